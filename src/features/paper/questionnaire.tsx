import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { caseRecord } from '#domain/case';
import { PAPER_LANGUAGE_WORDS, RESPONDENT_WORDS } from '#domain/choice-words';
import { RESPONDENTS, type Respondent } from '#domain/evaluation';
import { PAPER_CHOICES, PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { Button, buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { Segmented } from '#ui/segmented';
import { useLanguage } from '#ui/words';
import { NoCase } from './no-case';
import { usePaperWords } from './paper-words';
import { QuestionnaireSheet } from './questionnaire-sheet';
import { isAskedIn } from './questionnaire-words';

/** The five questions on paper, for a child, a guardian or staff. It names nobody but the case's reference. */
export function Questionnaire() {
  const t = usePaperWords();
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const view = useDossier(caseId);
  const printPage = useLogPage(view && caseId, 'uppfoljning/papper');
  const language = useLanguage();
  const [who, setWho] = useState<Respondent>('child');
  const [chosen, setForm] = useState<PaperLanguage>('sv');
  const form = isAskedIn(who, chosen) ? chosen : 'sv';
  const { size, lang, dir, verified } = PAPER_SETTINGS[form];
  if (!view) return <NoCase />;
  return (
    <Paper
      size={who === 'child' ? 'easy' : size}
      lang={lang}
      dir={dir}
      toolbar={
        <>
          <Link to="/arenden/$caseId/uppfoljning" params={{ caseId }} className={buttonClass('quiet')}>
            {t('questions.back')}
          </Link>
          <Segmented
            label={t('reader')}
            value={who}
            onChange={setWho}
            options={RESPONDENTS.map((value) => ({ value, label: capital(RESPONDENT_WORDS[value][language]) }))}
          />
          <Segmented
            label={t('form')}
            value={form}
            onChange={setForm}
            options={PAPER_CHOICES.filter(({ value }) => isAskedIn(who, value))}
          />
          <Hint>
            {!verified && t('questions.unchecked', { language: PAPER_LANGUAGE_WORDS[form][language] })}{' '}
            {t('questions.hint')}
          </Hint>
          <Button kind="primary" icon="print" onPress={() => void printPage(`questions ${who} ${form}`)}>
            {t('print')}
          </Button>
        </>
      }
    >
      <QuestionnaireSheet who={who} form={form} reference={caseRecord(view.dossier)?.body.reference ?? ''} />
    </Paper>
  );
}
