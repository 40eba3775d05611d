import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMemory } from '#tests/contract/engines';
import { audit } from './audit';
import type { Database } from './database';
import { chainLog } from './log-chain';
import { type DeliveryState, NotTaken } from './log-delivery';
import { rowsCollector, rowsFile, startRowsRounds } from './start-log-rows';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const failing = (taken: Promise<void>) =>
  taken.then(
    () => 'taken',
    (error: unknown) => (error instanceof NotTaken ? [error.reason, error.after] : error),
  );

describe('a file of rows', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'rows-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('is added to, is nobody else’s to read, and keeps a torn line from tearing the next', async () => {
    const path = join(folder, 'rows');
    await rowsFile(path).take('one\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await rowsFile(path).take('two\n');
    await appendFile(path, 'thr');
    await rowsFile(path).take('three\nfour\n');
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\nthr\nthree\nfour\n');
  });

  it('that can not be written, or is none, has taken nothing', async () => {
    expect(await failing(rowsFile(join(folder, 'none', 'rows')).take('x\n'))).toEqual(['ENOENT', undefined]);
    expect(await failing(rowsFile(folder).take('x\n'))).toEqual(['EISDIR', undefined]);
    expect(await failing(rowsFile('/dev/null').take('x\n'))).toEqual(['no file', undefined]);
  });
});

/** A collector that answers as it is told to. */
async function collector() {
  const got: { headers: IncomingHttpHeaders; text: string }[] = [];
  const how: { status: number | null; headers: Record<string, string> } = { status: 204, headers: {} };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      if (how.status === null) return;
      got.push({ headers: request.headers, text });
      response.writeHead(how.status, how.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { got, how, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rows` };
}

describe('a collector', () => {
  it('is posted the lines as they are, with its token, and its 2xx is its word', async () => {
    const { url, got, how } = await collector();
    expect(await failing(rowsCollector(url, 'a-token-of-the-collector').take('{"å":1}\n{"b":2}\n'))).toBe('taken');
    how.status = 200;
    expect(await failing(rowsCollector(url, undefined).take('x\n'))).toBe('taken');
    expect(got.map(({ text }) => text)).toEqual(['{"å":1}\n{"b":2}\n', 'x\n']);
    expect(got.map(({ headers }) => [headers['content-type'], headers.authorization])).toEqual([
      ['application/x-ndjson', 'Bearer a-token-of-the-collector'],
      ['application/x-ndjson', undefined],
    ]);
  });

  it.each<[string, number | null, Record<string, string>, [string, number | undefined]]>([
    ['says no', 500, {}, ['status 500', undefined]],
    ['says when to come back', 503, { 'retry-after': '7' }, ['status 503', 7_000]],
    ['says to come back next year', 429, { 'retry-after': '31536000' }, ['status 429', 300_000]],
    ['says when in words that are no number', 503, { 'retry-after': 'soon' }, ['status 503', undefined]],
    // What is sent on to somebody else would be rows about children.
    ['points elsewhere', 307, { location: 'http://127.0.0.1:9/' }, ['unreachable', undefined]],
    ['never answers', null, {}, ['unreachable', undefined]],
  ])('that %s has taken nothing', async (_, status, headers, told) => {
    const { url, how } = await collector();
    Object.assign(how, { status, headers });
    expect(await failing(rowsCollector(url, undefined, 300).take('x\n'))).toEqual(told);
  });

  it('that is not there has taken nothing', async () => {
    expect(await failing(rowsCollector('http://127.0.0.1:9/', undefined).take('x\n'))).toEqual([
      'unreachable',
      undefined,
    ]);
  });
});

describe('the rounds', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openMemory();
    const line = { at: 1, person: 'ylva', unit: 'social', dossierId: null, act: 'signIn', outcome: 'applied' } as const;
    await database.withPolicy((queries) => audit(queries, [line]));
    await chainLog(database);
  });
  afterAll(() => database.close());

  it('wait longer after each failure, as long as the collector says, tell how far behind they are, and catch up', async () => {
    const told: unknown[] = [];
    const figures: Pick<DeliveryState, 'behind' | 'behindSeconds'>[] = [];
    const asked: number[] = [];
    let clock = 0;
    const answers = [
      new NotTaken('unreachable'),
      new NotTaken('unreachable'),
      new NotTaken('status 503', 9_000),
      undefined,
    ];
    const log = {
      info() {},
      warn: (fields: object) => void told.push(fields),
      error: (fields: object) => void told.push(fields),
    };
    let done = () => {};
    const over = new Promise<void>((resolve) => (done = resolve));
    const rounds = startRowsRounds(
      { database, log },
      {
        every: 0,
        // Each time that it is looked at a little has passed.
        now: () => (clock += 250),
        metrics: {
          delivery(state) {
            figures.push(state);
            if (state.behind === 0) done();
          },
        },
        sink: {
          async take() {
            asked.push(clock);
            const answer = answers[asked.length - 1];
            if (answer) throw answer;
          },
        },
      },
    );
    await over;
    await rounds.stop();
    expect(told).toEqual([
      { reason: 'unreachable', failures: 1 },
      { reason: 'unreachable', failures: 2 },
      { reason: 'status 503', failures: 3 },
    ]);
    expect(figures.map(({ behind }) => behind)).toEqual([1, 1, 1, 0]);
    const [first, second, third, fourth] = asked as [number, number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(1_000);
    expect(third - second).toBeGreaterThanOrEqual(2_000);
    expect(fourth - third).toBeGreaterThanOrEqual(9_000);
    expect(fourth - third).toBeLessThan(12_000);
  });
});
