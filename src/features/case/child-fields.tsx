import { useFormContext, useWatch } from 'react-hook-form';
import { PROTECTION_WORDS } from '#domain/choice-words';
import { birthDateOf, type IdentityType } from '#domain/identity-number';
import { PROTECTION_LEVELS } from '#domain/protection-level';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { useChildWords } from './child-words';
import { languageOptions } from './language-options';
import type { OpenCaseInput } from './open-case-form';

/** The child's own data. The birth date follows the number where the number carries one. */
export function ChildFields({
  of,
  protection = true,
}: {
  of: (path: string) => string | undefined;
  protection?: boolean;
}) {
  const t = useChildWords();
  const language = useLanguage();
  const { register, setValue, getValues, control } = useFormContext<Pick<OpenCaseInput, 'child'>>();
  const type = useWatch({ control, name: 'child.identity.type' });
  const level = useWatch({ control, name: 'child.protectedIdentity' });
  const followNumber = () => {
    const { identity } = getValues('child');
    const carried = birthDateOf({ type: identity.type as IdentityType, value: identity.value });
    if (identity.type !== 'other') setValue('child.birthDate', carried ?? '');
  };
  return (
    <Stack>
      <TextField
        label={t('firstName')}
        autoComplete="off"
        error={of('child.firstName')}
        {...register('child.firstName')}
      />
      <TextField
        label={t('lastName')}
        autoComplete="off"
        error={of('child.lastName')}
        {...register('child.lastName')}
      />
      <SelectField
        label={t('numberType')}
        width="short"
        options={(['personnummer', 'samordningsnummer', 'other'] as const).map((value) => ({
          value,
          label: t(`numberTypes.${value}`),
        }))}
        {...register('child.identity.type', { onChange: followNumber })}
      />
      <TextField
        label={t(`numberTypes.${type}`)}
        hint={type === 'other' ? undefined : t('numberHint')}
        width="short"
        autoComplete="off"
        inputMode={type === 'other' ? 'text' : 'numeric'}
        error={of('child.identity.value')}
        {...register('child.identity.value', { onChange: followNumber })}
      />
      {type === 'other' && (
        <DateField label={t('birthDate')} error={of('child.birthDate')} {...register('child.birthDate')} />
      )}
      {protection && (
        <>
          <ChoiceGroup
            type="radio"
            legend={t('protection')}
            hint={t('protectionHint')}
            options={PROTECTION_LEVELS.map((value) => ({ value, label: capital(PROTECTION_WORDS[value][language]) }))}
            {...register('child.protectedIdentity')}
          />
          {level !== 'NONE' && (
            <Note tone="guard" title={t('protectedTitle')}>
              <p>{t('protectedNote')}</p>
            </Note>
          )}
        </>
      )}
      <SelectField
        label={t('language')}
        width="short"
        options={languageOptions(language)}
        {...register('child.language')}
      />
      <TextField
        label={t('interpreter')}
        hint={t('interpreterHint')}
        width="short"
        error={of('child.interpreter')}
        {...register('child.interpreter', { setValueAs: (value: string | null) => value?.trim() || null })}
      />
    </Stack>
  );
}
