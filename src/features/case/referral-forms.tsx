import { isAdult, presentGuardians } from '#domain/adulthood';
import { childRecord } from '#domain/child';
import { REFERRAL_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import type { Rec } from '#domain/record';
import { permitReferral, type Referral, sendReferral } from '#domain/referral';
import { answerReferral, ReferralReply } from '#domain/referral-reply';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { useReferralWords } from './referral-words';

interface ReferralFormProps {
  view: DossierView;
  onClose: () => void;
}

/** The family's permission to refer the child to one service. `till` is the service that one came for. */
export function PermitForm({ view, till, onClose }: ReferralFormProps & { till: string }) {
  const t = useReferralWords();
  const { actor, units } = useMe();
  const now = useNow();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `permitReferral:${view.id}`,
    { toUnit: till, by: [] as string[], form: '', journalRef: '', on: civilDate(now) },
    ({ toUnit, ...permission }, _seen, idOf) => [
      formChange('permit', permitReferral, { referralId: idOf('referral'), toUnit, permission }),
    ],
  );
  const fields = useCaseFields(form, {
    toUnit: t('missing.toUnit'),
    by: t('missing.by'),
    form: t('missing.form'),
    journalRef: t('missing.journalRef'),
    on: t('missing.on'),
  });
  const guardians = presentGuardians(view.dossier, now).map((one) => ({ value: one.id, label: one.body.name }));
  const person = childRecord(view.dossier);
  // From 18 the person gives it, and nobody else.
  const givers =
    person && isAdult(view.dossier, now)
      ? [{ value: person.id, label: `${person.body.firstName} ${person.body.lastName}` }]
      : guardians;
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('permitted') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('add')} save={t('savePermission')} onClose={close}>
      <SelectField
        label={t('to')}
        placeholder={t('choose')}
        options={units
          .filter((one) => !one.generic && one.id !== actor.unit)
          .map((one) => ({ value: one.id, label: one.name }))}
        {...fields.text('toUnit')}
      />
      <ChoiceGroup
        {...fields.many('by')}
        legend={t('by')}
        hint={givers.length === 0 ? t('byNone') : undefined}
        options={givers}
      />
      <ChoiceGroup
        {...fields.one('form')}
        legend={t('form')}
        options={[
          { value: 'written', label: t('written') },
          { value: 'oral', label: t('oral') },
        ]}
      />
      {form.values.form === 'oral' && (
        <TextField label={t('journalRef')} hint={t('journalHint')} {...fields.text('journalRef')} />
      )}
      <DateField label={t('on')} {...fields.text('on')} />
    </CaseForm>
  );
}

/** That the referral was sent, when and how. */
export function SendForm({ view, sent, onClose }: ReferralFormProps & { sent: Rec<Referral> }) {
  const t = useReferralWords();
  const now = useNow();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `sendReferral:${sent.id}`,
    { sentOn: civilDate(now), channel: '', reference: '' },
    (values) => [formChange('send', sendReferral, { referralId: sent.id, ...values })],
  );
  const fields = useCaseFields(form, { sentOn: t('missing.sentOn'), channel: t('missing.channel') });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('sent') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('send')} save={t('saveSent')} onClose={close}>
      <DateField label={t('sentOn')} {...fields.text('sentOn')} />
      <TextField label={t('channel')} hint={t('channelHint')} {...fields.text('channel')} />
      <TextField label={t('reference')} {...fields.text('reference')} />
    </CaseForm>
  );
}

/** What came back: that it has arrived, or the answer. The receiver writes it, or the sender where it came by telephone. */
export function AnswerForm({ view, sent, onClose }: ReferralFormProps & { sent: Rec<Referral> }) {
  const t = useReferralWords();
  const language = useLanguage();
  const { unit } = useMe();
  const now = useNow();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `answerReferral:${sent.id}`,
    { step: '', on: civilDate(now), note: '' },
    (values, _seen, idOf) => [
      formChange('answer', answerReferral, { replyId: idOf('reply'), reply: { referralId: sent.id, ...values } }),
    ],
  );
  const fields = useCaseFields(form, { step: t('missing.step'), on: t('missing.on') });
  const about = t('answerTo', { unit: unit(sent.body.toUnit)?.name ?? sent.body.toUnit });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('answered') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={about} save={t('saveAnswer')} onClose={close}>
      <ChoiceGroup
        {...fields.one('step')}
        legend={t('step')}
        options={ReferralReply.shape.step.options.map((value) => ({
          value,
          label: capital(REFERRAL_WORDS[value][language]),
        }))}
      />
      <DateField label={t('on')} {...fields.text('on')} />
      <TextField label={t('note')} hint={t('noteHint')} {...fields.text('note')} />
    </CaseForm>
  );
}
