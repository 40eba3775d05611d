import { PROTOCOL_VERSION } from '#protocol/version';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import type { Transport } from './transport';

const BATCH = 200;

/** Delivers what was opened and printed here. Nothing is forgotten before the server says that it stored it. */
export async function deliverReads(store: SyncStore, transport: Transport): Promise<Failure | null> {
  for (;;) {
    const reads = await store.reads(BATCH);
    if (reads.length === 0) return null;
    const reply = await transport.reads({ v: PROTOCOL_VERSION, ...store.identity, reads });
    if (reply.kind !== 'ok') return reply;
    store.heard(reply.value.now);
    if (reply.value.stored.length === 0) return { kind: 'broken', what: 'reads: none stored' };
    await store.readsStored(reply.value.stored);
  }
}
