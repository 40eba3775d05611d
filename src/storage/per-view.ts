import type { Actor } from '#domain/actor';
import { type CivilDate, civilDate } from '#domain/civil-date';
import type { DossierView } from './dossier-view';

/** Works something out of one dossier as one person sees it at an instant (ms). */
export type PerView<T> = (view: DossierView, actor: Actor, now: number) => T;
/** The same out of all dossiers that one person sees. */
export type PerViews<T> = (views: readonly DossierView[], actor: Actor, now: number) => T;

/**
 * The same function, remembered per view: with thousands of cases on the device a change of one works out one anew. A
 * view is another object as soon as anything in it or any access to it changes, so all that may differ beside it is the
 * calendar day. Only for what counts in days: dates, deadlines, the ends of consents.
 */
export const perView = <T>(compute: PerView<T>): PerView<T> => remembered(compute);

/**
 * The same function, remembered for all views together, which are another list as soon as any of them changes: whoever
 * comes back to a page where nothing has changed does not wait for it to be worked out again. As `perView`, only for what
 * counts in days.
 */
export const perViews = <T>(compute: PerViews<T>): PerViews<T> => remembered(compute);

function remembered<Of extends object, T>(compute: (of: Of, actor: Actor, now: number) => T) {
  const known = new WeakMap<Of, { day: CivilDate; actor: Actor; value: T }>();
  return (of: Of, actor: Actor, now: number): T => {
    const day = civilDate(now);
    const kept = known.get(of);
    if (kept && kept.day === day && kept.actor === actor) return kept.value;
    const value = compute(of, actor, now);
    known.set(of, { day, actor, value });
    return value;
  };
}
