import { Dexie, type DexieOptions, type Table } from 'dexie';

/** Which databases lie on this computer and which one was open last. Holds their names, which say nothing of whose. */
interface SeatRow {
  name: string;
  /** 1 for the one to open at a reload, 0 for the others. */
  current: 0 | 1;
}

class SeatsDatabase extends Dexie {
  seats!: Table<SeatRow, string>;
  constructor(options: DexieOptions) {
    super('samplan-seats', options);
    this.version(1).stores({ seats: 'name, current' });
  }
}

/** The seats of this computer. Two people who share it each have a seat and never see each other's. */
export interface Seats {
  current(): Promise<string | undefined>;
  sit(name: string): Promise<void>;
  /** Nobody is seated: a reload opens nothing until somebody signs in. Nothing is erased. */
  leave(): Promise<void>;
}

export function openSeats(options: DexieOptions = {}): Seats & { close(): void } {
  const db = new SeatsDatabase(options);
  const standUp = () => db.seats.where('current').equals(1).modify({ current: 0 });
  return {
    current: async () => (await db.seats.where('current').equals(1).first())?.name,
    sit: (name) =>
      db.transaction('rw', db.seats, async () => {
        await standUp();
        await db.seats.put({ name, current: 1 });
      }),
    leave: async () => void (await standUp()),
    close: () => db.close(),
  };
}
