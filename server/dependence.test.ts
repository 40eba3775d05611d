import { describe, expect, it } from 'vitest';
import { dependsOnRefused, type Present, touchedBy } from './dependence';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(8) + '-1111-4111-8111-111111111111') as [
  string,
  string,
  string,
];
const nothing: Present = { exists: () => false, value: () => undefined };
const has = (id: string, text: string): Present => ({
  exists: (one) => one === id,
  value: (one, field) => (one === id && field === 'text' ? text : undefined),
});
const edit = (id: string, from: string, to: string) => ({
  goalId: id,
  changes: { text: { from, to } },
  conflictIds: {},
});

describe('what builds on a refused mutation', () => {
  it('names a record that it would have made', async () => {
    const refused = [await touchedBy('setGoal', { goalId: A }, nothing, [])];
    expect(await dependsOnRefused('addAction', { actionId: B, goalIds: [A] }, nothing, refused)).toBe(true);
    expect(await dependsOnRefused('addAction', { actionId: B, goalIds: [C] }, nothing, refused)).toBe(false);
  });

  it('is not the same mutation tried again, nor one that comes after the record was made in the end', async () => {
    const refused = [await touchedBy('setGoal', { goalId: A }, nothing, [])];
    expect(await dependsOnRefused('setGoal', { goalId: A }, nothing, refused)).toBe(false);
    expect(await dependsOnRefused('addAction', { goalIds: [A] }, has(A, ''), refused)).toBe(false);
  });

  it('is what depends in turn on the second, but the first may still be tried again', async () => {
    const first = await touchedBy('setGoal', { goalId: A }, nothing, []);
    const second = await touchedBy('addAction', { actionId: B, goalId: A }, nothing, [first]);
    expect(Object.keys(second.ids)).toEqual([B]);
    expect(await dependsOnRefused('reportAction', { actionId: B }, nothing, [first, second])).toBe(true);
    expect(await dependsOnRefused('setGoal', { goalId: A }, nothing, [first, second])).toBe(false);
  });

  it.each([
    ['starts from the value that was refused', edit(A, 'two', 'three'), 'one', true],
    ['starts from what still stands', edit(A, 'one', 'three'), 'one', false],
    ['starts from that value, which somebody else has written since', edit(A, 'two', 'three'), 'two', false],
    ['edits the same field of another record', edit(B, 'two', 'three'), 'one', false],
  ])('is an edit that %s: %o', async (_, args, current, depends) => {
    const refused = [await touchedBy('editGoal', edit(A, 'one', 'two'), has(A, 'one'), [])];
    expect(await dependsOnRefused('editGoal', args, has(A, current), refused)).toBe(depends);
  });

  it('is found without keeping any of the refused words', async () => {
    const touched = await touchedBy('editGoal', edit(A, 'one', 'hemligt'), has(A, 'one'), []);
    expect(JSON.stringify(touched)).not.toContain('hemligt');
  });
});
