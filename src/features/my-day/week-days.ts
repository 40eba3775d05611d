import { standingCalls } from '#domain/call';
import { addDays, type CivilDate } from '#domain/civil-date';
import { isClosed } from '#domain/closing';
import { meeting } from '#domain/meeting';
import type { DossierView } from '#storage/dossier-view';

/** A meeting on a day of the week, as far as one may see it: the meeting, or the call that one's unit got. */
export interface WeekMeeting {
  id: string;
  view: DossierView;
  start: string;
  minutes: number;
  purpose: 'sip' | 'pre-meeting' | 'follow-up' | 'extra';
  place: string;
  called: boolean;
}

/** The Monday of the week in which a civil date lies. */
export function mondayOf(date: CivilDate): CivilDate {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, day === 0 ? -6 : 1 - day);
}

/** The days of a week from its Monday with their meetings; Saturday and Sunday only today or where something is on. */
export function weekDays(
  views: readonly DossierView[],
  monday: CivilDate,
  today: CivilDate,
): { date: CivilDate; meetings: WeekMeeting[] }[] {
  const all = allMeetings(views);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((at) => addDays(monday, at))
    .map((date) => ({
      date,
      meetings: all.filter((one) => one.date === date).sort((a, b) => a.start.localeCompare(b.start)),
    }))
    .filter((day, at) => at < 5 || day.meetings.length > 0 || day.date === today);
}

type DatedMeeting = WeekMeeting & { date: CivilDate };

/** Per list of views, which is another as soon as any of them changes: the week is looked at page by page. */
const meetingsByViews = new WeakMap<readonly DossierView[], DatedMeeting[]>();

function allMeetings(views: readonly DossierView[]): DatedMeeting[] {
  let all = meetingsByViews.get(views);
  if (!all) {
    all = views.filter((view) => !isClosed(view.dossier)).flatMap(meetingsOf);
    meetingsByViews.set(views, all);
  }
  return all;
}

/** That meeting of a case, or the call to it, as far as one may see it. */
export const meetingOf = (view: DossierView, id: string | null): WeekMeeting | undefined =>
  meetingsOf(view).find((one) => one.id === id);

function meetingsOf(view: DossierView): DatedMeeting[] {
  const own = view.dossier.list(meeting).filter((one) => one.body.status !== 'cancelled');
  const known = new Set(own.map((one) => one.id));
  // Before a consent the meeting itself is not visible; the call carries its own copy of time and place.
  const called = standingCalls(view.dossier).filter((one) => !known.has(one.body.meetingId));
  const seen = new Set<string>();
  const firstOfEach = called.filter(({ body }) => !seen.has(body.meetingId) && seen.add(body.meetingId));
  return [
    ...own.map((one) => ({ ...one, called: false })),
    ...firstOfEach.map((one) => ({ ...one, called: true })),
  ].map(({ id, body, called: isCall }) => ({
    id,
    view,
    date: body.date,
    start: body.start,
    minutes: body.minutes,
    purpose: body.purpose,
    place: body.place,
    called: isCall,
  }));
}

/** The clock time (HH:MM) some minutes later. */
export function clockAfter(start: string, minutes: number): string {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const total = (hour * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
