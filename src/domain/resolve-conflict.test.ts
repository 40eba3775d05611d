import { describe, expect, it } from 'vitest';
import { GOAL, planned, type Story, uuid } from './case.fixture';
import { conflict } from './conflict';
import { goal } from './goal';

const CONFLICT = uuid(480);

/** Ada wrote “A”, Bo wrote “B”, both over “Tre hela dagar”. */
function twoVersions(): Story {
  const story = planned();
  for (const [person, to] of [
    ['ada', 'A'],
    ['bo', 'B'],
  ] as const)
    story.must(
      'soc',
      'editGoal',
      { goalId: GOAL, changes: { text: { from: 'Tre hela dagar', to } }, conflictIds: { text: CONFLICT } },
      { person },
    );
  return story;
}

const resolve = (story: Story, choice: string, part: object = {}, unit = 'soc') =>
  story.run(unit, 'resolveConflict', {
    conflictId: CONFLICT,
    choice,
    seen: 'A',
    wording: null,
    conflictId2: uuid(481),
    ...part,
  });
const state = (story: Story) => [story.body(goal, GOAL).text, ...story.dossier.list(conflict).map((c) => c.body.kept)];

describe('two versions', () => {
  it.each([
    ['current', {}, ['A']],
    ['kept', {}, ['B']],
    ['both', {}, ['A\nB']],
    ['new', { wording: 'C' }, ['C']],
  ])('are settled by choosing %s', (choice, part, expected) => {
    const story = twoVersions();
    expect(resolve(story, choice, part)).toBe('applied');
    expect(state(story)).toEqual(expected);
  });

  it('are settled once for everyone in the unit', () => {
    const story = twoVersions();
    resolve(story, 'kept');
    expect(resolve(story, 'current')).toBe('gone');
  });

  it('are not settled by another unit, without a wording, or by choosing both of what is no text', () => {
    expect(resolve(twoVersions(), 'kept', {}, 'bup')).toBe('not-your-unit');
    expect(resolve(twoVersions(), 'new')).toBe('invalid-args wording');
    expect(resolve(twoVersions(), 'both', { seen: 3 })).toBe('invalid-args choice');
  });

  it('lose nothing when somebody wrote meanwhile: the choice is kept beside', () => {
    const story = twoVersions();
    const changes = { text: { from: 'A', to: 'D' } };
    story.must('soc', 'editGoal', { goalId: GOAL, changes, conflictIds: {} }, { person: 'cy' });
    expect(resolve(story, 'kept')).toBe('applied');
    expect(state(story)).toEqual(['D', 'B']);
  });
});
