import { countedCalls } from './awaited-calls';
import { replyTo } from './call-reply';
import { caseRecord } from './case';
import { addDays, type CivilDate, civilDate } from './civil-date';
import { isClosed } from './closing';
import { mayDrawUpPlan } from './consent-policy';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { followUps } from './follow-up';
import { type Meeting, meeting } from './meeting';
import { livingPlan } from './plan';
import { planVersion } from './plan-version';
import { preparation } from './preparation';
import { receivedPlan } from './received-plan';
import type { Rec } from './record';
import type { RegionProfile } from './region-profile';
import { STEPS, type StepName } from './step-name';
import { addWorkingDays } from './working-days';

/** One step: done on a date, or due by one. `now` is the first that is not done. */
export interface Step {
  step: StepName;
  state: 'done' | 'now' | 'todo';
  on: CivilDate | null;
  due: CivilDate | null;
}

/** The SIP meeting that counts: the newest that was not cancelled and is not a pre-meeting. */
export const sipMeeting = (dossier: Dossier): Rec<Meeting> | undefined =>
  dossier
    .list(meeting)
    .filter((record) => record.body.status !== 'cancelled' && record.body.purpose === 'sip')
    .sort((a, b) => a.body.date.localeCompare(b.body.date))
    .at(-1);

/** When the first version was issued (ms), by the unit's own or its received copy; undefined before that. */
export function issuedAt(dossier: Dossier): number | undefined {
  const dates = [...dossier.list(planVersion), ...dossier.list(receivedPlan)].map((record) => record.body.issuedAt);
  return dates.length > 0 ? Math.min(...dates) : undefined;
}

/** The last day for the SIP meeting of an initiative: so many working days on, and never later than the calendar days. */
export function meetingBy(initiative: CivilDate, { deadlines }: Pick<RegionProfile, 'deadlines'>): CivilDate {
  const working = addWorkingDays(initiative, deadlines.meetingWorkingDays);
  const calendar = addDays(initiative, deadlines.meetingWarningCalendarDays);
  return working < calendar ? working : calendar;
}

/**
 * The day from which the family has said yes to the plan, the last answer to it; null while no plan may be drawn up, and
 * where what opens it was answered by nobody (a board's decision).
 */
export function consentedOn(facts: Facts, now: number): CivilDate | null {
  const said = facts.bases.filter((basis) => basis.coversPlan).flatMap((basis) => basis.answers.map((a) => a.at));
  return said.length > 0 && mayDrawUpPlan(facts, now).ok ? civilDate(Math.max(...said)) : null;
}

/** The last day for what has to be in the hands of those who are called so long before a meeting that they can prepare. */
export const preparedBy = (meetingDay: CivilDate, { deadlines }: Pick<RegionProfile, 'deadlines'>): CivilDate =>
  addWorkingDays(meetingDay, -deadlines.callBeforeMeetingWorkingDays);

/**
 * The last day for the call of a case at an instant (ms): so many working days after the consent, and before the meeting,
 * whichever comes first (domain.md 1.3); null where there is neither.
 */
export function callBy(dossier: Dossier, facts: Facts, now: number): CivilDate | null {
  const consented = consentedOn(facts, now);
  const held = sipMeeting(dossier);
  const days = [
    consented && addWorkingDays(consented, facts.profile.deadlines.callAfterConsentWorkingDays),
    held ? preparedBy(held.body.date, facts.profile) : null,
  ];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** Where a case stands at an instant (ms), step by step, with the region's proposed deadlines. */
export function caseSteps(dossier: Dossier, facts: Facts, now: number): Step[] {
  const opened = caseRecord(dossier);
  const start = opened?.body.initiative.on ?? null;
  const { deadlines } = facts.profile;
  const held = sipMeeting(dossier);
  const calls = held ? countedCalls(dossier, facts, held.id) : [];
  const isHeld = held?.body.status === 'held';
  const answered = calls.length > 0 && calls.every((record) => replyTo(dossier, record.id));
  const prepared = dossier.list(preparation).find((record) => record.body.childPart.how !== 'undecided');
  const consented = mayDrawUpPlan(facts, now).ok;
  const issued = issuedAt(dossier);
  const rounds = followUps(dossier);
  const day = (ms: number | undefined) => (ms === undefined ? null : civilDate(ms));
  const after = (date: CivilDate | null, days: number) => (date ? addWorkingDays(date, days) : null);

  const raw: Omit<Step, 'state'>[] = [
    { step: 'need', on: start, due: null },
    { step: 'consent', on: consentedOn(facts, now) ?? (consented ? start : null), due: null },
    {
      step: 'prepare',
      on: prepared ? (prepared.body.on ?? civilDate(prepared.at)) : isHeld ? held.body.date : null,
      due: held?.body.date ?? null,
    },
    {
      step: 'call',
      on: answered || isHeld ? (day(calls[0]?.body.sentAt) ?? held?.body.date ?? null) : null,
      due: calls[0]?.body.replyBy ?? callBy(dossier, facts, now),
    },
    {
      step: 'meeting',
      on: isHeld ? held.body.date : null,
      due: held?.body.date ?? (start && meetingBy(start, facts.profile)),
    },
    {
      step: 'plan',
      on: day(issued),
      due: after(isHeld ? held.body.date : null, deadlines.issueWorkingDays),
    },
    {
      step: 'follow-up',
      on: isClosed(dossier) ? (rounds.at(-1)?.body.on ?? null) : null,
      due: livingPlan(dossier)?.body.followUpDate ?? null,
    },
  ];
  const closed = isClosed(dossier);
  const first = raw.findIndex((one) => one.on === null);
  return raw.map((one, index) => ({
    ...one,
    state: closed || one.on !== null ? 'done' : index === first ? 'now' : 'todo',
  }));
}

/** The number (1 to 7) of the step that the case is in; 7 for a closed one. */
export function stepNumber(steps: readonly Step[]): number {
  const index = steps.findIndex((step) => step.state === 'now');
  return index < 0 ? STEPS.length : index + 1;
}
