import { useMemo } from 'react';
import { COUNTY_DOSSIER } from '#domain/county';
import { openDossier } from '#domain/dossier';
import { structureOf } from '#domain/structure';
import { useCounty } from '#storage/use-county';

/** The county's structure as it stands on this device, live; nothing of anything where none has been written. */
export function useStructure() {
  const view = useCounty();
  return useMemo(() => structureOf(view?.dossier ?? openDossier(COUNTY_DOSSIER, [])), [view]);
}
