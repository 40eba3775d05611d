import { action } from './action';
import { childVoice } from './child-voice';
import { disagreement } from './disagreement';
import type { Dossier } from './dossier';
import { goal } from './goal';
import { livingPlan } from './plan';
import { entriesOf, type PlanEntry, planEntries } from './plan-content';

/** What still stops a plan from being issued. `recordId` points at the record to mend, where there is one. */
export const MISSING_PARTS = [
  'plan',
  'goal',
  'action',
  'action-owner',
  'action-date',
  'others',
  'overall-responsible',
  'child-voice',
  'follow-up-date',
] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];
export interface Missing {
  part: MissingPart;
  recordId: string | null;
}

/**
 * What the law's four contents (SoL 10 kap. 8 §, HSL 16 kap. 4 §: interventions, who answers for each, measures by
 * others, who has the overall responsibility), the child's voice or the reason why not, and the follow-up still lack.
 * An action that nobody has taken may stand when a disagreement or unmet need is written about it.
 */
export function missingForIssue(dossier: Dossier, entries: readonly PlanEntry[] = planEntries(dossier)): Missing[] {
  const missing: Missing[] = [];
  const lack = (part: MissingPart, recordId: string | null = null) => missing.push({ part, recordId });
  const theplan = livingPlan(dossier);
  if (!theplan) lack('plan');
  if (entriesOf(entries, goal).length === 0) lack('goal');
  const actions = entriesOf(entries, action);
  if (actions.length === 0) lack('action');
  const explained = new Set(entriesOf(entries, disagreement).map((entry) => entry.body.aboutId));
  for (const entry of actions) {
    if (!entry.body.responsible && !explained.has(entry.id)) lack('action-owner', entry.id);
    if (!entry.body.due && !entry.body.start && !explained.has(entry.id)) lack('action-date', entry.id);
  }
  const byOthers = actions.some((entry) => entry.body.responsible && entry.body.responsible.type !== 'unit');
  if (!byOthers && !theplan?.body.othersDoNothing) lack('others', theplan?.id ?? null);
  if (!theplan?.body.overallResponsible) lack('overall-responsible', theplan?.id ?? null);
  if (entriesOf(entries, childVoice).length === 0) lack('child-voice');
  if (!theplan?.body.followUpDate) lack('follow-up-date', theplan?.id ?? null);
  return missing;
}
