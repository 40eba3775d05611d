import type { ChangeForm } from '#storage/use-change-form';
import { FormRows } from '#ui/form-rows';
import { TextField } from '#ui/text-field';
import type { useCaseFields } from './case-form';
import { GuardianFields } from './guardian-fields';
import { useGuardianWords } from './guardian-words';
import { emptyGuardianRow, type GuardianRow, mayKeepContact, type OpenCaseForm } from './open-case-form';
import { useOpenCaseWords } from './open-case-words';

interface GuardianRowsProps {
  form: ChangeForm<OpenCaseForm>;
  fields: ReturnType<typeof useCaseFields<OpenCaseForm>>;
}

/** The adults close to the child, with a telephone for each where one may be kept. */
export function GuardianRows({ form, fields }: GuardianRowsProps) {
  const t = useOpenCaseWords();
  const words = useGuardianWords();
  const rows = form.values.guardians;
  return (
    <FormRows
      rows={rows}
      onRows={(guardians) => form.set({ guardians })}
      hint={t('guardiansHint')}
      title={(number) => t('guardian', { number })}
      remove={(number) => t('removeGuardian', { number })}
      add={t('addGuardian')}
      empty={() => emptyGuardianRow(rows.length === 1 ? 'father' : 'relative')}
    >
      {(row: GuardianRow, at, setRow) => (
        <GuardianFields
          fields={fields.part(`guardians.${at}.guardian`, {
            values: row.guardian,
            set: (patch) => setRow({ guardian: { ...row.guardian, ...patch } }),
          })}
          contact={
            mayKeepContact(form.values, row) && (
              <TextField
                label={words('phone')}
                type="tel"
                width="short"
                autoComplete="off"
                {...fields.part(`guardians.${at}`, { values: row, set: setRow }).text('phone')}
              />
            )
          }
        />
      )}
    </FormRows>
  );
}
