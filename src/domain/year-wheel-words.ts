import type { Sentence } from './rule-words';
import type { YearPoint } from './year-wheel';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** What the fields of a fixed point are called. */
export const POINT_FIELD_WORDS: Record<keyof YearPoint, Sentence> = {
  what: t('Punkt', 'Point'),
  when: t('När', 'When'),
  forWhom: t('Vem det gäller', 'Whom it concerns'),
  leadDays: t('Påminnelse', 'Reminder'),
  about: t('Sidan som hör till', 'The page that belongs to it'),
  text: t('Mer om punkten', 'More about the point'),
  source: t('Källa', 'Source'),
};
