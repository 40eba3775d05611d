// What must be true of every device after every step, and of all of them and the server at the end.
import { expect } from 'vitest';
import type { AnyRec } from '#domain/record';
import type { Database } from '#server/database';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { count, type Tally } from './history-acts';
import type { HistoryDevice, Intent } from './history-device';
import { SEATS } from './history-steps';
import type { Scene } from './history-world';
import { mayShow, type Told } from './told-oracle';

const onDisk = ({ tab: { unlocked } }: HistoryDevice) => heldOnDisk(unlocked.db, unlocked.sealer);

/**
 * Nothing on disk that the person might not see at the device's last pull; nothing in view that no rule opens now (where
 * the database could be asked for the facts).
 */
export async function mustHoldNoMore(scene: Scene, name: string, device: HistoryDevice): Promise<void> {
  const { unit } = device.session.actor;
  const { all } = await onDisk(device);
  const queued = new Set(device.tab.device.outbox.get().map((item) => item.id));
  for (const intent of device.intents) if (!all.has(intent.dossier) && !queued.has(intent.id)) intent.held = false;
  for (const { dossierIds } of await device.tab.unlocked.db.taken.toArray())
    for (const id of dossierIds)
      expect(all.has(id), `${name} keeps what was taken of a case that it does not hold`).toBe(true);
  for (const [dossier, records] of all) {
    const told = device.told.get(dossier)?.dossiers.get(dossier);
    const over = records.filter((record) => !told?.has(record.id));
    expect(
      over.map(({ entity, unit: from }) => `${entity} of ${from}`),
      `${name} holds what it was never told`,
    ).toEqual([]);
  }
  for (const view of device.tab.device.dossiers.get())
    for (const record of view.records) {
      if (record.unit === unit) continue;
      const told = device.told.get(view.id);
      const row = told?.dossiers.get(view.id)?.get(record.id);
      if (told?.worlds === null) continue;
      if (!told || !row || !mayShow(told, row, unit, scene.clock.now()))
        expect.fail(`${name} shows a ${record.entity} of ${record.unit} that no rule opens`);
    }
}

