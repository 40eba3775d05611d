import type { Actor } from '#domain/actor';
import { fileNamedBy } from '#domain/stored-file';
import type { GetPartAnswer, GetPartRequest } from '#protocol/files';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { keptBack } from './file-scan';

/**
 * Gives one part of a file to whoever may see the record that names it, as row-level security decides; each part that is
 * given, and each question for what may not be seen, is one line of the audit. None is given of a file that has not been
 * scanned, where there is a scanner.
 */
export async function getPart(core: Core, actor: Actor, request: GetPartRequest): Promise<GetPartAnswer> {
  const { dossierId, fileId, part } = request;
  return core.database.withActor(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const { rows } = await tx.app.query<{
      entity: string;
      unit: string;
      body: Record<string, unknown>;
      bytes: string | null;
    }>(
      `select entity, unit, body, (select translate(encode(bytes, 'base64'), chr(10), '') from file_part p
         where p.dossier_id = r.dossier_id and p.file_id = r.id and p.unit = r.unit and p.part = $3) as bytes
       from record r where dossier_id = $1 and id = $2 and not deleted`,
      [dossierId, fileId, part],
    );
    const found = rows[0];
    const line = { at: now, ...whoOf(actor, request.device), dossierId, act: 'readFile' };
    const detail = { file: fileId, part };
    if (!found || !fileNamedBy(found)) {
      await audit(tx.app, [{ ...line, outcome: 'refused', code: 'not-found', detail }]);
      return { result: 'unknown', v: PROTOCOL_VERSION, now };
    }
    const why = await keptBack(core, tx.policy, { dossierId, fileId, unit: found.unit });
    if (why) return { result: 'not-here', v: PROTOCOL_VERSION, now, why };
    if (found.bytes === null) return { result: 'not-here', v: PROTOCOL_VERSION, now };
    await audit(tx.app, [{ ...line, outcome: found.unit === actor.unit ? 'opened' : 'disclosed', detail }]);
    return { result: 'part', v: PROTOCOL_VERSION, now, bytes: found.bytes };
  });
}
