import type { CivilDate } from './civil-date';
import type { Dossier } from './dossier';
import { ALL } from './statistics-table';
import {
  FORM_ROWS,
  INPUT_FORMS,
  INPUT_OUTCOMES,
  type InputForm,
  type InputOutcome,
  type Occasion,
  shownInputs,
} from './structured-input';
import { suppressedPairs } from './suppressed-pairs';
import type { UnitId } from './unit';

/** The school year of a day, 1 July to 30 June, by the year in which it begins. */
export const schoolYearOf = (day: CivilDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0);

/** How an input may end, with those whose form asks for none or that have none yet. */
export const INPUT_ENDS = [...INPUT_OUTCOMES, 'no-outcome'] as const;
type InputEnd = InputOutcome | 'no-outcome';

/** One line: a form, at one of its occasions where it has such. null: fewer than five, or hidden. An end that no input had is not there. */
export interface InputLine {
  form: InputForm;
  occasion: Occasion | null;
  all: number | null;
  ends: Partial<Record<InputEnd, number | null>>;
}

const LINES = INPUT_FORMS.flatMap((form): Pick<InputLine, 'form' | 'occasion'>[] =>
  (FORM_ROWS[form].occasions ?? [null]).map((occasion) => ({ form, occasion })),
);
const nameOf = ({ form, occasion }: { form: string; occasion: string | null }) => `${form} ${occasion ?? ''}`;

/**
 * What a unit has written down in a school year, counted and without anybody in it: for its own follow-up of Mitt barn, the
 * health talks and so on. A shared copy is not counted again. All of it is one table that is hidden together, as the county's
 * (suppression.ts), of the forms, occasions and ends that there were: with those that never came about in it, a service that has
 * written a few dozen would be told nothing at all. Empty where nothing was written.
 */
export function countInputs(dossiers: readonly Dossier[], unit: UnitId, year: number): InputLine[] {
  const inputs = dossiers
    .flatMap((dossier) => shownInputs(dossier))
    .filter((one) => one.unit === unit && schoolYearOf(one.body.on) === year)
    .map(({ body }) => ({ line: nameOf(body), end: body.outcome ?? 'no-outcome' }));
  if (inputs.length === 0) return [];
  const lines = LINES.filter((one) => inputs.some(({ line }) => line === nameOf(one)));
  const ends = INPUT_ENDS.filter((one) => inputs.some(({ end }) => end === one));
  const count = suppressedPairs(inputs.map(({ line, end }) => [line, end]));
  return lines.map((one) => ({
    ...one,
    all: count(nameOf(one), ALL),
    ends: Object.fromEntries(ends.map((end) => [end, count(nameOf(one), end)])),
  }));
}
