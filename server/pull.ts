import type { Actor } from '#domain/actor';
import { digestLine, type Held, type PullAnswer, type PulledDossier, type PullRequest } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { type Delivery, noteDeliveries } from './delivery';
import { sha256 } from './digest';
import { scopeOf } from './scope';
import { releasedRecords, type SeenRec, seenRecords } from './stored-record';
import { type ViewedDossier, viewOf } from './view';

/** An answer is closed after about so many bytes; a dossier is never divided. */
const BUDGET = 1_048_576;
/** So many dossiers are read at a time while the answer fills. */
const CHUNK = 25;

/** A dossier that the device has in another state, or not at all. */
interface Due {
  dossier: ViewedDossier;
  scope: string;
  mode: 'reset' | 'delta';
  after: number;
}

/**
 * What the actor may see now against what the device holds: nothing where the digests agree, else per dossier all of
 * it, what is new, or that it may be held no longer. What is delivered of other units' records is logged before it is
 * sent. `budget` in bytes.
 */
export async function pull(core: Core, actor: Actor, request: PullRequest, budget = BUDGET): Promise<PullAnswer> {
  const { hash, incarnation } = await core.state();
  const { answer, deliveries } = await core.database.withSnapshot(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const common = { v: PROTOCOL_VERSION, now, incarnation };
    const view = await viewOf(tx.policy, actor, now);
    const scopes = await Promise.all(view.map((dossier) => scopeOf(hash, actor, incarnation, dossier)));
    const lines = view.map((dossier, at): Held => [dossier.id, scopes[at]!, dossier.seq]);
    if ((await digestOf(lines)) === request.digest)
      return { answer: { ...common, result: 'unchanged' } satisfies PullAnswer, deliveries: [] };
    if (!request.held) return { answer: { ...common, result: 'send-vector' } satisfies PullAnswer, deliveries: [] };

    const seen = new Set(view.map((dossier) => dossier.id));
    const purged = request.held.filter(([id]) => !seen.has(id)).map(([id]) => ({ mode: 'purge' as const, id }));
    const page = await fill(tx, actor, request.device, due(view, scopes, request.held), budget);
    const dossiers: PulledDossier[] = [...purged, ...page.dossiers];
    return {
      answer: { ...common, result: 'dossiers', dossiers, more: page.more } satisfies PullAnswer,
      deliveries: page.deliveries,
    };
  });
  if (deliveries.length > 0) await core.database.withPolicy((policy) => noteDeliveries(policy, deliveries, answer.now));
  return answer;
}

/** The digest of what is held: both ends sort by id. */
export const digestOf = (held: readonly Held[]): Promise<string> =>
  sha256(
    [...held]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(digestLine)
      .join('\n'),
  );

function due(view: readonly ViewedDossier[], scopes: readonly string[], held: readonly Held[]): Due[] {
  const holding = new Map(held.map(([id, scope, seq]) => [id, { scope, seq }]));
  return view.flatMap((dossier, at): Due[] => {
    const scope = scopes[at]!;
    const has = holding.get(dossier.id);
    if (has?.scope !== scope || has.seq > dossier.seq) return [{ dossier, scope, mode: 'reset', after: -1 }];
    return has.seq < dossier.seq ? [{ dossier, scope, mode: 'delta', after: has.seq }] : [];
  });
}

async function fill(tx: Transaction, actor: Actor, device: string, all: readonly Due[], budget: number) {
  const dossiers: PulledDossier[] = [];
  const deliveries: Delivery[] = [];
  let bytes = 0;
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const records = await contentOf(tx, chunk);
    for (const one of chunk) {
      const answered = answerFor(one, actor, records.get(one.dossier.id) ?? []);
      const size = JSON.stringify(answered).length;
      if (dossiers.length > 0 && bytes + size > budget) return { dossiers, deliveries, more: true };
      bytes += size;
      dossiers.push(answered);
      deliveries.push(...deliveriesOf(one, records.get(one.dossier.id) ?? [], actor, device));
    }
  }
  return { dossiers, deliveries, more: false };
}

/** What row-level security shows of the dossiers, and the versions that were released to the unit, by dossier. */
async function contentOf(tx: Transaction, chunk: readonly Due[]): Promise<Map<string, SeenRec[]>> {
  const held = chunk.map(({ dossier, after }) => ({ id: dossier.id, after }));
  const seen = await seenRecords(tx.app, held);
  const resets = chunk.filter(({ mode }) => mode === 'reset').map(({ dossier }) => dossier.id);
  const released = resets.length > 0 ? await releasedRecords(tx.app, resets) : [];
  const shown = new Set(seen.map((record) => `${record.dossierId} ${record.id}`));
  const byDossier = new Map<string, SeenRec[]>(chunk.map(({ dossier }) => [dossier.id, []]));
  for (const record of seen) byDossier.get(record.dossierId)?.push(record);
  // A released version stands as named, unless the record itself is open to the unit now.
  for (const record of released)
    if (!shown.has(`${record.dossierId} ${record.id}`)) byDossier.get(record.dossierId)?.push(record);
  return byDossier;
}

function answerFor({ dossier, scope, mode }: Due, actor: Actor, records: readonly SeenRec[]) {
  return {
    mode,
    id: dossier.id,
    scope,
    seq: dossier.seq,
    // A removed record is told, not shown. On a fresh start others' removed ones are not even told.
    records: records
      .filter((record) => mode === 'delta' || !record.deleted || record.unit === actor.unit)
      .map(({ dossierId: _, readers: __, released: ___, ...record }) =>
        record.deleted ? { ...record, body: {} } : record,
      ),
    grants: dossier.grants,
    named: records.filter((record) => isNamed(record, actor)).map((record) => record.id),
    until: dossier.until,
  };
}

const isNamed = (record: SeenRec, actor: Actor) =>
  record.unit !== actor.unit && (record.released !== undefined || record.readers.includes(actor.unit));

function deliveriesOf({ dossier }: Due, records: readonly SeenRec[], actor: Actor, device: string): Delivery[] {
  return records
    .filter((record) => record.unit !== actor.unit && !record.deleted)
    .map((record) => ({
      dossierId: dossier.id,
      recordId: record.id,
      version: record.version,
      ground:
        record.released ??
        dossier.grants.find((grant) => grant.from === record.unit && grant.kind === record.kind)?.ground ??
        'named',
      unit: actor.unit,
      person: actor.person,
      device,
    }));
}