const living = (records: Iterable<Pick<AnyRec, 'id' | 'version' | 'deleted' | 'body'>>) =>
  [...records]
    .filter((record) => !record.deleted)
    .map(({ id, version, body }) => ({ id, version, body }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** So many rounds set aside a change that nobody takes, and one that builds on it. */
const ENOUGH = 6;

/** Every line is whole again: each device sends and fetches until nothing moves, and then agrees with the server. */
export async function mustConverge(scene: Scene, tally: Tally): Promise<void> {
  for (const device of scene.devices.values())
    for (let left = ENOUGH * device.poisoned.size; left > 0 && device.tab.device.syncState.get().waiting > 0; left -= 1)
      await device.sync();
  for (let turn = 0; turn < 2; turn += 1)
    for (const [seat, device] of scene.devices) {
      const { account } = await scene.tell(SEATS[seat]);
      expect((await device.sync())?.kind ?? null, 'the last rounds').toBe(account ? null : 'account-closed');
    }
  await scene.inDatabase(async (database) => {
    for (const [seat, device] of scene.devices) {
      const name = `${SEATS[seat]} (device ${seat})`;
      const told = await scene.tellFrom(database, SEATS[seat]);
      const { live: held } = await onDisk(device);
      mustEqual(name, held, told);
      mustEqual(name, new Map(device.tab.device.dossiers.get().map((view) => [view.id, view.records])), told);
      const { waiting, stopped, conflicts, refused, state } = device.tab.device.syncState.get();
      expect({ waiting, stopped }, name).toEqual({ waiting: 0, stopped: null });
      if (told.account) expect(state, name).toBe(conflicts + refused > 0 ? 'help' : 'all');
      else expect(held.size, `${name} has no account`).toBe(0);
      expect(device.tab.failures, name).toEqual([]);
      count(tally, 'conflicts at the end', conflicts);
      // From the database itself now, wherever it was not to be asked before.
      for (const id of device.told.keys()) device.told.set(id, told);
      await mustHoldNoMore(scene, name, device);
    }
    await mustHaveKept(scene, database, tally);
  });
}

function mustEqual(name: string, held: ReadonlyMap<string, readonly AnyRec[]>, told: Told) {
  const plain = (all: Iterable<readonly [string, Iterable<AnyRec>]>) =>
    Object.fromEntries([...all].map(([id, records]) => [id, living(records)]).filter(([, records]) => records?.length));
  const rows = [...told.dossiers].map(([id, seen]): [string, AnyRec[]] => [id, [...seen.values()] as never]);
  expect(plain(held), `${name} against the server's view`).toEqual(plain(rows));
}

interface Judged {
  id: string;
  result: 'applied' | 'refused';
  code: string | null;
  device_seq: number;
  device: string;
  at: number;
  args: unknown;
}

/** Everything that a person was told is saved is in the state or the history, or refused and still with its author. */
async function mustHaveKept(scene: Scene, database: Database, tally: Tally): Promise<void> {
  const { judged, audited, history, read, readAudited } = await database.withPolicy(async (policy) => ({
    judged: await policy.query<Judged>(
      `select id, answer->>'result' as result, answer->>'code' as code, device, device_seq, at, args from mutation`,
    ),
    audited: await policy.query<{ id: string; times: number }>(
      `select detail->>'mutation' as id, count(*)::int as times from audit where detail ? 'mutation' group by 1`,
    ),
    history: await policy.query<{ id: string; body: unknown }>('select id, body from record_history'),
    read: await policy.query<{ id: string }>('select id from read_entry'),
    readAudited: await policy.query<{ id: string }>(`select detail->>'read' as id from audit where detail ? 'read'`),
  }));
  const answers = new Map(judged.rows.map((row) => [row.id, row]));
  expect(answers.size, 'one answer for each change').toBe(judged.rows.length);
  const times = new Map(audited.rows.map((row) => [row.id, row.times]));
  for (const id of answers.keys()) expect(times.get(id), 'one line in the audit for each change').toBe(1);
  expect(times.size, 'no line in the audit without a change').toBe(answers.size);
  expect(readAudited.rows.map((row) => row.id).sort(), 'one line in the audit for each reading').toEqual(
    read.rows.map((row) => row.id).sort(),
  );
  const devices = [...scene.devices.values()];
  const here = new Set(devices.flatMap(({ ids }) => [...ids]));
  const made = new Set(devices.flatMap(({ intents }) => intents.map((intent) => intent.id)));
  const madeByNobody = judged.rows.filter((row) => here.has(row.device) && !made.has(row.id));
  expect(madeByNobody, 'changes of these devices that nobody made').toEqual([]);

  const everything = history.rows.map((row) => JSON.stringify(row.body)).join('\n');
  for (const device of devices) {
    const left = new Map(device.tab.device.outbox.get().map((item) => [item.id, item]));
    for (const intent of device.intents) {
      count(tally, `change ${intent.state}`);
      const item = left.get(intent.id);
      const words = intent.word === null || JSON.stringify(item?.args ?? null).includes(intent.word);
      if (intent.state === 'refused before the restore')
        expect(item?.state === 'refused' && words, `the words of ${intent.name}`).toBe(true);
      if (intent.state === 'discarded') expect(answers.get(intent.id)?.result ?? 'refused').toBe('refused');
      if (intent.state !== 'open') continue;
      const answer = answers.get(intent.id);
      count(tally, answer?.result === 'refused' ? `refused: ${answer.code}` : 'applied');
      if (answer?.result === 'refused') {
        expect(item?.state === 'refused' && words, `the words of a refused ${intent.name}`).toBe(true);
        continue;
      }
      // Something before the server never let it through, and its words are here still.
      if (!answer && device.poisoned.size > 0 && item?.state === 'refused' && item.refusal?.code === 'too-large') {
        expect(words, `the words of a poisoned ${intent.name}`).toBe(true);
        count(tally, 'poisoned change given up');
        continue;
      }
      expect(answer?.result, `${intent.name} (${intent.word}) is known to the server`).toBe('applied');
      expect(item, 'what is applied is not in the outbox').toBeUndefined();
      if (intent.word !== null && !everything.includes(intent.word))
        expect(overwrittenAtOnce(intent, judged.rows), `${intent.name} ${intent.word} is in the history`).toBe(true);
    }
  }
}

/** In one run only the last of an author's own words on a record is written; the earlier stand in the mutation log. */
function overwrittenAtOnce(intent: Intent, judged: readonly Judged[]): boolean {
  const own = judged.find((row) => row.id === intent.id);
  return judged.some(
    (row) =>
      row.device === own?.device &&
      row.at === own.at &&
      row.device_seq > own.device_seq &&
      JSON.stringify(row.args).includes(intent.record) &&
      JSON.stringify(own.args).includes(String(intent.word)),
  );
}
