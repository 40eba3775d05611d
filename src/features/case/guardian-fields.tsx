import { useFormContext, useWatch } from 'react-hook-form';
import { RELATION_WORDS } from '#domain/choice-words';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { useGuardianWords } from './guardian-words';
import { languageOptions } from './language-options';
import type { OpenCaseInput } from './open-case-form';

export const RELATIONS = [
  'mother',
  'father',
  'parent',
  'step-parent',
  'family-home',
  'god-man',
  'relative',
  'other',
] as const;
export const APPOINTED_AS = ['specially-appointed', 'temporary', 'god-man'] as const;

/** One close adult: who, which custody right, language, protection, and the telephone where it may be kept. */
export function GuardianFields({
  at,
  of,
  contact = true,
}: {
  /** Which row of the form's `guardians`. */
  at: number;
  of: (path: string) => string | undefined;
  contact?: boolean;
}) {
  const t = useGuardianWords();
  const language = useLanguage();
  const { register, control, setValue } = useFormContext<Pick<OpenCaseInput, 'guardians' | 'child'>>();
  const row = `guardians.${at}` as const;
  const custody = useWatch({ control, name: `${row}.guardian.custody` });
  const hidden = useWatch({ control, name: `${row}.guardian.protectedIdentity` });
  const childLevel = useWatch({ control, name: 'child.protectedIdentity' });
  const mayKeepContact = contact && !hidden && (childLevel ?? 'NONE') === 'NONE';
  return (
    <Stack>
      <TextField
        label={t('name')}
        autoComplete="off"
        error={of(`${row}.guardian.name`)}
        {...register(`${row}.guardian.name`)}
      />
      <SelectField
        label={t('relation')}
        width="short"
        options={RELATIONS.map((value) => ({ value, label: capital(RELATION_WORDS[value][language]) }))}
        {...register(`${row}.guardian.relation`)}
      />
      <ChoiceGroup
        type="radio"
        legend={t('custody')}
        options={(['custodian', 'appointed', 'none'] as const).map((value) => ({
          value,
          label: t(`custodies.${value}`),
          description: t(`custodyHelp.${value}`),
        }))}
        error={of(`${row}.guardian.custody`)}
        {...register(`${row}.guardian.custody`, {
          onChange: (event: { target: { value: string } }) =>
            setValue(`${row}.guardian.appointedAs`, event.target.value === 'appointed' ? 'specially-appointed' : null),
        })}
      />
      {custody === 'appointed' && (
        <SelectField
          label={t('appointedAs')}
          width="short"
          options={APPOINTED_AS.map((value) => ({ value, label: t(`appointments.${value}`) }))}
          {...register(`${row}.guardian.appointedAs`)}
        />
      )}
      <Checkbox label={t('protected')} {...register(`${row}.guardian.protectedIdentity`)} />
      {mayKeepContact && (
        <TextField
          label={t('phone')}
          type="tel"
          width="short"
          autoComplete="off"
          error={of(`${row}.phone`)}
          {...register(`${row}.phone`)}
        />
      )}
      <SelectField
        label={t('language')}
        width="short"
        options={languageOptions(language)}
        {...register(`${row}.guardian.language`)}
      />
      <Checkbox label={t('interpreter')} {...register(`${row}.guardian.interpreter`)} />
    </Stack>
  );
}
