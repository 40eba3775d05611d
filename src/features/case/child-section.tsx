import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod';
import { Child, childRecord, editChild } from '#domain/child';
import { ageAt } from '#domain/civil-date';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDraft } from '#storage/use-draft';
import { useKeptForm } from '#storage/use-kept-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Card } from '#ui/card';
import { ErrorSummary } from '#ui/error-summary';
import { Fact, Facts } from '#ui/facts';
import { useFieldErrors } from '#ui/form-errors';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { ChildContactPart } from './child-contact-part';
import { ChildFields } from './child-fields';
import { useChildWords } from './child-words';
import { editArgs } from './edit-args';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { languageName } from './language-options';
import { Opener } from './opener';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';

/** The child's own data, changed by the unit that wrote it; the number itself stays masked in the band. */
export function ChildSection({ view, open }: { view: DossierView; open: boolean }) {
  const t = useFamilyWords();
  const words = useFormWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const now = useNow();
  const record = childRecord(view.dossier);
  if (!record) return null;
  const { body } = record;
  return (
    <Section title={t('child')}>
      <Stack>
        <Facts>
          <Fact term={t('name')}>
            {body.firstName} {body.lastName}
          </Fact>
          <Fact term={t('age')}>{t('years', { age: ageAt(body.birthDate, now) })}</Fact>
          <Fact term={t('language')}>{capital(languageName(body.language, language))}</Fact>
          <Fact term={t('interpreter')}>{body.interpreter ?? t('noInterpreter')}</Fact>
        </Facts>
        {record.unit !== actor.unit && <Hint>{words('notYours', { unit: unit(record.unit)?.name ?? '' })}</Hint>}
        {open && record.unit === actor.unit && (
          <div>
            <Opener kind="quiet" icon="pen" label={t('editChild')}>
              {(close) => <ChildForm view={view} record={record} onClose={close} />}
            </Opener>
          </div>
        )}
        <ChildContactPart view={view} open={open} />
      </Stack>
    </Section>
  );
}

const ChildOnly = z.object({ child: Child });
const FIELDS = ['firstName', 'lastName', 'identity', 'birthDate', 'language', 'interpreter'] as const;

function ChildForm({ view, record, onClose }: { view: DossierView; record: Rec<Child>; onClose: () => void }) {
  const t = useFamilyWords();
  const words = useFormWords();
  const childWords = useChildWords();
  const { act, refusal } = useAct(view.id);
  // What was seen when the form was opened, also by an earlier visit: a colleague's later change is never turned back.
  const draft = useDraft(`editChild:${record.id}`, { seen: record.body, child: record.body });
  const form = useForm({ resolver: zodResolver(ChildOnly), defaultValues: { child: draft.value.child } });
  useKeptForm(form, ({ child }) => draft.set({ ...draft.value, child }));
  const close = () => void draft.clear().then(onClose);
  const { of, list, title } = useFieldErrors(form.formState.errors, {
    'bad-identity-number': childWords('faults.number'),
    'birth-date-differs-from-number': childWords('faults.birthDate'),
  });
  const save = form.handleSubmit(async ({ child }) => {
    const edit = editArgs(draft.value.seen, child, FIELDS);
    if (!edit || (await act(editChild, { childId: record.id, ...edit }, t('childSaved')))) close();
  });
  return (
    <Card>
      <FormProvider {...form}>
        <form onSubmit={(event) => void save(event)} noValidate aria-label={t('editChild')}>
          <Stack>
            <ErrorSummary title={title} errors={list} attempt={form.formState.submitCount} />
            {refusal && <RefusalNote refusal={refusal} />}
            <ChildFields of={of} protection={false} />
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
