import type { SyncStore } from './ports';
import { pullAll } from './pull-loop';
import { pushAll } from './push-loop';
import { deliverReads } from './reads-loop';
import type { Failure } from './reply';
import type { Transport } from './transport';

/**
 * One round: send, fetch, deliver the log. Sending comes first, so that a pull never shows a person less than he or
 * she has written. What was written during the pull is sent by the next round. Gives the failure, or null.
 */
export async function round(store: SyncStore, transport: Transport): Promise<Failure | null> {
  store.report({ phase: 'sending' });
  const known = store.incarnation();
  const failure = (await pushAll(store, transport)) ?? (await pullAll(store, transport));
  // The account has ended: the pull has taken all that was held, and what was read here is still to be told.
  if (failure?.kind === 'account-closed') return (await deliverReads(store, transport)) ?? failure;
  if (failure) return failure;
  // The pull met a restored server: what it no longer has waits again, and goes to it at once.
  if (known !== null && known !== store.incarnation()) return round(store, transport);
  return deliverReads(store, transport);
}
