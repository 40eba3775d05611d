import { useFormContext, useWatch } from 'react-hook-form';
import type { Unit } from '#domain/unit';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import type { OpenCaseInput } from './open-case-form';
import { useServiceWords } from './service-words';

/** One service to invite: which, whether it already meets the child, and otherwise why it is called all the same. */
export function ServiceEntryFields({
  at,
  units,
  of,
}: {
  /** Which row of the form's `services`. */
  at: number;
  /** The units that may be invited: named ones only. */
  units: readonly Unit[];
  of: (path: string) => string | undefined;
}) {
  const t = useServiceWords();
  const { register, control } = useFormContext<Pick<OpenCaseInput, 'services'>>();
  const row = `services.${at}` as const;
  const ongoing = useWatch({ control, name: `${row}.ongoingContact` });
  return (
    <Stack>
      <SelectField
        label={t('unit')}
        placeholder={t('choose')}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        error={of(`${row}.unit`)}
        {...register(`${row}.unit`)}
      />
      <ChoiceGroup
        type="radio"
        legend={t('ongoing')}
        hint={t('ongoingHint')}
        options={[
          { value: 'yes', label: t('ongoingYes') },
          { value: 'no', label: t('ongoingNo') },
        ]}
        {...register(`${row}.ongoingContact`)}
      />
      {ongoing === 'no' && (
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          error={of(`${row}.reason`)}
          {...register(`${row}.reason`)}
        />
      )}
      <TextField
        label={t('contactPerson')}
        hint={t('contactPersonHint')}
        autoComplete="off"
        error={of(`${row}.contactPerson`)}
        {...register(`${row}.contactPerson`)}
      />
    </Stack>
  );
}
