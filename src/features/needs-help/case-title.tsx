import { caseLabel } from '#domain/case-label';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { useHelpWords } from './help-words';

/** The child and the age, or the case's number under protected identity; words where the case is no longer seen. */
export function CaseTitle({ view }: { view: DossierView | undefined }) {
  const t = useHelpWords();
  const now = useNow();
  if (!view) return <>{t('noCase')}</>;
  const label = caseLabel(view, now);
  if (label.name === null) return <>{t('caseNumber', { reference: label.reference })}</>;
  return (
    <>
      {label.name}, {t('age', { age: label.age ?? 0 })}
    </>
  );
}
