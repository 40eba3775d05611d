import { type CivilDate } from './civil-date';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import type { Rec } from './record';
import { type Referral, referral } from './referral';
import { answerTo, repliesTo } from './referral-reply';
import type { UnitId } from './unit';
import { addWorkingDays } from './working-days';

/** A referral that waits for its next step: to be sent, to be confirmed, to be answered. By when (civil). */
interface AwaitedReferral {
  record: Rec<Referral>;
  waits: 'sending' | 'confirmation' | 'answer';
  due: CivilDate;
}

/** The referrals of a unit that wait for something, each with the region's day for its next step. */
export function awaitedReferrals(dossier: Dossier, facts: Facts, unit: UnitId): AwaitedReferral[] {
  const { deadlines } = facts.profile;
  const records = dossier.all();
  return dossier.list(referral).flatMap((record): AwaitedReferral[] => {
    const { sentOn, permission } = record.body;
    if (record.unit !== unit || answerTo(records, record.id)) return [];
    if (sentOn === null)
      return [{ record, waits: 'sending', due: addWorkingDays(permission.on, deadlines.startWorkingDays) }];
    if (repliesTo(records, record.id).length === 0)
      return [{ record, waits: 'confirmation', due: addWorkingDays(sentOn, deadlines.referralConfirmWorkingDays) }];
    return [{ record, waits: 'answer', due: addWorkingDays(sentOn, deadlines.referralAnswerWorkingDays) }];
  });
}
