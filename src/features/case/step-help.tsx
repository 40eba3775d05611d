import { CASE_PAGES } from '#domain/case-pages';
import { coordination } from '#domain/coordinatorship';
import { STEPS, type StepName } from '#domain/step-name';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Help } from '#ui/help';
import { useStepHelpWords } from './step-help-words';

/** The step whose page an address is, if it is one. */
export const stepOf = (pathname: string, caseId: string): StepName | undefined =>
  STEPS.find((step) => pathname.startsWith(CASE_PAGES[step].replace('$caseId', caseId)));

/** The pages of a case that are no step, by the last part of their address. */
const PAGES = {
  '': 'overview',
  underlag: 'inputs',
  verksamheter: 'services',
  remiss: 'referral',
  familjen: 'family',
  'vem-ser-vad': 'matrix',
  'lamna-ut': 'release',
  'akut-skydd': 'acute',
  avsluta: 'close',
  '18-ar': 'adulthood',
  flytt: 'move',
  handelser: 'events',
  'var-del': 'own-part',
  'vem-har-last': 'seen',
} as const;

const pageOf = (pathname: string) => {
  const part = pathname.split('/').slice(3).join('/');
  return Object.hasOwn(PAGES, part) ? PAGES[part as keyof typeof PAGES] : undefined;
};

/** What the step, or the page, is for, which rule stands behind it, and whom to ask. Folded. */
export function StepHelp({ view, pathname }: { view: DossierView; pathname: string }) {
  const t = useStepHelpWords();
  const { actor, unit } = useMe();
  const step = stepOf(pathname, view.id);
  const page = pageOf(pathname);
  if (!step && !page) return null;
  const [title, what, rule] = step
    ? [t('title'), t(`${step}.what`), t(`${step}.rule`)]
    : page
      ? [t('page.title'), t(`page.${page}.what`), t(`page.${page}.rule`)]
      : ['', '', ''];
  const lead = coordination(view.dossier);
  const other = lead && lead.person !== actor.person ? lead : undefined;
  return (
    <Help
      title={title}
      parts={[
        { head: t(step ? 'what' : 'page.what'), text: what },
        { head: t('rule'), text: rule },
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
