import { action } from '#domain/action';
import { appointCoordinator, coordination } from '#domain/coordinatorship';
import { goal } from '#domain/goal';
import { acceptCoordinatorship, type Handover, handOverCoordinator } from '#domain/handover';
import { declineHandover } from '#domain/handover-reply';
import { need } from '#domain/need';
import { plan } from '#domain/plan';
import type { Rec } from '#domain/record';
import { activeServices } from '#domain/service';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { useServicesWords } from './services-words';

type FormProps = { view: DossierView; onClose: () => void };

/** Offers the role to a service that takes part; nothing changes until it accepts. */
export function HandOverForm({ view, onClose }: FormProps) {
  const t = useServicesWords();
  const { actor, unit } = useMe();
  const toast = useToast();
  const form = useChangeForm(view.id, `handOver:${view.id}`, { toUnit: '', toName: '' }, (now, _seen, idOf) => [
    formChange('offer', handOverCoordinator, { handoverId: idOf('handover'), ...now }),
  ]);
  const fields = useCaseFields(form, { toUnit: t('handOverChoose') });
  const others = activeServices(view.dossier).filter((one) => one.body.unit !== actor.unit);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('handOverDone') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('handOver')} save={t('handOverButton')} onClose={close}>
      <Hint>{t('handOverLead')}</Hint>
      <SelectField
        label={t('handOverTo')}
        placeholder={t('handOverChoose')}
        options={others.map(({ body }) => ({ value: body.unit, label: unit(body.unit)?.name ?? body.unit }))}
        {...fields.text('toUnit')}
      />
      <TextField label={t('handOverName')} {...fields.text('toName')} />
    </CaseForm>
  );
}

/** Gives the role to a colleague at once. */
export function AppointForm({ view, onClose }: FormProps) {
  const t = useServicesWords();
  const { actor, colleagues } = useMe();
  const toast = useToast();
  const own = colleagues.filter((one) => one.unit === actor.unit && one.person !== actor.person && !one.ended);
  const form = useChangeForm(
    view.id,
    `appoint:${view.id}`,
    { person: '', phone: coordination(view.dossier)?.phone ?? '' },
    ({ person, phone }, _seen, idOf) => [
      formChange('appoint', appointCoordinator, {
        coordinatorshipId: idOf('role'),
        frameId: idOf('frame'),
        person,
        name: own.find((one) => one.person === person)?.name ?? '',
        phone,
      }),
    ],
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('appointDone') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('appoint')} save={t('appoint')} onClose={close}>
      <SelectField
        label={t('appointWho')}
        placeholder={t('staffChoose')}
        options={own.map((one) => ({ value: one.person, label: one.name }))}
        {...fields.text('person')}
      />
      <TextField type="tel" width="short" label={t('phone')} {...fields.text('phone')} />
    </CaseForm>
  );
}

/** Accepts the role: what one sees of the giver's plan becomes one's own, living copy. */
export function AcceptForm({ view, offer, onClose }: FormProps & { offer: Rec<Handover> }) {
  const t = useServicesWords();
  const { actor, unit } = useMe();
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `accept:${offer.id}`,
    { phone: unit(actor.unit)?.phone ?? '' },
    ({ phone }, _seen, idOf) => {
      const theirs = [plan, need, goal, action].flatMap((entity) =>
        view.dossier.list<object>(entity as never).filter((one) => one.unit === offer.unit),
      );
      return [
        formChange('accept', acceptCoordinatorship, {
          handoverId: offer.id,
          coordinatorshipId: idOf('role'),
          frameId: idOf('frame'),
          serviceId: idOf('service'),
          phone,
          copies: theirs.map((one) => ({ from: one.id, to: idOf(one.id) })),
        }),
      ];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('acceptDone') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('accept')} save={t('accept')} onClose={close}>
      <TextField type="tel" width="short" label={t('acceptPhone')} {...fields.text('phone')} />
    </CaseForm>
  );
}

/** Says no to the role, with a reason that the one who offered it reads. */
export function DeclineForm({ view, offer, onClose }: FormProps & { offer: Rec<Handover> }) {
  const t = useServicesWords();
  const toast = useToast();
  const form = useChangeForm(view.id, `decline:${offer.id}`, { reason: '' }, (values, _seen, idOf) => [
    formChange('decline', declineHandover, { replyId: idOf('reply'), handoverId: offer.id, ...values }),
  ]);
  const fields = useCaseFields(form, { reason: t('declineMissing') });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('declineDone') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('decline')} save={t('declineButton')} onClose={close}>
      <TextField label={t('declineReason')} hint={t('declineHint')} {...fields.text('reason')} />
    </CaseForm>
  );
}
