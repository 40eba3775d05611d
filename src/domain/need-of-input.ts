import { INPUT_FORM_WORDS, OCCASION_WORDS, TREND_WORDS } from './choice-words';
import { FORM_ROWS, type StructuredInput } from './structured-input';

/** Whether an input may be what a need is seen by: it said so, or its form asks for no outcome and leaves that to a person. */
export const maySayNeed = ({ form, outcome }: Pick<StructuredInput, 'form' | 'outcome'>): boolean =>
  outcome === 'need' || !FORM_ROWS[form].asks.includes('outcome');

/**
 * The words with which a need that an input shows may begin: what the input came to, for its writer to mend. In Swedish,
 * whoever writes it: a plan is read by all its services and by the family.
 */
export function needOfInput(input: StructuredInput): string {
  const { form, occasion, absence, trend, unaccompanied, interpreter, note } = input;
  const facts = [
    occasion && OCCASION_WORDS[occasion].sv,
    absence !== null && `frånvaro ${absence} %`,
    trend && trend !== 'unknown' && TREND_WORDS[trend].sv,
    unaccompanied && 'har kommit utan vårdnadshavare',
    interpreter && `tolk: ${interpreter}`,
  ].filter(Boolean);
  const first = `${[INPUT_FORM_WORDS[form].sv, ...facts].join(', ')}.`;
  return note === '' ? first : `${first} ${note}`;
}
