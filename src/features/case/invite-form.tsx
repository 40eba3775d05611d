import { Link } from '@tanstack/react-router';
import type { Rec } from '#domain/record';
import { type Referral, referral } from '#domain/referral';
import { answerTo } from '#domain/referral-reply';
import { activeServices, inviteService } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { ChoiceGroup } from '#ui/choice-group';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { useServiceWords } from './service-words';
import { useServicesWords } from './services-words';
import { useListedUnit } from './use-listed-unit';

/** Invites one service; without ongoing contact it needs a referral that it has said yes to, or a written reason. */
export function InviteForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useServicesWords();
  const entry = useServiceWords();
  const { actor, units } = useMe();
  const listed = useListedUnit();
  const toast = useToast();
  const referralsTo = (unit: string) =>
    view.dossier.list(referral).filter((one) => one.body.toUnit === unit && one.body.sentOn !== null);
  const answerOf = (one: Rec<Referral>) => answerTo(view.dossier.all(), one.id);
  const isTaken = (one: Rec<Referral>) => answerOf(one) === 'accepted';
  const form = useChangeForm(
    view.id,
    `inviteService:${view.id}`,
    { unit: '', ongoingContact: '', contactPerson: '', reason: '' },
    (now, _seen, idOf) => {
      const isNew = now.ongoingContact === 'no';
      const taken = referralsTo(now.unit).find(isTaken);
      const override = isNew && now.reason.trim() !== '' ? { overrideId: idOf('override'), reason: now.reason } : null;
      return [
        formChange('invite', inviteService, {
          serviceId: idOf('service'),
          unit: now.unit,
          role: '',
          // No answer is no boolean: the schema then asks for one.
          ongoingContact: now.ongoingContact === '' ? '' : !isNew,
          contactPerson: now.contactPerson,
          referralId: isNew ? (taken?.id ?? null) : null,
          override,
        }),
      ];
    },
  );
  const fields = useCaseFields(form, { unit: entry('choose'), ongoingContact: entry('faults.ongoingContact') });
  const sent = referralsTo(form.values.unit);
  const isReferred = sent.some(isTaken);
  const here = new Set(activeServices(view.dossier).map((one) => one.body.unit));
  const free = units.filter((one) => !one.generic && one.id !== actor.unit && !here.has(one.id));
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('invited') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('invite')} save={t('inviteButton')} onClose={close}>
      <Hint>{t('inviteLead')}</Hint>
      <SelectField
        label={entry('unit')}
        placeholder={entry('choose')}
        options={free.map((one) => ({ value: one.id, label: one.name }))}
        hint={listed(form.values.unit)}
        {...fields.text('unit')}
      />
      <ChoiceGroup
        {...fields.one('ongoingContact')}
        legend={entry('ongoing')}
        hint={entry('ongoingHint')}
        options={[
          { value: 'yes', label: entry('ongoingYes') },
          { value: 'no', label: entry('ongoingNo') },
        ]}
      />
      {form.values.ongoingContact === 'no' && isReferred && <Hint>{entry('referralTaken')}</Hint>}
      {form.values.ongoingContact === 'no' && !isReferred && (
        <>
          {sent.map((one) => (
            <Hint key={one.id}>{entry(answerOf(one) === 'declined' ? 'referralDeclined' : 'referralWaits')}</Hint>
          ))}
          <p>
            <Link
              to="/arenden/$caseId/remiss"
              params={{ caseId: view.id }}
              search={(form.values.unit ? { till: form.values.unit } : {}) as never}
            >
              {entry('referral')}
            </Link>
          </p>
          <TextArea label={entry('reason')} hint={entry('reasonHint')} rows={3} {...fields.text('reason')} />
        </>
      )}
      <TextField label={entry('contactPerson')} hint={entry('contactPersonHint')} {...fields.text('contactPerson')} />
    </CaseForm>
  );
}
