import type { BoardDecision } from './board-decision';
import { type CivilDate, endOfDay, startOfDay } from './civil-date';
import type { Consent, Receiving } from './consent';
import type { ConsentAnswer } from './consent-answer';
import type { ConsentVerification } from './consent-verification';
import type { Giver } from './giver';
import type { Rec } from './record';
import type { UnitId } from './unit';
import type { ConsentWithdrawal } from './withdraw-consent';

/**
 * What a standing permission rests on: a consent, or a board decision under LVU 11 § that stands in for the guardians.
 * `start` <= now < `end` in ms, from the civil dates in Stockholm; `end` null where the decision has none.
 */
export interface Basis {
  id: string;
  by: 'consent' | 'decision';
  unit: UnitId;
  releasing: readonly UnitId[];
  receiving: readonly Receiving[];
  coversPlan: boolean;
  purpose: string;
  informed: boolean;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  start: number;
  end: number | null;
  ended: boolean;
  answers: ConsentAnswer[];
  verifiedBy: ReadonlySet<UnitId>;
  withdrawals: ConsentWithdrawal[];
}

interface Around {
  answers: Rec<ConsentAnswer>[];
  verifications: Rec<ConsentVerification>[];
  withdrawals: Rec<ConsentWithdrawal>[];
}

/** A consent with everything that was said of it. */
export function consentBasis(consent: Rec<Consent>, around: Around): Basis {
  const { body } = consent;
  return {
    id: consent.id,
    by: 'consent',
    unit: consent.unit,
    releasing: body.releasing,
    receiving: body.receiving,
    coversPlan: body.coversPlan,
    purpose: body.purpose,
    informed: body.informed,
    validFrom: body.validFrom,
    validTo: body.validTo,
    start: startOfDay(body.validFrom),
    end: endOfDay(body.validTo),
    ended: false,
    ...said(consent.id, around),
  };
}

/** A decision under LVU 11 §. The deciding unit needs no second check of its own decision; every other releaser does. */
export function decisionBasis(decision: Rec<BoardDecision>, around: Around): Basis {
  const { body } = decision;
  const about = said(decision.id, around);
  return {
    id: decision.id,
    by: 'decision',
    unit: decision.unit,
    releasing: body.releasing,
    receiving: body.receiving,
    coversPlan: body.coversPlan,
    purpose: 'LVU 11 §',
    informed: true,
    validFrom: body.from,
    validTo: body.to,
    start: startOfDay(body.from),
    end: body.to === null ? null : endOfDay(body.to),
    ended: body.endedAt !== null,
    ...about,
    verifiedBy: new Set([...about.verifiedBy, decision.unit]),
  };
}

function said(id: string, around: Around): Pick<Basis, 'answers' | 'verifiedBy' | 'withdrawals'> {
  return {
    answers: around.answers.filter((one) => one.body.consentId === id).map((one) => one.body),
    verifiedBy: new Set(around.verifications.filter((one) => one.body.consentId === id).map((one) => one.unit)),
    withdrawals: around.withdrawals.filter((one) => one.body.consentId === id).map((one) => one.body),
  };
}

/**
 * A giver's answer that counts: the latest given. Of two at one instant the more restrictive, so that every device and
 * the server come to the same whatever order the records lie in.
 */
export function answerOf(basis: Basis, giver: Giver): ConsentAnswer | undefined {
  let latest: ConsentAnswer | undefined;
  for (const answer of basis.answers) {
    if (answer.giver !== giver) continue;
    if (!latest || answer.at > latest.at || (answer.at === latest.at && weight(answer) > weight(latest)))
      latest = answer;
  }
  return latest;
}

/** Whether a basis opens nothing any more at an instant (ms): it has run out, was ended, or was taken back as a whole. */
export const isOver = (basis: Basis, now: number): boolean =>
  (basis.end !== null && now >= basis.end) || basis.ended || basis.withdrawals.some(({ part }) => part === 'whole');

const SAID = ['yes', 'view-recorded', 'no'];

/** The answer first; then one without proof, assessment or handling before one that has it. */
const weight = (answer: ConsentAnswer): number =>
  SAID.indexOf(answer.answer) * 8 +
  (answer.form === 'oral' && answer.journalRef === '' ? 4 : 0) +
  (answer.maturity === '' ? 2 : 0) +
  (answer.handling === '' ? 1 : 0);
