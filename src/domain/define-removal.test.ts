import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consented, GOAL, type Story, uuid } from './case.fixture';
import { conflict } from './conflict';
import { goal, removeGoal } from './goal';

const withGoal = (): Story =>
  consented().must('soc', 'setGoal', {
    goalId: GOAL,
    goal: { needId: null, longTerm: false, text: 'x', indicator: '', targetDate: null },
  });
const edit = (story: Story, person: string, from: string, to: string, id: number) =>
  story.run(
    'soc',
    'editGoal',
    { goalId: GOAL, changes: { text: { from, to } }, conflictIds: { text: uuid(id) } },
    { person },
  );
const seen = (story: Story) => removeGoal.seeing?.(story.dossier, { goalId: GOAL });

describe('a removal that carries what it saw', () => {
  it('takes the record that still is as its author saw it', () => {
    const story = withGoal();
    expect(story.run('soc', 'removeGoal', seen(story))).toBe('applied');
  });

  it('is refused once a colleague has written in it, and goes once its author has seen that', () => {
    const story = withGoal();
    const before = seen(story);
    edit(story, 'bo', 'x', 'y', 501);
    expect(story.run('soc', 'removeGoal', before)).toBe('edited-since');
    expect(story.body(goal, GOAL).text).toBe('y');
    expect(story.run('soc', 'removeGoal', seen(story))).toBe('applied');
  });

  it('says gone to who edits afterwards, and nothing of the record to another unit', () => {
    const story = withGoal();
    const before = seen(story);
    edit(story, 'bo', 'x', 'y', 501);
    expect(story.run('nurse', 'removeGoal', before)).toBe('not-your-unit');
    story.run('soc', 'removeGoal', seen(story));
    expect(edit(story, 'bo', 'y', 'z', 502)).toBe('gone');
  });

  it('removes as before where an older outbox carries no mark', () => {
    const story = withGoal();
    edit(story, 'bo', 'x', 'y', 501);
    expect(story.run('soc', 'removeGoal', { goalId: GOAL })).toBe('applied');
  });

  it('whatever order two devices write and send in: nothing is removed that its remover has not seen', () => {
    type Step = { by: 'ada' | 'bo'; does: 'look' | 'edit' | 'remove' };
    const step: fc.Arbitrary<Step> = fc.record({
      by: fc.constantFrom('ada', 'bo'),
      does: fc.constantFrom('look', 'edit', 'edit', 'remove'),
    });
    let [refused, removed] = [0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const story = withGoal();
        const looked = { ada: { text: 'x', mark: seen(story) }, bo: { text: 'x', mark: seen(story) } };
        for (const [at, { by, does }] of steps.entries()) {
          const stands = story.dossier.get(goal, GOAL)?.body.text;
          if (does === 'look' && stands !== undefined) looked[by] = { text: stands, mark: seen(story) };
          if (does === 'edit') {
            const answer = edit(story, by, looked[by].text, `${by}${at}`, 600 + at);
            expect(answer).toBe(stands === undefined ? 'gone' : 'applied');
            // Either it stands, or it is kept beside what does.
            const kept = story.dossier.list(conflict).map((record) => record.body.kept);
            if (answer === 'applied') expect([story.body(goal, GOAL).text, ...kept]).toContain(`${by}${at}`);
          }
          if (does !== 'remove' || stands === undefined) continue;
          const answer = story.run('soc', 'removeGoal', looked[by].mark, { person: by });
          expect(answer).toBe(stands === looked[by].text ? 'applied' : 'edited-since');
          if (answer === 'applied') removed += 1;
          else refused += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(refused, removed)).toBeGreaterThan(20);
  });
});
