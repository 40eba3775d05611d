import { action } from './action';
import { attendance } from './attendance';
import { countedCalls } from './awaited-calls';
import { bestInterests } from './best-interests';
import { replyTo } from './call-reply';
import { caseRecord } from './case';
import { callBy, issuedAt, meetingBy, preparedBy, sipMeeting } from './case-steps';
import { childRecord } from './child';
import { latestVoice } from './child-voice';
import { addDays, type CivilDate, civilDate } from './civil-date';
import { isClosed } from './closing';
import { mayDrawUpPlan } from './consent-policy';
import { crisisPlan } from './crisis-plan';
import { disagreement } from './disagreement';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import { followUps } from './follow-up';
import { goal } from './goal';
import { guardian } from './guardian';
import { minute } from './minute';
import { missingForIssue } from './missing-for-issue';
import { paperIssue } from './paper-issue';
import { livingPlan } from './plan';
import { preparation } from './preparation';
import { activeServices } from './service';
import { addWorkingDays } from './working-days';

/** Everything that a case asks for, in the order in which it is usually done. */
export const TASKS = [
  'guardians',
  'services',
  'consent',
  'verify-consent',
  'hear-child',
  'prepare',
  'child-part',
  'plan-meeting',
  'question',
  'call',
  'replies',
  'interpreter',
  'chair',
  'scribe',
  'hold-meeting',
  'attendance',
  'minutes',
  'goals',
  'actions',
  'crisis-plan',
  'best-interests',
  'follow-up-date',
  'issue',
  'paper',
  'follow-up',
] as const;
export type TaskName = (typeof TASKS)[number];

/** A task: done, open, or past its due date. `count` tells how many of how many where that helps (5 of 8 answered). */
export interface Task {
  task: TaskName;
  state: 'done' | 'open' | 'overdue';
  due: CivilDate | null;
  count: { done: number; of: number } | null;
}

const ONLY_BEFORE_MEETING: ReadonlySet<TaskName> = new Set([
  'prepare',
  'child-part',
  'question',
  'call',
  'replies',
  'interpreter',
  'chair',
  'scribe',
]);

type Row = [task: TaskName, done: boolean, due?: CivilDate | null, count?: { done: number; of: number }];

/** What a case asks for at an instant (ms). Tasks that do not apply (no interpreter needed) are absent. */
export function caseTasks(dossier: Dossier, facts: Facts, now: number): Task[] {
  const today = civilDate(now);
  const rows = [
    ...beforeMeeting(dossier, facts, now),
    ...meetingRows(dossier, facts, now),
    ...planRows(dossier, facts),
  ];
  const held = sipMeeting(dossier)?.body.status === 'held';
  return (
    rows
      // What was left out before a meeting that has been held is nobody's task any longer.
      .filter(([task, done]) => done || !held || !ONLY_BEFORE_MEETING.has(task))
      .map(([task, done, due = null, count]) => ({
        task,
        state: done ? 'done' : due !== null && due < today ? 'overdue' : 'open',
        due,
        count: count ?? null,
      }))
  );
}

function beforeMeeting(dossier: Dossier, facts: Facts, now: number): Row[] {
  const consented = mayDrawUpPlan(facts, now).ok;
  const current = facts.bases.filter((basis) => now >= basis.start && (basis.end === null || now < basis.end));
  const toVerify = current.flatMap((basis) => basis.releasing.map((unit) => basis.verifiedBy.has(unit)));
  const verified = toVerify.filter(Boolean).length;
  const prepared = dossier.list(preparation);
  const seen = caseRecord(dossier)?.body.initiative.on;
  const startBy = seen ? addWorkingDays(seen, facts.profile.deadlines.startWorkingDays) : null;
  const meetingDay = sipMeeting(dossier)?.body.date ?? null;
  return [
    ['guardians', facts.guardians.some((one) => one.custody !== 'none'), startBy],
    ['services', activeServices(dossier).length > 0, startBy],
    ['consent', consented],
    ['verify-consent', consented && verified === toVerify.length, null, { done: verified, of: toVerify.length }],
    ['hear-child', latestVoice(dossier) !== undefined, meetingDay],
    ['prepare', prepared.length > 0, meetingDay],
    ['child-part', prepared.some((one) => one.body.childPart.how !== 'undecided'), meetingDay],
  ];
}

