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

/** The referrals that a unit has made and that wait for something, each with the region's day for its next step. */
export const awaitedReferrals = (dossier: Dossier, facts: Facts, unit: UnitId): AwaitedReferral[] =>
  waiting(dossier, facts, (record) => record.unit === unit);

/**
 * The referrals that were sent to a unit and wait for what it says: that it has arrived, then its answer, each with the
 * region's day for that. One that is only permitted is no matter of the receiver's yet.
 */
export const referralsToAnswer = (dossier: Dossier, facts: Facts, unit: UnitId): AwaitedReferral[] =>
  waiting(dossier, facts, ({ unit: sender, body }) => body.toUnit === unit && sender !== unit && body.sentOn !== null);

function waiting(dossier: Dossier, facts: Facts, isMine: (record: Rec<Referral>) => boolean): AwaitedReferral[] {
  const { deadlines } = facts.profile;
  const records = dossier.all();
  return dossier.list(referral).flatMap((record): AwaitedReferral[] => {
    const { sentOn, permission } = record.body;
    if (!isMine(record) || answerTo(records, record.id)) return [];
    if (sentOn === null)
      return [{ record, waits: 'sending', due: addWorkingDays(permission.on, deadlines.startWorkingDays) }];
    if (repliesTo(records, record.id).length === 0)
      return [{ record, waits: 'confirmation', due: addWorkingDays(sentOn, deadlines.referralConfirmWorkingDays) }];
    return [{ record, waits: 'answer', due: addWorkingDays(sentOn, deadlines.referralAnswerWorkingDays) }];
  });
}
