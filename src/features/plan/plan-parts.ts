import { PLAN_SECTIONS, type PlanEntry } from '#domain/plan-content';

/** The names of a plan's parts, as `part.*` in the words of the room. */
export const PARTS = [
  'child',
  'plan',
  'service',
  'childVoice',
  'familyView',
  'situation',
  'need',
  'goal',
  'action',
  'disagreement',
  'crisisPlan',
  'bestInterests',
] as const;
export type PartName = (typeof PARTS)[number];

/** The parts that entries belong to, each once, in the order in which a plan is read. */
export const partsOf = (entries: readonly PlanEntry[]): PartName[] =>
  PLAN_SECTIONS.filter((name) => entries.some((entry) => entry.entity === name)) as PartName[];
