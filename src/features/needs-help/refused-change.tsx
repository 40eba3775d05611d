import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sortOf } from '#domain/dossier-sort';
import { humanParts } from '#domain/human-parts';
import { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { resentWith } from '#storage/depends-on';
import { useFlowGate } from '#storage/flow-gate';
import type { OutboxItem } from '#storage/outbox-item';
import { useDossier } from '#storage/use-dossiers';
import { useLogRead } from '#storage/use-log-read';
import { useNow } from '#storage/use-now';
import { useOutbox } from '#storage/use-outbox';
import { Actions } from '#ui/actions';
import { Button, buttonClass } from '#ui/button';
import { ConfirmDialog } from '#ui/confirm-dialog';
import { formatDateTime } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Kept, useKept } from '#ui/kept-forms';
import { Note } from '#ui/note';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseTitle } from './case-title';
import { isHidden, useChangePhrase } from './change-phrase';
import { CorrectChange } from './correct-change';
import { useFieldName } from './field-words';
import { useHelpWords } from './help-words';

const CALLS: readonly string[] = ['callMeeting', 'renewCall', 'renewCalls'];
/** Where a refused change is looked into. */
const PLACES = {
  call: '/arenden/$caseId/kalla',
  consent: '/arenden/$caseId/samtycke',
  toCase: '/arenden/$caseId',
} as const;

/** One change that a rule stopped: what it was, why in words, what one can do, and the words that one wrote. */
export function RefusedChange({ item, number }: { item: OutboxItem; number: number }) {
  const t = useHelpWords();
  const fieldName = useFieldName();
  const language = useLanguage();
  const view = useDossier(item.dossierId, 'any');
  const { items, discard, mayResend, resend } = useOutbox();
  const gate = useFlowGate();
  const toast = useToast();
  const logRead = useLogRead();
  const [correcting, setCorrecting] = useKept(`correct:${item.id}`);
  const [asking, setAsking] = useState(false);
  const refusal = item.refusal ?? new Refusal('not-permitted');
  const said = refusalWords(refusal, language, item.name);
  const wasSettled = item.name === 'resolveConflict' && (refusal.code === 'gone' || refusal.code === 'not-found');
  const sentence = wasSettled ? t('settledMeanwhile') : said.sentence;
  const remedy = wasSettled ? t('settledTodo') : said.remedy;
  const { source } = said;
  const hidden = isHidden(view, useNow());
  const change = useChangePhrase()(item, view, hidden);
  const [shown, setShown] = useState(false);
  const parts = hidden && !shown ? [] : humanParts(item.args);
  const show = () => {
    setShown(true);
    void logRead(item.dossierId, 'revealed', 'refused change');
  };
  const place = CALLS.includes(item.name) ? 'call' : refusal.code === 'rule' ? 'consent' : 'toCase';
  // Logged first: what can not be logged does not leave.
  const copy = async () => {
    await logRead(item.dossierId, 'exported', 'refused change, copied');
    const words = parts.map((part) => [fieldName(part.field), part.value].filter(Boolean).join(': ')).join('\n');
    try {
      await navigator.clipboard.writeText(words);
      toast({ message: t('copied') });
    } catch {
      toast({ message: t('notCopied') });
    }
  };
  const goes = resentWith(item, item.args, items, view);
  const goesWith = goes.length - 1;
  // Nothing in it needs to be mended: the failure was the app's own, or what stood in its way is gone.
  const again = async () => {
    // It was refused before anything could flow by it: it stops where its own form would, with all that goes with it.
    const may = await gate(item.dossierId, goes);
    if (may === false) return;
    const result = may === true ? await resend(item.id, item.args) : { ok: false as const, refusal: may };
    toast({ message: result.ok ? t('resent') : refusalWords(result.refusal, language, item.name).sentence });
  };
  const remove = async () => {
    setAsking(false);
    await discard(item.id);
    toast({ message: t('discarded') });
  };
  return (
    <Section
      tone="stop"
      id={item.id}
      title={`${number}. ${t('refused', { change })}`}
      aside={<CaseTitle view={view} />}
    >
      <Stack>
        <Note tone="stop" title={sentence}>
          {source && <p>{source}</p>}
        </Note>
        <Facts>
          <Fact term={t('what')}>{t('whatWords', { at: formatDateTime(item.at, language) })}</Fact>
          {remedy && <Fact term={t('todo')}>{remedy}</Fact>}
          {goesWith > 0 && <Fact term={t('waits')}>{t('goesWith', { count: goesWith })}</Fact>}
          {parts.length > 0 && (
            <Fact term={t('yourWords')}>
              {parts.map((part) => (
                <p key={part.path.join('.')} lang="sv">
                  {fieldName(part.field) && <b>{fieldName(part.field)}: </b>}
                  {part.value}
                </p>
              ))}
            </Fact>
          )}
        </Facts>
        {correcting ? (
          <Kept
            id={`correct:${item.id}`}
            form={({ close }) => <CorrectChange item={item} parts={parts} onDone={close} />}
          />
        ) : (
          <Actions>
            {hidden && !shown && (
              <Button icon="eye" onPress={show}>
                {t('showWords')}
              </Button>
            )}
            {mayResend(item.id) && <Button onPress={() => void again()}>{t('again')}</Button>}
            {parts.length > 0 && view && (
              <Button icon="pen" onPress={() => setCorrecting(true)}>
                {t('correct')}
              </Button>
            )}
            {view && sortOf(view.records) === 'case' && (
              <Link to={PLACES[place]} params={{ caseId: item.dossierId }} className={buttonClass()}>
                {t(place)}
              </Link>
            )}
            {parts.length > 0 && <Button onPress={() => void copy()}>{t('copy')}</Button>}
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {t('discard')}
            </Button>
          </Actions>
        )}
      </Stack>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('discardTitle')}
        closeLabel={t('close')}
        yes={t('discardYes')}
        no={t('cancel')}
        onYes={() => void remove()}
      >
        <p>{t('discardLead')}</p>
      </ConfirmDialog>
    </Section>
  );
}
