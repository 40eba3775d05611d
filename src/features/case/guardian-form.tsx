import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod';
import type { Guardian } from '#domain/guardian';
import type { Mutation } from '#domain/mutation';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useKeptForm } from '#storage/use-kept-form';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { Card } from '#ui/card';
import { ErrorSummary } from '#ui/error-summary';
import { useFieldErrors } from '#ui/form-errors';
import { Stack } from '#ui/stack';
import { useFormWords } from './form-words';
import { GuardianFields } from './guardian-fields';
import { emptyGuardian, GuardianEntry } from './open-case-form';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';

const OneGuardian = z.object({ guardians: z.array(GuardianEntry) });

interface GuardianFormProps<A> {
  view: DossierView;
  record?: Rec<Guardian>;
  label: string;
  message: string;
  /** What saving comes to, from what was `seen` when the form was opened; null where nothing differs. */
  changeOf: (id: string, body: Guardian, seen: Guardian | undefined) => { mutation: Mutation<A>; args: A } | null;
  onClose: () => void;
}

/** One close adult, new or to be mended. */
export function GuardianForm<A>({ view, record, label, message, changeOf, onClose }: GuardianFormProps<A>) {
  const words = useFormWords();
  const { act, refusal } = useAct(view.id);
  const [entry] = useState(() => ({ ...emptyGuardian(), ...(record && { guardian: record.body }) }));
  const draft = useDraft(`guardian:${record?.id ?? view.id}`, { seen: record?.body, entry });
  const form = useForm({ resolver: zodResolver(OneGuardian), defaultValues: { guardians: [draft.value.entry] } });
  useKeptForm(form, ({ guardians: [one] }) => one && draft.set({ ...draft.value, entry: one }));
  const close = () => void draft.clear().then(onClose);
  const { of, list, title } = useFieldErrors(form.formState.errors);
  const save = form.handleSubmit(async ({ guardians: [one] }) => {
    const change = one && changeOf(one.id, one.guardian, draft.value.seen);
    if (!change || (await act(change.mutation, change.args, message))) close();
  });
  return (
    <Card>
      <FormProvider {...form}>
        <form onSubmit={(event) => void save(event)} noValidate aria-label={label}>
          <Stack>
            <ErrorSummary title={title} errors={list} attempt={form.formState.submitCount} />
            {refusal && <RefusalNote refusal={refusal} />}
            <GuardianFields at={0} of={of} contact={false} />
            <Actions>
              <Button type="submit">{words('save')}</Button>
              <Button kind="quiet" onPress={close}>
                {words('cancel')}
              </Button>
            </Actions>
          </Stack>
        </form>
      </FormProvider>
    </Card>
  );
}
