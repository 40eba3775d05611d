import type { SupportLevel } from './decision-support';
import type { DutySector } from './responsibility';
import type { Sentence } from './rule-words';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** The four who divide the work between them, as a duty's owner. */
export const DUTY_SECTOR_WORDS: Readonly<Record<DutySector, Sentence>> = {
  health: t('hälso- och sjukvården', 'health care'),
  social: t('socialtjänsten', 'social services'),
  preschool: t('förskolan', 'the preschool'),
  school: t('skolan', 'the school'),
};

/** The two levels at which a child is helped. */
export const SUPPORT_LEVEL_WORDS: Readonly<Record<SupportLevel, Sentence>> = {
  'first-line': t('första linjen', 'first line'),
  specialist: t('specialist', 'specialist'),
};
