import { CLOSING_REASONS } from './closing';
import { DEVIATION_TYPES } from './deviation';

/** What is counted in a year: as what each thing may end (none: it is only counted), and whether it took days. */
export interface Measure {
  outcomes: readonly string[];
  /** The median and the quartiles of its days are told. */
  days: boolean;
}

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
  deviations: { outcomes: DEVIATION_TYPES, days: false },
  solved: { outcomes: [], days: true },
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

/** The outcomes of a measure as a list of names. */
export const outcomesOf = (measure: MeasureName): readonly string[] => MEASURES[measure].outcomes;

/** Whose sectors a measure is divided by: the convening unit's, or those that a deviation lies between. */
export const isBetweenSectors = (measure: MeasureName): boolean => measure === 'deviations' || measure === 'solved';

/** The ways to divide a year, one at a time: two at once would leave nearly every count of a county under five. */
export const PARTS = ['municipality', 'sector', 'age'] as const;
export type Part = (typeof PARTS)[number];

export const SECTOR_GROUPS = ['health', 'social', 'preschool', 'school', 'other'] as const;
