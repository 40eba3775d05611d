import type { ActionPlanRow, PlanStatus } from './action-plan';
import type { Sentence } from './rule-words';
import type { SectorGroup } from './sector-group';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** How a row of the action plan stands. */
export const PLAN_STATUS_WORDS: Record<PlanStatus, Sentence> = {
  'not-begun': t('Inte påbörjad', 'Not begun'),
  'under-way': t('Pågår', 'Under way'),
  done: t('Klar', 'Done'),
  permanent: t('Del av det vanliga arbetet', 'Part of the daily work'),
  ended: t('Avslutad', 'Ended'),
};

/** The sectors as a county speaks of its services. */
export const SECTOR_GROUP_WORDS: Record<SectorGroup, Sentence> = {
  health: t('Hälso- och sjukvård', 'Health care'),
  social: t('Socialtjänst', 'Social services'),
  preschool: t('Förskola', 'Preschool'),
  school: t('Skola', 'School'),
  other: t('Annan', 'Other'),
};

/** What the fields of a row are called. */
export const PLAN_FIELD_WORDS: Record<keyof ActionPlanRow, Sentence> = {
  area: t('Område', 'Area'),
  sectors: t('Verksamheter', 'Services'),
  services: t('Andra verksamheter', 'Other services'),
  goal: t('Mål', 'Goal'),
  measure: t('Det som räknas', 'What is counted'),
  measureText: t('Mått', 'Measure'),
  activity: t('Aktivitet', 'Activity'),
  doneBy: t('Färdigt', 'Done by'),
  doneByText: t('Om när det är färdigt', 'About when it is done'),
  owner: t('Ansvarar', 'Responsible'),
  followedUpBy: t('Följs upp av', 'Followed up by'),
  source: t('Källa', 'Source'),
  isExample: t('Exempel', 'Example'),
};
