import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consented, GOAL, NEED, NO_EDIT, type Story, uuid } from './case.fixture';
import { conflict } from './conflict';
import { mergeParagraphs } from './edit';
import { goal } from './goal';

const C1 = uuid(501);
const C2 = uuid(502);
const C3 = uuid(503);

/** A goal that two people of one unit edit. */
function withGoal(text = 'x'): Story {
  return consented().must('soc', 'setGoal', {
    goalId: GOAL,
    goal: { needId: null, longTerm: false, text, indicator: 'början', targetDate: null },
  });
}

const edit = (story: Story, person: string, from: string, to: string, id = C1, field = 'text') =>
  story.run(
    'soc',
    'editGoal',
    { goalId: GOAL, changes: { [field]: { from, to } }, conflictIds: { [field]: id } },
    { person },
  );

const text = (story: Story) => story.body(goal, GOAL).text;
const kept = (story: Story) => story.dossier.list(conflict).map((record) => record.body.kept);

describe('an edit that carries what it saw', () => {
  it('changes a field that still says what its author saw', () => {
    const story = withGoal();
    expect(edit(story, 'ada', 'x', 'y')).toBe('applied');
    expect(text(story)).toBe('y');
    expect(kept(story)).toEqual([]);
  });

  it('keeps both when a colleague was first, and says who wrote what', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    expect(edit(story, 'bo', 'x', 'z', C2)).toBe('applied');
    expect(text(story)).toBe('y');
    const record = story.first(conflict);
    expect(record.body).toMatchObject({
      recordId: GOAL,
      field: 'text',
      origin: 'x',
      kept: 'z',
      keptBy: 'bo',
      current: 'y',
    });
    expect(record).toMatchObject({ unit: 'soc', kind: 'PLAN_ACTION', audience: 'shared' });
  });

  it('lets a later edit of the same person go on from the kept one', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    edit(story, 'bo', 'x', 'z', C2);
    edit(story, 'bo', 'z', 'w', C3);
    expect(text(story)).toBe('y');
    expect(kept(story)).toEqual(['w']);
    expect(story.first(conflict).body.origin).toBe('x');
  });

  it('changes nothing when the same edit comes again', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    const version = story.dossier.get(goal, GOAL)?.version;
    edit(story, 'ada', 'x', 'y');
    expect(story.dossier.get(goal, GOAL)?.version).toBe(version);
    edit(story, 'bo', 'x', 'z', C2);
    edit(story, 'bo', 'x', 'z', C3);
    expect(kept(story)).toEqual(['z']);
  });

  it('follows one person through x, y and z offline', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    edit(story, 'ada', 'y', 'z');
    expect(text(story)).toBe('z');
    expect(kept(story)).toEqual([]);
  });

  it('takes an edit that changed nothing as no edit', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    edit(story, 'bo', 'x', 'x', C2);
    expect([text(story), ...kept(story)]).toEqual(['y']);
  });

  it('keeps blank lines between paragraphs when it merges', () => {
    const story = withGoal('ett\n\ntvå\n\ntre');
    edit(story, 'ada', 'ett\n\ntvå\n\ntre', 'ETT\n\ntvå\n\ntre');
    edit(story, 'bo', 'ett\n\ntvå\n\ntre', 'ett\n\ntvå\n\nTRE', C2);
    expect(text(story)).toBe('ETT\n\ntvå\n\nTRE');
  });

  it('merges two texts that changed different paragraphs', () => {
    const story = withGoal('ett\ntvå\ntre');
    edit(story, 'ada', 'ett\ntvå\ntre', 'ETT\ntvå\ntre');
    edit(story, 'bo', 'ett\ntvå\ntre', 'ett\ntvå\nTRE', C2);
    expect(text(story)).toBe('ETT\ntvå\nTRE');
    expect(kept(story)).toEqual([]);
  });

  it('empties a date, and fills it again', () => {
    const story = withGoal();
    const set = (from: unknown, to: unknown) =>
      story.run('soc', 'editGoal', { goalId: GOAL, changes: { targetDate: { from, to } }, conflictIds: {} });
    expect(set(null, '2026-06-01')).toBe('applied');
    expect(set('2026-06-01', null)).toBe('applied');
    expect(story.body(goal, GOAL).targetDate).toBeNull();
  });

  it('compares values whatever order their parts were stored in', () => {
    const story = withGoal();
    const action = uuid(600);
    const responsible = { type: 'unit', unit: 'bup', person: 'Kim' };
    story.must('soc', 'addAction', {
      actionId: action,
      action: {
        goalId: null,
        needId: null,
        text: 'a',
        responsible,
        start: null,
        due: null,
        indicator: '',
        status: 'booked',
      },
    });
    const seen = { person: 'Kim', unit: 'bup', type: 'unit' };
    const changes = { responsible: { from: seen, to: null } };
    expect(story.run('soc', 'assignAction', { actionId: action, changes, conflictIds: {} })).toBe('applied');
    expect(story.dossier.list(conflict)).toEqual([]);
  });

  it.each([
    ['another unit', 'bup', GOAL, { text: { from: 'x', to: 'y' } }, 'not-your-unit'],
    ['a record that never was', 'soc', NEED, { text: { from: 'x', to: 'y' } }, 'not-found'],
    ['a field that is no field', 'soc', GOAL, { copyOf: { from: null, to: NEED } }, 'invalid-args changes'],
    [
      'a value of the wrong sort',
      'soc',
      GOAL,
      { targetDate: { from: null, to: '2026-02-30' } },
      'invalid-args changes.targetDate.to',
    ],
    ['an empty text where one must stand', 'soc', GOAL, { text: { from: 'x', to: null } }, 'invalid-args text'],
  ])('refuses %s', (_what, unit, goalId, changes, expected) => {
    expect(withGoal().run(unit, 'editGoal', { goalId, changes, ...NO_EDIT })).toBe(expected);
  });

  it('refuses an edit of what was removed as gone', () => {
    const story = withGoal().must('soc', 'removeGoal', { goalId: GOAL });
    expect(edit(story, 'ada', 'x', 'y')).toBe('gone');
  });

  it('asks for a place to keep the other version in', () => {
    const story = withGoal();
    edit(story, 'ada', 'x', 'y');
    const args = { goalId: GOAL, changes: { text: { from: 'x', to: 'z' } }, conflictIds: {} };
    expect(story.run('soc', 'editGoal', args, { person: 'bo' })).toBe('invalid-args conflictIds.text');
  });
});

