import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import { fileNamedByWords } from '#domain/stored-file';
import type { GetPartAnswer } from '#protocol/files';
import type { OpenQuarantinedPart } from '#protocol/quarantine';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { uuids } from './database';
import { keptBack } from './file-scan';
import { knownByName } from './named-persons';
import { ProblemError } from './problem';
import { withheldFrom } from './quarantine-secrecy';

/**
 * Gives the manager one part of a photo whose change lies in the unit's quarantine, as far as its author's device has
 * delivered it. Each part is a line of the audit with the reason; whoever is no manager is refused, and audited.
 */
export async function openQuarantinedPart(
  core: Core,
  actor: Actor,
  { reason, id, part }: OpenQuarantinedPart,
): Promise<GetPartAnswer> {
  const refused = actor.role === 'manager' ? undefined : new Refusal('not-your-role');
  const { hash } = await core.state();
  const answer = await core.database.withActor(actor, async (tx): Promise<GetPartAnswer> => {
    const now = await readClock(tx.policy, core.clock);
    const line = { at: now, ...whoOf(actor), act: 'openQuarantinedFile' };
    const detail = { reason, mutation: id, part };
    const tell = (dossierId: string | null, outcome: 'opened' | 'refused', more: object, code?: string) =>
      audit(tx.app, [{ ...line, dossierId, outcome, code, detail: { ...detail, ...more } }]);
    if (refused) {
      await tell(null, 'refused', {}, refused.code);
      return { result: 'unknown', v: PROTOCOL_VERSION, now };
    }
    const { rows } = await tx.policy.query<{ dossierId: string; args: unknown }>(
      `select q.dossier_id as "dossierId", q.args from quarantine q
       left join dossier d on d.id = q.dossier_id
       where (d.id is null or ${knownByName('d', '$2', '$3')}) and q.mutation_id = $1 and q.unit = $2
         and q.mutation_id <> all ($4::uuid[])`,
      [id, actor.unit, actor.person, uuids(await withheldFrom(tx.policy, hash, actor))],
    );
    const named = rows
      .map((row) => ({ dossierId: row.dossierId, ...fileNamedByWords(row.args) }))
      .find((one) => one.file);
    if (!named?.id) {
      await tell(null, 'refused', {}, 'not-found');
      return { result: 'unknown', v: PROTOCOL_VERSION, now };
    }
    const why = await keptBack(core, tx.policy, { dossierId: named.dossierId, fileId: named.id, unit: actor.unit });
    if (why) return { result: 'not-here', v: PROTOCOL_VERSION, now, why };
    const { rows: held } = await tx.policy.query<{ bytes: string }>(
      `select translate(encode(bytes, 'base64'), chr(10), '') as bytes from file_part
       where dossier_id = $1 and file_id = $2 and unit = $3 and part = $4`,
      [named.dossierId, named.id, actor.unit, part],
    );
    if (!held[0]) return { result: 'not-here', v: PROTOCOL_VERSION, now };
    await tell(named.dossierId, 'opened', { file: named.id });
    return { result: 'part', v: PROTOCOL_VERSION, now, bytes: held[0].bytes };
  });
  if (refused) throw new ProblemError('refused', { refusal: refused.code });
  return answer;
}
