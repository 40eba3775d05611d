import type { ReactNode } from 'react';
import { INPUT_OUTCOME_WORDS, OCCASION_WORDS, TREND_WORDS } from '#domain/choice-words';
import { goal } from '#domain/goal';
import { FORM_ROWS, INPUT_OUTCOMES, type InputField, type InputForm, TRENDS } from '#domain/structured-input';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import type { BoundFields } from '#ui/bound-fields';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { type Language, useLanguage } from '#ui/words';
import { inputLabel } from './input-label';
import type { InputTexts } from './input-values';
import { useInputWords } from './input-words';

interface InputFieldsProps {
  /** The case that it belongs to; undefined where it begins one, which has no goals yet. */
  view?: DossierView | undefined;
  kind: InputForm;
  fields: BoundFields<InputTexts>;
}

const choices = <Value extends string>(
  values: readonly Value[],
  words: Record<Value, Record<Language, string>>,
  language: Language,
) => values.map((value) => ({ value, label: capital(words[value][language]) }));

/** What a form asks for, in its order. */
export function InputFields({ view, kind, fields }: InputFieldsProps) {
  const t = useInputWords();
  const language = useLanguage();
  const { units } = useMe();
  const { asks, occasions = [] } = FORM_ROWS[kind];
  const goals = view?.dossier.list(goal) ?? [];
  const day = (field: InputField, hint?: string) => (
    <DateField label={inputLabel(kind, field, t)} hint={hint} {...fields.text(field)} />
  );
  const one = (field: InputField, options: { value: string; label: string }[], hint?: string) => (
    <ChoiceGroup {...fields.one(field)} legend={inputLabel(kind, field, t)} hint={hint} options={options} />
  );
  const draw: Record<InputField, () => ReactNode> = {
    on: () => day('on'),
    from: () => day('from'),
    noticeOn: () => day('noticeOn', t('hint.noticeOn')),
    doneOn: () => day('doneOn'),
    followUpOn: () => day('followUpOn'),
    occasion: () => one('occasion', choices(occasions, OCCASION_WORDS, language)),
    outcome: () => one('outcome', choices(INPUT_OUTCOMES, INPUT_OUTCOME_WORDS, language)),
    trend: () => one('trend', choices(TRENDS, TREND_WORDS, language)),
    unaccompanied: () =>
      one(
        'unaccompanied',
        [
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ],
        t('hint.unaccompanied'),
      ),
    absence: () => (
      <TextField label={t('field.absence')} inputMode="numeric" width="short" {...fields.text('absence')} />
    ),
    source: () => <TextField label={t('field.source')} hint={t('hint.source')} {...fields.text('source')} />,
    interpreter: () => <TextField label={t('field.interpreter')} {...fields.text('interpreter')} />,
    note: () => <TextArea label={t('field.note')} hint={t('hint.note')} rows={3} {...fields.text('note')} />,
    goalId: () => (
      <SelectField
        label={t('field.goalId')}
        placeholder={t('noGoal')}
        options={goals.map(({ id, body }) => ({ value: id, label: body.text, lang: 'sv' }))}
        {...fields.text('goalId')}
      />
    ),
    responsible: () => (
      <SelectField
        label={t('field.responsible')}
        placeholder={t('nobodyYet')}
        options={units.filter((unit) => !unit.generic).map(({ id, name }) => ({ value: id, label: name }))}
        {...fields.text('responsible')}
      />
    ),
  };
  return (
    <Stack>
      {asks.map((field) => (
        <div key={field}>{draw[field]()}</div>
      ))}
    </Stack>
  );
}
