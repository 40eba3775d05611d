import { INPUT_FORM_WORDS, OCCASION_WORDS, TREND_WORDS } from './choice-words';
import type { Language } from './decision-words';
import { FORM_ROWS, type StructuredInput } from './structured-input';

/** Whether an input may be what a need is seen by: it said so, or its form asks for no outcome and leaves that to a person. */
export const maySayNeed = ({ form, outcome }: Pick<StructuredInput, 'form' | 'outcome'>): boolean =>
  outcome === 'need' || !FORM_ROWS[form].asks.includes('outcome');

const SAID = {
  absence: { sv: 'frånvaro', en: 'absence' },
  alone: { sv: 'har kommit utan vårdnadshavare', en: 'came without a guardian' },
  interpreter: { sv: 'tolk', en: 'interpreter' },
} as const;

/** The words with which a need that an input shows may begin: what the input came to, for its writer to mend. */
export function needOfInput(input: StructuredInput, language: Language): string {
  const { form, occasion, absence, trend, unaccompanied, interpreter, note } = input;
  const facts = [
    occasion && OCCASION_WORDS[occasion][language],
    absence !== null && `${SAID.absence[language]} ${absence} %`,
    trend && trend !== 'unknown' && TREND_WORDS[trend][language],
    unaccompanied && SAID.alone[language],
    interpreter && `${SAID.interpreter[language]}: ${interpreter}`,
  ].filter(Boolean);
  const first = `${[INPUT_FORM_WORDS[form][language], ...facts].join(', ')}.`;
  return note === '' ? first : `${first} ${note}`;
}
