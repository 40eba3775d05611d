import { useParams, useSearch } from '@tanstack/react-router';
import { participants } from '#domain/audience';
import { addMonths, civilDate } from '#domain/civil-date';
import { needsReservation } from '#domain/receiver-conditions';
import { recordReservation } from '#domain/reservation';
import { beginsBy } from '#domain/what-begins';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useReservationWords } from './reservation-words';
import { StopForm, useStopFields } from './stop-form';

/** The stop before an independent school or a relative is told anything: a named person acknowledges a reservation. */
export function RecordReservation() {
  const { caseId } = useParams({ strict: false });
  const view = useDossier(caseId ?? '');
  return view ? <ReservationStop view={view} /> : null;
}

function ReservationStop({ view }: { view: DossierView }) {
  const t = useReservationWords();
  const { actor, unit, units } = useMe();
  const { till } = useSearch({ strict: false }) as { till?: unknown };
  const now = useNow();
  const today = civilDate(now);
  const here = participants(view.facts);
  const receivers = units.filter((one) => !one.generic && needsReservation(one));
  const asked = receivers.some((one) => one.id === till) ? String(till) : '';
  const form = useChangeForm(
    view.id,
    `recordReservation:${view.id}`,
    {
      unit: asked,
      person: '',
      releasing: [] as string[],
      text: '',
      acknowledgedOn: '',
      from: today,
      to: addMonths(today, view.facts.profile.consentMaxMonths),
    },
    (values, _seen, idOf) => [
      formChange('reservation', recordReservation, {
        reservationId: idOf('reservation'),
        reservation: values,
      }),
    ],
  );
  const fields = useStopFields(form, {
    unit: t('missing.unit'),
    releasing: t('missing.releasing'),
    text: t('missing.text'),
    acknowledgedOn: t('missing.acknowledgedOn'),
    from: t('missing.from'),
    to: t('missing.to'),
  });
  const { values } = form;
  const putStandardText = () => {
    form.set({ text: t('standardText') });
    // The button goes away with the empty field, and takes no focus along.
    document.getElementById(fields.id('text'))?.focus();
  };
  const trial = {
    reservationId: view.id,
    reservation: { ...values, person: values.person || '-', text: values.text || '-', acknowledgedOn: today },
  };
  const isReady = recordReservation.args.safeParse(trial).success;
  const change = { name: recordReservation.name, args: trial };
  const begins = isReady ? beginsBy(view.dossier, [change], { actor, now, unit }) : undefined;
  const releasers = [...new Set([...here, actor.unit])].filter((id) => id !== values.unit);
  return (
    <StopForm {...{ view, form, fields, begins }} title={t('title')} save={t('save')} saved={t('saved')}>
      <p>{t('lead')}</p>
      <SelectField
        label={t('unit')}
        placeholder={t('choose')}
        options={[...receivers]
          .sort((a, b) => Number(here.includes(b.id)) - Number(here.includes(a.id)))
          .map((one) => ({ value: one.id, label: one.name }))}
        {...fields.text('unit')}
      />
      <TextField label={t('person')} hint={t('personHint')} {...fields.text('person')} />
      <ChoiceGroup
        {...fields.many('releasing')}
        legend={t('releasing')}
        options={releasers.map((id) => ({ value: id, label: unit(id)?.name ?? id }))}
      />
      <TextArea label={t('text')} hint={t('textHint')} {...fields.text('text')} />
      {values.text === '' && (
        <Actions>
          <Button size="s" onPress={putStandardText}>
            {t('standard')}
          </Button>
        </Actions>
      )}
      <DateField label={t('acknowledgedOn')} {...fields.text('acknowledgedOn')} />
      <DateField label={t('from')} {...fields.text('from')} />
      <DateField label={t('to')} {...fields.text('to')} />
    </StopForm>
  );
}
