import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { isProtected } from '#domain/blocks';
import { useDossier } from '#storage/use-dossiers';
import { useLogRead } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Paper } from '#ui/paper';
import { Segmented } from '#ui/segmented';
import { ConsentSheet } from './consent-sheet';
import { paperDate } from './paper-dates';
import { PAPER_FORMS, type PaperForm, SETTING } from './paper-form';
import { usePaperWords } from './paper-words';
import { ProtectedStop } from './protected-stop';

/** The form that the family signs for one consent: shown as it will be printed, and printed without a network. */
export function ConsentPaper() {
  const t = usePaperWords();
  const { caseId, consentId } = useParams({ from: '/arenden/$caseId/samtycke/$consentId/papper' });
  const view = useDossier(caseId);
  const now = useNow();
  const logRead = useLogRead();
  const [stopPassed, passStop] = useState(false);
  const [form, setForm] = useState<PaperForm>('sv');
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
  if (isProtected(view.facts) && !stopPassed) return <ProtectedStop caseId={caseId} onShow={() => passStop(true)} />;
  const print = async () => {
    await logRead(view.id, 'printed', `consent ${form}`);
    window.print();
  };
  return (
    <Paper
      size={SETTING[form].size}
      lang={SETTING[form].lang}
      dir={SETTING[form].dir}
      foot={t('consent.foot', { date: paperDate('sv', now) })}
      toolbar={
        <>
          {back}
          <Segmented
            label={t('form')}
            value={form}
            onChange={setForm}
            options={PAPER_FORMS.map((value) => ({ value, label: SETTING[value].name }))}
          />
          <Hint>{form === 'ar' ? t('arabic') : t('consent.logged')}</Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <ConsentSheet view={view} basis={basis} form={form} />
    </Paper>
  );
}
