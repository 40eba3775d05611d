import type { DossierView } from '#storage/dossier-view';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatFullDay, formatWeek } from '#ui/dates';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { AskAloud } from './ask-aloud';
import styles from './consent.module.css';
import { type ConsentForm, INFORMATION_TEXT, TOLD } from './consent-form';
import { useConsentWords } from './consent-words';

const LANGUAGES = ['sv', 'en', 'ar', 'so', 'fa', 'ti', 'uk', 'fi', 'other'] as const;
const TOLD_WORDS = {
  voluntary: 'period.voluntary',
  'take-back': 'period.takeBack',
  'already-shared': 'period.alreadyShared',
} as const;

interface ConsentPeriodProps {
  view: DossierView;
  form: ConsentForm;
  onChange(patch: Partial<ConsentForm>): void;
  fault(field: string): string | undefined;
}

/** From when to when, and what the family was told, in which language. */
export function ConsentPeriod({ view, form, onChange, fault }: ConsentPeriodProps) {
  const t = useConsentWords();
  const language = useLanguage();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(form.validTo);
  const day = isDay ? `${formatFullDay(form.validTo, language)}, ${formatWeek(form.validTo, language)}.` : '';
  return (
    <Stack>
      <div className={styles.pair}>
        <DateField
          id="validFrom"
          label={t('period.from')}
          value={form.validFrom}
          onChange={(event) => onChange({ validFrom: event.currentTarget.value })}
          error={fault('validFrom')}
        />
        <DateField
          id="validTo"
          label={t('period.to')}
          hint={t('period.toHint', { week: day, months: view.facts.profile.consentMaxMonths })}
          value={form.validTo}
          onChange={(event) => onChange({ validTo: event.currentTarget.value })}
          error={fault('validTo')}
        />
      </div>
      <AskAloud about="told" />
      <ChoiceGroup
        type="checkbox"
        id="informed"
        name="informed"
        legend={t('period.told')}
        hint={t('period.text', { version: INFORMATION_TEXT })}
        options={TOLD.map((one) => ({ value: one, label: t(TOLD_WORDS[one]) }))}
        value={form.told}
        onValue={(told) => onChange({ told })}
        error={fault('informed')}
      />
      <div className={styles.pair}>
        <SelectField
          id="language"
          label={t('period.language')}
          placeholder={t('period.chooseLanguage')}
          options={LANGUAGES.map((value) => ({ value, label: t(`period.languages.${value}`) }))}
          value={form.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
          error={fault('language')}
        />
        <TextField
          id="interpreter"
          label={t('period.interpreter')}
          hint={t('period.interpreterHint')}
          value={form.interpreter}
          onChange={(event) => onChange({ interpreter: event.currentTarget.value })}
          error={fault('interpreter')}
        />
      </div>
    </Stack>
  );
}
