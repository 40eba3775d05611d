import { CASE_PAGES } from '#domain/case-pages';
import { STEPS, type StepName } from '#domain/case-steps';
import { coordination } from '#domain/coordinatorship';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Help } from '#ui/help';
import { useStepHelpWords } from './step-help-words';

/** The step whose page an address is, if it is one. */
export const stepOf = (pathname: string, caseId: string): StepName | undefined =>
  STEPS.find((step) => pathname.startsWith(CASE_PAGES[step].replace('$caseId', caseId)));

/** What the step is for, which rule stands behind it, and whom to ask. Folded; nothing on pages that are no step. */
export function StepHelp({ view, pathname }: { view: DossierView; pathname: string }) {
  const t = useStepHelpWords();
  const { actor, unit } = useMe();
  const step = stepOf(pathname, view.id);
  if (!step) return null;
  const lead = coordination(view.dossier);
  const other = lead && lead.person !== actor.person ? lead : undefined;
  return (
    <Help
      title={t('title')}
      parts={[
        { head: t('what'), text: t(`${step}.what`) },
        { head: t('rule'), text: t(`${step}.rule`) },
        {
          head: t('ask'),
          text: other
            ? t('askCoordinator', { name: other.name, unit: unit(other.unit)?.name ?? '', phone: other.phone })
            : t('askManager'),
        },
      ]}
    />
  );
}
