import { Purged, PurgedAnswer, type PurgeOrder } from '#protocol/devices';
import { PROTOCOL_VERSION } from '#protocol/version';
import { sendFiles } from './files-loop';
import type { SyncStore } from './ports';
import { deliverReads } from './reads-loop';
import type { Failure, Reply } from './reply';
import { ask, type Fetch, type Transport } from './transport';

/** So many leftovers go in one request. */
const BATCH = 20;

/**
 * Obeys the order to empty this device. The outbox has just been sent; the log and what can not be sent are given to the
 * server first, and only then is anything erased. Gives the failure that ended it, or null.
 */
export async function emptyDevice(store: SyncStore, transport: Transport, order: PurgeOrder): Promise<Failure | null> {
  const failure = await deliverReads(store, transport);
  if (failure) return failure;
  const left = await store.leftovers();
  for (let at = 0; at < left.length; at += BATCH) {
    const request = { v: PROTOCOL_VERSION, ...store.identity, left: left.slice(at, at + BATCH) };
    const reply = await transport.leftovers(request);
    if (reply.kind !== 'ok') return reply;
  }
  // After what names them: also the photo of a change that was refused goes to the author's unit.
  const files = await sendFiles(store, transport, { all: true });
  if (files.failure) return files.failure;
  // Where something was written meanwhile nothing is erased: the next round begins with sending it.
  await store.purge(order, new Set([...left.map((one) => one.id), ...files.strays]));
  return null;
}

/** Tells the server that a device has been emptied; the server's answer says whose order it was. May be told again. */
export const confirmPurge = (fetch: Fetch, device: string, origin = ''): Promise<Reply<{ order: PurgeOrder }>> =>
  ask(fetch, `${origin}/api/purged`, Purged.parse({ v: PROTOCOL_VERSION, device }), PurgedAnswer);
