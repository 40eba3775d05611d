import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { presentGuardians } from '#domain/adulthood';
import { childFirstName } from '#domain/child';
import { PAPER_LANGUAGE_WORDS } from '#domain/choice-words';
import { currentMeeting } from '#domain/current-meeting';
import { paperContent, withheldFromPaper } from '#domain/paper-content';
import { paperDate } from '#domain/paper-dates';
import { PAPER_CHOICES, PAPER_SETTINGS, type PaperLanguage } from '#domain/paper-language';
import type { FamilyReader } from '#domain/paper-reader';
import { translators } from '#domain/paper-translation';
import { PAPER_WORDS } from '#domain/paper-words';
import { planEntries } from '#domain/plan-content';
import { reviewMark } from '#domain/plan-version';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMeetingEnd } from '#storage/use-meeting-end';
import { useNow } from '#storage/use-now';
import { useSyncState } from '#storage/use-sync-state';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Paper } from '#ui/paper';
import { Segmented } from '#ui/segmented';
import { SelectField } from '#ui/select-field';
import { useLanguage } from '#ui/words';
import { EasySheet } from './easy-sheet';
import { Given } from './given';
import { NoCase } from './no-case';
import { isChangedSince, printable } from './paper-source';
import { usePaperWords } from './paper-words';
import { PlanSheet } from './plan-sheet';
import { TranslatedBy } from './translated-by';

/** The family's paper for one reader: shown as it will be printed, and printed without a network. */
export function FamilyPaper() {
  const { caseId } = useParams({ from: '/arenden/$caseId/papper' });
  const view = useDossier(caseId);
  if (!view) return <NoCase />;
  return <ReadersPaper view={view} />;
}

function ReadersPaper({ view }: { view: DossierView }) {
  const t = usePaperWords();
  const now = useNow();
  const language = useLanguage();
  const { lastSync } = useSyncState();
  const printPage = useLogPage(view.id, 'papper');
  const [form, setForm] = useState<PaperLanguage>('sv');
  const { plan, reader: asked = 'child' } = useSearch({ strict: false }) as { plan?: string; reader?: string };
  const [readerId, setReaderId] = useState(asked);

  const guardians = presentGuardians(view.dossier, now);
  const reader: FamilyReader = readerId === 'child' ? { child: true } : { guardian: readerId };
  const [asDraft, setAsDraft] = useState(plan === 'draft');
  const { source, versionId, unsent } = printable(view, asDraft);
  const content = paperContent(source, view.facts, reader, now);
  const withheld = withheldFromPaper(source, view.facts, reader, now).length;
  const words = PAPER_WORDS[form].frame;
  const marks = [...(unsent ? [words.notSynced] : []), ...(lastSync ? [words.asOf(paperDate(form, lastSync))] : [])];
  const translated = translators(view.dossier, versionId, form);
  const printed = paperDate('sv', now);
  const signers = [...guardians.map((one) => one.body.name), `${t('coordinator')}: ${content.contact.name}`];

  const nameOf = (id: string) =>
    guardians.find((one) => one.id === id)?.body.name ?? (childFirstName(view.dossier) || t('child'));

  // Led here from a meeting that is being held: what is to be done before it ends knows that the paper left this device.
  const held = plan === 'draft' ? currentMeeting(view.dossier) : undefined;
  const { setPrinted } = useMeetingEnd(held?.body.status === 'planned' ? held.id : undefined);
  const printing = useEffectEvent(() => setPrinted({ at: now, mark: reviewMark(planEntries(view.dossier)) }));
  useEffect(() => {
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, []);

  const print = () => printPage(`${form} ${readerId === 'child' ? 'child' : 'guardian'}`);

  return (
    <Paper
      size={PAPER_SETTINGS[form].size}
      lang={PAPER_SETTINGS[form].lang}
      dir={PAPER_SETTINGS[form].dir}
      foot={
        source.version ? t('foot', { number: source.version.number, date: printed }) : t('footDraft', { date: printed })
      }
      toolbar={
        <>
          <Link to="/arenden/$caseId/plan" params={{ caseId: view.id }}>
            {t('back')}
          </Link>
          <SelectField
            label={t('reader')}
            value={readerId}
            onChange={(event) => setReaderId(event.target.value)}
            options={[
              { value: 'child', label: t('child') },
              ...guardians.map((one) => ({ value: one.id, label: one.body.name })),
            ]}
          />
          {isChangedSince(view) && (
            <Segmented
              label={t('which')}
              value={asDraft ? 'draft' : 'issued'}
              onChange={(one) => setAsDraft(one === 'draft')}
              options={[
                { value: 'issued', label: t('issued') },
                { value: 'draft', label: t('draftNow') },
              ]}
            />
          )}
          <Segmented label={t('form')} value={form} onChange={setForm} options={PAPER_CHOICES} />
          <Hint>
            {PAPER_SETTINGS[form].verified || translated.frame
              ? ''
              : t('unchecked', { language: PAPER_LANGUAGE_WORDS[form][language] })}{' '}
            {t('logged')} {withheld > 0 && t('withheld', { count: withheld })}
          </Hint>
          <Button kind="primary" icon="print" onPress={() => void print()}>
            {t('print')}
          </Button>
          {versionId && source.version && PAPER_SETTINGS[form].lang !== 'sv' && (
            <TranslatedBy key={`${versionId} ${form}`} view={view} recordId={versionId} language={form} />
          )}
          {versionId && source.version && (
            <Given
              key={`${versionId} ${readerId}`}
              view={view}
              printed={{ versionId, number: source.version.number, reader: readerId, language: form }}
              name={nameOf(readerId)}
            />
          )}
        </>
      }
    >
      {form === 'sv-easy' ? (
        <EasySheet content={content} marks={marks} />
      ) : (
        <PlanSheet form={form} content={content} marks={marks} signers={signers} translated={translated} />
      )}
    </Paper>
  );
}
