import { Link, useParams } from '@tanstack/react-router';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { matterRecord } from '#domain/matter';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { formatDate } from '#ui/dates';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { MatterFacts } from './matter-facts';
import { MatterMeetings } from './matter-meetings';
import { useMatterWords } from './matter-words';
import { RaiseSection } from './raise-section';

/** One matter before a forum: what it is told, the meetings at which it comes up, and where it goes from there. */
export function MatterPage() {
  const { matterId = '' } = useParams({ strict: false }) as { matterId?: string };
  const t = useMatterWords();
  const language = useLanguage();
  const { unit, actor } = useMe();
  const view = useDossier(matterId, 'matter');
  const found = view && matterRecord(view.dossier);
  useLogPage(view?.id, 'fraga');
  if (!view || !found)
    return (
      <Page title={t('gone')} lead={t('goneLead')}>
        <Link to="/avvikelser">{t('all')}</Link>
      </Page>
    );
  const isForums = found.body.toUnits[0] === actor.unit;
  return (
    <Page
      title={DEVIATION_TYPE_WORDS[found.body.type][language]}
      sub={<Link to="/avvikelser">{t('all')}</Link>}
      lead={t('lead', {
        forum: unit(found.body.toUnits[0] ?? '')?.name ?? '',
        unit: unit(found.unit)?.name ?? '',
        date: formatDate(found.at, language),
      })}
    >
      <Section title={t('question')}>
        <p>{found.body.question}</p>
      </Section>
      <Section title={t('told')}>
        <MatterFacts matter={found.body} />
      </Section>
      <MatterMeetings view={view} isForums={isForums} />
      <RaiseSection view={view} />
    </Page>
  );
}
