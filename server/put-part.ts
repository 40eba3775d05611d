import type { Actor } from '#domain/actor';
import { fileNamedBy, partLength, StoredFile, typeOfBytes } from '#domain/stored-file';
import type { FilePartsAnswer, FilePartsRequest, PutPartRequest } from '#protocol/files';
import { PROTOCOL_VERSION } from '#protocol/version';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries, Transaction } from './database';
import { sha256OfBytes } from './digest';
import { awaitScan, type ScanState, scanFile, scanStateOf } from './file-scan';

/** What a record, or a change that could not be applied, says of a file; and the role that may write its parts. */
interface Named {
  file: StoredFile;
  role: keyof Transaction;
}

/** The parts that the server has of a file that the actor's unit names, as far as they count (`asScanned`). */
export async function partsHeld(core: Core, actor: Actor, request: FilePartsRequest): Promise<FilePartsAnswer> {
  return core.database.withActor(actor, async (tx): Promise<FilePartsAnswer> => {
    const now = await readClock(tx.policy, core.clock);
    const named = await namedBy(tx, actor, request);
    if (!named) return { result: 'unknown', v: PROTOCOL_VERSION, now };
    const held = await heldParts(tx[named.role], actor, request);
    const state = await scanStateOf(tx.policy, { ...request, unit: actor.unit });
    return asScanned(core, { result: 'parts', v: PROTOCOL_VERSION, now, held }, state);
  });
}

type Parts = Extract<FilePartsAnswer, { result: 'parts' }>;

/**
 * What is answered of parts that are here. While a scan is waited for the last one does not count: the device keeps its copy,
 * asks again and sends that part anew. What is infected is refused for good, as what is of another type.
 */
function asScanned(core: Core, parts: Parts, state: ScanState | undefined): FilePartsAnswer {
  const { v, now, held } = parts;
  if (state === 'infected') return { result: 'wrong-type', v, now, why: 'infected' };
  return core.scanner && state === 'waiting' ? { ...parts, held: held.slice(0, -1) } : parts;
}

/**
 * Takes one part of a file. It must be what the record says of it, byte for byte, and the file must begin as its type
 * does; a part that is there already stays as it is. The last one that was missing is audited, once, after the whole has
 * been checked against its digest. Where there is a scanner, the whole counts as here once that has called it clean.
 */
export async function putPart(core: Core, actor: Actor, request: PutPartRequest): Promise<FilePartsAnswer> {
  const answer = await storePart(core, actor, request);
  if (answer.result !== 'parts' || !core.scanner) return answer;
  // After the transaction: nobody waits for a lock while a file is looked through. Not whole yet: there is nothing to scan.
  return asScanned(core, answer, await scanFile(core, core.scanner, { ...request, unit: actor.unit }));
}

async function storePart(core: Core, actor: Actor, request: PutPartRequest): Promise<FilePartsAnswer> {
  const { dossierId, fileId, part } = request;
  return core.database.withActor(actor, async (tx): Promise<FilePartsAnswer> => {
    // As every write: so that of two devices that send at once one sees what the other has sent.
    await tx.policy.query('select 1 from dossier where id = $1 for update', [dossierId]);
    const now = await readClock(tx.policy, core.clock);
    const answer = (result: 'unknown' | 'wrong-part' | 'wrong-type') => ({ result, v: PROTOCOL_VERSION, now }) as const;
    const tell = (outcome: 'applied' | 'refused', detail: Record<string, unknown>, code?: string) =>
      audit(tx.app, [{ at: now, ...whoOf(actor, request.device), dossierId, act: 'storeFile', outcome, code, detail }]);
    const named = await namedBy(tx, actor, request);
    if (!named) return answer('unknown');
    const { file } = named;
    const key = { dossierId, fileId, unit: actor.unit };
    if ((await scanStateOf(tx.policy, key)) === 'infected') return { ...answer('wrong-type'), why: 'infected' };
    const bytes = Uint8Array.from(atob(request.bytes), (char) => char.charCodeAt(0));
    const expected = file.parts[part];
    if (bytes.length !== partLength(file.size, part) || (await sha256OfBytes(bytes)) !== expected)
      return answer('wrong-part');
    if (part === 0 && typeOfBytes(bytes) !== file.type) {
      await tell('refused', { file: fileId, type: file.type }, 'wrong-type');
      return answer('wrong-type');
    }
    const queries = tx[named.role];
    const stored = await queries.query(
      `insert into file_part (dossier_id, file_id, unit, part, by_person, at, bytes)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'base64')) on conflict do nothing`,
      [dossierId, fileId, actor.unit, part, actor.person, now, request.bytes],
    );
    const held = await heldParts(queries, actor, request);
    if (stored.count === 1 && held.length === file.parts.length) {
      const whole = await wholeDigest(queries, actor, request);
      const detail = { file: fileId, size: file.size, type: file.type };
      const asNamed = whole === file.digest;
      await (asNamed ? tell('applied', detail) : tell('refused', detail, 'wrong-digest'));
      if (asNamed) await awaitScan(tx.policy, key, now);
    }
    return { result: 'parts', v: PROTOCOL_VERSION, now, held };
  });
}

type Which = Pick<FilePartsRequest, 'device' | 'dossierId' | 'fileId'>;

/**
 * The record of the actor's unit that names the file; else a change of this very device: one that was applied before the
 * actor's access ended, or one whose words lie in the unit's quarantine. So what was photographed can be delivered still.
 */
async function namedBy(tx: Transaction, actor: Actor, which: Which): Promise<Named | undefined> {
  const { rows } = await tx.app.query<{ entity: string; body: Record<string, unknown> }>(
    'select entity, body from record where dossier_id = $1 and id = $2 and unit = $3',
    [which.dossierId, which.fileId, actor.unit],
  );
  if (rows[0]) {
    const file = fileNamedBy(rows[0]);
    return file && { file, role: 'app' };
  }
  const { rows: told } = await tx.policy.query<{ file: unknown }>(
    `select args->'form'->'file' as file from mutation
     where device = $1 and assignment = $2 and dossier_id = $3 and name = 'attachSignedForm' and args->>'formId' = $4
     union all
     select coalesce(args->'form'->'file', args->'value'->'file') from quarantine
     where device = $1 and person = $5 and unit = $6 and coalesce(args->>'formId', args->'value'->>'formId') = $4`,
    [which.device, actor.assignment, which.dossierId, which.fileId, actor.person, actor.unit],
  );
  for (const row of told) {
    const file = StoredFile.safeParse(row.file);
    if (file.success) return { file: file.data, role: 'policy' };
  }
  return undefined;
}

async function heldParts(queries: Queries, actor: Actor, { dossierId, fileId }: Which): Promise<number[]> {
  const { rows } = await queries.query<{ part: number }>(
    'select part from file_part where dossier_id = $1 and file_id = $2 and unit = $3 order by part',
    [dossierId, fileId, actor.unit],
  );
  return rows.map((row) => row.part);
}

async function wholeDigest(queries: Queries, actor: Actor, { dossierId, fileId }: Which): Promise<string | undefined> {
  const { rows } = await queries.query<{ digest: string }>(
    `select encode(sha256(string_agg(bytes, ''::bytea order by part)), 'hex') as digest
     from file_part where dossier_id = $1 and file_id = $2 and unit = $3`,
    [dossierId, fileId, actor.unit],
  );
  return rows[0]?.digest;
}
