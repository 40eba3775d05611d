import { describe, expect, it } from 'vitest';
import { humanParts, withPart } from './human-parts';

const ID = '0b8f4c1e-6a55-4f0e-9a3c-1d2e3f4a5b6c';

describe('what a person can read in a refused change', () => {
  it.each([
    [
      'texts and dates, not ids, kinds or numbers',
      {
        goalId: ID,
        kind: 'HEALTH',
        goal: { text: 'Sova hela natten', targetDate: '2027-01-15', longTerm: true, needId: null },
      },
      ['Sova hela natten', '2027-01-15'],
    ],
    [
      'of an edit what was to be written',
      { goalId: ID, changes: { text: { from: 'Gammalt', to: 'Nytt mål' } }, conflictIds: { text: ID } },
      ['Nytt mål'],
    ],
    ['each answer of a list', { answers: [{ receivedBy: 'Ylva' }, { receivedBy: 'Nadja' }] }, ['Ylva', 'Nadja']],
    ['nothing of an empty text', { plan: { text: '  ' } }, []],
    [
      "never a child's number",
      { child: { firstName: 'Tilde', identity: { type: 'other', value: '20150314-2380' } } },
      ['Tilde'],
    ],
  ])('is %s', (_name, args, words) => {
    expect(humanParts(args).map((part) => part.value)).toEqual(words);
  });

  it('names the field of an edit, not its "to"', () => {
    expect(humanParts({ changes: { indicator: { from: 'a', to: 'b b' } } })[0]?.field).toBe('indicator');
  });

  it('can be written anew without touching the rest', () => {
    const args = { goalId: ID, changes: { text: { from: 'x', to: 'y' } }, list: [{ a: '1' }, { a: '2' }] };
    expect(withPart(args, ['changes', 'text', 'to'], 'z')).toEqual({
      ...args,
      changes: { text: { from: 'x', to: 'z' } },
    });
    expect(withPart(args, ['list', '1', 'a'], '3')).toEqual({ ...args, list: [{ a: '1' }, { a: '3' }] });
  });
});
