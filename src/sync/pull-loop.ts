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
 * Fetches what this person may see now, page by page of whole dossiers; each page is durable before the next is asked
 * for, so a cut in between resumes where it was. Gives the failure that ended it, or null.
 */
export async function pullAll(store: SyncStore, transport: Transport): Promise<Failure | null> {
  const acknowledged = store.acknowledged();
  let withVector = false;
  let restarts = 0;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const held = store.held();
    const digest = await digestOf(held);
    const request = { v: PROTOCOL_VERSION, ...store.identity, digest };
    const reply = await transport.pull(withVector ? { ...request, held: [...held] } : request);
    if (reply.kind !== 'ok') return reply;
    store.heard(reply.value.now);
    if (await restarted(store, reply.value.incarnation)) {
      restarts += 1;
      if (restarts > MAX_RESTARTS) return { kind: 'broken', what: 'pull: incarnations' };
      // The question was about bases of before the restore; ask again about what is left.
      withVector = false;
      continue;
    }
    if (reply.value.result === 'send-vector') {
      if (withVector) return { kind: 'broken', what: 'pull: vector refused' };
      withVector = true;
      continue;
    }
    if (reply.value.result === 'dossiers') {
      await store.apply(reply.value.dossiers);
      withVector = true;
      if (reply.value.more) continue;
    }
    await store.pulledWhole(acknowledged);
    return null;
  }
  return { kind: 'broken', what: 'pull: endless' };
}
