import { useMemo } from 'react';
import { deviationCase } from '#domain/deviation';
import { namesOf } from '#domain/names-in-text';
import type { DossierView } from './dossier-view';
import { useDossier } from './use-dossiers';

/** Every name that this device knows of a case; none where the case is not here. */
export function useNamesOfCase(caseId: string): ReadonlySet<string> {
  const view = useDossier(caseId);
  return useMemo(() => namesOf(view?.records ?? []), [view]);
}

/** Those of the case that a deviation was seen in, where the own unit linked one. */
export const useNames = (view: DossierView): ReadonlySet<string> =>
  useNamesOfCase(view.dossier.list(deviationCase)[0]?.body.caseId ?? '');
