import { emptyDevice } from './empty-device';
import { sendFiles } from './files-loop';
import type { SyncStore } from './ports';
import { pullAll } from './pull-loop';
import { pushAll } from './push-loop';
import { deliverReads, READS_BATCH } from './reads-loop';
import type { Failure } from './reply';
import { giveUpOn, mayLieInWhatWasSent, type Suspects } from './suspects';
import type { Transport } from './transport';

/** A server that is restored again in each turn of one round is a defect. */
const MAX_TURNS = 3;

/**
 * One round: send, fetch, deliver the log, and last the photos, which are long. Sending comes first, so that a pull never shows a person less than he or
 * she has written; a change that the server fails at does not keep the rest from being fetched. What was written during
 * the pull is sent by the next round. `somethingNew`: the server has told so. Gives the failure, or null.
 */
export async function round(
  store: SyncStore,
  transport: Transport,
  suspects: Suspects = new Map(),
  somethingNew = false,
): Promise<Failure | null> {
  store.report({ phase: 'sending' });
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const known = store.incarnation();
    const unsent = await pushAll(store, transport, suspects);
    if (unsent?.kind === 'purge-ordered') return emptyDevice(store, transport, unsent.order);
    if (unsent && !mayLieInWhatWasSent(unsent)) return unsent;
    // Read from the disk while the answer is on its way; what is opened meanwhile is told by the next round.
    const log = store.reads(READS_BATCH);
    log.catch(() => undefined);
    const failure = await pullAll(store, transport, somethingNew && turn === 0);
    if (failure?.kind === 'purge-ordered') return emptyDevice(store, transport, failure.order);
    // The account has ended: the pull has taken all that was held, and what was read here is still to be told.
    if (failure?.kind === 'account-closed')
      return (
        (await deliverReads(store, transport)) ?? (await sendFiles(store, transport, { all: true })).failure ?? failure
      );
    if (failure) return failure;
    if (unsent && (await giveUpOn(store, suspects))) continue;
    // The pull met a restored server: what it no longer has waits again, and goes to it at once.
    if (known !== null && known !== store.incarnation()) continue;
    if (unsent) return unsent;
    const undelivered = await deliverReads(store, transport, await log);
    if (undelivered && !mayLieInWhatWasSent(undelivered)) return undelivered;
    const between = async () => (await pushAll(store, transport, suspects)) ?? (await pullAll(store, transport));
    const files = await sendFiles(store, transport, { between });
    if (files.failure?.kind === 'purge-ordered') return emptyDevice(store, transport, files.failure.order);
    return undelivered ?? files.failure;
  }
  return { kind: 'broken', what: 'round: incarnations' };
}
