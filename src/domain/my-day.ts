import { action } from './action';
import { actionStatus, latestReport } from './action-report';
import type { Role } from './actor';
import { acuteToReview, reviewBy } from './acute-review';
import { eighteenth } from './adulthood';
import { awaitedCalls, countedCalls } from './awaited-calls';
import { standingCalls } from './call';
import { mailOf } from './call-mail';
import { caseRecord } from './case';
import { callBy, issuedAt, meetingBy, sipMeeting } from './case-steps';
import { addDays, type CivilDate, civilDate } from './civil-date';
import { isClosed } from './closing';
import { mayDrawUpPlan } from './consent-policy';
import { coordination } from './coordinatorship';
import { COUNTY_DOSSIER } from './county';
import type { Dossier } from './dossier';
import { doubtedConsent } from './doubted-consent';
import { endingConsents } from './ending-consents';
import type { Facts } from './facts';
import { followUps } from './follow-up';
import { declinedHandovers, openHandovers } from './handover-reply';
import { consentEnd } from './important-dates';
import { type Meeting, meeting } from './meeting';
import { latestMove } from './move';
import { livingPlan } from './plan';
import type { Rec } from './record';
import { awaitedReferrals, referralsToAnswer } from './referral-due';
import { service } from './service';
import { serviceReply } from './service-reply';
import { unconfirmedTexts } from './unconfirmed-texts';
import type { UnitId } from './unit';
import { daysBetween } from './working-days';
import { waitingPoints } from './year-wheel-points';

/**
 * What may wait for somebody, in the order in which it hurts. Refused changes and conflicts come from the storage beside
 * this. Each stands in the group that begins at or before it.
 */
export const DAY_ITEMS = [
  'action-overdue',
  'follow-up-overdue',
  'meeting-overdue',
  'call-late',
  'referral-late',
  'consent-doubted',
  'acute-to-review',
  'acute-review-late',
  'year-point-late',
  'meeting',
  'follow-up-near',
  'call-to-answer',
  'reply-overdue',
  'call-not-mailed',
  'invitation-to-answer',
  'referral-to-answer',
  'nobody-coordinates',
  'handover-to-answer',
  'handover-declined',
  'action-to-accept',
  'verify-consent',
  'texts-to-confirm',
  'turned-18',
  'consent-ends',
  'turns-18',
  'action-due',
  'follow-up-due',
  'move-ahead',
  'year-point-due',
  'no-consent',
  'no-meeting',
  'no-call',
  'no-coordinator',
  'no-follow-up-date',
  'action-unowned',
] as const;

/** The parts of the day in their order, each by the item with which it begins. */
const GROUP_BEGINS = {
  late: 'action-overdue',
  meetings: 'meeting',
  answers: 'call-to-answer',
  consents: 'verify-consent',
  soon: 'action-due',
  lacks: 'no-consent',
} as const satisfies Record<string, (typeof DAY_ITEMS)[number]>;
export type DayGroup = keyof typeof GROUP_BEGINS;
export const DAY_GROUPS = Object.keys(GROUP_BEGINS) as DayGroup[];

/** The part of the day to which an item belongs. */
export function dayGroup(item: DayItem['item']): DayGroup {
  const at = DAY_ITEMS.indexOf(item);
  return DAY_GROUPS.findLast((group) => DAY_ITEMS.indexOf(GROUP_BEGINS[group]) <= at) ?? 'late';
}

/** One thing that waits: in which dossier, which record, by which date, and how many days from today (negative: past). */
export interface DayItem {
  item: (typeof DAY_ITEMS)[number];
  dossierId: string;
  recordId: string | null;
  date: CivilDate | null;
  days: number | null;
}

/** Whose day it is. */
export interface Me {
  person: string;
  unit: UnitId;
  role?: Role;
}

type Found = Omit<DayItem, 'dossierId' | 'days'>;
const found = (item: DayItem['item'], date: CivilDate | null = null, recordId: string | null = null): Found => ({
  item,
  date,
  recordId,
});

const WEEK = 7;
const MONTH = 30;
/** So long before the birthday the change is prepared: a proposal of ours, no rule's. */
const QUARTER = 90;

/**
 * What waits for a person in one case at an instant (ms): overdue actions and follow-ups, meetings within a week, calls
 * without answer, consents that end within 30 days, and what lacks an owner, a date or a consent. It counts in days. A
 * closed case waits for nothing but a manager's review. Of the county's dossier it is the fixed points of the year.
 */
export function dayItems({ dossier, facts }: { dossier: Dossier; facts: Facts }, me: Me, now: number): DayItem[] {
  const today = civilDate(now);
  if (dossier.id === COUNTY_DOSSIER) return dated(ofCounty(dossier, facts, me, today), dossier.id, today);
  const reviews = ofManager(dossier, facts, me, now);
  const all = isClosed(dossier)
    ? reviews
    : [
        ...reviews,
        ...ofUnit(dossier, facts, me, now),
        ...ofActions(dossier, me, today),
        ...ofMeetings(dossier, facts, me, today),
        ...(coordination(dossier)?.unit === me.unit ? ofCoordinator(dossier, facts, now) : []),
      ];
  return dated(all, dossier.id, today);
}

