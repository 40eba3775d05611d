import { PROTECTION_WORDS } from '#domain/choice-words';
import { birthDateOf, type IdentityNumber, type IdentityType } from '#domain/identity-number';
import { PROTECTION_LEVELS, type ProtectionLevel } from '#domain/protection-level';
import type { BoundFields } from '#ui/bound-fields';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { Note } from '#ui/note';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import type { ChildEntry } from './child-entry';
import { useChildWords } from './child-words';
import { languageOptions } from './language-options';

/** The child's own data. The birth date follows the number where the number carries one. */
export function ChildFields({ fields, protection = true }: { fields: BoundFields<ChildEntry>; protection?: boolean }) {
  const t = useChildWords();
  const language = useLanguage();
  const { values, set, id, error } = fields;
  const { type } = values.identity;
  const setNumber = (patch: Partial<IdentityNumber>) => {
    const identity = { ...values.identity, ...patch };
    set({ identity, ...(identity.type !== 'other' && { birthDate: birthDateOf(identity) ?? '' }) });
  };
  return (
    <Stack>
      <TextField label={t('firstName')} autoComplete="off" {...fields.text('firstName')} />
      <TextField label={t('lastName')} autoComplete="off" {...fields.text('lastName')} />
      <SelectField
        id={id('identity.type')}
        label={t('numberType')}
        width="short"
        options={(['personnummer', 'samordningsnummer', 'other'] as const).map((value) => ({
          value,
          label: t(`numberTypes.${value}`),
        }))}
        value={type}
        onChange={(event) => setNumber({ type: event.currentTarget.value as IdentityType })}
      />
      <TextField
        id={id('identity.value')}
        label={t(`numberTypes.${type}`)}
        hint={type === 'other' ? undefined : t('numberHint')}
        width="short"
        autoComplete="off"
        inputMode={type === 'other' ? 'text' : 'numeric'}
        value={values.identity.value}
        onChange={(event) => setNumber({ value: event.currentTarget.value })}
        error={error('identity.value')}
      />
      {type === 'other' && <DateField label={t('birthDate')} {...fields.text('birthDate')} />}
      {protection && (
        <>
          <ChoiceGroup
            type="radio"
            name={id('protectedIdentity')}
            id={id('protectedIdentity')}
            legend={t('protection')}
            hint={t('protectionHint')}
            options={PROTECTION_LEVELS.map((value) => ({ value, label: capital(PROTECTION_WORDS[value][language]) }))}
            value={values.protectedIdentity}
            onValue={([level]) => set({ protectedIdentity: level as ProtectionLevel })}
          />
          {values.protectedIdentity !== 'NONE' && (
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
        {...fields.text('language')}
      />
      <TextField label={t('interpreter')} hint={t('interpreterHint')} width="short" {...fields.text('interpreter')} />
    </Stack>
  );
}
