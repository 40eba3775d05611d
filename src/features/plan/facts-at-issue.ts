import { type Facts, factsOf } from '#domain/facts';
import type { DossierView } from '#storage/dossier-view';

/** What people have said since then: it changes what may be shared from now on, not what was handed out. */
const SAID = ['consentAnswer', 'consentVerification', 'consentWithdrawal', 'exclusion', 'guardianStanding'];

/** The facts as they stood when a version was issued (ms), for telling who got a copy of it. */
export const factsAtIssue = (view: DossierView, issuedAt: number): Facts =>
  factsOf(
    view.records.filter((record) => !SAID.includes(record.entity) || record.at <= issuedAt),
    view.facts.unit,
  );