const dated = (all: readonly Found[], dossierId: string, today: CivilDate): DayItem[] =>
  eachOnce(inDayOrder(all.map((one) => ({ ...one, dossierId, days: one.date ? daysBetween(today, one.date) : null }))));

/** A consent that ends is told to its unit and to the coordinator's: where they are the same, once, by the earlier day. */
const eachOnce = (items: readonly DayItem[]): DayItem[] =>
  items.filter(
    ({ item, recordId }, at) => items.findIndex((one) => one.item === item && one.recordId === recordId) === at,
  );

/** The fixed points of the county's year that wait for the unit: from their lead time until they are done. */
const ofCounty = (dossier: Dossier, facts: Facts, me: Me, today: CivilDate): Found[] =>
  waitingPoints(dossier, facts.unit(me.unit), today).map(({ point, due }) =>
    found(due < today ? 'year-point-late' : 'year-point-due', due, point.id),
  );

const RANK = new Map(DAY_ITEMS.map((item, at) => [item, at]));

/** What hurts most first, then by date; what has no date comes last. */
export const inDayOrder = (items: readonly DayItem[]): DayItem[] =>
  [...items].sort((a, b) => (RANK.get(a.item) ?? 0) - (RANK.get(b.item) ?? 0) || before(a.date ?? '9', b.date ?? '9'));

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What falls to a manager of the unit: to review the acute protections that it has opened, once they are over. Where the
 * last day has passed the others in the case are told, for the unit may have no manager who can: they see to it that
 * somebody is given the role.
 */
function ofManager(dossier: Dossier, facts: Facts, me: Me, now: number): Found[] {
  const waiting = acuteToReview(dossier, facts, me.unit, now).map((one) => ({
    id: one.id,
    by: reviewBy(facts, one.body),
  }));
  if (me.role === 'manager') return waiting.map(({ id, by }) => found('acute-to-review', by, id));
  return waiting.filter(({ by }) => by < civilDate(now)).map(({ id, by }) => found('acute-review-late', by, id));
}

/** What falls to the unit itself: an answer, a verification, a consent of its own that ends, a referral either way. */
function ofUnit(dossier: Dossier, facts: Facts, me: Me, now: number): Found[] {
  const today = civilDate(now);
  const items: Found[] = [];
  for (const one of dossier.list(service)) {
    if (one.body.unit !== me.unit || one.unit === me.unit || one.body.endedAt !== null) continue;
    const answered = dossier.list(serviceReply).some((reply) => reply.body.serviceId === one.id);
    if (!answered) items.push(found('invitation-to-answer', null, one.id));
  }
  for (const { record, due } of awaitedReferrals(dossier, facts, me.unit))
    if (due < today) items.push(found('referral-late', due, record.id));
  for (const { record, due } of referralsToAnswer(dossier, facts, me.unit))
    items.push(found('referral-to-answer', due, record.id));
  for (const { basis, date } of endingConsents(facts, now, MONTH))
    if (basis.unit === me.unit) items.push(found('consent-ends', date, basis.id));
  for (const offer of openHandovers(dossier))
    if (offer.body.toUnit === me.unit)
      items.push(found(offer.body.orphaned ? 'nobody-coordinates' : 'handover-to-answer', null, offer.id));
  for (const { offer } of declinedHandovers(dossier))
    if (offer.by === me.person) items.push(found('handover-declined', null, offer.id));
  if (unconfirmedTexts(dossier, facts, me.unit, now).length > 0) items.push(found('texts-to-confirm'));
  for (const basis of facts.bases) {
    const runs = now >= basis.start && (basis.end === null || now < basis.end) && !basis.ended;
    const withdrawn = basis.withdrawals.some((one) => one.part === 'whole');
    if (runs && !withdrawn && basis.releasing.includes(me.unit) && !basis.verifiedBy.has(me.unit))
      items.push(found('verify-consent', basis.validTo, basis.id));
  }
  return items;
}

/** Actions that the unit answers for or planned: late, due within a week, not yet accepted, owned by nobody. */
function ofActions(dossier: Dossier, me: Me, today: CivilDate): Found[] {
  const items: Found[] = [];
  for (const one of dossier.list(action)) {
    const { responsible, due } = one.body;
    const status = actionStatus(dossier, one);
    if (status === 'done' || status === 'cancelled') continue;
    if (!responsible) {
      if (one.unit === me.unit) items.push(found('action-unowned', due, one.id));
      continue;
    }
    const owns = responsible.type === 'unit' && responsible.unit === me.unit;
    if (owns && one.unit !== me.unit && !latestReport(dossier, one.id))
      items.push(found('action-to-accept', due, one.id));
    if (!due || (!owns && one.unit !== me.unit)) continue;
    if (due < today) items.push(found('action-overdue', due, one.id));
    else if (owns && due <= addDays(today, WEEK)) items.push(found('action-due', due, one.id));
  }
  return items;
}

