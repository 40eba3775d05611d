import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type FieldErrors, FormProvider, useFieldArray, useForm } from 'react-hook-form';
import { civilDate } from '#domain/civil-date';
import type { Refusal } from '#domain/refusal';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Card } from '#ui/card';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { AlreadyOpen } from './already-open';
import { ChildFields } from './child-fields';
import { useChildWords } from './child-words';
import { GuardianFields } from './guardian-fields';
import {
  type CaseIds,
  emptyForm,
  emptyGuardian,
  emptyService,
  newCaseIds,
  OpenCaseForm,
  type OpenCaseInput,
  type OpenCaseValues,
  stepsOf,
} from './open-case-form';
import { useOpenCaseWords } from './open-case-words';
import { RefusalNote } from './refusal-note';
import { ServiceEntryFields } from './service-entry-fields';
import { useServiceWords } from './service-words';

/** The birth date that a wrong number does not give is no second fault: its field is not even shown. */
const withoutEcho = (errors: FieldErrors<OpenCaseInput>): FieldErrors<OpenCaseInput> =>
  errors.child?.identity ? { ...errors, child: { ...errors.child, birthDate: undefined } } : errors;

/** Starts a SIP: the need seen, the child, the guardians with their custody right, and the services to invite. */
export function OpenCase() {
  const t = useOpenCaseWords();
  const childWords = useChildWords();
  const serviceWords = useServiceWords();
  const { actor, unit, units } = useMe();
  const today = civilDate(useNow());
  const mutate = useMutate();
  const navigate = useNavigate();
  const toast = useToast();
  const draft = useDraft<{ ids: CaseIds; form: OpenCaseInput }>('openCase', {
    ids: newCaseIds(),
    form: emptyForm(actor.name, today, unit(actor.unit)?.phone ?? ''),
  });
  const [ids] = useState(draft.value.ids);
  const done = useRef(new Set<string>());
  const [refused, setRefused] = useState<{ refusal: Refusal; caseStands: boolean } | null>(null);
  const form = useForm<OpenCaseInput, unknown, OpenCaseValues>({
    resolver: zodResolver(OpenCaseForm),
    defaultValues: draft.value.form,
  });
  const { register, control, handleSubmit, watch, formState } = form;
  const guardians = useFieldArray({ control, name: 'guardians', keyName: 'key' });
  const services = useFieldArray({ control, name: 'services', keyName: 'key' });
  const { of, list, title } = useFieldErrors(withoutEcho(formState.errors), {
    'bad-identity-number': childWords('faults.number'),
    'birth-date-differs-from-number': childWords('faults.birthDate'),
    'unit-twice': serviceWords('faults.twice'),
    'reason-needed': serviceWords('faults.reason'),
    'services.*.unit': serviceWords('choose'),
  });
  const { set } = draft;
  useEffect(() => {
    const watched = watch((values) => set({ ids, form: values as OpenCaseInput }));
    return () => watched.unsubscribe();
  }, [watch, set, ids]);

  const save = handleSubmit(async (values) => {
    setRefused(null);
    for (const { id, mutation, args } of stepsOf(values, ids)) {
      if (done.current.has(id)) continue;
      const result = await mutate(ids.dossierId, mutation, args);
      if (!result.ok) return setRefused({ refusal: result.refusal, caseStands: done.current.has(ids.caseId) });
      done.current.add(id);
    }
    await draft.clear();
    toast({ message: t('started') });
    await navigate({ to: '/arenden/$caseId', params: { caseId: ids.dossierId } });
  });

  const invitable = units.filter((one) => !one.generic && one.id !== actor.unit);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FormProvider {...form}>
        <form onSubmit={(event) => void save(event)} noValidate aria-labelledby="page-title">
          <Stack gap="l">
            <ErrorSummary title={title} errors={list} attempt={formState.submitCount} />
            {refused && <RefusalNote refusal={refused.refusal} title={refused.caseStands ? t('partly') : undefined} />}
            <Section title={t('child')}>
              <AlreadyOpen except={ids.dossierId} />
              <ChildFields of={of} />
            </Section>
            <Section title={t('initiative')}>
              <Stack>
                <TextField
                  label={t('by')}
                  hint={t('byHint')}
                  error={of('initiative.by')}
                  {...register('initiative.by')}
                />
                <DateField label={t('on')} error={of('initiative.on')} {...register('initiative.on')} />
                <Checkbox label={t('askedByFamily')} {...register('initiative.requestedByFamily')} />
                <Checkbox label={t('internal')} description={t('internalHelp')} {...register('internal')} />
                <TextField
                  label={t('phone')}
                  hint={t('phoneHint')}
                  type="tel"
                  width="short"
                  error={of('phone')}
                  {...register('phone')}
                />
              </Stack>
            </Section>
            <Section title={t('guardians')}>
              <Stack>
                <Hint>{t('guardiansHint')}</Hint>
                {guardians.fields.map((row, at) => (
                  <Card key={row.key}>
                    <Stack>
                      <h3>{t('guardian', { number: at + 1 })}</h3>
                      <GuardianFields at={at} of={of} />
                      <Actions>
                        <Button kind="quiet" size="s" icon="x" onPress={() => guardians.remove(at)}>
                          {t('removeGuardian', { number: at + 1 })}
                        </Button>
                      </Actions>
                    </Stack>
                  </Card>
                ))}
                <Actions>
                  <Button
                    icon="plus"
                    onPress={() =>
                      guardians.append(emptyGuardian(guardians.fields.length === 1 ? 'father' : 'relative'))
                    }
                  >
                    {t('addGuardian')}
                  </Button>
                </Actions>
              </Stack>
            </Section>
            <Section title={t('services')}>
              <Stack>
                <Hint>{t('servicesHint')}</Hint>
                {services.fields.map((row, at) => (
                  <Card key={row.key}>
                    <Stack>
                      <h3>{t('service', { number: at + 1 })}</h3>
                      <ServiceEntryFields at={at} units={invitable} of={of} />
                      <Actions>
                        <Button kind="quiet" size="s" icon="x" onPress={() => services.remove(at)}>
                          {t('removeService', { number: at + 1 })}
                        </Button>
                      </Actions>
                    </Stack>
                  </Card>
                ))}
                <Actions>
                  <Button icon="plus" onPress={() => services.append(emptyService())}>
                    {t('addService')}
                  </Button>
                </Actions>
              </Stack>
            </Section>
            <Actions>
              <Button kind="primary" type="submit">
                {t('start')}
              </Button>
              <Hint>{draft.restored ? t('restored') : t('draft')}</Hint>
            </Actions>
          </Stack>
        </form>
      </FormProvider>
    </Page>
  );
}
