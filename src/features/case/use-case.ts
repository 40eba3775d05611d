import { useParams } from '@tanstack/react-router';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';

/** The id in the address of any page of a case. */
export const useCaseId = (): string => useParams({ strict: false }).caseId ?? '';

/** The case whose page is open. The frame around the pages shows nothing inside while there is none. */
export function useCase(): DossierView {
  const view = useDossier(useCaseId());
  if (!view) throw new Error('a page of a case was shown without its case');
  return view;
}
