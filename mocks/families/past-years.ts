import { type AnswerSum, answersOf } from '#domain/october-answers';
import { type County, figuresOf, type OctoberFigures } from '#domain/october-figures';
import { MEASURE_NAMES, type MeasureName } from '#domain/october-measures';
import type { Commented } from '#domain/october-review';
import { ALL } from '#domain/statistics-table';
import { countedThings, type InventedMeasure } from './counted-things';

/** What the practice county counted in two years that are over: too few of its families are told for a year of their own. */
type InventedYear = Readonly<Record<MeasureName, InventedMeasure>>;

const YEAR_BEFORE: InventedYear = {
  started: { outcomes: { [ALL]: 131 } },
  'first-consents': { outcomes: { [ALL]: 121 }, days: 9 },
  'first-meetings': { outcomes: { [ALL]: 113 }, days: 24 },
  plans: { outcomes: { 'with-voice': 78, 'without-voice': 29 }, days: 27 },
  'follow-ups': { outcomes: { 'in-time': 96, late: 24, 'not-held': 17 } },
  goals: { outcomes: { reached: 97, partly: 104, 'not-reached': 61 } },
  consents: { outcomes: { given: 231, refused: 19, withdrawn: 11, 'partly-withdrawn': 6 } },
  releases: { outcomes: { ST1: 12, ST2: 9 } },
  closed: { outcomes: { 'need-gone': 52, 'family-stops': 14, moved: 9, 'turned-18': 13, other: 7 } },
  inputs: {
    outcomes: {
      'my-child': 64,
      'school-health-talk': 118,
      'placed-child-health': 16,
      attendance: 71,
      'newly-arrived': 9,
    },
    also: { 'no-need': 131, watch: 62, need: 49, 'no-outcome': 36 },
  },
  deviations: {
    outcomes: {
      'unclear-responsibility': 38,
      referral: 25,
      absence: 19,
      'task-not-done': 17,
      'follow-up-not-held': 12,
    },
  },
  solved: { outcomes: { [ALL]: 88 }, days: 31 },
};

const YEAR: InventedYear = {
  started: { outcomes: { [ALL]: 148 } },
  'first-consents': { outcomes: { [ALL]: 139 }, days: 7 },
  'first-meetings': { outcomes: { [ALL]: 132 }, days: 19 },
  plans: { outcomes: { 'with-voice': 104, 'without-voice': 22 }, days: 22 },
  'follow-ups': { outcomes: { 'in-time': 118, late: 19, 'not-held': 11 } },
  goals: { outcomes: { reached: 141, partly: 118, 'not-reached': 52 } },
  consents: { outcomes: { given: 262, refused: 17, withdrawn: 9, 'partly-withdrawn': 8 } },
  releases: { outcomes: { ST1: 14, ST2: 11 } },
  closed: { outcomes: { 'need-gone': 61, 'family-stops': 12, moved: 11, 'turned-18': 15, other: 6 } },
  inputs: {
    outcomes: {
      'my-child': 72,
      'school-health-talk': 131,
      'placed-child-health': 19,
      attendance: 83,
      'newly-arrived': 11,
    },
    also: { 'no-need': 149, watch: 71, need: 58, 'no-outcome': 38 },
  },
  deviations: {
    outcomes: {
      'unclear-responsibility': 42,
      referral: 32,
      absence: 22,
      'task-not-done': 20,
      'follow-up-not-held': 16,
    },
  },
  solved: { outcomes: { [ALL]: 109 }, days: 26 },
};

const ANSWERS: readonly [
  AnswerSum['respondent'],
  count: number,
  means: Readonly<Record<AnswerSum['question'], number>>,
][] = [
  ['child', 41, { information: 3.4, participation: 3.6, cooperation: 3.9, meaning: 3.5, gotPlan: 3.1 }],
  ['guardian', 87, { information: 4.1, participation: 4, cooperation: 3.6, meaning: 4.1, gotPlan: 4.2 }],
  ['staff', 112, { information: 4.2, participation: 4.1, cooperation: 3.7, meaning: 4.3, gotPlan: 4.4 }],
];

const answers = answersOf(
  ANSWERS.flatMap(([respondent, n, means]) =>
    Object.entries(means).map(([question, mean]) => ({
      respondent,
      question: question as AnswerSum['question'],
      typist: 'lindsjo-social',
      n,
      total: n * mean,
    })),
  ),
);

const told = (year: InventedYear, county: County): OctoberFigures => ({
  figures: figuresOf(
    MEASURE_NAMES.flatMap((measure) => countedThings(measure, year[measure])),
    county,
  ),
  answers,
});

/**
 * The two years as they may be told, the earlier first, hidden by the product's own rules. That takes a second or two, so what
 * it gives lies beside this, in past-years.json; `UPDATE_PAST_YEARS=1 npx vitest run mocks/tell-past-years` writes it anew.
 */
export const pastYears = (county: County): readonly [OctoberFigures, OctoberFigures] => [
  told(YEAR_BEFORE, county),
  told(YEAR, county),
];

/** What the groups said of the later year. */
export const COMMENTS: Partial<Record<Commented, string>> = {
  year: 'Mötena kommer snabbare än året innan. Var femte uppföljning blir ändå sen eller inte av.',
  'follow-ups':
    'Sommarlovet är skälet till de flesta sena uppföljningar. Dagen sätts hädanefter före skolavslutningen.',
  deviations: 'Oklart vem som ansvarar är vanligast även i år. Strategigruppen tar upp skjuts till behandling.',
};

/** Indicators from elsewhere, as the file that is read in; `year` is the later of the two. */
export const indicatorsFile = (year: number): string =>
  [
    'indikator;kommun;år;procent;antal;källa',
    ...INDICATORS.flatMap(([indicator, municipality, before, now, group]) =>
      [
        [year - 1, before],
        [year, now],
      ].map(([of, share]) => [indicator, municipality, of, share, group, 'Påhittad övningskälla'].join(';')),
    ),
  ].join('\n');

const INDICATORS = [
  ['skolresultat', 'Lindsjö', '78,2', '79,6', 612],
  ['skolresultat', 'Tallmo', '74,9', '74,1', 287],
  ['skolnarvaro', 'Lindsjö', '91,4', '92,0', 5210],
  ['skolnarvaro', 'Tallmo', '90,2', '89,7', 2140],
  ['tandhalsa', 'Lindsjö', '71,0', '72,3', 940],
  ['halsosamtal', 'Tallmo', '88,5', '93,1', 402],
] as const;
