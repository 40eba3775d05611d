import { Link } from '@tanstack/react-router';
import { referral } from '#domain/referral';
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

/** Invites one service; without ongoing contact it needs a referral that was sent, or a written reason. */
export function InviteForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useServicesWords();
  const entry = useServiceWords();
  const { actor, units } = useMe();
  const listed = useListedUnit();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `inviteService:${view.id}`,
    { unit: '', ongoingContact: 'yes', contactPerson: '', reason: '' },
    (now, _seen, idOf) => {
      const sent = view.dossier.list(referral).find((one) => one.body.toUnit === now.unit && one.body.sentOn !== null);
      const isNew = now.ongoingContact === 'no';
      const override = isNew && now.reason.trim() !== '' ? { overrideId: idOf('override'), reason: now.reason } : null;
      return [
        formChange('invite', inviteService, {
          serviceId: idOf('service'),
          unit: now.unit,
          role: '',
          ongoingContact: !isNew,
          contactPerson: now.contactPerson,
          referralId: isNew ? (sent?.id ?? null) : null,
          override,
        }),
      ];
    },
  );
  const fields = useCaseFields(form, { unit: entry('choose') });
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
        type="radio"
        name={fields.id('ongoingContact')}
        id={fields.id('ongoingContact')}
        legend={entry('ongoing')}
        hint={entry('ongoingHint')}
        options={[
          { value: 'yes', label: entry('ongoingYes') },
          { value: 'no', label: entry('ongoingNo') },
        ]}
        value={form.values.ongoingContact}
        onValue={([value = 'yes']) => form.set({ ongoingContact: value })}
        error={fields.error('ongoingContact')}
      />
      {form.values.ongoingContact === 'no' && (
        <>
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
