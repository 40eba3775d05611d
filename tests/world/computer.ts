// A computer with a disk of its own, on which devices are opened, killed and opened again. The disk is a real
// IndexedDB in memory; nothing of storage is replaced.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { PurgeOrder } from '#protocol/devices';
import type { Session } from '#protocol/session';
import { Database, databaseName } from '#storage/database';
import type { OnlineCommands } from '#storage/online-commands';
import { type OpenDevice, openDevice } from '#storage/open-device';
import type { Packing } from '#storage/packs';
import type { TakenLimits } from '#storage/taken';
import { type Given, type Unlocked, unlockFor, unlockLast } from '#storage/unlock';
import type { TabMessage, Tabs } from '#sync/ports';
import type { HandClock } from './hand-clock';
import { noCommands } from './no-commands';

/** Few rounds, so that a suite is quick; the real figure is tested with the vault. */
const ROUNDS = 1_000;
/** Two dossiers make a pack, so that what a few write comes to rest in packs too. */
const PACKED_SOON: Packing = { least: 2, records: 40, additions: 3 };

/** One tab with an open device. `written` counts the hints to send; `failures` what went wrong behind its back. */
export interface Tab extends OpenDevice {
  unlocked: Unlocked;
  tabs: Tabs;
  written: number;
  failures: unknown[];
  /** By whose order the device was emptied. */
  purged: PurgeOrder[];
  /** How often it was told that its lease is over. */
  ends: number;
}

/**
 * `newId` makes the ids of devices and of changes. `over` stands between one tab and the disk; it is asked anew for each, as is `alive`:
 * a dead tab tells the others nothing.
 */
export function computer(
  clock: HandClock,
  {
    newId = () => crypto.randomUUID(),
    over = (disk) => disk,
    packing = PACKED_SOON,
    online = noCommands,
    takenLimits,
    alive = () => () => true,
  }: {
    newId?: () => string;
    over?: (disk: IDBFactory) => IDBFactory;
    packing?: Packing;
    online?: OnlineCommands;
    takenLimits?: TakenLimits | undefined;
    alive?: () => () => boolean;
  } = {},
) {
  const disk = new IDBFactory();
  const dexie = { indexedDB: disk, IDBKeyRange };
  const depsOfTab = () => ({
    ticks: clock.ticks,
    newId,
    rounds: ROUNDS,
    dexie: { indexedDB: over(disk), IDBKeyRange },
  });
  const listening = new Set<{ tab: object; hear: (message: TabMessage) => void }>();

  async function opened(unlocked: Unlocked, { dexie }: ReturnType<typeof depsOfTab>): Promise<Tab> {
    const self = {};
    const lives = alive();
    const tabs: Tabs = {
      tell(message) {
        if (!lives()) return;
        for (const other of [...listening]) if (other.tab !== self) other.hear(structuredClone(message));
      },
      hear(hear) {
        const entry = { tab: self, hear };
        listening.add(entry);
        return () => void listening.delete(entry);
      },
    };
    const failures: unknown[] = [];
    const own: Tab = Object.assign(
      await openDevice(unlocked, {
        timers: clock.timers,
        tabs,
        newId,
        rounds: ROUNDS,
        online,
        platform: 'Chrome, Windows',
        dexie,
        packing,
        ...(takenLimits && { takenLimits }),
        purged: (order) => void own.purged.push(order),
        written: () => void (own.written += 1),
        leaseOver: () => void (own.ends += 1),
        failed: (error) => void failures.push(error),
      }),
      { unlocked, tabs, written: 0, failures, purged: [] as PurgeOrder[], ends: 0 },
    );
    return own;
  }

  return {
    dexie,
    /** Signs a person in and opens his or her device. */
    async signIn(session: Session, secret: Given = session.practice?.unlockSecret ?? '') {
      const deps = depsOfTab();
      return opened(await unlockFor(session, secret, deps), deps);
    },
    /** A reload without a network: what was open last, or undefined. */
    async reload(ask: () => Promise<Given> = () => Promise.reject(new Error('nobody to ask'))) {
      const deps = depsOfTab();
      const unlocked = await unlockLast(ask, deps);
      return unlocked && opened(unlocked, deps);
    },
    /** What a thief with the disk in hand reads: every row of every table of the person's database, as text. */
    async disk(session: Session) {
      const db = new Database(await databaseName(session.actor.person, session.actor.assignment), dexie);
      await db.open();
      const tables: Record<string, unknown[]> = {};
      for (const table of db.tables) tables[table.name] = await table.toArray();
      db.close();
      return tables;
    },
  };
}

/** Everything in a value as text, bytes read as Latin-1 and as UTF-8, for finding words that should not be there. */
export function everyWord(value: unknown): string {
  if (value instanceof Uint8Array)
    return `${new TextDecoder('latin1').decode(value)} ${new TextDecoder().decode(value)}`;
  if (Array.isArray(value)) return value.map(everyWord).join('\n');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key} ${everyWord(each)}`)
      .join('\n');
  return String(value);
}
