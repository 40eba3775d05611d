import { describe, expect, it } from 'vitest';
import { chosenEvents, type TimelineChoice, type TimelineEvent } from './timeline';

const event = (
  recordId: string,
  group: TimelineEvent['group'],
  unit: string,
  by: string,
  at: string,
): TimelineEvent => ({
  event: 'consent-recorded',
  group,
  unit,
  by,
  at: Date.parse(at),
  recordId,
});
const EVENTS = [
  // Half past midnight in Stockholm, though still the day before by UTC.
  event('late', 'consents', 'soc', 'ada', '2026-03-11T23:30:00Z'),
  event('noon', 'plan', 'bup', 'bo', '2026-03-11T12:00:00Z'),
  event('early', 'plan', 'soc', 'cy', '2026-03-10T08:00:00Z'),
];
const ALL: TimelineChoice = { group: '', unit: '', person: '', from: '', to: '' };

describe('a choice of what has happened', () => {
  it.each([
    ['nothing asked', {}, ['late', 'noon', 'early']],
    ['a kind', { group: 'plan' }, ['noon', 'early']],
    ['a unit', { unit: 'soc' }, ['late', 'early']],
    ['a person', { person: 'bo' }, ['noon']],
    ['from a day', { from: '2026-03-11' }, ['late', 'noon']],
    ['to a day, the civil one in Stockholm', { to: '2026-03-11' }, ['noon', 'early']],
    ['one day', { from: '2026-03-12', to: '2026-03-12' }, ['late']],
    ['several at once', { group: 'plan', unit: 'soc', from: '2026-03-10' }, ['early']],
    ['a period that ends before it begins', { from: '2026-03-12', to: '2026-03-10' }, []],
  ] as const)('%s', (_what, choice, expected) => {
    expect(chosenEvents(EVENTS, { ...ALL, ...choice }).map(({ recordId }) => recordId)).toEqual(expected);
  });
});
