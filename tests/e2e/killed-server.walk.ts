import { expect, test } from '@playwright/test';
import pg from 'pg';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { round } from '#sync/round';
import { fetchSession } from '#sync/session';
import { type Fetch, makeTransport } from '#sync/transport';
import { mustBeAppliedOnce, TWICE, UNLIKE } from '#tests/e2e/applied-once';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { computer, type Tab } from '#tests/world/computer';
import { contactArgs } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { startPostgres } from '#tests/world/postgres-cluster.mjs';
import { enact, sharedCase } from '#tests/world/shared-story';

// The server's process is killed with -9 while devices are sending to it over real HTTP, and starts again: nothing that
// it acknowledged is gone, nothing is there twice, and every device ends as the server. No browser: real storage in Node.

/** How often the process is killed; more where somebody has time (`npm run soak`). */
const KILLS = Number(process.env.SOAK_KILLS ?? 2);
test.setTimeout(240_000 + KILLS * 30_000);
/** While so many wait nobody writes more: a start of the server takes seconds, and people are slower than this. */
const ENOUGH = 24;

interface Line {
  inFlight: number;
  /** Requests that were under way and died with the server or its connections. */
  cut: number;
}

interface Writer {
  tab: Tab;
  sync(): Promise<string | null>;
  saved: string[];
}

/** A device in Node that speaks to the server's port, and says which of its requests died. */
async function writer(url: string, person: string, line: Line): Promise<Writer> {
  let cookie = '';
  const overHttp: Fetch = async (address, init) => {
    line.inFlight += 1;
    try {
      const answer = await fetch(address, { ...init, headers: { ...(init.headers as object), cookie } });
      if (answer.status >= 500) line.cut += 1;
      return answer;
    } catch (error) {
      if (!String((error as Error).cause).includes('ECONNREFUSED')) line.cut += 1;
      throw error;
    } finally {
      line.inFlight -= 1;
    }
  };
  const signedIn = await fetch(`${url}/api/practice/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userId: person }),
  });
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const reply = await fetchSession(overHttp, url);
  if (reply.kind !== 'ok') throw new Error(`no session for ${person}: ${reply.kind}`);
  const ticks = { wall: () => Date.now(), mono: () => performance.now() };
  const tab = await computer({ ...handClock(), ticks }).signIn(reply.value);
  const transport = makeTransport(overHttp, url);
  return { tab, saved: [], sync: async () => (await round(tab.store, transport))?.kind ?? null };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills, or whatever `strike` does, while requests are under way, `times` times; then all is quiet, and is counted. */
async function underLoad(server: ServerProcess, strikes: (() => Promise<void>)[]) {
  const line: Line = { inFlight: 0, cut: 0 };
  const [laptop, tablet, nurse] = [
    await writer(server.url, 'ylva', line),
    await writer(server.url, 'ylva', line),
    await writer(server.url, 'nadja', line),
  ];
  const story = sharedCase(Date.now(), `killed ${crypto.randomUUID()}`);
  const id = story.dossierId;
  await enact(story, 'ylva', laptop.tab);
  for (const each of [laptop, tablet, nurse]) expect(await each.sync()).toBeNull();
  await enact(story, 'nadja', nurse.tab);
  for (const each of [nurse, laptop, tablet]) expect(await each.sync()).toBeNull();

  const writers = [laptop, tablet, nurse];
  let over = false;
  /** Notes, edits of an own note, and rounds, as fast as they go, whether the server answers or not. */
  async function write(each: Writer) {
    for (let at = 0; !over; at += 1) {
      while (!over && each.tab.device.syncState.get().waiting > ENOUGH) {
        await each.sync();
        await wait(50);
      }
      const args = contactArgs(`nummer ${at}`);
      expect(await each.tab.device.mutate(id, noteChildContact, args)).toEqual({ ok: true });
      each.saved.push(args.childContactId);
      const change = { phone: { from: `nummer ${at}`, to: `ändrat ${at}` } };
      const edit = {
        childContactId: args.childContactId,
        changes: change,
        conflictIds: { phone: crypto.randomUUID() },
      };
      expect(await each.tab.device.mutate(id, editChildContact, edit)).toEqual({ ok: true });
      await each.sync();
      await wait(5);
    }
  }
  const writing = Promise.all(writers.map(write));
  let struck = 0;
  for (const strike of strikes) {
    await wait(250);
    while (line.inFlight === 0) await wait(1);
    const before = line.cut;
    await strike();
    await wait(50);
    struck += line.cut > before ? 1 : 0;
  }
  over = true;
  await writing;
  for (const each of [...writers, ...writers]) expect(await each.sync()).toBeNull();
  return { line, struck, writers, id };
}

/** Every note that was saved is with every device of its unit, once, as it was last edited; nothing waits. */
async function mustBeWhole(server: ServerProcess, told: Awaited<ReturnType<typeof underLoad>>) {
  const { writers, id, line } = told;
  const again = await writer(server.url, 'ylva', line);
  expect(await again.sync()).toBeNull();
  const everything = writers.flatMap((each) => each.saved).sort();
  for (const { tab } of [...writers, again]) {
    const notes = tab.device.dossier(id)?.dossier.list(childContact) ?? [];
    expect(notes.map((note) => note.id).sort()).toEqual(everything);
    expect(notes.filter((note) => !note.body.phone.startsWith('ändrat'))).toEqual([]);
    expect(tab.device.outbox.get()).toEqual([]);
    expect(tab.failures).toEqual([]);
  }
}

test('killed on the embedded database: nothing acknowledged is gone, nothing is there twice', async () => {
  const server = await startServer({ env: { DATABASE_URL: '' } });
  try {
    const kill = () => server.kill().then(server.restart);
    const told = await underLoad(
      server,
      Array.from({ length: KILLS }, () => kill),
    );
    expect(told.struck, 'kills in the midst of a request').toBeGreaterThan(0);
    await mustBeWhole(server, told);
    await mustBeAppliedOnce(server);
  } finally {
    await server.stop();
  }
});

test('killed on PostgreSQL, and its connections ended by an operator: the same', async () => {
  const postgres = await startPostgres();
  if (!postgres) {
    console.log('NOT RUN: the killed server on PostgreSQL (no PostgreSQL 15 or later here)');
    return;
  }
  const operator = new pg.Client({ connectionString: postgres.url });
  await operator.connect();
  const name = `samplan_${crypto.randomUUID().replaceAll('-', '')}`;
  await operator.query(`create database ${name}`);
  const own = new URL(postgres.url);
  own.pathname = `/${name}`;
  const server = await startServer({ env: { DATABASE_URL: own.href } });
  const there = new pg.Client({ connectionString: own.href });
  try {
    const kill = () => server.kill().then(server.restart);
    let ended = 0;
    const terminate = async () => {
      const { rowCount } = await operator.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'samplan'`,
        [name],
      );
      ended += rowCount ?? 0;
    };
    const told = await underLoad(server, [terminate, ...Array.from({ length: KILLS }, () => kill)]);
    expect(told.struck, 'kills in the midst of a request').toBeGreaterThan(0);
    expect(ended, 'connections that the operator ended').toBeGreaterThan(0);
    await mustBeWhole(server, told);
    await there.connect();
    expect((await there.query(TWICE)).rows).toEqual([]);
    expect((await there.query(UNLIKE)).rows).toEqual([]);
  } finally {
    await there.end();
    await server.stop();
    await operator.end();
    await postgres.stop();
  }
});
