import type { Held, PulledDossier } from '#protocol/pull';
import { PROTOCOL_VERSION } from '#protocol/version';
import { digestOf } from './digest';
import { restarted } from './incarnation';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import type { Transport } from './transport';

/** A server that always has more than it had is a defect; 20,000 dossiers in pages of 20 stay below this. */
const MAX_PAGES = 2_000;
/** A server that is another at each answer is two of them behind one address. */
const MAX_RESTARTS = 3;

/**
 * Fetches what this person may see now, page by page of whole dossiers. The next page is asked for while the last one
 * goes to the disk; a cut in between goes on from what is durable. Where the unit has chosen otherwise what its devices
 * keep, that is followed before anything more is taken in, and the server is told at once. `somethingNew`: the server has told that there is
 * something. Gives the failure that ended it, or null.
 */
export async function pullAll(store: SyncStore, transport: Transport, somethingNew = false): Promise<Failure | null> {
  const acknowledged = store.acknowledged();
  let held = vectorOf(store);
  // An idle pull costs one digest; where something must have changed the vector goes along at once.
  let withVector = somethingNew || acknowledged.length > 0 || held.size === 0;
  let applying: Promise<void> = Promise.resolve();
  let restarts = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const reply = await ask(store, transport, held, withVector);
    await applying;
    if (reply.kind !== 'ok') {
      // Whoever has no account any more is shown nothing, nor what the server has long taken from this device.
      if (reply.kind === 'account-closed') await store.pulledWhole(acknowledged);
      return reply;
    }
    store.heard(reply.value.now);
    if (await restarted(store, reply.value)) {
      restarts += 1;
      if (restarts > MAX_RESTARTS) return { kind: 'broken', what: 'pull: incarnations' };
      // The question was about bases of before the restore; ask again about what is left.
      held = vectorOf(store);
      withVector = false;
      continue;
    }
    if (reply.value.devices && (await store.follow(reply.value.devices))) {
      held = vectorOf(store);
      continue;
    }
    if (reply.value.result === 'send-vector') {
      if (withVector) return { kind: 'broken', what: 'pull: vector refused' };
      withVector = true;
      continue;
    }
    if (reply.value.result === 'dossiers') {
      const { dossiers, more } = reply.value;
      withVector = true;
      applying = store.apply(dossiers);
      // A failure is met where it is awaited, after the answer that is under way.
      applying.catch(() => undefined);
      held = after(held, dossiers);
      if (more) continue;
      await applying;
    }
    const kept = vectorOf(store);
    if (sameVector(held, kept)) {
      await store.pulledWhole(acknowledged);
      return null;
    }
    // Something ended on this device while the answers were on their way: what it lost meanwhile is asked for again.
    held = kept;
  }
  return { kind: 'broken', what: 'pull: endless' };
}

type Vector = ReadonlyMap<string, Held>;

const vectorOf = (store: SyncStore): Vector => new Map(store.held().map((one) => [one[0], one]));

async function ask(store: SyncStore, transport: Transport, vector: Vector, withVector: boolean) {
  const held = [...vector.values()];
  const request = { v: PROTOCOL_VERSION, ...store.identity, ...store.keeps(), digest: await digestOf(held) };
  return transport.pull(withVector ? { ...request, held } : request);
}

/** What is held once the dossiers of a page rest on disk. */
function after(held: Vector, dossiers: readonly PulledDossier[]): Vector {
  const next = new Map(held);
  for (const dossier of dossiers)
    if (dossier.mode === 'purge') next.delete(dossier.id);
    else next.set(dossier.id, [dossier.id, dossier.scope, dossier.seq]);
  return next;
}

const sameVector = (a: Vector, b: Vector) =>
  a.size === b.size && [...a].every(([id, [, scope, seq]]) => b.get(id)?.[1] === scope && b.get(id)?.[2] === seq);
