import type { Actor } from '#domain/actor';
import { type DayItem, myDay } from '#domain/my-day';
import type { DossierView } from '#storage/dossier-view';

// What a person asks of the whole device. One place, so that the product's own function is swapped in in one line.

/** The follow-ups of the week, in the order in which My day shows them. */
export const followUpsDue = (views: readonly DossierView[], actor: Actor, now: number): DayItem[] =>
  myDay(views, actor, now).filter((one) => one.item === 'follow-up-due');

/** Ids of the records with the words in a text of theirs, whatever the case. */
export function searchHits(views: readonly DossierView[], query: string): string[] {
  const wanted = query.toLowerCase();
  const hits: string[] = [];
  for (const view of views)
    for (const record of view.records)
      for (const value of Object.values(record.body))
        if (typeof value === 'string' && value.toLowerCase().includes(wanted)) {
          hits.push(record.id);
          break;
        }
  return hits;
}
