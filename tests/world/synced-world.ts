// The real server over a database in memory, called as a function, and real devices that speak to it over faulty lines.

import type { AnyRec } from '#domain/record';
import { PEOPLE } from '#mocks/families/people';
import { UNITS } from '#mocks/families/units';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { seedDirectory } from '#server/directory';
import type { TakenLimits } from '#storage/taken';
import { makeCommands } from '#sync/commands';
import { pullAll } from '#sync/pull-loop';
import { round } from '#sync/round';
import { fetchSession } from '#sync/session';
import { type Fetch, makeTransport, type Transport } from '#sync/transport';
import { computer, type Tab } from './computer';
import { type FaultyLine, faultyLine } from './faulty-line';
import { type HandClock, handClock } from './hand-clock';
import { noCommands } from './no-commands';
import { idsAfter, proven } from './proven';

export const ORIGIN = 'http://samplan.test';

/** A person at a computer of his or her own, with a line to the server. */
export interface Synced {
  tab: Tab;
  /** The computer itself, with its disk. */
  computer: ReturnType<typeof computer>;
  line: FaultyLine;
  transport: Transport;
  /** One round; gives the kind of failure, or null. */
  sync(): Promise<string | null>;
  /** Kills the tab and opens the device again from its disk. */
  restart(): Promise<void>;
}

export async function syncedWorld(database: Database, random: () => number = () => 0.5) {
  const clock: HandClock = handClock();
  await seedDirectory(database, { units: [...UNITS], people: [...PEOPLE] });
  const app = createApp({ database, clock: () => clock.now(), practice: {} });

  /** Signs somebody in for a device; gives the fetch that the server knows both by. */
  async function signedIn(person: string, device: string): Promise<Fetch> {
    const answer = await app.request(`${ORIGIN}/api/practice/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: person }),
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`${person} could not sign in: ${answer.status}`);
    const byCookie: Fetch = async (url, init) =>
      app.request(url, { ...init, headers: { ...(init.headers as object), cookie } });
    return proven(byCookie, device, ORIGIN);
  }

  /** `between` stands on the line, nearer to the server than its faults; `over` between the device and its disk. */
  async function device(
    person: string,
    between: (server: Fetch) => Fetch = (server) => server,
    over?: (disk: IDBFactory) => IDBFactory,
    takenLimits?: TakenLimits,
  ): Promise<Synced> {
    const id = crypto.randomUUID();
    const server = between(await signedIn(person, id));
    const reply = await fetchSession(server, ORIGIN);
    if (reply.kind !== 'ok') throw new Error(`no session: ${reply.kind}`);
    const line = faultyLine(server, random);
    const commands = makeCommands(line.fetch, ORIGIN);
    const pc = computer(clock, {
      newId: idsAfter(id),
      over,
      takenLimits,
      online: {
        ...noCommands,
        async filePart(args) {
          const asked = await commands.filePart({ v: 1, ...self.tab.store.identity, ...args });
          return asked.kind === 'ok' ? { ok: true, value: asked.value } : { ok: false, kind: 'unreachable' };
        },
      },
    });
    const transport = makeTransport(line.fetch, ORIGIN);
    const self: Synced = {
      tab: await pc.signIn(reply.value),
      computer: pc,
      line,
      transport,
      sync: async () => (await round(self.tab.store, transport))?.kind ?? null,
      async restart() {
        const again = await pc.reload();
        if (!again) throw new Error('the device did not open again');
        self.tab = again;
      },
    };
    return self;
  }

  return {
    clock,
    app,
    database,
    signedIn,
    device,
    /** What the server would show this person now, as it fills a device that holds nothing. */
    async serverView(person: string): Promise<Synced['tab']> {
      const { tab, transport } = await device(person);
      const failure = await pullAll(tab.store, transport);
      if (failure) throw new Error(`the server's view could not be pulled: ${failure.kind}`);
      return tab;
    },
  };
}

/** What of a device may be compared with another's: per dossier every living record, and which of them name the unit. */
export function held(tab: Tab): Record<string, { records: AnyRec[]; named: string[] }> {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return Object.fromEntries(
    [...tab.device.dossiers.get()].sort(byId).map((view) => [
      view.id,
      {
        records: [...view.records].sort(byId),
        named: view.records
          .filter((record) => view.named.has(record.id))
          .map((record) => record.id)
          .sort(),
      },
    ]),
  );
}
