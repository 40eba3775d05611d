import { INPUT_FORM_WORDS } from '#domain/choice-words';
import { KIND_WORDS } from '#domain/kind-words';
import type { Rec } from '#domain/record';
import { editInput, recordInput } from '#domain/record-input';
import { FORM_ROWS, INPUT_FIELDS, INPUT_FORMS, type InputForm, type StructuredInput } from '#domain/structured-input';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { Checkbox } from '#ui/checkbox';
import { SelectField } from '#ui/select-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { InputFields } from './input-fields';
import { type InputValues, inputOf, valuesOf } from './input-values';
import { useInputWords } from './input-words';

/** The fields that have a sentence of their own where they are missing. */
export const INPUT_FAULTS = [
  'form',
  'on',
  'from',
  'occasion',
  'outcome',
  'absence',
  'trend',
  'source',
  'unaccompanied',
] as const;

/** The days that may be out of order, each with a sentence of its own that says how. */
const INPUT_DAYS = ['on', 'from', 'noticeOn', 'doneOn', 'followUpOn'] as const;

interface InputEntryProps {
  view: DossierView;
  record?: Rec<StructuredInput>;
  /** The record was removed while it was written in: the words become a new one. */
  lost?: boolean;
  /** True where the plan's consent lets others read. */
  mayShare: boolean;
  onClose: () => void;
}

/** One input: which form it is, then what that form asks for, and whether others read it. */
export function InputEntry({ view, record, lost, mayShare, onClose }: InputEntryProps) {
  const t = useInputWords();
  const language = useLanguage();
  const toast = useToast();
  const { actor, unit } = useMe();
  const form = useChangeForm<InputValues>(
    view.id,
    `input:${view.id}:${record?.id ?? 'new'}`,
    { ...valuesOf(record?.body), shared: false },
    ({ shared, ...now }, { shared: _, ...seen }, idOf) => {
      if (!record || lost)
        return [formChange('record', recordInput, { inputId: idOf('input'), shared, input: inputOf(now) })];
      const edit = changedFields(inputOf(seen), inputOf(now), INPUT_FIELDS, idOf);
      return edit ? [formChange('edit', editInput, { inputId: record.id, ...edit }, { settles: INPUT_FIELDS })] : [];
    },
  );
  const fields = useCaseFields(
    form,
    Object.fromEntries(INPUT_FAULTS.map((field) => [field, t(`missing.${field}`)])),
    Object.fromEntries(INPUT_DAYS.map((field) => [field, t(`misdated.${field}`)])),
  );
  const chosen = INPUT_FORMS.find((one): one is InputForm => one === form.values.form);
  const sector = unit(actor.unit)?.sector;
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('saved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('add')} save={t('save')} onClose={close}>
      {!record && (
        <SelectField
          {...fields.text('form')}
          label={t('form')}
          placeholder={t('choose')}
          options={INPUT_FORMS.map((value) => ({ value, label: INPUT_FORM_WORDS[value][language] }))}
        />
      )}
      {chosen && <InputFields view={view} kind={chosen} fields={fields} />}
      {chosen && sector && !record && mayShare && (
        <Checkbox
          {...fields.tick('shared')}
          label={t('shareNow', { kind: KIND_WORDS[FORM_ROWS[chosen].kind(sector)].name[language] })}
          description={t('shareHint')}
        />
      )}
    </CaseForm>
  );
}
