import { addGuardian, editGuardian, type Guardian } from '#domain/guardian';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useToast } from '#ui/toast-provider';
import { CaseForm, useCaseFields } from './case-form';
import { useFamilyWords } from './family-words';
import { useFormWords } from './form-words';
import { emptyGuardian, type GuardianEntry } from './guardian-entry';
import { GuardianFields } from './guardian-fields';

const FIELDS = ['name', 'relation', 'custody', 'appointedAs', 'protectedIdentity', 'language', 'interpreter'] as const;

/** One close adult, new or to be mended. */
export function GuardianForm(props: { view: DossierView; record?: Rec<Guardian>; onClose: () => void }) {
  const { view, record, onClose } = props;
  const t = useFamilyWords();
  const words = useFormWords();
  const toast = useToast();
  const form = useChangeForm<GuardianEntry>(
    view.id,
    `guardian:${record?.id ?? `new:${view.id}`}`,
    record?.body ?? emptyGuardian(),
    (now, seen, idOf) => {
      if (!record) return [formChange('add', addGuardian, { guardianId: idOf('guardian'), guardian: now })];
      const edit = changedFields(seen, now, FIELDS, idOf);
      return edit ? [formChange('edit', editGuardian, { guardianId: record.id, ...edit })] : [];
    },
  );
  const fields = useCaseFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t(record ? 'saved' : 'added') });
    onClose();
  };
  const label = record ? `${words('edit')} ${record.body.name}` : t('add');
  return (
    <CaseForm form={form} fields={fields} label={label} save={words('save')} onClose={close}>
      <GuardianFields fields={fields} />
    </CaseForm>
  );
}
