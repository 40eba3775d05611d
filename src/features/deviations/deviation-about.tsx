import { Link } from '@tanstack/react-router';
import { STEP_WORDS } from '#domain/case-words';
import { deviationCase, deviationRecord } from '#domain/deviation';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useDeviationWords } from './deviation-words';

/** What was reported, and for the own unit the way to the case that it was seen in. */
export function DeviationAbout({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const link = view.dossier.list(deviationCase)[0]?.body.caseId ?? '';
  const linked = useDossier(link);
  const body = deviationRecord(view.dossier)?.body;
  if (!body) return null;
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
    </Section>
  );
}
