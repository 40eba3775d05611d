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
import { type Fetch, makeTransport, type Transport } from '#sync/transport';
import { computer, type Tab } from '#tests/world/computer';
import { type Fault, type FaultyLine, faultyLine } from '#tests/world/faulty-line';
import type { HandClock } from '#tests/world/hand-clock';
import type { Line } from './history-steps';
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
  state: 'open' | 'discarded' | 'erased with its case before the restore' | 'refused before the restore';
}

export interface HistoryDevice {
  readonly session: Session;
  readonly line: FaultyLine;
  readonly intents: Intent[];
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
  /** Whether a change that nobody waited for was saved all the same, which it must then stay. */
  adopt(dossier: string, mark: { record: string; word: string }): boolean;
  sync(line?: Line): Promise<Failure | null>;
  /** Begins a round and kills the tab at the moment so many moments on; opens it again. Gives the moment's name. */
  killAt(moment: number): Promise<string>;
  /** Kills the tab whatever it does, and opens it again. Gives whether a network was needed for that. */
  reload(): Promise<boolean>;
  setWall(ms: number): void;
  disk(): Promise<Disk>;
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
}

/** Stops whoever passes it at the armed moment, for ever. */
function makeGate() {
  let left = -1;
  let hit: (moment: string) => void = () => {};
  return {
    arm(moment: number): Promise<string> {
      left = moment;
      return new Promise((resolve) => {
        hit = resolve;
      });
    },
    async pass(moment: string): Promise<void> {
      if (left < 0) return;
      left -= 1;
      if (left >= 0) return;
      hit(moment);
      await new Promise(() => {});
    },
  };
}

export async function historyDevice(needs: DeviceNeeds): Promise<HistoryDevice> {
  const { session, clock, server, origin, newId } = needs;
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
  const pc = computer(own, { newId });
  let heard: Told | undefined;
  const asked: Fetch = async (url, init) => {
    const answer = await server(url, init);
    if (url.endsWith('/api/pull') && answer.ok) heard = await needs.tell();
    return answer;
  };
  let plan: (Fault | 'well')[] = [];
  const line = faultyLine(asked, () => 0.5, { next: () => plan.shift() });
  let gate = makeGate();

  const guarded =
    <A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) =>
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
      push: guarded('push', real.push),
      pull: guarded('pull', real.pull),
      reads: guarded('reads', real.reads),
      leftovers: guarded('leftovers', real.leftovers),
      fileParts: guarded('fileParts', real.fileParts),
      putPart: guarded('putPart', real.putPart),
    };
  }

  async function reload(): Promise<boolean> {
    life.on = false;
    self.tab.unlocked.db.close();
    life = { on: true };
    gate = makeGate();
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
    disk: async () => ({ tables: await pc.disk(session), told: new Map(self.told) }),
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
      return item !== undefined;
    },
    async sync(faults = []) {
      plan = [...faults];
      const failure = await round(store(), transport());
      plan = [];
      return failure;
    },
    async killAt(moment) {
      const killed = gate.arm(moment);
      const ended = round(store(), transport()).then(() => 'after the round');
      const where = await Promise.race([killed, ended]);
      await reload();
      return where;
    },
  };
  return self;
}
