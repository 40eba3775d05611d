import type { DexieOptions } from 'dexie';
import type { Leftover } from '#protocol/devices';
import { sha256Hex } from './bytes';
import { Database } from './database';
import type { DossierView } from './dossier-view';
import type { Drafts } from './drafts';
import type { OutboxEntry } from './outbox-entry';
import { openSeats } from './seats';

// Emptying a seat: everything of one person and assignment leaves this disk, its key first. Nothing unsent is lost, since
// it has been given to the server before; and a battery that dies in the midst of it leaves nothing that can be opened.

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
/** Stands for "no case yet" where a half-written form opens a new one. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

/**
 * What can not be sent as a change: refused ones, and half-written forms. The same form has the same id each time. A
 * form's key names its case or a record of it; `views` tell which case that is.
 */
export async function leftoversOf(
  entries: readonly OutboxEntry[],
  drafts: Drafts,
  device: string,
  views: readonly DossierView[],
): Promise<Leftover[]> {
  const caseOf = (id: string) => views.find((view) => view.records.some((record) => record.id === id))?.id ?? id;
  const refused = entries
    .filter((entry) => entry.state === 'refused')
    .map(({ id, dossierId, name, args }) => ({ id, dossierId, name, args }));
  const forms = drafts.all().map(async ([key, draft]): Promise<Leftover> => {
    const named = UUID.exec(key)?.[0];
    const dossierId = named ? caseOf(named) : NO_CASE;
    return { id: await draftId(device, key), dossierId, name: 'draft', args: { key, value: draft.value } };
  });
  return [...refused, ...(await Promise.all(forms))];
}

async function draftId(device: string, key: string): Promise<string> {
  const hex = await sha256Hex(`samplan draft|${device}|${key}`);
  return hex.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

interface SeatToErase {
  db: Database;
  device: string;
  /** Ids that the server has as leftovers. */
  left: ReadonlySet<string>;
  /** Ids of rows that nobody can read any more: there is nothing in them to wait for. */
  lost: ReadonlySet<string>;
  /** Ids of files that the server has whole. */
  stored: ReadonlySet<string>;
  /** Nothing is left but the empty database: other tabs must let go of it now, and never open it again. */
  cleared(): void;
}

/**
 * Empties a seat and removes its database. False, and nothing has changed, where something rests in it that the server
 * does not have: a change that waits, a line of the log, a photo, or a refused one that is not among `left`.
 */
export async function eraseSeat(seat: SeatToErase, dexie: DexieOptions = {}): Promise<boolean> {
  const { db, device, left, lost, stored, cleared } = seat;
  const seats = openSeats(dexie);
  try {
    // Written first, so that an erasure that was cut off is finished and told at the next start.
    await seats.erasing(db.name, device);
    const erased = await db.transaction('rw', db.tables, async () => {
      const rows = (await db.outbox.toArray()).filter((row) => !lost.has(row.id));
      const unsent = rows.some((row) => row.state === 'waiting' || (row.state === 'refused' && !left.has(row.id)));
      const log = (await db.reads.toCollection().primaryKeys()).filter((id) => !lost.has(id));
      const files = (await db.files.toCollection().primaryKeys()) as [string, number][];
      const photos = files.some(([id]) => !stored.has(id) && !left.has(id) && !lost.has(id));
      if (unsent || photos || log.length > 0) return false;
      await db.meta.bulkDelete(['wrappedKey', 'practice']);
      for (const table of db.tables) await table.clear();
      return true;
    });
    if (!erased) {
      await seats.confirmed(device);
      return false;
    }
    cleared();
    await db.delete();
    await seats.forget(db.name);
    return true;
  } finally {
    seats.close();
  }
}

/**
 * Empties a seat that nobody has opened, as far as it can be without its key: what the server has goes at once, all of it
 * where nothing else rests there. False where something does, sealed, which waits for its person to unlock and send it.
 */
export async function eraseClosed(name: string, dexie: DexieOptions = {}): Promise<boolean> {
  const seats = openSeats(dexie);
  const db = new Database(name, dexie);
  try {
    const device = (await db.meta.get('device'))?.value as string | undefined;
    if (!device) return false;
    await seats.erasing(name, device);
    const erased = await db.transaction('rw', db.tables, async () => {
      await Promise.all([db.dossiers.clear(), db.packs.clear(), db.taken.clear()]);
      await db.outbox.filter(({ state }) => state === 'sent').delete();
      const unsent = await db.outbox.count();
      const rest = await Promise.all([db.reads.count(), db.drafts.count(), db.files.count()]);
      if (unsent + rest.reduce((sum, count) => sum + count, 0) > 0) return false;
      await db.meta.bulkDelete(['wrappedKey', 'practice']);
      for (const table of db.tables) await table.clear();
      return true;
    });
    if (!erased) await seats.confirmed(device);
    return erased;
  } finally {
    db.close();
    seats.close();
  }
}

/** Devices of this computer that have been emptied and whose server does not know it yet. */
export async function erasedDevices(dexie: DexieOptions = {}): Promise<string[]> {
  const seats = openSeats(dexie);
  try {
    const devices: string[] = [];
    for (const { name, device } of await seats.purges()) {
      const db = new Database(name, dexie);
      // The key is still there: the battery died before anything was erased, and the order will come again.
      const untouched = (await db.meta.get('wrappedKey')) !== undefined;
      if (untouched) {
        db.close();
        await seats.confirmed(device);
        continue;
      }
      await db.delete();
      await seats.forget(name);
      devices.push(device);
    }
    return devices;
  } finally {
    seats.close();
  }
}

/** The server knows that the device has been emptied. */
export async function purgeConfirmed(device: string, dexie: DexieOptions = {}): Promise<void> {
  const seats = openSeats(dexie);
  await seats.confirmed(device).finally(() => seats.close());
}
