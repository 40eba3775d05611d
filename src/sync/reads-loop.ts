import type { ReadEntry } from '#protocol/reads';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import { mayLieInWhatWasSent } from './suspects';
import type { Transport } from './transport';

/** So many entries go in one request. */
export const READS_BATCH = 200;

/**
 * Delivers what was opened and printed here. Nothing is forgotten before the server says that it stored it; an entry
 * that it can not take is kept, and does not hold up the others. `found`: the first of them, where they have been read.
 */
export async function deliverReads(
  store: SyncStore,
  transport: Transport,
  found?: readonly ReadEntry[],
): Promise<Failure | null> {
  const kept = new Set<string>();
  let limit = READS_BATCH;
  let left: Failure | null = null;
  let next = found;
  for (;;) {
    const reads = next ?? (await store.reads(limit, kept));
    next = undefined;
    const [first] = reads;
    if (!first) return left;
    const reply = await transport.reads({ v: PROTOCOL_VERSION, ...store.identity, reads: [...reads] });
    if (reply.kind === 'ok' && reply.value.stored.length > 0) {
      store.heard(reply.value.now);
      await store.readsStored(reply.value.stored);
      continue;
    }
    const failure: Failure = reply.kind === 'ok' ? { kind: 'broken', what: 'reads: none stored' } : reply;
    if (!mayLieInWhatWasSent(failure)) return failure;
    if (reads.length > 1) limit = Math.ceil(reads.length / 2);
    // A second one alone: it is the server.
    else if (left) return failure;
    else {
      left = failure;
      kept.add(first.id);
      limit = READS_BATCH;
    }
  }
}
