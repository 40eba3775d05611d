import { action } from './action';
import { actionStatus } from './action-report';
import { awaitedCalls } from './awaited-calls';
import { isOver } from './basis';
import { caseSteps } from './case-steps';
import { childRecord } from './child';
import { birthday, type CivilDate, civilDate, endOfDay } from './civil-date';
import { mayDrawUpPlan } from './consent-policy';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { turningPoints } from './grants-for';
import { meeting } from './meeting';
import { livingPlan } from './plan';

/** A date that matters for a case. One that lies behind still waits for something. */
export interface ImportantDate {
  what: 'reply-by' | 'meeting' | 'plan-due' | 'action-due' | 'follow-up' | 'consent-ends' | 'turns-15' | 'turns-18';
  date: CivilDate;
  recordId: string | null;
}

/** The dates ahead, and those behind that still wait, in order. Birthdays stand only where they lie within a year. */
export function importantDates(dossier: Dossier, facts: Facts, now: number): ImportantDate[] {
  const today = civilDate(now);
  const dates: ImportantDate[] = [];
  const add = (what: ImportantDate['what'], date: CivilDate | null | undefined, recordId: string | null = null) => {
    if (date) dates.push({ what, date, recordId });
  };
  for (const one of dossier.list(meeting)) if (one.body.status === 'planned') add('meeting', one.body.date, one.id);
  const waiting = awaitedCalls(dossier, facts).filter((one) => one.body.date >= today);
  const earliest = waiting.sort((a, b) => a.body.replyBy.localeCompare(b.body.replyBy))[0];
  add('reply-by', earliest?.body.replyBy, earliest?.body.meetingId ?? null);
  const toIssue = caseSteps(dossier, facts, now).find((step) => step.step === 'plan');
  if (toIssue?.state !== 'done') add('plan-due', toIssue?.due);
  for (const one of dossier.list(action)) {
    const status = actionStatus(dossier, one);
    if (status !== 'done' && status !== 'cancelled') add('action-due', one.body.due, one.id);
  }
  const theplan = livingPlan(dossier);
  add('follow-up', theplan?.body.followUpDate, theplan?.id ?? null);
  const end = consentEnd(facts, now);
  if (end) add('consent-ends', end.date, end.basisId);
  for (const { what, date } of birthdaysAhead(dossier, now)) add(what, date);
  return dates.sort((a, b) => a.date.localeCompare(b.date));
}

/** The birthdays within a year of an instant (ms) from which somebody else must say yes. */
function birthdaysAhead(dossier: Dossier, now: number): Pick<ImportantDate, 'what' | 'date'>[] {
  const birthDate = childRecord(dossier)?.body.birthDate;
  if (!birthDate) return [];
  const today = civilDate(now);
  return [
    { what: 'turns-15' as const, date: birthday(birthDate, 15) },
    { what: 'turns-18' as const, date: birthday(birthDate, 18) },
  ].filter(({ date }) => date >= today && endOfDay(date) - now < 366 * 86_400_000);
}

/**
 * The last day on which the family's yes to the plan holds, by whatever ends it first: its own end, or a birthday from
 * which somebody else must be asked. Where no plan may be drawn up, the end of the consent that lasts longest.
 */
export function consentEnd(facts: Facts, now: number): { date: CivilDate; basisId: string } | undefined {
  const running = facts.bases.filter((one) => one.by === 'consent' && one.end !== null && !isOver(one, now));
  const longest = (some: typeof running) => [...some].sort((a, b) => (a.end ?? 0) - (b.end ?? 0)).at(-1);
  const last = longest(running.filter((basis) => basis.coversPlan)) ?? longest(running);
  if (!last?.validTo) return undefined;
  const ends = mayDrawUpPlan(facts, now).ok
    ? turningPoints(facts).find((at) => at > now && !mayDrawUpPlan(facts, at).ok)
    : undefined;
  return { date: ends === undefined ? last.validTo : civilDate(ends - 1), basisId: last.id };
}
