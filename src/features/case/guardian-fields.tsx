import type { ReactNode } from 'react';
import { RELATION_WORDS } from '#domain/choice-words';
import type { Guardian } from '#domain/guardian';
import type { BoundFields } from '#ui/bound-fields';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import type { GuardianEntry } from './guardian-entry';
import { useGuardianWords } from './guardian-words';
import { languageOptions } from './language-options';

const RELATIONS = ['mother', 'father', 'parent', 'step-parent', 'family-home', 'god-man', 'relative', 'other'] as const;
const APPOINTED_AS = ['specially-appointed', 'temporary', 'god-man'] as const;

interface GuardianFieldsProps {
  fields: BoundFields<GuardianEntry>;
  /** How the adult is reached, where that is asked and may be kept. */
  contact?: ReactNode;
}

/** One close adult: who, which custody right, protection, language. */
export function GuardianFields({ fields, contact }: GuardianFieldsProps) {
  const t = useGuardianWords();
  const language = useLanguage();
  const { values, set, id, error } = fields;
  const setCustody = (custody: Guardian['custody']) =>
    set({ custody, appointedAs: custody === 'appointed' ? 'specially-appointed' : null });
  return (
    <Stack>
      <TextField label={t('name')} autoComplete="off" {...fields.text('name')} />
      <SelectField
        label={t('relation')}
        width="short"
        options={RELATIONS.map((value) => ({ value, label: capital(RELATION_WORDS[value][language]) }))}
        {...fields.text('relation')}
      />
      <ChoiceGroup
        type="radio"
        name={id('custody')}
        id={id('custody')}
        legend={t('custody')}
        options={(['custodian', 'appointed', 'none'] as const).map((value) => ({
          value,
          label: t(`custodies.${value}`),
          description: t(`custodyHelp.${value}`),
        }))}
        value={values.custody}
        onValue={([custody]) => setCustody(custody as Guardian['custody'])}
        error={error('custody')}
      />
      {values.custody === 'appointed' && (
        <SelectField
          label={t('appointedAs')}
          width="short"
          options={APPOINTED_AS.map((value) => ({ value, label: t(`appointments.${value}`) }))}
          {...fields.text('appointedAs')}
        />
      )}
      <Checkbox label={t('protected')} {...fields.tick('protectedIdentity')} />
      {contact}
      <SelectField
        label={t('language')}
        width="short"
        options={languageOptions(language)}
        {...fields.text('language')}
      />
      <Checkbox label={t('interpreter')} {...fields.tick('interpreter')} />
    </Stack>
  );
}
