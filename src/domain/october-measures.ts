import { CLOSING_REASONS } from './closing';
import { DEVIATION_TYPES } from './deviation';
import { INPUT_FORMS, INPUT_OUTCOMES } from './structured-input';

/** What is counted in a year: as what each thing may end (none: it is only counted), and whether it took days. */
export interface Measure {
  outcomes: readonly string[];
  /** Where the same things are divided in a second way too: the name of its sums, and what they may be. */
  also?: { measure: string; outcomes: readonly string[] };
  /** The median and the quartiles of its days are told. */
  days: boolean;
}

/** What an input led to; many forms do not ask. */
const INPUT_ENDINGS = [...INPUT_OUTCOMES, 'no-outcome'];

const RELEASES = ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'ST7', 'ST8'];

/** Everything that the October review counts, in the order in which it is read. */
export const MEASURES = {
  started: { outcomes: [], days: false },
  'first-consents': { outcomes: [], days: true },
  'first-meetings': { outcomes: [], days: true },
  plans: { outcomes: ['with-voice', 'without-voice'], days: true },
  'follow-ups': { outcomes: ['in-time', 'late', 'not-held'], days: false },
  goals: { outcomes: ['reached', 'partly', 'not-reached'], days: false },
  consents: { outcomes: ['given', 'refused', 'withdrawn', 'partly-withdrawn'], days: false },
  releases: { outcomes: RELEASES, days: false },
  closed: { outcomes: CLOSING_REASONS, days: false },
  inputs: { outcomes: INPUT_FORMS, also: { measure: 'input-endings', outcomes: INPUT_ENDINGS }, days: false },
  deviations: { outcomes: DEVIATION_TYPES, days: false },
  solved: { outcomes: [], days: true },
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

/** The ways in which a measure's things are divided by how they ended: each adds up to all of them. */
export function partitionsOf(measure: MeasureName): readonly (readonly string[])[] {
  const { outcomes, also }: Measure = MEASURES[measure];
  return also ? [outcomes, also.outcomes] : [outcomes];
}

/** The outcomes of a measure as a list of names. */
export const outcomesOf = (measure: MeasureName): readonly string[] => partitionsOf(measure).flat();

/** Whose sectors a measure is divided by: the convening unit's, or those that a deviation lies between. */
export const isBetweenSectors = (measure: MeasureName): boolean => measure === 'deviations' || measure === 'solved';

/** The ways to divide a year, one at a time: two at once would leave nearly every count of a county under five. */
export const PARTS = ['municipality', 'sector', 'age'] as const;
export type Part = (typeof PARTS)[number];

export const SECTOR_GROUPS = ['health', 'social', 'preschool', 'school', 'other'] as const;
