import type { Actor } from '#domain/actor';
import { type CasePlace, placeOfItem, placeOfTask } from '#domain/case-places';
import { caseTasks, type TaskName } from '#domain/case-tasks';
import { DAY_WORDS, TASK_WORDS } from '#domain/case-words';
import { type CivilDate, civilDate } from '#domain/civil-date';
import { isClosed } from '#domain/closing';
import { coordination } from '#domain/coordinatorship';
import { DAY_GROUPS, DAY_ITEMS, type DayGroup, type DayItem, dayGroup, dayItems, inDayOrder } from '#domain/my-day';
import { yearPoint } from '#domain/year-wheel';
import type { DossierView } from '#storage/dossier-view';
import { isListed } from '#storage/is-listed';
import { perView, perViews } from '#storage/per-view';

/** One row of the day: what, in which case, by when, and where it is solved. */
export interface DayEntry {
  key: string;
  view: DossierView;
  words: { sv: string; en: string };
  due: CivilDate | null;
  place: CasePlace;
  item: DayItem['item'] | null;
  recordId: string | null;
}

/** Tasks that the day already has by another name. */
const TOLD_OTHERWISE: readonly TaskName[] = [
  'follow-up',
  'call',
  'replies',
  'plan-meeting',
  'hold-meeting',
  'consent',
  'verify-consent',
];

/** What waits for a person, most pressing first: what the domain says, and the late or due tasks of one's own cases. */
export function dayEntries(views: readonly DossierView[], actor: Actor, now: number): DayEntry[] {
  const byId = new Map(views.map((view) => [view.id, view]));
  const items = inDayOrder(views.flatMap((view) => itemsOf(view, actor, now))).flatMap((one): DayEntry[] => {
    const view = byId.get(one.dossierId);
    if (!view) return [];
    const key = `${one.dossierId}-${one.item}-${one.recordId}`;
    // The date of a consent to check is its last day, and no day by which to do it.
    const due = one.item === 'verify-consent' ? null : one.date;
    const { item, recordId } = one;
    const place = placeOfItem(one, { ...seenIn(view), unit: actor.unit, now });
    // A fixed point of the county's year is told by its own name.
    const point = recordId && view.dossier.get(yearPoint, recordId)?.body.what;
    const words = point ? { sv: point, en: point } : DAY_WORDS[item];
    return [{ key, view, words, due, place, item, recordId }];
  });
  return [...items, ...views.flatMap((view) => dueTasks(view, actor, now))];
}

const seenIn = ({ dossier, facts }: DossierView) => ({ dossier, facts });

const itemsOf = perView(dayItems);

const dueTasks = perView((view, actor, now): DayEntry[] => {
  if (isClosed(view.dossier) || coordination(view.dossier)?.person !== actor.person) return [];
  const today = civilDate(now);
  return caseTasks(view.dossier, view.facts, now)
    .filter(
      ({ task, state, due }) => state !== 'done' && due !== null && due <= today && !TOLD_OTHERWISE.includes(task),
    )
    .map(({ task, due }) => ({
      key: `${view.id}-${task}`,
      view,
      words: TASK_WORDS[task],
      due,
      place: placeOfTask(task, { ...seenIn(view), unit: actor.unit, now }),
      item: null,
      recordId: null,
    }));
});

/** The cases that the day and the week tell of, and those of which only how much waits is told (domain.md 3.7). */
export const listedViews = perViews((views) => views.filter(isListed));
export const protectedViews = perViews((views) => views.filter((view) => !isListed(view)));

/** A late task hurts as a late follow-up does, one that is due today as an action that is due. */
const hurtsAs = ({ item, due }: DayEntry, today: CivilDate): DayItem['item'] =>
  item ?? (due !== null && due < today ? 'follow-up-overdue' : 'action-due');

/** A part of the day, and what stands in it. */
export interface DayPart {
  group: DayGroup;
  entries: DayEntry[];
}

const sooner = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * The day as one list in the order in which it hurts: its parts that hold anything, in each the kinds, then by date; what
 * lies ahead of one, meetings and follow-ups, by date alone, as one reads a calendar. Of what hurts alike on the same day a task stands last, and nothing changes places because another case was pulled.
 */
export function dayParts(entries: readonly DayEntry[], today: CivilDate): DayPart[] {
  const groupOf = (entry: DayEntry) => dayGroup(hurtsAs(entry, today));
  const rankOf = (entry: DayEntry) =>
    groupOf(entry) === 'meetings' ? DAY_ITEMS.indexOf('meeting') : DAY_ITEMS.indexOf(hurtsAs(entry, today));
  const sorted = [...entries].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      sooner(a.due ?? '9', b.due ?? '9') ||
      Number(a.item === null) - Number(b.item === null) ||
      sooner(a.key, b.key),
  );
  return DAY_GROUPS.map((group) => ({
    group,
    entries: sorted.filter((entry) => groupOf(entry) === group),
  })).filter((part) => part.entries.length > 0);
}

/** What waits for a person, as rows and as the parts in which they stand. */
export const wholeDay = perViews((views, actor, now) => {
  const entries = dayEntries(views, actor, now);
  return { entries, parts: dayParts(entries, civilDate(now)) };
});

/**
 * The rows of a part that are shown unasked: the first of every kind and, up to `count`, what comes first after them. So
 * nothing of one kind hides all there is of another: six late actions no late follow-up. The order stays the part's.
 */
export function ofEveryKind(entries: readonly DayEntry[], count: number): DayEntry[] {
  const firsts = new Map(entries.toReversed().map((entry) => [entry.item, entry]));
  const shown = new Set(firsts.values());
  for (const entry of entries) {
    if (shown.size >= count) break;
    shown.add(entry);
  }
  return entries.filter((entry) => shown.has(entry));
}
