import { useState } from 'react';
import type { Call } from '#domain/call';
import { callRevision } from '#domain/call-change';
import { type CallReply, replyToCall } from '#domain/call-reply';
import { CALL_REPLY_WORDS } from '#domain/choice-words';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { useCheckedForm } from '#ui/checked-form';
import { ErrorSummary } from '#ui/error-summary';
import { useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { useCallWords } from './call-words';
import { useAct } from './use-act';

const ANSWERS = ['comes', 'comes-remotely', 'sends-delegate', 'cannot'] as const;

/** Comes, comes remotely, sends someone else, or cannot. */
export function CallReplyForm({ view, one, onDone }: { view: DossierView; one: Rec<Call>; onDone?(): void }) {
  const t = useCallWords();
  const callId = one.id;
  const language = useLanguage();
  const { act, note } = useAct(view.id, t('refused'));
  const [replyId, setReplyId] = useState(() => crypto.randomUUID());
  const draft = useDraft(`replyToCall:${callId}`, { answer: '' as '' | CallReply['answer'], name: '', more: '' });
  const { answer, name, more } = draft.value;
  const put = (part: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...part });
  const lost = useLost(draft.begun);
  const checked = useCheckedForm({
    schema: replyToCall.args,
    args: () => ({ replyId, reply: { callId, answer, name, note: more, revision: callRevision(one.body) } }),
    words: { 'reply.answer': t('reply.missing') },
  });
  const noName = checked.attempt > 0 && answer === 'sends-delegate' && name.trim() === '';
  const missingName = noName ? t('reply.missingName') : undefined;
  const errors = [...checked.errors.list, ...(missingName ? [{ field: 'reply.name', message: missingName }] : [])];
  const save = async () => {
    const args = checked.check();
    if (!args || (answer === 'sends-delegate' && name.trim() === '')) return;
    if (!(await act(replyToCall, args, t('reply.saved')))) return;
    await draft.clear();
    setReplyId(crypto.randomUUID());
    checked.restart();
    onDone?.();
  };
  return (
    <Stack>
      {lost && <LostHere />}
      <ErrorSummary title={checked.errors.title} errors={errors} attempt={checked.attempt} />
      <SelectField
        id="reply.answer"
        label={t('reply.answer')}
        placeholder={t('reply.choose')}
        options={ANSWERS.map((value) => ({ value, label: capital(CALL_REPLY_WORDS[value][language]) }))}
        value={answer}
        onChange={(event) => put({ answer: event.currentTarget.value as CallReply['answer'] })}
        error={checked.errors.of('reply.answer')}
      />
      <TextField
        id="reply.name"
        label={t('reply.name')}
        hint={t('reply.nameHint')}
        value={name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        error={missingName}
      />
      <TextField label={t('reply.more')} value={more} onChange={(event) => put({ more: event.currentTarget.value })} />
      {note}
      <Actions>
        <Button onPress={() => void save()}>{t('reply.save')}</Button>
      </Actions>
    </Stack>
  );
}
