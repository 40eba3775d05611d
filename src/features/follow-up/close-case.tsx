import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isAdult } from '#domain/adulthood';
import { CLOSING_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { closeCase } from '#domain/close-case';
import { CLOSING_REASONS } from '#domain/closing';
import { evaluationReceipt } from '#domain/evaluation';
import { latestMove } from '#domain/move';
import { refusalWords } from '#domain/refusal-words';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useDraft } from '#storage/use-draft';
import { usePreview } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button, buttonClass } from '#ui/button';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { FullStop } from '#ui/full-stop';
import { useHeld } from '#ui/held';
import { Hint } from '#ui/hint';
import { LostHere } from '#ui/lost-here';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useCloseWords } from './close-words';
import { ClosedCase } from './closed-case';
import { ClosingFollows } from './closing-follows';
import { RefusalNote } from './refusal-note';
import { type FollowUpView, useFollowUp } from './use-follow-up';

/** Closes a case: why, what the family thought, what follows from it, and a full stop before the act. */
export function CloseCase() {
  const seen = useFollowUp();
  const caseId = seen?.caseId ?? '';
  const closes = useDraft(`closeCase:${caseId}`, null).begun;
  const reopens = useDraft(`reopenCase:${caseId}`, null).begun;
  const isClosed = useHeld(seen?.closed ?? false, closes || reopens);
  if (!seen) return null;
  return isClosed ? <ClosedCase seen={seen} /> : <ClosePage seen={seen} />;
}

function ClosePage({ seen }: { seen: FollowUpView }) {
  const t = useCloseWords();
  const language = useLanguage();
  const toast = useToast();
  const navigate = useNavigate();
  const preview = usePreview();
  const { stopp } = useSearch({ strict: false }) as { stopp?: unknown };
  const [tries, setTries] = useState(0);
  const form = useChangeForm(
    seen.caseId,
    `closeCase:${seen.caseId}`,
    { reason: '' as string, on: civilDate(seen.now), text: '' },
    (values, _seen, idOf) => [formChange('close', closeCase, { closingId: idOf('closing'), ...values })],
  );
  const { values, refused } = form;
  const params = { caseId: seen.caseId };

  // The form is judged before the full stop, as the act itself will judge it.
  const parsed = closeCase.args.safeParse({ closingId: seen.caseId, ...values });
  const judged = parsed.success ? preview(seen.caseId, closeCase, parsed.data) : undefined;
  const sound = judged?.ok === true;
  const faults = Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, code, message }) => [path.join('.'), { type: code, message }]),
  );
  const stopped = judged && !judged.ok ? judged.refusal : undefined;
  const marked = stopped?.detail.field ? { [stopped.detail.field]: refusalWords(stopped, language).sentence } : {};
  const fields = useBoundFields({ ...form, faults: tries > 0 ? faults : {} }, {}, tries > 0 ? marked : {});
  const list = [
    ...fields.list,
    ...(tries > 0 ? Object.entries(marked).map(([name, message]) => ({ field: fields.id(name), message })) : []),
  ];

  if (stopp && sound) {
    const reason = CLOSING_WORDS[values.reason as keyof typeof CLOSING_WORDS][language];
    const close = async () => {
      if (!(await form.save())) return;
      toast({ message: t('stop.done') });
      await navigate({ to: '/arenden/$caseId', params });
    };
    return (
      <FullStop
        title={t('stop.title')}
        actions={
          <>
            <Button kind="primary" onPress={() => void close()}>
              {t('stop.close')}
            </Button>
            <Button onPress={() => void navigate({ to: '/arenden/$caseId/avsluta', params })}>{t('stop.back')}</Button>
          </>
        }
      >
        {refused && <RefusalNote refused={refused} />}
        <p>{t('stop.about', { reason })}</p>
        <ClosingFollows seen={seen} />
      </FullStop>
    );
  }

  const count = seen.dossier.list(evaluationReceipt).length;
  return (
    <Page
      title={t('title')}
      lead={seen.coordinates ? t('lead') : t('notYours', { unit: seen.unitName(seen.coordinatingUnit) })}
    >
      {seen.closed && !form.saving && <LostHere />}
      {seen.coordinates && (
        <form
          noValidate
          aria-labelledby="page-title"
          onSubmit={(event) => {
            event.preventDefault();
            setTries((last) => last + 1);
            if (sound) void navigate({ to: '/arenden/$caseId/avsluta', params, search: { stopp: 1 } as never });
          }}
        >
          <Stack gap="l">
            <ErrorSummary title={fields.title} errors={list} attempt={tries} />
            {tries > 0 && stopped && !stopped.detail.field && (
              <RefusalNote refused={{ refusal: stopped, attempt: tries }} />
            )}
            <ChoiceGroup
              {...fields.one('reason')}
              legend={t('reason')}
              options={CLOSING_REASONS.map((value) => ({
                value,
                label: capital(CLOSING_WORDS[value][language]),
                disabled: value === 'turned-18' && !isAdult(seen.dossier, seen.now),
              }))}
            />
            {values.reason === 'moved' && (
              <Note
                tone={latestMove(seen.dossier) ? 'ok' : 'warn'}
                title={t(latestMove(seen.dossier) ? 'moved' : 'moveFirst')}
              >
                <Link to="/arenden/$caseId/flytt" params={params}>
                  {t('toMove')}
                </Link>
              </Note>
            )}
            <TextArea label={t('text')} hint={t('textHint')} {...fields.text('text')} />
            <DateField label={t('on')} {...fields.text('on')} />
            <Section title={t('evaluation')}>
              <p>{count === 0 ? t('evaluationNone') : t('evaluationSome', { count })}</p>
              <Link to="/arenden/$caseId/uppfoljning" params={params} hash="omdome">
                {t('evaluationGo')}
              </Link>
            </Section>
            <Section title={t('after.title')}>
              <ClosingFollows seen={seen} />
              <Hint>
                <Link to="/arenden/$caseId/samtycke" params={params}>
                  {t('after.withdraw')}
                </Link>
              </Hint>
            </Section>
            <Actions>
              <Button kind="primary" type="submit">
                {t('go')}
              </Button>
              <Link to="/arenden/$caseId" params={params} className={buttonClass('secondary')}>
                {t('back')}
              </Link>
            </Actions>
          </Stack>
        </form>
      )}
    </Page>
  );
}
