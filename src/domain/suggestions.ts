import { action } from './action';
import { actionStatus } from './action-report';
import { awaitedCalls } from './awaited-calls';
import { caseRecord } from './case';
import { type CivilDate, civilDate } from './civil-date';
import { isClosed } from './closing';
import { coordination } from './coordinatorship';
import type { Deviation } from './deviation';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { followUps } from './follow-up';
import { livingPlan } from './plan';
import { referral } from './referral';
import { referralReply } from './referral-reply';
import { lacksAssessor, shownInputs } from './structured-input';
import { isSetAside, type SetAside } from './suggestion';
import type { UnitId } from './unit';
import { addWorkingDays } from './working-days';

/** Something in a case that may be a deviation, and with what its report would begin. Since when (civil). */
export interface Suggestion extends Pick<Deviation, 'type' | 'step' | 'toUnits'> {
  suggestion: SetAside['suggestion'];
  recordId: string;
  since: CivilDate;
}

/**
 * What the app takes for a possible deviation in a case, as one unit sees it at an instant (ms): suggested, never made.
 * Only what another unit has left undone, for the own is one's own work; and nothing that the unit has set aside. A text of
 * the case goes into none of it.
 */
export function suggestionsOf(dossier: Dossier, facts: Facts, unit: UnitId, now: number): Suggestion[] {
  if (isClosed(dossier)) return [];
  const today = civilDate(now);
  const found: Suggestion[] = [];
  const patience = facts.profile.deadlines.deviationWorkingDays;
  const isOld = (since: CivilDate) => addWorkingDays(since, patience) < today;
  const add = (
    suggestion: Suggestion['suggestion'],
    recordId: string,
    since: CivilDate,
    about: Pick<Suggestion, 'type' | 'step'>,
    other?: UnitId,
  ) => found.push({ suggestion, recordId, since, ...about, toUnits: other && other !== unit ? [other] : [] });

  for (const one of dossier.list(action)) {
    const { responsible, due } = one.body;
    const late = due !== null && due < today && !['done', 'cancelled'].includes(actionStatus(dossier, one));
    if (late && responsible?.type === 'unit' && responsible.unit !== unit)
      add('action-overdue', one.id, due, { type: 'task-not-done', step: 'follow-up' }, responsible.unit);
  }

  const plan = livingPlan(dossier);
  const lead = coordination(dossier);
  const next = plan?.body.followUpDate ?? null;
  const isHeld = followUps(dossier).some((round) => next !== null && round.body.on >= next);
  if (plan && next && next < today && !isHeld && lead?.unit !== unit)
    add('follow-up-missed', plan.id, next, { type: 'follow-up-not-held', step: 'follow-up' }, lead?.unit);
  const unclear = { type: 'unclear-responsibility', step: 'plan' } as const;
  const drawn = plan && plan.body.overallResponsible === null ? civilDate(plan.at) : undefined;
  const left = lead?.fell && lead.unit !== unit ? civilDate(lead.since) : undefined;
  const record = plan ?? caseRecord(dossier);
  // No principal answers for the plan, or its coordinator has left and nobody was appointed.
  if (record && drawn && isOld(drawn)) add('plan-unowned', record.id, drawn, unclear, lead?.unit);
  else if (record && left && isOld(left)) add('plan-unowned', record.id, left, unclear, lead?.unit);

  for (const one of shownInputs(dossier))
    if (one.unit === unit && lacksAssessor(one.body) && isOld(one.body.on))
      add('assessment-unowned', one.id, one.body.on, { type: 'unclear-responsibility', step: 'need' });

  for (const one of awaitedCalls(dossier, facts)) {
    const { toUnit, replyBy } = one.body;
    if (one.unit === unit && toUnit && toUnit !== unit && replyBy < today)
      add('call-unanswered', one.id, replyBy, { type: 'absence', step: 'call' }, toUnit);
  }

  for (const one of dossier.list(referral)) {
    const { sentOn, toUnit } = one.body;
    if (one.unit !== unit || sentOn === null) continue;
    const answered = dossier.list(referralReply).some(({ body }) => body.referralId === one.id);
    if (!answered && isOld(sentOn))
      add('referral-unanswered', one.id, sentOn, { type: 'referral', step: 'need' }, toUnit);
  }
  return found.filter((one) => !isSetAside(dossier, unit, one));
}

/** What the address of the report begins with for a suggestion: codes and ids, no word of the case. */
export const reportAbout = ({ type, step, toUnits }: Suggestion, caseId: string) => ({
  arende: caseId,
  typ: type,
  ...(step ? { steg: step } : {}),
  ...(toUnits[0] ? { enhet: toUnits[0] } : {}),
});
