import { useNavigate } from '@tanstack/react-router';
import { civilDate } from '#domain/civil-date';
import { regionProfile } from '#domain/region-profile';
import { useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { AlreadyOpen } from './already-open';
import { BeginInput } from './begin-input';
import { useCaseFields } from './case-form';
import { ChildFields } from './child-fields';
import { useChildWords } from './child-words';
import { GuardianRows } from './guardian-rows';
import { INPUT_FAULTS } from './input-entry';
import { useInputWords } from './input-words';
import { emptyForm, noInput, openCaseChanges } from './open-case-form';
import { useOpenCaseWords } from './open-case-words';
import { RefusalNote } from './refusal-note';
import { ServiceEntryRows } from './service-entry-rows';
import { useServiceWords } from './service-words';

/** Starts a SIP: the need seen, the child, the guardians with their custody right, and the services to invite. */
export function OpenCase() {
  const t = useOpenCaseWords();
  const childWords = useChildWords();
  const serviceWords = useServiceWords();
  const inputWords = useInputWords();
  const { actor, unit, units, region } = useMe();
  const today = civilDate(useNow());
  const navigate = useNavigate();
  const toast = useToast();
  const empty = emptyForm(actor.name, today, unit(actor.unit)?.phone ?? '');
  const begun = useChangeForm(null, 'startCase', empty, (values, _seen, idOf) =>
    openCaseChanges({ ...values, input: values.input ?? noInput() }, idOf, regionProfile(region)),
  );
  const form = { ...begun, values: { ...begun.values, input: begun.values.input ?? noInput() } };
  const fields = useCaseFields(form, {
    'bad-identity-number': childWords('faults.number'),
    'birth-date-differs-from-number': childWords('faults.birthDate'),
    'initiative.asked': t('askedMissing'),
    'services.*.unit': serviceWords('choose'),
    'services.*.ongoingContact': serviceWords('faults.ongoingContact'),
    'services.*.reason': serviceWords('faults.reason'),
    ...Object.fromEntries(INPUT_FAULTS.map((field) => [`input.${field}`, inputWords(`missing.${field}`)])),
  });
  const { values, set, dossierId } = form;
  const child = fields.part('child', {
    values: values.child,
    set: (patch) => set({ child: { ...values.child, ...patch } }),
  });
  const initiative = fields.part('initiative', {
    values: values.initiative,
    set: (patch) => set({ initiative: { ...values.initiative, ...patch } }),
  });

  const input = fields.part('input', {
    values: values.input,
    set: (patch) => set({ input: { ...values.input, ...patch } }),
  });

  const named = values.guardians.filter(({ guardian }) => guardian.name.trim() !== '');
  const askers = [
    { value: 'own-unit', label: t('askedOwn') },
    { value: 'child', label: t('askedChild') },
    ...named.map(({ id, guardian }) => ({ value: `guardian:${id}`, label: guardian.name })),
    { value: 'relative', label: t('askedRelative') },
    ...units
      .filter((one) => !one.generic && one.id !== actor.unit)
      .map((one) => ({ value: `unit:${one.id}`, label: one.name })),
  ];

  const save = async () => {
    if (!(await form.save())) return;
    toast({ message: t('started') });
    await navigate({ to: '/arenden/$caseId', params: { caseId: dossierId } });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form
        noValidate
        aria-labelledby="page-title"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="l">
          <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
          {form.refused && <RefusalNote refusal={form.refused.refusal} />}
          <Section title={t('child')}>
            <AlreadyOpen number={values.child.identity.value} except={dossierId} />
            <ChildFields fields={child} />
          </Section>
          <BeginInput form={form} fields={input} today={today} />
          <Section title={t('initiative')}>
            <Stack>
              <TextField label={t('by')} hint={t('byHint')} {...initiative.text('by')} />
              <DateField label={t('on')} {...initiative.text('on')} />
              <SelectField
                label={t('asked')}
                placeholder={t('askedChoose')}
                options={askers}
                {...initiative.text('asked')}
              />
              <Checkbox label={t('internal')} description={t('internalHelp')} {...fields.tick('internal')} />
              <TextField label={t('phone')} hint={t('phoneHint')} type="tel" width="short" {...fields.text('phone')} />
            </Stack>
          </Section>
          <Section title={t('guardians')}>
            <GuardianRows form={form} fields={fields} />
          </Section>
          <Section title={t('services')}>
            <ServiceEntryRows form={form} fields={fields} />
          </Section>
          <Actions>
            <Button kind="primary" type="submit">
              {t('start')}
            </Button>
            <Hint>{form.restored ? t('restored') : t('draft')}</Hint>
          </Actions>
        </Stack>
      </form>
    </Page>
  );
}
