import type { ChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { FormRows } from '#ui/form-rows';
import type { useCaseFields } from './case-form';
import { emptyServiceRow, type OpenCaseForm } from './open-case-form';
import { useOpenCaseWords } from './open-case-words';
import { ServiceEntryFields } from './service-entry-fields';

interface ServiceEntryRowsProps {
  form: ChangeForm<OpenCaseForm>;
  fields: ReturnType<typeof useCaseFields<OpenCaseForm>>;
}

/** The services to invite when the case starts, each once. */
export function ServiceEntryRows({ form, fields }: ServiceEntryRowsProps) {
  const t = useOpenCaseWords();
  const { actor, units } = useMe();
  const rows = form.values.services;
  const invitable = units.filter((one) => !one.generic && one.id !== actor.unit);
  return (
    <FormRows
      rows={rows}
      onRows={(services) => form.set({ services })}
      hint={t('servicesHint')}
      title={(number) => t('service', { number })}
      remove={(number) => t('removeService', { number })}
      add={t('addService')}
      empty={emptyServiceRow}
    >
      {(row, at, setRow) => (
        <ServiceEntryFields
          fields={fields.part(`services.${at}`, { values: row, set: setRow })}
          units={invitable.filter((one) => !rows.some(({ id, unit }) => id !== row.id && unit === one.id))}
        />
      )}
    </FormRows>
  );
}