function meetingRows(dossier: Dossier, facts: Facts, now: number): Row[] {
  const next = sipMeeting(dossier);
  const start = dossier.list(goal).length > 0 || next?.body.status === 'held';
  const day = next?.body.date ?? null;
  const initiative = caseRecord(dossier)?.body.initiative.on;
  const calls = next ? countedCalls(dossier, facts, next.id) : [];
  const answered = calls.filter((record) => replyTo(dossier, record.id)).length;
  const replyBy = calls[0]?.body.replyBy ?? null;
  const needsInterpreter =
    Boolean(childRecord(dossier)?.body.interpreter) || dossier.list(guardian).some((one) => one.body.interpreter);
  const beforeDay = day ? preparedBy(day, facts.profile) : null;
  const rows: Row[] = [
    ['plan-meeting', next !== undefined, initiative ? meetingBy(initiative, facts.profile) : null],
    ['question', Boolean(next?.body.question), beforeDay],
    ['call', calls.length > 0, callBy(dossier, facts, now)],
    ['replies', calls.length > 0 && answered === calls.length, replyBy, { done: answered, of: calls.length }],
  ];
  if (needsInterpreter) rows.push(['interpreter', Boolean(next?.body.interpreter), beforeDay]);
  rows.push(
    ['chair', Boolean(next?.body.chair), day],
    ['scribe', Boolean(next?.body.scribe), day],
    ['hold-meeting', next?.body.status === 'held', day],
  );
  if (!start) return rows;
  rows.push(
    ['attendance', dossier.list(attendance).some((one) => one.body.meetingId === next?.id), day],
    ['minutes', dossier.list(minute).some((one) => one.body.meetingId === next?.id), day],
  );
  return rows;
}

function planRows(dossier: Dossier, facts: Facts): Row[] {
  const theplan = livingPlan(dossier);
  const held = sipMeeting(dossier);
  const issueBy =
    held?.body.status === 'held' ? addWorkingDays(held.body.date, facts.profile.deadlines.issueWorkingDays) : null;
  const actions = dossier.list(action).filter((one) => one.body.status !== 'cancelled');
  // An action that nobody takes on, and that stands as an unmet need or a disagreement, has been dealt with honestly.
  const explained = new Set(dossier.list(disagreement).map((one) => one.body.aboutId));
  const owned = actions.filter((one) => one.body.responsible !== null || explained.has(one.id)).length;
  const issued = issuedAt(dossier);
  const check = dossier.list(bestInterests).at(-1)?.body;
  const answers = check ? [check.article2, check.article3, check.article6, check.article12] : [];
  const answered = answers.filter(Boolean).length;
  const complete = issued !== undefined && missingForIssue(dossier).length === 0;
  const rounds = followUps(dossier);
  const nextRound = theplan?.body.followUpDate ?? null;
  const followed =
    isClosed(dossier) || (rounds.length > 0 && (nextRound === null || rounds.at(-1)!.body.on >= nextRound));
  return [
    ['goals', dossier.list(goal).length > 0, issueBy],
    ['actions', actions.length > 0 && owned === actions.length, issueBy, { done: owned, of: actions.length }],
    ['crisis-plan', dossier.list(crisisPlan).length > 0, issueBy],
    ['best-interests', answered === 4, issueBy, { done: answered, of: 4 }],
    ['follow-up-date', Boolean(nextRound), issueBy],
    ['issue', complete, issueBy],
    ['paper', dossier.list(paperIssue).length > 0, issued === undefined ? null : addDays(civilDate(issued), 1)],
    ['follow-up', followed, nextRound],
  ];
}

/** The task to do next: the first overdue one, else the first open one. */
export const nextTask = (tasks: readonly Task[]): Task | undefined =>
  tasks.find((task) => task.state === 'overdue') ?? tasks.find((task) => task.state === 'open');
