import type { QueuedMutation } from '#protocol/push';
import { MAX_BODY_BYTES, MAX_MUTATIONS_PER_PUSH, PROTOCOL_VERSION } from '#protocol/version';
import { restarted } from './incarnation';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import type { Transport } from './transport';

/** Left free for the envelope around the mutations (bytes). */
const ENVELOPE_BYTES = 2_048;
/** A queue that the server's count never fits, however often it is numbered anew, is a defect. */
const MAX_RENUMBERINGS = 3;

/**
 * Sends the outbox, oldest first, until it is empty. A lost answer is asked for again with the same ids; a gap is
 * closed by numbering anew; a body that is too large is halved. Gives the failure that ended it, or null.
 */
export async function pushAll(store: SyncStore, transport: Transport): Promise<Failure | null> {
  let limit = MAX_MUTATIONS_PER_PUSH;
  let renumberings = 0;
  for (;;) {
    const waiting = await store.waiting(limit);
    if (waiting.length === 0) return null;
    const batch = fitting(waiting);
    const reply = await transport.push({ v: PROTOCOL_VERSION, ...store.identity, mutations: batch });
    if (reply.kind === 'too-large' && batch.length > 1) {
      limit = Math.ceil(batch.length / 2);
      continue;
    }
    if (reply.kind !== 'ok') return reply;
    const { answers, expected, incarnation, now } = reply.value;
    store.heard(now);
    // Checked before anything is acknowledged: what a restored server says it applied is what it has now.
    await restarted(store, incarnation);
    const ours = new Set(batch.map((mutation) => mutation.id));
    const known = answers.filter((answer) => ours.has(answer.id));
    await store.acknowledge(known);
    if (known.length > 0) {
      renumberings = 0;
      continue;
    }
    renumberings += 1;
    if (renumberings > MAX_RENUMBERINGS) return { kind: 'broken', what: 'push: gap' };
    await store.renumber(expected);
  }
}

/** As many of the first mutations as fit into one body; always at least one. */
function fitting(mutations: readonly QueuedMutation[]): QueuedMutation[] {
  const batch: QueuedMutation[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const mutation of mutations) {
    bytes += new TextEncoder().encode(JSON.stringify(mutation)).length + 1;
    if (batch.length > 0 && bytes > MAX_BODY_BYTES) break;
    batch.push(mutation);
  }
  return batch;
}
