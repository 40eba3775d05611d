import { caseLabel } from '#domain/case-label';
import { sortOf } from '#domain/dossier-sort';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { useHelpWords } from './help-words';

/** The child and the age, or the case's number under protected identity; words where the case is no longer seen, and for a deviation, which is about no child. */
export function CaseTitle({ view }: { view: DossierView | undefined }) {
  const t = useHelpWords();
  const now = useNow();
  if (!view) return <>{t('noCase')}</>;
  if (sortOf(view.records) !== 'case') return <>{t('deviation')}</>;
  const label = caseLabel(view, now);
  if (label.name === null) return <>{t('caseNumber', { reference: label.reference })}</>;
  return (
    <>
      {label.name}, {t('age', { age: label.age ?? 0 })}
    </>
  );
}
