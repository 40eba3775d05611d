import { useParams } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';

/** The id in the address of any page of a case. */
export const useCaseId = (): string => useParams({ strict: false }).caseId ?? '';

/** The case as the frame around its pages shows it. */
export const ShownCase = createContext<DossierView | undefined>(undefined);

/**
 * The case whose page is open. The frame around the pages shows nothing inside while there is none; a page that is drawn
 * in the instant in which the case leaves the device, before the frame has heard of it, still has what the frame shows.
 */
export function useCase(): DossierView {
  const shown = useContext(ShownCase);
  const view = useDossier(useCaseId()) ?? shown;
  if (!view) throw new Error('a page of a case was shown without its case');
  return view;
}
