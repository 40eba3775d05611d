import { civilDate } from './civil-date';
import { consent } from './consent';
import type { Dossier } from './dossier';
import { type FollowUp, followUps } from './follow-up';
import type { Rec } from './record';
import { consentWithdrawal } from './withdraw-consent';

/**
 * The round of following up at which the family said that the consent no longer feels right, until something has been
 * done about it: it was taken back, in whole or in part, or asked for anew; or a later round got a yes. Undefined where
 * nothing waits.
 */
export function doubtedConsent(dossier: Dossier): Rec<FollowUp> | undefined {
  const asked = followUps(dossier).filter(({ body }) => body.consentStillGiven !== 'not-asked');
  const latest = asked.at(-1);
  if (latest?.body.consentStillGiven !== 'no') return undefined;
  const { at, body } = latest;
  // What was taken back at the meeting itself, before the round was written down, answers the no as well.
  const takenBack = dossier.list(consentWithdrawal).some((one) => civilDate(one.at) >= body.on);
  const askedAnew = dossier.list(consent).some((one) => one.at > at || civilDate(one.at) > body.on);
  return takenBack || askedAnew ? undefined : latest;
}
