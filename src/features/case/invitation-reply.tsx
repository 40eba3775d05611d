import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Refusal } from '#domain/refusal';
import { service } from '#domain/service';
import { answerInvitation, serviceReply } from '#domain/service-reply';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useKeptForm } from '#storage/use-kept-form';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { argsResolver } from './args-resolver';
import { useFramePageWords } from './frame-page-words';
import { RefusalNote } from './refusal-note';

/** The invited service says whether it joins, and who is its contact person; a no needs its reason. */
export function InvitationReply({ view }: { view: DossierView }) {
  const t = useFramePageWords();
  const { actor } = useMe();
  const mutate = useMutate();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const invited = view.dossier.list(service).find((one) => one.body.unit === actor.unit && one.unit !== actor.unit);
  const answered = view.dossier.list(serviceReply).find((one) => one.body.serviceId === invited?.id);
  const [replyId] = useState<string>(() => crypto.randomUUID());
  const reply = { serviceId: '', answer: 'joins' as 'joins' | 'declines', contactPerson: actor.name, reason: '' };
  const draft = useDraft(`answerInvitation:${view.id}`, { replyId, reply });
  const form = useForm({
    resolver: argsResolver(answerInvitation),
    values: { ...draft.value, reply: { ...draft.value.reply, serviceId: invited?.id ?? '' } },
    resetOptions: { keepDirtyValues: true },
  });
  useKeptForm(form, draft.set);
  const { register, handleSubmit, watch, formState } = form;
  const { of, list, title } = useFieldErrors(formState.errors);
  if (!invited || invited.body.endedAt !== null) return null;
  if (answered)
    return (
      <Section title={t('yourAnswer')}>
        <Status tone={answered.body.answer === 'joins' ? 'ok' : 'idle'}>
          {t(answered.body.answer === 'joins' ? 'joined' : 'declined', { name: answered.body.contactPerson })}
        </Status>
      </Section>
    );
  const save = handleSubmit(async (args) => {
    const result = await mutate(view.id, answerInvitation, args);
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return;
    await draft.clear();
    toast({ message: t('answered') });
  });
  const declines = watch('reply.answer') === 'declines';
  return (
    <Section title={t('yourAnswer')}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <ErrorSummary title={title} errors={list} attempt={formState.submitCount} />
          {refusal && <RefusalNote refusal={refusal} />}
          <ChoiceGroup
            type="radio"
            legend={t('doYouJoin')}
            options={[
              { value: 'joins', label: t('joins') },
              { value: 'declines', label: t('declines') },
            ]}
            {...register('reply.answer')}
          />
          {declines ? (
            <TextField label={t('reason')} error={of('reply.reason')} {...register('reply.reason')} />
          ) : (
            <TextField label={t('contact')} error={of('reply.contactPerson')} {...register('reply.contactPerson')} />
          )}
          <Actions>
            <Button type="submit">{t('send')}</Button>
          </Actions>
        </Stack>
      </form>
    </Section>
  );
}
