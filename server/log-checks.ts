import type { ReviewOutcome } from '#domain/access-review';
import type { AccessRisk } from '#domain/access-risk';
import type { Role } from '#domain/actor';
import type { Drawn } from '#domain/log-draw';
import { Refusal } from '#domain/refusal';
import type { DrawnAccess, FinishLogCheck, JudgeAccess, LogCheckAnswer, LogCheckLine } from '#protocol/reviews';
import { PROTOCOL_VERSION } from '#protocol/version';
import { linesOf } from './access-lines';
import type { Caller } from './audit';
import type { Core } from './core';
import type { Queries } from './database';
import { mustReview, type ReviewScope, scopeOfReviews, valuesOf, whoReviews, within } from './reviewers';
import { asReviewer, auditReading } from './reviewing';

/** So many checks are listed: ten years of monthly ones. */
const LISTED = 120;

/** The checks of the log that the actor judges in, the newest first. Throws `not-your-role`. */
export const logChecksOf = (core: Core, actor: Caller): Promise<LogCheckLine[]> =>
  asReviewer(core, actor, 'listLogChecks', {}, async (tx, now) => {
    await mustReview(tx.policy, actor);
    return checksOf(tx.policy, await scopeOfReviews(tx.policy, actor, now));
  });

/**
 * The checks of the scope, or one of them: the own unit's, and those of neighbours that are under way, with those of their
 * accesses alone that fall to the own unit.
 */
async function checksOf(policy: Queries, scope: ReviewScope, check: string | null = null): Promise<LogCheckLine[]> {
  type Row = Omit<LogCheckLine, 'finished' | 'unit'> & { unit: string; finishedAt: number | null; name: string };
  const { rows } = await policy.query<Row>(
    `select c.id, c.unit, c.from_at as "from", c.to_at as "to", c.drawn_at as "drawnAt", c.due_at as due, c.accesses,
       i.drawn, i.left, i.remarks, c.finished_at as "finishedAt", p.name
     from log_check c left join person p on p.id = c.finished_by
       cross join lateral (select count(*)::int as drawn, count(*) filter (where i.outcome is null)::int as left,
           count(*) filter (where i.outcome <> 'in-order')::int as remarks
         from log_check_item i where i.check_id = c.id and ${within('c.unit', 'i.person', 2)}) i
     where c.unit = any ($2::text[]) and (c.unit = $3 or (i.drawn > 0 and c.finished_at is null))
       and ($1::uuid is null or c.id = $1) order by c.drawn_at desc, c.id limit ${LISTED}`,
    [check, ...valuesOf(scope)],
  );
  return rows.map(({ finishedAt, name, unit, ...line }) => ({
    ...line,
    unit: unit === scope.own ? undefined : unit,
    finished: finishedAt === null ? null : { at: finishedAt, name },
  }));
}

interface Item {
  place: number;
  from: number;
  to: number;
  risks: AccessRisk[];
  drawn: Drawn;
  person: string;
  name: string;
  role: Role | null;
  dossierId: string;
  reference: string | null;
  protected: boolean;
  grounds: string[];
  reasons: string[];
  ground: string | null;
  since: number;
  until: number | null;
  wrote: number;
  outcome: ReviewOutcome | null;
  note: string;
  reviewer: string;
  reviewedAt: number;
}

const ITEMS = `select i.place, i.from_at as "from", i.to_at as "to", to_jsonb(i.risks) as risks, i.drawn, i.person, p.name,
    (select a.role from assignment a where a.person = i.person and a.unit = $2 limit 1) as role,
    i.dossier_id as "dossierId", c.body->>'reference' as reference, d.protection <> 'NONE' as protected,
    coalesce(l.grounds, '[]') as grounds, coalesce(l.reasons, '[]') as reasons, m.ground, m.since, m.until,
    (select count(*) from mutation u where u.dossier_id = i.dossier_id and u.person = i.person and u.at <= i.to_at
      and u.answer->>'result' = 'applied')::int as wrote,
    i.outcome, i.note, w.name as reviewer, i.at as "reviewedAt"
  from log_check_item i join person p on p.id = i.person join dossier d on d.id = i.dossier_id
    left join record c on c.dossier_id = i.dossier_id and c.entity = 'case' and not c.deleted
    left join dossier_member m on m.dossier_id = i.dossier_id and m.unit = $2 and m.person = i.person
    left join person w on w.id = i.by_person
    left join lateral (select json_agg(distinct a.ground) filter (where a.ground is not null) as grounds,
        json_agg(distinct a.reason) filter (where a.reason is not null) as reasons
      from audit a where a.dossier_id = i.dossier_id and a.person = i.person and a.unit = $2 and a.outcome <> 'refused'
        and a.act <> 'deliver' and a.ground is distinct from 'reviewer'
        and coalesce(a.device_at, a.at) between i.from_at and i.to_at) l on true
  where i.check_id = $1 and ${within('$2::text', 'i.person', 3)} order by i.place`;

