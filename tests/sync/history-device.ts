// One person's device in a history: real storage on a disk of its own, a line to the server, and a hand that can kill
// its tab at any moment between two awaits of a round.
import type { Goal } from '#domain/goal';
import type { Mutation } from '#domain/mutation';
import type { Session } from '#protocol/session';
import { Database, databaseName } from '#storage/database';
import { openSeats } from '#storage/seats';
import { LeaseOver } from '#storage/unlock';
import type { SyncStore } from '#sync/ports';
import type { Failure } from '#sync/reply';
import { round } from '#sync/round';
import type { Suspects } from '#sync/suspects';
import { type Fetch, makeTransport, type Transport } from '#sync/transport';
import { computer, type Tab } from '#tests/world/computer';
import { failingDisk } from '#tests/world/failing-disk';
import { type Fault, type FaultyLine, faultyLine } from '#tests/world/faulty-line';
import type { HandClock } from '#tests/world/hand-clock';
import { idsAfter } from '#tests/world/proven';
import { problem } from '#tests/world/scripted-line';
import type { Asked, Line, Moment } from './history-steps';
import type { Told } from './told-oracle';

/** Something that a person was told is saved. `word` stands in what was written, and nowhere else. */
export interface Intent {
  id: string;
  dossier: string;
  name: string;
  word: string | null;
  /** What was edited or made. */
  record: string;
  /** Its case has lain on this device ever since. */
  held: boolean;
  state:
    | 'open'
    | 'discarded'
    | 'erased with its case before the restore'
    | 'refused before the restore'
    | 'lost with its database';
}

export interface HistoryDevice {
  readonly session: Session;
  readonly line: FaultyLine;
  readonly intents: Intent[];
  /** The ids that it has gone by, one after another, as the server knows them. */
  readonly ids: Set<string>;
  /** Words that something before the server lets nobody send. */
  readonly poisoned: Set<string>;
  /** What the next writes to its disk meet; `struck` counts those that did. */
  readonly disk: ReturnType<typeof failingDisk>['state'];
  /** Goals taken away here, the last one last: what may be put back. */
  readonly removed: { dossier: string; goalId: string; body: Goal }[];
  tab: Tab;
  /** What its person might see when this device last took an answer to a pull, by dossier. */
  told: Map<string, Told>;
  write<A>(
    dossier: string,
    mutation: Mutation<A>,
    args: A,
    mark: Pick<Intent, 'record' | 'word'>,
  ): Promise<'saved' | 'refused'>;
  /** A change that nobody waited for, and that was saved all the same, must stay. */
  adopt(dossier: string, mark: { record: string; word: string }): void;
  sync(line?: Line): Promise<Failure | null>;
  /** Begins a round and kills the tab at the moment; opens it again. False where the round was over before. */
  killAt(moment: Moment, nth: number): Promise<boolean>;
  /**
   * A second tab of the same person is opened. What the first writes is seen there; then the first is closed in the midst
   * of a round, and the second goes on. False where the device did not open without its server.
   */
  handOver(moment: Moment, write: () => Promise<unknown>): Promise<boolean>;
  /** The browser deletes the database under the open app; its person signs in again, on what is another device then. */
  wipe(write: () => Promise<unknown>): Promise<void>;
  /** Kills the tab whatever it does, and opens it again. Gives whether a network was needed for that. */
  reload(): Promise<boolean>;
  setWall(ms: number): void;
  rows(): Promise<Disk>;
}

/** A disk as it lay when a device had opened and fetched once, and what it had been told. */
export interface Disk {
  tables: Record<string, unknown[]>;
  told: Map<string, Told>;
}

export interface DeviceNeeds {
  session: Session;
  /** What lies on its disk already. */
  disk?: Disk;
  clock: HandClock;
  server: Fetch;
  origin: string;
  newId: () => string;
  /** What the person might see right now. */
  tell(): Promise<Told>;
  /** Signs the person in for a device that the server does not know. */
  signInAnew(): Promise<{ id: string; server: Fetch }>;
}

