import { Dexie, type DexieOptions, type Table } from 'dexie';

/** Which databases lie on this computer and which one was open last. Holds their names, which say nothing of whose. */
interface SeatRow {
  name: string;
  /** 1 for the one to open at a reload, 0 for the others. */
  current: 0 | 1;
  /** 1 while it is locked: it opens only to somebody who is there. */
  locked?: 0 | 1;
}

interface Purge {
  name: string;
  device: string;
}

class SeatsDatabase extends Dexie {
  seats!: Table<SeatRow, string>;
  /** Holds one row while a person has left whose session the server has not yet ended. */
  left!: Table<{ id: 1 }, number>;
  /** Databases that are being emptied or have been, with the device's random id, until the server knows. */
  purges!: Table<Purge, string>;
  constructor(options: DexieOptions) {
    super('samplan-seats', options);
    this.version(1).stores({ seats: 'name, current', left: 'id' });
    this.version(2).stores({ purges: 'device' });
  }
}

/** How the seats of this computer stand. */
export interface SeatsNow {
  /** The database that was open last; undefined where nobody is seated. */
  current: string | undefined;
  /** Whether that one was locked, by the person or because nobody was there. */
  locked: boolean;
  /** Whether somebody has left whose session is still to be ended at the server. */
  toEnd: boolean;
  purges: readonly Purge[];
}

/** The seats of this computer. Two people who share it each have a seat and never see each other's. */
export interface Seats {
  look(): Promise<SeatsNow>;
  /** Somebody has opened it: it is the one to open at a reload, and locked no longer. */
  sit(name: string): Promise<void>;
  lock(name: string): Promise<void>;
  /** Nobody is seated: a reload opens nothing until somebody signs in. Nothing is erased. */
  leave(): Promise<void>;
  sessionEnded(): Promise<void>;
  /** A database is about to be emptied by order. */
  erasing(name: string, device: string): Promise<void>;
  purges(): Promise<Purge[]>;
  /** The server knows that the device has been emptied, or nothing was erased. */
  confirmed(device: string): Promise<void>;
  /** The seat is no more. */
  forget(name: string): Promise<void>;
}

/** `blocked` is told where a tab with an older version holds them, and they wait until it has closed. */
export function openSeats(options: DexieOptions = {}, blocked?: () => void): Seats & { close(): void } {
  const db = new SeatsDatabase(options);
  if (blocked) db.on('blocked', blocked);
  const standUp = () => db.seats.where('current').equals(1).modify({ current: 0 });
  return {
    look: () =>
      db.transaction('r', db.seats, db.left, db.purges, async () => {
        const [seated, left, purges] = await Promise.all([
          db.seats.where('current').equals(1).first(),
          db.left.count(),
          db.purges.toArray(),
        ]);
        return { current: seated?.name, locked: seated?.locked === 1, toEnd: left > 0, purges };
      }),
    sit: (name) =>
      db.transaction('rw', db.seats, async () => {
        await standUp();
        await db.seats.put({ name, current: 1 });
      }),
    // Not put: where the person has left meanwhile, nobody is seated by it again.
    lock: async (name) => void (await db.seats.update(name, { locked: 1 })),
    leave: () =>
      db.transaction('rw', db.seats, db.left, async () => {
        await standUp();
        await db.left.put({ id: 1 });
      }),
    sessionEnded: () => db.left.clear(),
    erasing: async (name, device) => void (await db.purges.put({ name, device })),
    purges: () => db.purges.toArray(),
    confirmed: (device) => db.purges.delete(device),
    forget: (name) => db.seats.delete(name),
    close: () => db.close(),
  };
}
