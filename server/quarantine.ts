import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { OpenQuarantine, QuarantineAnswer, QuarantinedChange } from '#protocol/quarantine';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { uuids } from './database';
import { knownByName } from './named-persons';
import { ProblemError } from './problem';
import { withheldFrom } from './quarantine-secrecy';

/** So many are shown at once, the newest first. */
const SHOWN = 200;

/**
 * Shows the manager what the unit's people wrote and may no longer send, with the words (but answers to the five
 * questions, which nobody reads): after an ended assignment or a
 * closed account. What is of a case under protected identity, or would have been, only to a manager who is named in it
 * (quarantine-secrecy.ts). The reason is audited with the ids of what was shown; whoever is no manager is refused, and
 * audited.
 */
export async function openQuarantine(
  core: Core,
  actor: Actor,
  { reason, after }: OpenQuarantine,
): Promise<QuarantineAnswer> {
  const refused = actor.role === 'manager' ? undefined : new Refusal('not-your-role');
  const { hash } = await core.state();
  const changes = await core.database.withActor(actor, async (tx) => {
    const at = await readClock(tx.policy, core.clock);
    const entry = { at, ...whoOf(actor), dossierId: null, act: 'openQuarantine' };
    if (refused) {
      await audit(tx.app, [{ ...entry, outcome: 'refused', code: refused.code, detail: { reason } }]);
      return [];
    }
    const withheld = await withheldFrom(tx.policy, hash, actor);
    const { rows } = await tx.policy.query<QuarantinedChange>(
      `select q.mutation_id as id, q.dossier_id as "dossierId", r.body->>'reference' as reference, q.person,
         p.name as "personName", q.name, q.at,
         case when q.name in ('takeInAnswers', 'recordEvaluation') then '{}' else q.args end as args
       from quarantine q join person p on p.id = q.person
       left join dossier_unit u on u.dossier_id = q.dossier_id and u.unit = q.unit
       left join record r on r.dossier_id = u.dossier_id and r.entity = 'case' and not r.deleted
       left join dossier d on d.id = q.dossier_id
       where (d.id is null or ${knownByName('d', '$1', '$4')}) and q.mutation_id <> all ($5::uuid[])
         and q.unit = $1 and ($2::bigint is null or q.at < $2 or (q.at = $2 and q.mutation_id > $3::uuid))
       order by q.at desc, q.mutation_id limit ${SHOWN + 1}`,
      [actor.unit, after?.at ?? null, after?.id ?? null, actor.person, uuids(withheld)],
    );
    const shown = rows.slice(0, SHOWN).map((row) => row.id);
    const of = new Map<string, string[]>();
    for (const { dossierId, id } of rows.slice(0, SHOWN)) of.set(dossierId, [...(of.get(dossierId) ?? []), id]);
    await audit(tx.app, [
      { ...entry, outcome: 'opened', detail: { reason, mutations: shown } },
      // And one for each child whose words were shown.
      ...[...of].map(([dossierId, changes]) => ({
        ...entry,
        dossierId,
        act: 'readQuarantine',
        outcome: 'opened' as const,
        detail: { reason, changes },
      })),
    ]);
    return rows;
  });
  if (refused) throw new ProblemError('refused', { refusal: refused.code });
  return { v: PROTOCOL_VERSION, changes: changes.slice(0, SHOWN), more: changes.length > SHOWN };
}
