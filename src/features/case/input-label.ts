import type { InputField, InputForm } from '#domain/structured-input';
import type { useInputWords } from './input-words';

type DayWord = 'placed' | 'until' | 'asked' | 'arrived' | 'assessed';

/** The days that a form has a word of its own for. */
const DAYS: Partial<Record<InputForm, Partial<Record<InputField, DayWord>>>> = {
  'placed-child-health': { on: 'placed' },
  attendance: { on: 'until' },
  'psychological-assessment': { on: 'asked', doneOn: 'assessed' },
  'newly-arrived': { on: 'arrived' },
};

/** What a field of a form is called. */
export function inputLabel(form: InputForm, field: InputField, t: ReturnType<typeof useInputWords>): string {
  const day = DAYS[form]?.[field];
  return day ? t(`day.${day}`) : t(`field.${field}`);
}
