import { useSyncExternalStore } from 'react';
import { type DossierSort, sortOf } from '#domain/dossier-sort';
import { useDevice } from './device-context';
import type { DossierView } from './dossier-view';

const sorted = new WeakMap<readonly DossierView[], Map<DossierSort, readonly DossierView[]>>();

/** The views of one sort, in their order: the same list as long as all of them are. */
export function ofSort(views: readonly DossierView[], sort: DossierSort): readonly DossierView[] {
  const known = sorted.get(views) ?? new Map<DossierSort, readonly DossierView[]>();
  sorted.set(views, known);
  const kept = known.get(sort);
  if (kept) return kept;
  const found = views.filter((view) => sortOf(view.records) === sort);
  // Nearly all devices hold cases alone: what is worked out for all of them is then worked out once.
  const list = found.length === views.length ? views : found;
  known.set(sort, list);
  return list;
}

/** Every dossier of a sort that may be seen now, live. Cases, where none is named: the others have rooms of their own. */
export function useDossiers(sort: DossierSort = 'case'): readonly DossierView[] {
  const { dossiers } = useDevice();
  return useSyncExternalStore(dossiers.subscribe, () => ofSort(dossiers.get(), sort));
}

/** Every dossier, of whatever sort: for what an outbox, a conflict or a search may be about. */
export function useAllDossiers(): readonly DossierView[] {
  const { dossiers } = useDevice();
  return useSyncExternalStore(dossiers.subscribe, dossiers.get);
}

/** One dossier of a sort, live; `undefined` where it is not here, may no longer be seen, or is of another sort. */
export function useDossier(id: string, sort: DossierSort | 'any' = 'case'): DossierView | undefined {
  const device = useDevice();
  return useSyncExternalStore(device.dossiers.subscribe, () => {
    const view = device.dossier(id);
    return view && (sort === 'any' || sortOf(view.records) === sort) ? view : undefined;
  });
}
