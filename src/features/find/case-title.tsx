import { caseLabel } from '#domain/case-label';
import type { DossierView } from '#storage/dossier-view';
import { useFindWords } from './find-words';

/** How a case is called among hits, at an instant (ms): the child's name, or the case's number. */
export function useCaseTitle(): (view: DossierView, now: number) => string {
  const t = useFindWords();
  return (view, now) => {
    const { name, reference } = caseLabel(view, now);
    return name ?? t('caseNumber', { reference });
  };
}
