import { Link } from '@tanstack/react-router';
import { STEP_WORDS } from '#domain/case-words';
import { deviationCase, deviationRecord } from '#domain/deviation';
import { standingClosing } from '#domain/deviation-closing';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useDeviationWords } from './deviation-words';
import { MendForm } from './mend-form';

/** What was reported, and for the own unit the way to the case that it was seen in, and to mend it while it is not solved. */
export function DeviationAbout({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const { actor } = useMe();
  const link = view.dossier.list(deviationCase)[0]?.body.caseId ?? '';
  const linked = useDossier(link);
  const record = deviationRecord(view.dossier);
  if (!record) return null;
  const { body } = record;
  const mayMend = record.unit === actor.unit && !standingClosing(view.dossier);
  return (
    <Section title={t('about')}>
      <Facts>
        <Fact term={t('what')}>{body.what}</Fact>
        <Fact term={t('consequence')}>{body.consequence}</Fact>
        <Fact term={t('wanted')}>{body.wanted}</Fact>
        <Fact term={t('happenedOn')}>{formatDayWeek(body.happenedOn, language)}</Fact>
        {body.step && <Fact term={t('step')}>{STEP_WORDS[body.step][language]}</Fact>}
      </Facts>
      {linked && (
        <p>
          <Link to="/arenden/$caseId" params={{ caseId: linked.id }}>
            {t('toCase')}
          </Link>
        </p>
      )}
      {mayMend && (
        <Opener id={`mend:${view.id}`} icon="pen" label={t('mend')} kind="quiet">
          {(close) => <MendForm view={view} record={record} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}
