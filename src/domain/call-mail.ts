import * as z from 'zod';
import { isProtected } from './blocks';
import { type Call } from './call';
import { callRevision } from './call-change';
import { mayDisclose } from './consent-policy';
import { type Decision, no, yes } from './decision';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import type { Facts } from './facts';
import type { Rec } from './record';
import { OptionalLine } from './text';
import type { UnitId } from './unit';

/**
 * What became of a call that the server mailed: `sent` the recipient's mail server took it; `refused` it never will
 * (`code` is its answer, or `unreachable` after days of trying); `stopped` the policy said no at the moment of sending
 * (`code` is the rule). Written by the server alone, read by the unit that called.
 */
export const CallMail = z.object({
  callId: z.uuid(),
  revision: z.int().min(0),
  outcome: z.enum(['sent', 'refused', 'stopped']),
  code: OptionalLine,
  at: z.number(),
});
export type CallMail = z.infer<typeof CallMail>;
export const callMail = defineEntity('callMail', CallMail);

/** What became of the mail that told of the call as it is now, or undefined where none has gone. */
export const mailOf = (dossier: Dossier, one: Rec<Call>): Rec<CallMail> | undefined =>
  dossier
    .list(callMail)
    .filter(({ body }) => body.callId === one.id && body.revision === callRevision(one.body))
    .at(-1);

/** Whatever the family has let pass from the one unit to the other it has taken back, were it another kind than a call's. */
function isAllTakenBack(facts: Facts, from: UnitId, to: UnitId): boolean {
  const named = facts.bases.filter(
    (basis) => basis.releasing.includes(from) && basis.receiving.some((one) => one.unit === to),
  );
  return named.length > 0 && named.every((basis) => basis.withdrawals.some(({ part }) => part === 'whole'));
}

/** Somebody has said no to all sharing; others have only not been asked. */
const SAID_NO = ['respect-no', 'refusal-ways-on', 'handle-childs-refusal'];

/**
 * May a call that the unit made be mailed to the unit it names at an instant (ms)? Before a consent it may, for it
 * reveals nothing (domain.md 2.2). It may not where the family has since said no, excluded the recipient or taken a
 * consent back (B10, B11), nor where the call tells more than the recipient may know by now, nor under protected identity (B1): a mail lies in a
 * shared box, and the named persons see the call in the case.
 */
export function mayMailCall(one: Rec<Call>, facts: Facts, now: number): Decision {
  if (isProtected(facts)) return no('B1', 'never');
  const to = one.body.toUnit;
  if (!to) return no('NOT_NAMED', 'name-units');
  const decision = mayDisclose(facts, { from: one.unit, to, kind: 'LOGISTICS' }, now);
  if (decision.ok) return decision;
  const ended = decision.because.startsWith('B') && decision.remedy !== 'wait-for-start';
  const revealed = one.body.question !== '' || one.body.initials !== '';
  if (isAllTakenBack(facts, one.unit, to)) return no('B10', 'new-consent');
  return ended || revealed || SAID_NO.includes(decision.remedy) ? decision : yes('NO_GROUND');
}
