import type { Actor } from '#domain/actor';
import { type DayItem, dayItems, inDayOrder } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';
import { perView } from '#storage/per-view';
import { search } from '#storage/search';

// What a person asks of the whole device, by the functions that the screens use.

const itemsOf = perView(dayItems);

const isDueThisWeek = ({ item, days }: DayItem) =>
  (item === 'follow-up-near' || item === 'follow-up-due') && days !== null && days <= 7;

/** The follow-ups of the week, in the order in which My day shows them. */
export const followUpsDue = (views: readonly DossierView[], actor: Actor, now: number): DayItem[] =>
  inDayOrder(views.flatMap((view) => itemsOf(view, actor, now)).filter(isDueThisWeek));

/** Ids of the records with all the words in a text of theirs. */
export const searchHits = (views: readonly DossierView[], query: string): string[] =>
  search(views, query, Number.POSITIVE_INFINITY).map(({ record }) => record.id);
