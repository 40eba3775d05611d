import fc from 'fast-check';
import type { Case } from './family-story';
import type { Guardian } from './oracle-world';
import { Story } from './story';

// A history is what happens in one case: told once, and written down twice, as the product's records and as the
// oracle's plain facts. Nothing here decides anything.

/** Birth dates that put a birthday, or none, within the year that a history covers. */
const BORN = [
  '2018-01-10',
  '2014-04-02',
  '2013-02-01',
  '2011-03-20',
  '2011-08-30',
  '2009-05-05',
  '2008-03-30',
  '2008-02-29',
  '2008-10-26',
];

const FAMILIES: Guardian['custody'][][] = [
  ['custodian', 'custodian'],
  ['custodian'],
  ['custodian', 'custodian', 'none'],
  ['appointed', 'custodian'],
  ['none'],
];

/** Choices for one event: numbers that the verb turns into units, kinds, days and people. */
export const numbers = fc.array(fc.nat(9_999), { minLength: 8, maxLength: 8 });

const VERBS = [
  'goodConsent',
  'hardConsent',
  'goodConsent',
  'goodConsent',
  'consent',
  'answer',
  'answer',
  'childAnswers',
  'verify',
  'withdraw',
  'withdrawPart',
  'decide',
  'decideForChild',
  'endDecision',
  'exclude',
  'endExclusion',
  'reserve',
  'reserve',
  'endReservation',
  'personSays',
  'protect',
  'custody',
  'standing',
  'acute',
  'endAcute',
  'tick',
  'tick',
  'birthday',
] as const;

export const histories = fc.record({
  born: fc.constantFrom(...BORN),
  family: fc.constantFrom(...FAMILIES),
  ownConsentFrom15: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  events: fc.array(fc.tuple(fc.constantFrom(...VERBS), numbers), { minLength: 3, maxLength: 24 }),
});
export type Told = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** Writes a history down. Every event has its own instant. */
export function tell(told: Told, story = new Story(told)): Case {
  for (const [verb, numbers] of told.events) {
    story.now += 1;
    story[verb](numbers);
  }
  return story;
}
