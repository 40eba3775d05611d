import type { Actor } from '#domain/actor';
import { type CivilDate, civilDate } from '#domain/civil-date';
import type { DossierView } from './dossier-view';

/** Works something out of one dossier as one person sees it at an instant (ms). */
export type PerView<T> = (view: DossierView, actor: Actor, now: number) => T;

/**
 * The same function, remembered per view: with thousands of cases on the device a change of one works out one anew. A
 * view is another object as soon as anything in it or any access to it changes, so all that may differ beside it is the
 * calendar day. Only for what counts in days: dates, deadlines, the ends of consents.
 */
export function perView<T>(compute: PerView<T>): PerView<T> {
  const known = new WeakMap<DossierView, { day: CivilDate; actor: Actor; value: T }>();
  return (view, actor, now) => {
    const day = civilDate(now);
    const kept = known.get(view);
    if (kept && kept.day === day && kept.actor === actor) return kept.value;
    const value = compute(view, actor, now);
    known.set(view, { day, actor, value });
    return value;
  };
}
