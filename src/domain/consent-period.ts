import { addDays, addMonths, type CivilDate } from './civil-date';
import type { RegionProfile } from './region-profile';

/**
 * The last day (civil) that is proposed for a consent from `from`: the region's longest, or, where a follow-up is planned,
 * so many days after it that the family can be asked anew there. A follow-up that has passed says nothing.
 */
export function proposedConsentEnd(
  from: CivilDate,
  profile: Pick<RegionProfile, 'consentMaxMonths' | 'consentDaysAfterFollowUp'>,
  followUp: CivilDate | null,
): CivilDate {
  const longest = addMonths(from, profile.consentMaxMonths);
  if (followUp === null || followUp < from) return longest;
  const after = addDays(followUp, profile.consentDaysAfterFollowUp);
  return after < longest ? after : longest;
}
