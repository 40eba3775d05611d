import { expect, it } from 'vitest';
import { proposedConsentEnd } from './consent-period';
import { regionProfile } from './region-profile';

const profile = regionProfile('JONKOPING');

it.each([
  ['no follow-up is planned', null, '2027-03-12'],
  ['a follow-up is planned: thirty days after it', '2026-05-21', '2026-06-20'],
  ['the follow-up is so far off that a year ends first', '2027-03-01', '2027-03-12'],
  ['the follow-up is today', '2026-03-12', '2026-04-11'],
  ['the follow-up has passed', '2026-03-11', '2027-03-12'],
])('a consent is proposed to last where %s', (_what, followUp, expected) => {
  expect(proposedConsentEnd('2026-03-12', profile, followUp)).toBe(expected);
});

it('lasts as the region says', () => {
  const other = { consentMaxMonths: 6, consentDaysAfterFollowUp: 10 };
  expect(proposedConsentEnd('2026-03-12', other, null)).toBe('2026-09-12');
  expect(proposedConsentEnd('2026-03-12', other, '2026-05-21')).toBe('2026-05-31');
});
