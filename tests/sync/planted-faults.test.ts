// The checks of the histories, checked: where a server or a device does what it must not, they fall and say what it was.
// Each fault is planted in what the histories are given: the line to the server, the store of a device, the database.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { PushAnswer, PushRequest } from '#protocol/push';
import type { Ask } from '#tests/contract/county';
import { problem } from '#tests/world/scripted-line';
import type { HistoryDevice } from './history-device';
import { type History, histories, type Step } from './history-steps';
import { type HistoryWorld, historyWorld, type Scene } from './history-world';
import { servedInProcess } from './served';
import { tellHistory } from './tell-history';
import { historiesOver, memoryEngine } from './told-histories';

const engine = await memoryEngine();
const real = await servedInProcess(engine);
/** What stands before the server now. */
let before: (ask: Ask) => Ask = (ask) => ask;
const served = { ...real, ask: ((path, init) => before(real.ask)(path, init)) satisfies Ask };
const world = await historyWorld(served);
afterEach(() => {
  before = (ask) => ask;
});
afterAll(real.close);

/** Does this in the database past every role and trigger, as nobody may. */
const spoil = (...statements: string[]) =>
  engine.connectAsLogin(async (login) => {
    const settings = ['set local search_path = samplan', 'set local session_replication_role = replica'];
    await login.exec('begin');
    try {
      await login.exec([...settings, ...statements].join(';\n'));
    } finally {
      await login.exec('commit');
    }
  });

interface Plant {
  steps: readonly Step[];
  /** Each device as it is opened. */
  device?(device: HistoryDevice): void;
  server?(ask: Ask): Ask;
  /** What befalls the database before the end is looked at. */
  atTheEnd?(scene: Scene): Promise<unknown>;
  says: RegExp;
}

const note: Step = { do: 'note', d: 0, on: 0 };
const sync: Step = { do: 'sync', d: 0, line: [] };
const edit: Step = { do: 'edit', d: 0, on: 0, nth: 0, part: 0 };

/** The pushes of the histories' devices go this way instead; the desks' and every other request as they are. */
const pushed =
  (instead: (request: PushRequest, send: (request: PushRequest) => Promise<PushAnswer>) => Promise<PushAnswer>) =>
  (ask: Ask): Ask =>
  async (path, init) => {
    const request = path === '/api/push' ? (JSON.parse(String(init?.body)) as PushRequest) : undefined;
    if (!request?.mutations.some(({ args }) => JSON.stringify(args).includes('«'))) return ask(path, init);
    const send = async (body: PushRequest) =>
      (await (await ask(path, { ...init, body: JSON.stringify(body) })).json()) as PushAnswer;
    return Response.json(await instead(request, send));
  };

/** The newest row of a table for which this holds; as another row, with these columns otherwise. */
const newest = (table: string, where: string) =>
  `ctid in (select ctid from ${table} where ${where} order by at desc limit 1)`;
const copied = (table: string, where: string, otherwise: string) =>
  `insert into ${table} overriding system value
   select (jsonb_populate_record(one, jsonb_build_object(${otherwise}))).* from ${table} one where ${newest(table, where)}`;
const OF_A_CHANGE = "detail ? 'mutation'";
const NEW_ID = "'id', (select max(id) + 1 from audit)";

/** The record that the note in a push makes; none where it is no note. */
const notedIn = ({ mutations }: PushRequest) =>
  mutations.flatMap(({ args }) => (args as { childContactId?: string }).childContactId ?? []);
const forgetNotes = (request: PushRequest) =>
  notedIn(request).flatMap((id) =>
    ['record', 'record_history'].map((table) => `delete from ${table} where id = '${id}'`),
  );

