import type { PurgeOrder } from '#protocol/devices';
import { erasedDevices, purgeConfirmed } from '#storage/purge';
import { forgetSeat, leaveSeat, sessionEnded } from '#storage/unlock';
import { confirmPurge } from '#sync/empty-device';
import { endSession } from '#sync/session';
import { fetchHere } from './prove-here';

/** The passphrase of that seat is forgotten: what rests here is erased, and who goes on has to prove anew who it is. */
export async function forgetPassphrase(name: string): Promise<void> {
  await forgetSeat(name, {});
  await giveUpSeat();
}

/** Whoever stands before a locked device leaves it to somebody else. What is unsent stays, sealed. */
export async function giveUpSeat(): Promise<void> {
  await leaveSeat({});
  await endOldSession();
}

/** Tells the server which devices of this computer have been emptied, also before a restart; gives the last order. */
export async function tellOfPurges(): Promise<PurgeOrder | undefined> {
  let order: PurgeOrder | undefined;
  for (const device of await erasedDevices()) {
    const reply = await confirmPurge(fetchHere, device);
    if (reply.kind !== 'ok') continue;
    await purgeConfirmed(device);
    order = reply.value.order;
  }
  return order;
}

/** Tells the server that whoever left has left; false where it could not be told. */
export async function endOldSession(): Promise<boolean> {
  const { kind } = await endSession(fetchHere);
  const ended = kind === 'ok' || kind === 'signed-out';
  if (ended) await sessionEnded({});
  return ended;
}
