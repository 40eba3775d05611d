import { COUNTY_DOSSIER, isCountyEditor } from '#domain/county';
import type { DossierView } from './dossier-view';
import { useDossier } from './use-dossiers';
import { useMe } from './use-me';

/** What the county agrees on, live; `undefined` as long as nothing of it has been written, or fetched here. */
export const useCounty = (): DossierView | undefined => useDossier(COUNTY_DOSSIER, 'county');

/** Whether the one who works here edits it. */
export function useCountyEditor(): boolean {
  const { actor, unit } = useMe();
  return isCountyEditor(unit(actor.unit));
}
