import { type Child, childRecord, editChild } from '#domain/child';
import { ageAt } from '#domain/civil-date';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { ChildContactPart } from './child-contact-part';
import { childFieldOf, childOfEntry, entryOfChild } from './child-entry';
import { ChildFields } from './child-fields';
import { useChildWords } from './child-words';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { languageName } from './language-options';

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
            <Opener id="child" kind="quiet" icon="pen" label={t('editChild')}>
              {(close) => <ChildForm view={view} record={record} onClose={close} />}
            </Opener>
          </div>
        )}
        <ChildContactPart view={view} open={open} />
      </Stack>
    </Section>
  );
}

const FIELDS = ['firstName', 'lastName', 'identity', 'birthDate', 'language', 'interpreter'] as const;

function ChildForm({ view, record, onClose }: { view: DossierView; record: Rec<Child>; onClose: () => void }) {
  const t = useFamilyWords();
  const words = useFormWords();
  const childWords = useChildWords();
  const toast = useToast();
  const form = useChangeForm(view.id, `child:${record.id}`, entryOfChild(record.body), (now, seen, idOf) => {
    const edit = changedFields(childOfEntry(seen), childOfEntry(now), FIELDS, idOf);
    const nameOf = (path: string) => childFieldOf(path.replace(/^changes\.(\w+)\.(from|to)/, '$1'), now);
    return edit ? [formChange('edit', editChild, { childId: record.id, ...edit }, { nameOf })] : [];
  });
  const fields = useCaseFields(form, {
    'bad-identity-number': childWords('faults.number'),
    'birth-date-differs-from-number': childWords('faults.birthDate'),
  });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('childSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('editChild')} save={words('save')} onClose={close}>
      <ChildFields fields={fields} protection={false} />
    </CaseForm>
  );
}
