import type { QueuedMutation } from '#protocol/push';
import { MAX_BODY_BYTES, MAX_MUTATIONS_PER_PUSH, PROTOCOL_VERSION } from '#protocol/version';
import { restarted } from './incarnation';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import { mayLieInWhatWasSent, type Suspects, suspect } from './suspects';
import type { Transport } from './transport';

/** Left free for the envelope around the mutations (bytes). */
const ENVELOPE_BYTES = 2_048;
/** A queue that the server's count never fits, however often it is numbered anew, is a defect. */
const MAX_RENUMBERINGS = 3;
/** So is a server that is another at each answer: two of them behind one address. */
const MAX_RESTARTS = 3;

/**
 * Sends the outbox, oldest first, until it is empty. A lost answer is asked for again with the same ids; a gap is
 * closed by numbering anew; a body that the server can not take is halved until the change at fault stands alone. That
 * one is put behind all the rest together with what waits in its dossier, and the rest goes through. Gives the failure
 * that ended it, or null.
 */
export async function pushAll(
  store: SyncStore,
  transport: Transport,
  suspects: Suspects = new Map(),
): Promise<Failure | null> {
  let limit = MAX_MUTATIONS_PER_PUSH;
  let renumberings = 0;
  let restarts = 0;
  let left: Failure | null = null;
  let failuresInRow = 0;
  const postponed = new Set<string>();
  for (;;) {
    const waiting = await store.waiting(limit);
    const behind = waiting.findIndex((mutation) => postponed.has(mutation.dossierId));
    const sendable = behind < 0 ? waiting : waiting.slice(0, behind);
    if (sendable.length === 0) return left;
    const batch = fitting(sendable);
    const [first] = batch;
    const reply = await transport.push({ v: PROTOCOL_VERSION, ...store.identity, mutations: batch });
    if (reply.kind !== 'ok') {
      if (!first || !mayLieInWhatWasSent(reply)) return reply;
      if (batch.length > 1) {
        limit = Math.ceil(batch.length / 2);
        continue;
      }
      suspect(suspects, first.id, reply);
      // The first of each of two dossiers, and nothing between them went through: it is the server, not they.
      failuresInRow += 1;
      if (failuresInRow > 1) return reply;
      left = reply;
      postponed.add(first.dossierId);
      await store.postpone(first.dossierId);
      limit = MAX_MUTATIONS_PER_PUSH;
      continue;
    }
    failuresInRow = 0;
    const { answers, expected, now } = reply.value;
    store.heard(now);
    // Checked before anything is acknowledged: what a restored server says it applied is what it has now.
    if (await restarted(store, reply.value)) restarts += 1;
    if (restarts > MAX_RESTARTS) return { kind: 'broken', what: 'push: incarnations' };
    const ours = new Set(batch.map((mutation) => mutation.id));
    const known = answers.filter((answer) => ours.has(answer.id));
    await store.acknowledge(known);
    for (const { id } of known) suspects.delete(id);
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
