import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { PAPER_LANGUAGE_WORDS } from '#domain/choice-words';
import { paperDate } from '#domain/paper-dates';
import { PAPER_CHOICES, PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { translators } from '#domain/paper-translation';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { Segmented } from '#ui/segmented';
import { useLanguage } from '#ui/words';
import { ConsentSheet } from './consent-sheet';
import { usePaperWords } from './paper-words';
import { TranslatedBy } from './translated-by';

/** The form that the family signs for one consent: shown as it will be printed, and printed without a network. */
export function ConsentPaper() {
  const t = usePaperWords();
  const { caseId, consentId } = useParams({ from: '/arenden/$caseId/samtycke/$consentId/papper' });
  const view = useDossier(caseId);
  const now = useNow();
  const language = useLanguage();
  const [form, setForm] = useState<PaperLanguage>('sv');
  const printPage = useLogPage(view?.id, `samtycke/${consentId}/papper`);
  const basis = view?.facts.bases.find((one) => one.id === consentId && one.by === 'consent');
  const back = (
    <Link to="/arenden/$caseId/samtycke" params={{ caseId }} className={buttonClass('quiet')}>
      {t('consent.back')}
    </Link>
  );
  if (!view || !basis)
    return (
      <Page title={t('consent.missing')} lead={t('missingLead')} action={back}>
        {null}
      </Page>
    );
  const translated = translators(view.dossier, basis.id, form);
  const print = () => printPage(`consent ${form}`);
  return (
    <Paper
      size={PAPER_SETTINGS[form].size}
      lang={PAPER_SETTINGS[form].lang}
      dir={PAPER_SETTINGS[form].dir}
      foot={t('consent.foot', { date: paperDate('sv', now) })}
      toolbar={
        <>
          {back}
          <Segmented label={t('form')} value={form} onChange={setForm} options={PAPER_CHOICES} />
          <Hint>
            {PAPER_SETTINGS[form].verified || translated.frame
              ? ''
              : t('unchecked', { language: PAPER_LANGUAGE_WORDS[form][language] })}{' '}
            {t('consent.logged')}
          </Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
          {PAPER_SETTINGS[form].lang !== 'sv' && (
            <TranslatedBy key={form} view={view} recordId={basis.id} language={form} />
          )}
        </>
      }
    >
      <ConsentSheet view={view} basis={basis} form={form} translated={translated} />
    </Paper>
  );
}
