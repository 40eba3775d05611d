import { openingReviewDue, type ReviewOutcome } from '#domain/access-review';
import type { Role } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import { regionProfile } from '#domain/region-profile';
import type { Opening, ReviewOpening } from '#protocol/reviews';
import { linesOf } from './access-lines';
import type { Caller } from './audit';
import type { Core } from './core';
import type { Queries } from './database';
import { mustReview, scopeOfReviews, valuesOf, whoReviews, within } from './reviewers';
import { asReviewer, auditReading } from './reviewing';

/** Reviewed ones are told for a year (ms). */
const TOLD_FOR = 366 * 86_400_000;
const MOST = 200;

/** The openings of a unit: lines of the log that opened a case with a reason, whoever has been in it before or not. */
export const OPENINGS = `a.act = 'openOnGround' and a.outcome = 'applied' and a.ground = 'opening'`;

interface Row {
  id: number;
  unit: string;
  at: number;
  until: number | null;
  person: string;
  name: string;
  role: Role | null;
  dossierId: string;
  reference: string | null;
  protected: boolean;
  reason: string;
  outcome: ReviewOutcome | null;
  note: string;
  reviewer: string;
  reviewedAt: number;
}

const HOUR = 3_600_000;

/**
 * The openings for whoever reviews them, of the unit and those that fall to it: those without a review first, the oldest
 * first. Reading of them is a line of the log for each child. Throws `not-your-role`.
 */
export const openingsOf = (
  core: Core,
  actor: Caller,
): Promise<{ openings: Opening[]; alone: boolean; elsewhere: boolean }> =>
  asReviewer(core, actor, 'readOpenings', {}, async (tx, now) => {
    await mustReview(tx.policy, actor);
    const scope = await scopeOfReviews(tx.policy, actor, now);
    const { rows } = await tx.policy.query<Row>(
      `select a.id, a.unit, a.at, (a.detail->>'until')::bigint as until, a.person, p.name, m.role, a.dossier_id as "dossierId",
         c.body->>'reference' as reference, d.protection <> 'NONE' as protected, coalesce(a.reason, '') as reason,
         v.outcome, v.note, w.name as reviewer, v.at as "reviewedAt"
       from audit a join person p on p.id = a.person join dossier d on d.id = a.dossier_id
         left join assignment m on m.id = a.assignment
         left join record c on c.dossier_id = a.dossier_id and c.entity = 'case' and not c.deleted
         left join access_review v on v.audit_id = a.id left join person w on w.id = v.by_person
       where ${within('a.unit', 'a.person', 2)} and ${OPENINGS} and (v.audit_id is null or v.at > $1)
       order by v.at desc nulls first, a.at, a.id limit ${MOST}`,
      [now - TOLD_FOR, ...valuesOf(scope)],
    );
    const spans = rows.map((row) => ({ ...row, from: row.at, to: row.until ?? row.at + HOUR }));
    const lines = await linesOf(tx.policy, spans);
    await auditReading(tx, actor, rows, now);
    const openings = rows.map(
      (row, at): Opening => ({
        id: row.id,
        at: row.at,
        until: spans[at]!.to,
        due: openingReviewDue(row.at, regionProfile(undefined)),
        person: row.person,
        name: row.name,
        role: row.role,
        dossierId: row.dossierId,
        reference: row.reference,
        protected: row.protected,
        reason: row.reason,
        lines: lines[at]!,
        mine: row.person === actor.person,
        unit: row.unit === actor.unit ? undefined : row.unit,
        review: row.outcome && { outcome: row.outcome, note: row.note, name: row.reviewer, at: row.reviewedAt },
      }),
    );
    const who = await whoReviews(tx.policy, actor, now);
    return { openings, alone: who !== 'unit', elsewhere: who === 'authority' };
  });

/** Records the review of an opening, once. Nobody reviews one's own; what does not fall to the unit is `not-found`. */
export const reviewOpening = (core: Core, actor: Caller, { opening, review }: ReviewOpening): Promise<void> =>
  asReviewer(core, actor, 'reviewOpening', { opening, outcome: review.outcome }, async (tx, now, line) => {
    await mustReview(tx.policy, actor);
    const scope = await scopeOfReviews(tx.policy, actor, now);
    const { rows } = await tx.policy.query<{ person: string; unit: string; dossierId: string }>(
      `select a.person, a.unit, a.dossier_id as "dossierId" from audit a
       where a.id = $1 and ${within('a.unit', 'a.person', 2)} and ${OPENINGS}`,
      [opening, ...valuesOf(scope)],
    );
    const [found] = rows;
    if (!found) throw new Refusal('not-found');
    line.dossierId = found.dossierId;
    if (found.person === actor.person) throw new Refusal('not-permitted', { field: 'opening' });
    const stored = await tx.policy.query(
      `insert into access_review (audit_id, unit, outcome, note, by_person, at) values ($1, $2, $3, $4, $5, $6)
       on conflict (audit_id) do nothing`,
      [opening, found.unit, review.outcome, review.note, actor.person, now],
    );
    if (stored.count !== 1) throw new Refusal('already-done');
  });

/** How many openings wait for the actor's review, the unit's and those that fall to it, and how many of them are late. */
export async function openingsDue(policy: Queries, actor: Caller, now: number) {
  const scope = await scopeOfReviews(policy, actor, now);
  const { rows } = await policy.query<{ at: number }>(
    `select a.at from audit a where ${within('a.unit', 'a.person', 1)} and a.person <> $3 and ${OPENINGS}
       and not exists (select 1 from access_review v where v.audit_id = a.id)`,
    valuesOf(scope),
  );
  const late = rows.filter((row) => openingReviewDue(row.at, regionProfile(undefined)) <= now);
  return { openings: rows.length, lateOpenings: late.length };
}
