import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { commandWords } from '#domain/command-words';
import { openByNumber } from '#domain/open-by-number';
import { useDossier } from '#storage/use-dossiers';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import type { Failed } from './not-done';
import { useOpenWords } from './open-words';

/** Opens a case of the unit that is not one's own, for 60 minutes, with a reason. Needs the network. */
export function OpenWithReason() {
  const t = useOpenWords();
  const { actor } = useMe();
  const mayOpen = actor.role === 'coordinator' || actor.role === 'manager';
  return (
    <Page title={t('title')} lead={mayOpen ? t('lead') : undefined}>
      {mayOpen ? (
        <OpenForm />
      ) : (
        <Note tone="stop" title={t('notYou')}>
          <p>{t('askThem')}</p>
        </Note>
      )}
    </Page>
  );
}

function OpenForm() {
  const t = useOpenWords();
  const online = useOnlineCommands();
  const navigate = useNavigate();
  const toast = useToast();
  // Which case, where an address of it led here.
  const { arende } = useSearch({ strict: false }) as { arende?: string };
  const draft = useDraft(`openWithReason:${arende ?? ''}`, { number: '', reason: '' });
  const [failed, setFailed] = useState<Failed>();
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState('');
  const isHere = useDossier(opened) !== undefined;
  // It is fetched first: else its page would say that there is no such case.
  useEffect(() => {
    if (isHere) void navigate({ to: '/arenden/$caseId', params: { caseId: opened } });
  }, [isHere, opened, navigate]);
  const { number, reason } = draft.value;
  const checked = useCheckedForm({
    schema: openByNumber.args,
    args: () => ({ number: arende ?? number, reason }),
    words: { number: t('missingNumber'), reason: t('missingReason') },
  });
  const open = async () => {
    const args = checked.check();
    if (!args || asking) return;
    setAsking(true);
    const result = arende
      ? await online
          .openOnGround({ dossierId: arende, reason: args.reason })
          .then((done) => (done.ok ? { ok: true as const, value: arende } : done))
      : await online.openByNumber(args);
    setAsking(false);
    setFailed(result.ok ? undefined : result);
    if (!result.ok) return;
    await draft.clear();
    toast({ message: t('opened') });
    setOpened(result.value);
  };
  return (
    <form
      noValidate
      aria-label={t('form')}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Stack>
        <Note title={t('reviewed')} icon="eye" />
        <ErrorSummary title={checked.errors.title} errors={checked.errors.list} attempt={checked.attempt} />
        {failed && <NotOpened failed={failed} />}
        {arende ? (
          <Hint>{t('this')}</Hint>
        ) : (
          <TextField
            id="number"
            autoComplete="off"
            label={t('number')}
            hint={t('numberHint')}
            value={number}
            onChange={(event) => draft.set({ reason, number: event.currentTarget.value })}
            error={checked.errors.of('number')}
          />
        )}
        <TextArea
          id="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          maxLength={2_000}
          value={reason}
          onChange={(event) => draft.set({ number, reason: event.currentTarget.value })}
          error={checked.errors.of('reason')}
        />
        <Actions>
          <Button type="submit" kind="primary">
            {t('open')}
          </Button>
        </Actions>
        <p role="status">{(asking || opened !== '') && t('asking')}</p>
      </Stack>
    </form>
  );
}

function NotOpened({ failed }: { failed: Failed }) {
  const t = useOpenWords();
  const language = useLanguage();
  const isNone = failed.kind === 'refused' && failed.code === 'not-found';
  return (
    <Note tone={failed.kind === 'refused' ? 'stop' : 'warn'} title={t('notOpened')} live>
      <p>{isNone ? t('not-found') : commandWords(failed, language)}</p>
    </Note>
  );
}
