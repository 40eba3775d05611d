import { formAt } from '#domain/case-pages';
import type { Dossier } from '#domain/dossier';
import { service } from '#domain/service';
import { answerInvitation, serviceReply } from '#domain/service-reply';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { ErrorSummary } from '#ui/error-summary';
import { KeptWhile, useLost } from '#ui/kept-forms';
import { LostHere } from '#ui/lost-here';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useCaseFields } from './case-form';
import { useFramePageWords } from './frame-page-words';
import { RefusalNote } from './refusal-note';

/** The invitation of that unit to the case, by another. */
export const invitationOf = (dossier: Dossier, unit: string) =>
  dossier.list(service).find((one) => one.body.unit === unit && one.unit !== unit);

/** The invited service says whether it joins, and who is its contact person; a no needs its reason. */
export function InvitationReply({ view }: { view: DossierView }) {
  const t = useFramePageWords();
  const { actor } = useMe();
  const invited = invitationOf(view.dossier, actor.unit);
  const answered = view.dossier.list(serviceReply).find((one) => one.body.serviceId === invited?.id);
  if (!invited || invited.body.endedAt !== null) return null;
  return (
    <Section id={formAt(invited.id)} title={t('yourAnswer')}>
      {answered && (
        <Status tone={answered.body.answer === 'joins' ? 'ok' : 'idle'}>
          {t(answered.body.answer === 'joins' ? 'joined' : 'declined', { name: answered.body.contactPerson })}
        </Status>
      )}
      <KeptWhile id={`invitationReply:${invited.id}`} when={!answered}>
        {() => <ReplyForm caseId={view.id} serviceId={invited.id} />}
      </KeptWhile>
    </Section>
  );
}

function ReplyForm({ caseId, serviceId }: { caseId: string; serviceId: string }) {
  const t = useFramePageWords();
  const { actor } = useMe();
  const toast = useToast();
  const form = useChangeForm(
    caseId,
    `invitationReply:${serviceId}`,
    { answer: 'joins' as 'joins' | 'declines', contactPerson: actor.name, reason: '' },
    (now, _seen, idOf) => [
      formChange('reply', answerInvitation, { replyId: idOf('reply'), reply: { serviceId, ...now } }),
    ],
  );
  const fields = useCaseFields(form);
  const lost = useLost(form.begun) && !form.saving;
  const save = async () => {
    if (await form.save()) toast({ message: t('answered') });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
        {lost && <LostHere />}
        {form.refused && <RefusalNote refusal={form.refused.refusal} />}
        <ChoiceGroup
          {...fields.one('answer')}
          legend={t('doYouJoin')}
          options={[
            { value: 'joins', label: t('joins') },
            { value: 'declines', label: t('declines') },
          ]}
        />
        {form.values.answer === 'declines' ? (
          <TextField label={t('reason')} {...fields.text('reason')} />
        ) : (
          <TextField label={t('contact')} {...fields.text('contactPerson')} />
        )}
        <Actions>
          <Button type="submit">{t('send')}</Button>
        </Actions>
      </Stack>
    </form>
  );
}
