import { LEVEL_WORDS, OUTCOME_OF_FORUM_WORDS } from './deviation-words';
import type { Move, Station, Way } from './matter-way';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** The stations of a matter's way, as they stand inside a sentence. The forums' names are proper names. */
export const STATION_WORDS: Record<Station, Sentence> = {
  ...LEVEL_WORDS,
  managers: t('chefer', 'managers'),
  home: t('den som lyfte frågan', 'whoever raised it'),
  preparers: t('beredningsgruppen', 'the preparing group'),
};

/** The two ways. */
export const WAY_WORDS: Record<Way, Sentence> = {
  deviation: t('En avvikelse som cheferna inte kan lösa', 'A deviation that the managers can not solve'),
  county: t('En fråga om hur länet arbetar', 'A matter of how the county works'),
};

/** What was made of a matter when it moved. */
export const MOVE_OUTCOME_WORDS: Record<NonNullable<Move['outcome']>, Sentence> = {
  ...OUTCOME_OF_FORUM_WORDS,
  back: t('Tillbaka', 'Given back'),
  prepared: t('Beredd', 'Prepared'),
  returned: t('Tillbaka utan beslut', 'Given back without a decision'),
  'taken-home': t('Hemtagen', 'Taken home'),
};
