import { Link, useParams } from '@tanstack/react-router';
import { deviationRecord } from '#domain/deviation';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { listed } from '#domain/listed';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { formatDayWeek } from '#ui/dates';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { Answers } from './answers';
import { DeviationAbout } from './deviation-about';
import { DeviationState } from './deviation-state';
import { useDeviationWords } from './deviation-words';
import { RaiseSection } from './raise-section';
import { RegionNumber } from './region-number';
import { SolveSection } from './solve-section';
import { Talk } from './talk';

/** One deviation between units: the report, each unit's answer, the talk, where it lies, and how it was solved. */
export function Deviation() {
  const { deviationId = '' } = useParams({ strict: false }) as { deviationId?: string };
  const t = useDeviationWords();
  const language = useLanguage();
  const { unit } = useMe();
  const view = useDossier(deviationId, 'deviation');
  const found = view && deviationRecord(view.dossier);
  useLogPage(view?.id, 'avvikelse');
  if (!view || !found)
    return (
      <Page title={t('gone')} lead={t('goneLead')}>
        <Link to="/avvikelser">{t('all')}</Link>
      </Page>
    );
  const units = listed(
    [found.unit, ...found.body.toUnits].map((id) => unit(id)?.name ?? id),
    language,
  );
  return (
    <Page
      title={DEVIATION_TYPE_WORDS[found.body.type][language]}
      sub={<Link to="/avvikelser">{t('all')}</Link>}
      lead={t('lead', { units, due: formatDayWeek(found.body.due, language) })}
      action={<DeviationState dossier={view.dossier} />}
    >
      <DeviationAbout view={view} />
      <Answers view={view} />
      <Talk view={view} />
      <RaiseSection view={view} />
      <SolveSection view={view} />
      <RegionNumber view={view} />
    </Page>
  );
}