describe('whatever people write at the same time', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const change = fc
    .record({ person: fc.constantFrom('ada', 'bo', 'cy'), from: word, to: word })
    .filter(({ from, to }) => from !== to);
  const edits = fc.array(change, { minLength: 1, maxLength: 12 });

  it('no value is ever lost: each stands, was replaced by one who saw it, or is kept beside', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const story = withGoal('a');
        const seenAndReplaced = new Set<string>();
        list.forEach(({ person, from, to }, index) => {
          const before = text(story);
          const keptBefore = story.dossier.list(conflict).find((c) => c.body.kept === from && c.body.keptBy === person);
          expect(edit(story, person, from, to, uuid(700 + index))).toBe('applied');
          if (before === from) seenAndReplaced.add(from);
          else if (keptBefore && before !== to) seenAndReplaced.add(from);
          const present = [text(story), ...kept(story)];
          expect(present).toContain(to);
        });
        const present = new Set<unknown>([text(story), ...kept(story), ...seenAndReplaced]);
        for (const { to } of list) expect(present).toContain(to);
      }),
      { numRuns: 300 },
    );
  });

  it('edits of different fields commute', () => {
    fc.assert(
      fc.property(word, word, (one, two) => {
        const [first, second] = [withGoal('a'), withGoal('a')];
        edit(first, 'ada', 'a', one);
        edit(first, 'bo', 'början', two, C2, 'indicator');
        edit(second, 'bo', 'början', two, C2, 'indicator');
        edit(second, 'ada', 'a', one);
        expect(first.body(goal, GOAL)).toEqual(second.body(goal, GOAL));
        expect(kept(first)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('the same history again leaves everything as it is', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const story = withGoal('a');
        const last = words.at(-1) ?? 'a';
        words.forEach((to, index) => edit(story, 'ada', text(story), to, uuid(800 + index)));
        expect(edit(story, 'ada', 'någonting', last)).toBe('applied');
        expect(text(story)).toBe(last);
        expect(kept(story)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('a merge of paragraphs holds every paragraph that either side added', () => {
    const lines = fc.array(fc.stringMatching(/^[a-z]{3,6}$/), { maxLength: 3 });
    fc.assert(
      fc.property(lines, lines, (mine, theirs) => {
        const origin = ['inledning', 'mitten', 'slutet'];
        const left = ['inledning', ...mine, 'mitten', 'slutet'].join('\n');
        const right = ['inledning', 'mitten', ...theirs, 'slutet'].join('\n');
        const merged = mergeParagraphs(left, origin.join('\n'), right);
        if (merged === undefined) return;
        for (const line of [...mine, ...theirs, ...origin]) expect(merged.split('\n')).toContain(line);
      }),
    );
  });
});