function ofMeetings(dossier: Dossier, facts: Facts, me: Me, today: CivilDate): Found[] {
  const items: Found[] = [];
  const until = addDays(today, WEEK);
  const planned = dossier.list(meeting).filter((one) => one.body.status === 'planned');
  const awaited = new Set(awaitedCalls(dossier, facts).map((one) => one.id));
  for (const one of planned)
    if (one.body.date >= today && one.body.date <= until) items.push(found('meeting', one.body.date, one.id));
  for (const one of standingCalls(dossier)) {
    const { date, replyBy, toUnit, meetingId } = one.body;
    if (date < today) continue;
    const hidden = !planned.some((held) => held.id === meetingId) && toUnit === me.unit;
    if (hidden && date <= until) items.push(found('meeting', date, one.id));
    if (!awaited.has(one.id)) continue;
    const mail = one.unit === me.unit ? mailOf(dossier, one) : undefined;
    if (mail && mail.body.outcome !== 'sent') items.push(found('call-not-mailed', replyBy, one.id));
    if (toUnit === me.unit && one.unit !== me.unit) items.push(found('call-to-answer', replyBy, one.id));
    if (one.unit === me.unit && replyBy < today) items.push(found('reply-overdue', replyBy, one.id));
  }
  return items;
}

/**
 * What hurts most of the SIP meeting that a case still lacks: its day has passed; the call should have gone out; where the
 * family has said yes nobody has planned it; it is planned and nobody has been called.
 */
function ofMissingMeeting(dossier: Dossier, facts: Facts, now: number, consented: boolean): Found[] {
  const today = civilDate(now);
  const opened = caseRecord(dossier);
  const held = sipMeeting(dossier);
  if (!opened || held?.body.status === 'held' || issuedAt(dossier) !== undefined) return [];
  const due = held?.body.date ?? meetingBy(opened.body.initiative.on, facts.profile);
  if (!held && !consented) return [];
  if (due < today) return [found('meeting-overdue', due, (held ?? opened).id)];
  if (held && called(dossier, facts, held)) return [];
  const call = callBy(dossier, facts, now);
  if (call && call < today) return [found('call-late', call, (held ?? opened).id)];
  return [held ? found('no-call', call, held.id) : found('no-meeting', due, opened.id)];
}

/** Whether anybody has been called to a meeting. Another unit's calls are not seen here, so nothing is said of them. */
const called = (dossier: Dossier, facts: Facts, { id, unit }: Rec<Meeting>): boolean =>
  unit !== coordination(dossier)?.unit || countedCalls(dossier, facts, id).length > 0;

/** What falls to the coordinating unit: follow-ups, consents that end, and what the case lacks. */
function ofCoordinator(dossier: Dossier, facts: Facts, now: number): Found[] {
  const today = civilDate(now);
  const items: Found[] = [];
  const theplan = livingPlan(dossier);
  const next = theplan?.body.followUpDate ?? null;
  const [first, last] = facts.profile.deadlines.reminderDaysBefore;
  const done = followUps(dossier).some((round) => next !== null && round.body.on >= next);
  if (next && !done && next < today) items.push(found('follow-up-overdue', next, theplan?.id));
  else if (next && !done && next <= addDays(today, last)) items.push(found('follow-up-near', next, theplan?.id));
  else if (next && !done && next <= addDays(today, first)) items.push(found('follow-up-due', next, theplan?.id));
  const doubted = doubtedConsent(dossier);
  if (doubted) items.push(found('consent-doubted', null, doubted.id));
  const end = consentEnd(facts, now);
  if (end && end.date <= addDays(today, MONTH)) items.push(found('consent-ends', end.date, end.basisId));
  const adult = eighteenth(dossier);
  if (adult && adult <= today) items.push(found('turned-18', adult, caseRecord(dossier)?.id));
  else if (adult && adult <= addDays(today, QUARTER)) items.push(found('turns-18', adult, caseRecord(dossier)?.id));
  const moves = latestMove(dossier);
  if (moves && moves.body.on <= addDays(today, MONTH)) items.push(found('move-ahead', moves.body.on, moves.id));
  const consented = mayDrawUpPlan(facts, now).ok;
  if (!consented) items.push(found('no-consent', null, caseRecord(dossier)?.id));
  items.push(...ofMissingMeeting(dossier, facts, now, consented));
  const lead = coordination(dossier);
  if (!lead?.person || lead.fell) items.push(found('no-coordinator', null, caseRecord(dossier)?.id));
  if (issuedAt(dossier) !== undefined && !next) items.push(found('no-follow-up-date', null, theplan?.id));
  return items;
}