/** One check with all that its reviewer needs. Opening it is a line of the log for each child in it. */
export const openLogCheck = (core: Core, actor: Caller, { check }: { check: string }): Promise<LogCheckAnswer> =>
  asReviewer(core, actor, 'openLogCheck', { check }, async (tx, now) => {
    await mustReview(tx.policy, actor);
    const scope = await scopeOfReviews(tx.policy, actor, now);
    const [line] = await checksOf(tx.policy, scope, check);
    if (!line) throw new Refusal('not-found');
    const unit = line.unit ?? actor.unit;
    const { rows } = await tx.policy.query<Item>(ITEMS, [check, unit, ...valuesOf(scope)]);
    const lines = await linesOf(
      tx.policy,
      rows.map((row) => ({ ...row, unit })),
    );
    await auditReading(tx, actor, rows, now);
    const items = rows.map((row, at): DrawnAccess => {
      const { ground, since, until, outcome, note, reviewer, reviewedAt, ...told } = row;
      return {
        ...told,
        standing: ground === null ? null : { ground, since, until },
        lines: lines[at]!,
        mine: row.person === actor.person,
        review: outcome && { outcome, note, name: reviewer, at: reviewedAt },
      };
    });
    const who = await whoReviews(tx.policy, actor, now);
    const alone = { alone: who !== 'unit', elsewhere: who === 'authority' };
    return { v: PROTOCOL_VERSION, unit, check: line, items, ...alone };
  });

/** Records the outcome of one drawn access, once, and never of one's own. */
export const judgeAccess = (core: Core, actor: Caller, { check, place, review }: JudgeAccess): Promise<void> =>
  asReviewer(core, actor, 'judgeAccess', { check, place, outcome: review.outcome }, async (tx, now, line) => {
    await mustReview(tx.policy, actor);
    const { rows } = await tx.policy.query<{ person: string; dossierId: string }>(
      `select i.person, i.dossier_id as "dossierId" from log_check_item i join log_check c on c.id = i.check_id
       where i.check_id = $1 and i.place = $2 and ${within('c.unit', 'i.person', 3)}`,
      [check, place, ...valuesOf(await scopeOfReviews(tx.policy, actor, now))],
    );
    const [found] = rows;
    if (!found) throw new Refusal('not-found');
    line.dossierId = found.dossierId;
    if (found.person === actor.person) throw new Refusal('not-permitted', { field: 'place' });
    const stored = await tx.policy.query(
      `update log_check_item set outcome = $3, note = $4, by_person = $5, at = $6 where check_id = $1 and place = $2`,
      [check, place, review.outcome, review.note, actor.person, now],
    );
    if (stored.count !== 1) throw new Refusal('already-done');
  });

/**
 * Finishes a check of the own unit: from then on it is a document. All must have an outcome; the finisher's own accesses may
 * lack one only where nobody else of the authority may judge them, and the document says so.
 */
export const finishLogCheck = (core: Core, actor: Caller, { check }: FinishLogCheck): Promise<void> =>
  asReviewer(core, actor, 'finishLogCheck', { check }, async (tx, now) => {
    await mustReview(tx.policy, actor);
    const [line] = await checksOf(tx.policy, await scopeOfReviews(tx.policy, actor, now), check);
    if (!line || line.unit) throw new Refusal('not-found');
    if (line.finished) throw new Refusal('already-done');
    const { rows } = await tx.policy.query<{ person: string }>(
      'select person from log_check_item where check_id = $1 and outcome is null',
      [check],
    );
    const isOwn = rows.every((row) => row.person === actor.person);
    if (rows.length > 0 && (!isOwn || (await whoReviews(tx.policy, actor, now)) !== 'nobody'))
      throw new Refusal('not-permitted', { field: 'place' });
    const stored = await tx.policy.query('update log_check set finished_at = $2, finished_by = $3 where id = $1', [
      check,
      now,
      actor.person,
    ]);
    if (stored.count !== 1) throw new Refusal('already-done');
  });

/** The check under way that the actor has to do with first, if any, and how much of it is left. */
export async function logCheckDueOf(policy: Queries, actor: Caller, now: number) {
  const lines = await checksOf(policy, await scopeOfReviews(policy, actor, now));
  const [open] = lines
    .filter((line) => !line.finished && (!line.unit || line.left > 0))
    .sort((a, b) => a.due - b.due || Number(a.unit !== undefined) - Number(b.unit !== undefined));
  return open ? { id: open.id, due: open.due, left: open.left, late: open.due <= now } : null;
}