/** Stops whoever passes it at the armed moment, for ever. */
function makeGate() {
  let armed: { moment: Moment; left: number; hit: () => void } | undefined;
  return {
    arm: (moment: Moment, nth: number): Promise<true> =>
      new Promise((resolve) => {
        armed = { moment, left: nth, hit: () => resolve(true) };
      }),
    async pass(moment: Moment): Promise<void> {
      if (armed?.moment !== moment) return;
      armed.left -= 1;
      if (armed.left >= 0) return;
      armed.hit();
      await new Promise(() => {});
    },
  };
}

export async function historyDevice(needs: DeviceNeeds): Promise<HistoryDevice> {
  const { session, clock, origin } = needs;
  let { server, newId } = needs;
  let skew = 0;
  let life = { on: true };
  const own: HandClock = {
    ...clock,
    ticks: { wall: () => clock.ticks.wall() + skew, mono: clock.ticks.mono },
    get timers() {
      const mine = life;
      return { after: (ms: number, run: () => void) => clock.timers.after(ms, () => mine.on && run()) };
    },
  };
  const failing = failingDisk();
  const pc = computer(own, { newId: () => newId(), over: failing.over });
  let heard: Told | undefined;
  const poisoned = new Set<string>();
  const taking: Fetch = async (url, init) =>
    [...poisoned].some((word) => String(init.body).includes(word)) ? problem(413, 'too-large') : server(url, init);
  const asked: Fetch = async (url, init) => {
    const answer = await taking(url, init);
    if (url.endsWith('/api/pull') && answer.ok) heard = await needs.tell();
    return answer;
  };
  let plan: (Fault | 'well')[] = [];
  const line = faultyLine(asked, () => 0.5, { next: () => plan.shift(), late: taking });
  /** What the leading tab remembers from one round to the next. */
  let suspects: Suspects = new Map();
  let gate = makeGate();

  const guarded =
    <A extends unknown[], R>(name: Asked, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await gate.pass(`before ${name}`);
      const result = await work(...args);
      await gate.pass(`after ${name}`);
      return result;
    };

  function store(): SyncStore {
    const real = self.tab.store;
    return {
      ...real,
      waiting: guarded('waiting', real.waiting),
      acknowledge: guarded('acknowledge', real.acknowledge),
      renumber: guarded('renumber', real.renumber),
      postpone: guarded('postpone', real.postpone),
      giveUp: guarded('giveUp', real.giveUp),
      apply: (pulled) => {
        // The next page may have been heard by the time that this one rests on disk.
        const told = heard;
        return guarded('apply', async () => {
          await real.apply(pulled);
          for (const { id } of pulled) if (told) self.told.set(id, told);
        })();
      },
      pulledWhole: guarded('pulledWhole', async (ids) => {
        await real.pulledWhole(ids);
        for (const id of [...self.told.keys(), ...(heard?.dossiers.keys() ?? [])]) if (heard) self.told.set(id, heard);
      }),
      restart: guarded('restart', real.restart),
      readsStored: guarded('readsStored', real.readsStored),
    };
  }

  function transport(): Transport {
    const real = makeTransport(line.fetch, origin);
    return {
      ...real,
      push: guarded('push', real.push),
      pull: guarded('pull', real.pull),
      reads: guarded('reads', real.reads),
    };
  }

  // Elsewhere a change that met two bad answers is no worse for it: each round looks at it anew.
  const begin = () => round(store(), transport(), poisoned.size > 0 ? suspects : new Map());
  /** True where the round came to that moment, at which it stands still for ever. */
  const beginUntil = (moment: Moment, nth: number): Promise<boolean> => {
    const there = gate.arm(moment, nth);
    return Promise.race([there, begin().then(() => false)]);
  };
  function leave(tab: Tab, its: { on: boolean }) {
    its.on = false;
    tab.unlocked.db.close();
    gate = makeGate();
    suspects = new Map();
  }

  async function reload(): Promise<boolean> {
    leave(self.tab, life);
    life = { on: true };
    try {
      const again = await pc.reload();
      if (!again) throw new Error('nothing to open');
      self.tab = again;
      return false;
    } catch (error) {
      if (!(error instanceof LeaseOver)) throw error;
      self.tab = await pc.signIn({ ...session, now: clock.now() });
      return true;
    }
  }

  async function open(): Promise<Tab> {
    if (!needs.disk) return pc.signIn({ ...session, now: clock.now() });
    const name = await databaseName(session.actor.person, session.actor.assignment);
    const db = new Database(name, pc.dexie);
    for (const [table, rows] of Object.entries(needs.disk.tables))
      if (rows.length > 0) await db.table(table).bulkPut(rows);
    db.close();
    const seats = openSeats(pc.dexie);
    await seats.sit(name);
    seats.close();
    const tab = await pc.reload();
    if (!tab) throw new Error('nothing to open');
    return tab;
  }

  const self: HistoryDevice = {
    session,
    ids: new Set(),
    poisoned,
    disk: failing.state,
    rows: async () => ({ tables: await pc.disk(session), told: new Map(self.told) }),
    line,
    intents: [],
    removed: [],
    told: new Map(needs.disk?.told),
    tab: await open(),
    reload,
    setWall: (ms) => void (skew += ms),
    async write(dossier, mutation, args, mark) {
      const before = new Set(self.tab.device.outbox.get().map((item) => item.id));
      const result = await self.tab.device.mutate(dossier, mutation, args);
      if (!result.ok) return 'refused';
      const item = self.tab.device.outbox.get().find(({ id }) => !before.has(id));
      if (!item) throw new Error('a saved change is not in the outbox');
      self.intents.push({ id: item.id, dossier, name: mutation.name, state: 'open', held: true, ...mark });
      return 'saved';
    },
    adopt(dossier, mark) {
      const word = JSON.stringify(mark.word);
      const item = self.tab.device.outbox.get().find(({ args }) => JSON.stringify(args).includes(word));
      if (item) self.intents.push({ id: item.id, dossier, name: item.name, state: 'open', held: true, ...mark });
    },
    async sync(faults = []) {
      plan = [...faults];
      try {
        return await begin();
      } finally {
        plan = [];
      }
    },
    async killAt(moment, nth) {
      const there = await beginUntil(moment, nth);
      await reload();
      return there;
    },
    async handOver(moment, write) {
      const [first, its] = [self.tab, life];
      life = { on: true };
      const second = await pc.reload().catch((error: unknown) => {
        if (!(error instanceof LeaseOver)) throw error;
      });
      if (!second) {
        life = its;
        return false;
      }
      await write();
      const seen = new Set((await second.store.waiting(99)).map(({ id }) => id));
      const unseen = (await first.store.waiting(99)).filter(({ id }) => !seen.has(id));
      if (unseen.length > 0) throw new Error(`the second tab does not see ${unseen[0]?.name}`);
      await beginUntil(moment, 0);
      leave(first, its);
      self.tab = second;
      await second.store.reload();
      return true;
    },
    async wipe(write) {
      const left = new Map(self.tab.device.outbox.get().map((item) => [item.id, item.state]));
      for (const intent of self.intents) {
        intent.held = false;
        if (intent.state === 'open' && ['waiting', 'refused'].includes(left.get(intent.id) ?? ''))
          intent.state = 'lost with its database';
      }
      const gone = new Promise((resolve) => {
        const asked = pc.dexie.indexedDB.deleteDatabase(self.tab.unlocked.db.name);
        asked.addEventListener('success', resolve);
      });
      await gone;
      await write();
      leave(self.tab, life);
      life = { on: true };
      const other = await needs.signInAnew();
      server = other.server;
      newId = idsAfter(other.id, needs.newId);
      self.told.clear();
      self.removed.length = 0;
      heard = undefined;
      self.tab = await pc.signIn({ ...session, now: clock.now() });
      newId = needs.newId;
      self.ids.add(self.tab.store.identity.device);
    },
  };
  self.ids.add(self.tab.store.identity.device);
  return self;
}
