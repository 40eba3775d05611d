import type { Actor } from '#domain/actor';
import { type LoggedLine, SEEN_ACTS, type SeenAct, tellSeen } from '#domain/seen-line';
import type { WhoHasSeen, WhoHasSeenAnswer } from '#protocol/seen';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { isLiving, memberOf } from './members';
import { ProblemError } from './problem';

/** So many lines of the log are looked through at once. */
const PAGE = 1_000;

/**
 * Who has seen a case, for somebody who is in it, as far as that person may be told (`tellSeen`). Which services the asker
 * may know of is decided by row-level security: those whose records, or whose invitation, the asker sees now. Asking is a
 * line of the log itself; whoever is not in the case is refused as if there were none, and audited.
 */
export async function whoHasSeen(core: Core, actor: Actor, asked: WhoHasSeen): Promise<WhoHasSeenAnswer> {
  const { dossierId, before } = asked;
  const answer = await core.database.withActor(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const own = await memberOf(tx.policy, dossierId, actor);
    const line = { at: now, ...whoOf(actor), dossierId, act: 'readLog', ground: own?.ground };
    if (!isLiving(own, now)) {
      await audit(tx.app, [{ ...line, outcome: 'refused', code: 'not-found' }]);
      return undefined;
    }
    const by = await viewOf(tx, actor.unit, dossierId);
    const { rows } = await tx.policy.query<LoggedLine>(
      `select a.id, coalesce(a.device_at, a.at) as at, a.unit, p.name, a.act, a.detail->>'what' as page, a.ground,
         case when jsonb_typeof(a.detail->'records') = 'array' then jsonb_array_length(a.detail->'records') end as records, a.detail->>'to' as to,
         coalesce((select jsonb_agg(coalesce(one->>0, one #>> '{}')) from jsonb_array_elements(a.detail->'records') one),
           jsonb_build_array(a.detail->>'file')) as "recordIds"
       from audit a left join person p on p.id = a.person
       where a.dossier_id = $1 and a.outcome <> 'refused' and a.act = any ($2::text[]) and ($3::bigint is null or a.id < $3)
       order by a.id desc limit ${PAGE + 1}`,
      [dossierId, `{${SEEN_ACTS.join(',')}}`, before],
    );
    await audit(tx.app, [{ ...line, outcome: 'opened' }]);
    const shown = rows.slice(0, PAGE);
    return {
      v: PROTOCOL_VERSION,
      lines: shown.flatMap((row) => tellSeen({ ...row, act: row.act as SeenAct }, by) ?? []),
      oldest: shown.at(-1)?.id ?? null,
      more: rows.length > PAGE,
    };
  });
  if (!answer) throw new ProblemError('not-found');
  return answer;
}

/** What the asker's own view of the case names, by row-level security. */
async function viewOf({ app, policy }: Transaction, unit: string, dossierId: string) {
  const named = await app.query<{ unit: string }>(
    `select unit from record where dossier_id = $1 and not deleted
     union select body->>'unit' from record where dossier_id = $1 and entity = 'service' and not deleted`,
    [dossierId],
  );
  const own = await policy.query<{ id: string }>('select id from record where dossier_id = $1 and unit = $2', [
    dossierId,
    unit,
  ]);
  return { unit, known: new Set(named.rows.map((row) => row.unit)), own: new Set(own.rows.map((row) => row.id)) };
}