const PLANTS: Record<string, Plant> = {
  'a server that acknowledges a change and forgets it': {
    steps: [note, sync],
    server: pushed(async (request, send) => {
      const answer = await send(request);
      const ids = request.mutations.map(({ id }) => `'${id}'`).join();
      await spoil(
        ...forgetNotes(request),
        `delete from mutation where id in (${ids})`,
        `delete from audit where detail->>'mutation' in (${ids})`,
      );
      return answer;
    }),
    says: /noteChildContact \(«0»\) is known to the server/,
  },
  'a server that answers, logs and audits a change and does not write it': {
    steps: [note, sync],
    server: pushed(async (request, send) => {
      const answer = await send(request);
      await spoil(...forgetNotes(request));
      return answer;
    }),
    says: /noteChildContact «0» is in the history/,
  },
  'a device that loses a change which it said was saved': {
    steps: [note, sync],
    device({ tab }) {
      const { waiting } = tab.store;
      tab.store.waiting = async (limit) => {
        await tab.unlocked.db.outbox.clear();
        await tab.store.reload();
        return waiting(limit);
      };
    },
    says: /is known to the server/,
  },
  'a device that throws away the words of what was refused': {
    steps: [{ do: 'close' }, note, sync],
    device({ tab }) {
      const { acknowledge } = tab.store;
      tab.store.acknowledge = async (answers) => {
        await acknowledge(answers);
        for (const { id, result } of answers) if (result === 'refused') await tab.device.discard(id);
      };
    },
    says: /the words of a refused noteChildContact/,
  },
  'a change that is applied twice': {
    steps: [note, sync, edit, sync],
    server: pushed(async (request, send) => {
      const answer = await send(request);
      const last = request.mutations.at(-1)!;
      await send({ ...request, mutations: [{ ...last, id: randomUUID(), seq: last.seq + 1 }] });
      return answer;
    }),
    says: /changes of these devices that nobody made/,
  },
  'a change that is audited twice': {
    steps: [note, sync],
    atTheEnd: () => spoil(copied('audit', OF_A_CHANGE, NEW_ID)),
    says: /one line in the audit for each change/,
  },
  'a line of the audit that is lost': {
    steps: [note, sync],
    atTheEnd: () => spoil(`delete from audit where ${newest('audit', OF_A_CHANGE)}`),
    says: /one line in the audit for each change/,
  },
  'a line of the audit of a change that there is not': {
    steps: [note, sync],
    atTheEnd: () =>
      spoil(copied('audit', OF_A_CHANGE, `${NEW_ID}, 'detail', jsonb_build_object('mutation', gen_random_uuid())`)),
    says: /no line in the audit without a change/,
  },
  'a reading whose line in the audit is lost': {
    steps: [{ do: 'read', d: 0, on: 0 }, sync],
    atTheEnd: () => spoil(`delete from audit where ${newest('audit', "detail ? 'read'")}`),
    says: /one line in the audit for each reading/,
  },
  'a device whose disk keeps what its person may no longer see': {
    steps: [{ do: 'withdraw' }, { do: 'sync', d: 1, line: [] }],
    device({ tab }) {
      const { apply } = tab.store;
      const { db } = tab.unlocked;
      tab.store.apply = async (pulled) => {
        const rows = await db.dossiers.toArray();
        await apply(pulled);
        await db.dossiers.bulkPut(rows);
      };
    },
    says: /nadja \(device 1\) holds what it was never told/,
  },
  'a device that shows what its ground for has ended': {
    steps: [
      { do: 'consent', days: 3, wide: true },
      { do: 'sync', d: 1, line: [] },
      { do: 'wait', minutes: 3_000 },
      { do: 'wait', minutes: 3_000 },
    ],
    device({ tab }) {
      const { apply } = tab.store;
      tab.store.apply = (pulled) =>
        apply(
          pulled.map((one) =>
            one.mode === 'purge' ? one : { ...one, grants: one.grants.map((grant) => ({ ...grant, validTo: null })) },
          ),
        );
    },
    says: /nadja \(device 1\) shows a \w+ of \S+ that no rule opens/,
  },
  'a device that keeps what was taken of a case which has left it': {
    steps: [
      { do: 'note', d: 4, on: 0 },
      { do: 'sync', d: 4, line: [] },
      { do: 'end', d: 4 },
      { do: 'sync', d: 4, line: [] },
    ],
    device({ tab }) {
      const { apply } = tab.store;
      const { taken } = tab.unlocked.db;
      tab.store.apply = async (pulled) => {
        const rows = await taken.toArray();
        await apply(pulled);
        await taken.bulkPut(rows);
      };
    },
    says: /jonathan \(device 4\) keeps what was taken of a case that it does not hold/,
  },
  'two devices that differ at the end, since one has missed a record': {
    steps: [note, sync],
    device({ tab }) {
      if (tab.device.me.actor.name !== 'Påhittade ester') return;
      const { apply } = tab.store;
      tab.store.apply = (pulled) =>
        apply(pulled.map((one) => (one.mode === 'purge' ? one : { ...one, records: one.records.slice(1) })));
    },
    says: /ester \(device 2\) against the server's view/,
  },
  'a screen that shows less than lies on its disk': {
    steps: [],
    device({ tab }) {
      const { dossiers } = tab.device;
      tab.device.dossiers = { ...dossiers, get: () => dossiers.get().slice(1) };
    },
    says: /ylva \(device 0\) against the server's view/,
  },
  'a device that says that everyone sees it while something was refused': {
    steps: [{ do: 'close' }, note, sync],
    device({ tab }) {
      const { syncState } = tab.device;
      tab.device.syncState = { ...syncState, get: () => ({ ...syncState.get(), state: 'all' }) };
    },
    says: /ylva \(device 0\): expected 'all' to be 'help'/,
  },
  'a device that never comes to rest': {
    steps: [note],
    server: (ask) => (path, init) =>
      path === '/api/push' && String(init?.body).includes('«0»') ? problem(500, 'internal') : ask(path, init),
    says: /the last rounds/,
  },
};

/** The same world, whose devices and whose database are as the plant wants them. */
const planted = ({ device, atTheEnd }: Plant): HistoryWorld => ({
  async begin(newId) {
    const scene = await world.begin(newId);
    const touched = new Set<HistoryDevice>();
    return {
      ...scene,
      async device(seat) {
        const made = await scene.device(seat);
        if (!touched.has(made)) device?.(made);
        touched.add(made);
        return made;
      },
      async inDatabase(work) {
        await atTheEnd?.(scene);
        return scene.inDatabase(work);
      },
    };
  },
});

const historyOf = ({ steps }: Plant): History => ({
  devices: steps.some((step) => 'd' in step && step.d > 2) ? 5 : 3,
  steps,
});

describe('what must hold in every history', () => {
  for (const [name, plant] of Object.entries(PLANTS)) {
    it(`falls with ${name}`, async () => {
      before = plant.server ?? before;
      await expect(tellHistory(planted(plant), historyOf(plant), new Map())).rejects.toThrow(plant.says);
    });
  }

  it('stands where nothing is planted', async () => {
    const steps = Object.values(PLANTS).flatMap((plant) => plant.steps);
    await tellHistory(world, { devices: 5, steps }, new Map());
  });
});

it('histories by chance find a lost change too, and print the seed and the shortest one that shows it', async () => {
  before = PLANTS['a server that answers, logs and audits a change and does not write it']!.server!;
  const told = await historiesOver(served, new Map(), world);
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const text = await told.many(20, 1, histories(4), { searchMs: 1 });
  expect(String(printed.mock.calls[0])).toMatch(/^seed 1 failed:\n\{"devices"/);
  printed.mockRestore();
  expect(text).toMatch(/seed 1 failed; shrunk \d+ times .*"do":/s);
});
