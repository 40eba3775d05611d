import { coordination } from '#domain/coordinatorship';
import type { PaperSource } from '#domain/paper-content';
import { planEntries } from '#domain/plan-content';
import { planVersions, reviewMark } from '#domain/plan-version';
import { receivedPlan } from '#domain/received-plan';
import type { DossierView } from '#storage/dossier-view';

/** What is printed: the plan, which record it was fixed in, and whether the server has not yet seen it. */
export interface Printable {
  source: PaperSource;
  /** The issued version or received copy; null for a draft. */
  versionId: string | null;
  unsent: boolean;
}

/** Whether the plan has changed since its newest version was issued. */
export function isChangedSince(view: DossierView): boolean {
  const issued = planVersions(view.dossier).at(-1);
  return issued !== undefined && reviewMark(issued.body.entries) !== reviewMark(planEntries(view.dossier));
}

/**
 * The plan that the family should get: the newest issued version, else the newest copy that this unit received, else
 * the draft as it stands, marked as one. `asDraft` asks for the draft, where it says anything else than the version.
 */
export function printable(view: DossierView, asDraft = false): Printable {
  const issued = planVersions(view.dossier).at(-1);
  if (issued && !(asDraft && isChangedSince(view))) {
    const { entries, contact, number, issuedAt } = issued.body;
    const version = { number, issuedAt };
    return { source: { entries, contact, version }, versionId: issued.id, unsent: view.unsent.has(issued.id) };
  }
  const copy = view.dossier
    .list(receivedPlan)
    .sort((a, b) => a.body.number - b.body.number)
    .at(-1);
  if (copy && !asDraft) {
    const { entries, contact, number, issuedAt } = copy.body;
    return { source: { entries, contact, version: { number, issuedAt } }, versionId: copy.id, unsent: false };
  }
  const lead = coordination(view.dossier);
  return {
    source: {
      entries: planEntries(view.dossier),
      contact: { unit: lead?.unit ?? '', name: lead?.name ?? '', phone: lead?.phone ?? '' },
      version: null,
    },
    versionId: null,
    unsent: view.unsent.size > 0,
  };
}
