import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type AuditEntry, audit } from '#server/audit';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { silentLog } from '#server/log';
import { chainLog, readLogState } from '#server/log-chain';
import { auditLog, readHeads, tellAudit } from '#server/start-audit';
import { CHAIN_EVERY, headLine, startLogRounds } from '#server/start-log';
import { prometheus } from '#server/start-metrics';
import { testEngines } from './engines';
import { openOwned } from './owned-database';

const engines = await testEngines();
const folder = mkdtempSync(join(tmpdir(), 'samplan-log-'));
afterAll(() => rmSync(folder, { recursive: true }));
const WHO = { person: 'ylva', unit: 'social' };

async function write(database: Database, at = Date.now(), n = 1) {
  const line: AuditEntry = { at, ...WHO, dossierId: null, act: 'signIn', outcome: 'applied' };
  await database.withActor(WHO, (tx) =>
    audit(
      tx.app,
      Array.from({ length: n }, () => line),
    ),
  );
}

describe.each(engines)('the job that chains the log, on $name', (engine) => {
  it('takes what is written while it runs, writes heads to the file, tells the figures, and ends with all chained', async () => {
    const database = await engine.open();
    const metrics = prometheus();
    const headsFile = join(folder, `heads-${engine.name}`);
    await write(database);
    const rounds = startLogRounds({ database, log: silentLog }, { metrics, headsFile, every: 5, headEvery: 0 });
    await expect.poll(async () => (await readLogState(database)).number, { timeout: 20_000 }).toBe(1);
    await write(database);
    await expect.poll(async () => (await readLogState(database)).number, { timeout: 20_000 }).toBe(2);
    await write(database, 0, 3);
    await rounds.stop();
    const state = await readLogState(database);
    expect(state).toMatchObject({ number: 5, unchained: 0 });
    expect(readFileSync(headsFile, 'utf8').endsWith(headLine(state))).toBe(true);
    expect((await readHeads(readFileSync(headsFile, 'utf8').split('\n'))).at(-1)).toEqual({
      number: 5,
      hash: state.hash,
    });
    const { text } = await metrics.read();
    expect(text).toContain('samplan_log_chained_rows 5');
    expect(text).toContain('samplan_log_unchained_rows 0');
  });

  it('takes a burst of rows whole in one round, and waits for no more than a part of the five seconds between two', async () => {
    const database = await engine.open();
    const BURST = 4_500;
    await write(database, Date.now(), BURST);
    const core = { database, log: silentLog };
    const { stop } = startLogRounds(core, { metrics: prometheus(), headsFile: undefined, every: 3_600_000 });
    // The first round alone: the next is an hour away.
    await expect.poll(async () => (await readLogState(database)).unchained, { timeout: 60_000 }).toBe(0);
    expect((await readLogState(database)).number).toBe(BURST);
    await stop();
    expect(CHAIN_EVERY).toBeLessThanOrEqual(2_500);
  }, 120_000);

  it('its head and its end stand at an address that an outsider may fetch', async () => {
    const database = await engine.open();
    // An app says the same for a second; each of these is asked for the first time.
    const read = async () => (await createApp({ database }).request('/health/log')).text();
    expect(await read()).toBe('0 -\nunchained: 0 rows, 0.0 s\n');
    await write(database);
    expect(await read()).toMatch(/^0 -\nunchained: 1 rows, \d+\.\d s\n$/);
    await chainLog(database);
    expect(await read()).toBe(`1 ${(await readLogState(database)).hash}\nunchained: 0 rows, 0.0 s\n`);
  });
});

describe.each(engines.filter((engine) => engine.openWithUrl))('the audit command, on $name', (engine) => {
  it('says that the chain holds, that nothing chains, or where it breaks and how', async () => {
    const { database, byHand, url } = await openOwned(engine);
    const config = { databaseUrl: url, dataDir: folder, logHeadsFile: undefined };
    const run = async (file?: string) => {
      const lines: string[] = [];
      const exit = await auditLog(config, file, (line) => lines.push(line));
      return { exit, text: lines.join('\n') };
    };
    await write(database, Date.now() - 120_000, 3);
    expect(await run()).toMatchObject({
      exit: 2,
      text: expect.stringMatching(/3 rows, the oldest 12\d\.\d s[^]*LATE/),
    });
    await chainLog(database);
    const heads = join(folder, 'kept');
    writeFileSync(heads, headLine(await readLogState(database)));
    const { hash } = await readLogState(database);
    expect(await run(heads)).toEqual({
      exit: 0,
      text: `Chained: 3 rows. Head: 3 ${hash}\nNot chained yet: 0 rows, the oldest 0.0 s old.\nHeld against 1 heads that were kept outside.\nThe chain holds.`,
    });
    await byHand(`update audit set person = 'nobody' where id = (select audit_id from audit_chain where number = 2);`);
    expect(await run(heads)).toMatchObject({
      exit: 1,
      text: expect.stringMatching(/BROKEN at link 2 \(row \d+\): the row, or its place/),
    });
    await byHand('delete from audit; delete from audit_chain;');
    expect(await run()).toMatchObject({ exit: 0, text: expect.stringContaining('No head from outside') });
    expect(await run(heads)).toMatchObject({
      exit: 1,
      text: expect.stringContaining('BROKEN at link 1: the end was cut off'),
    });
  });
});

describe('what the audit command says', () => {
  const whole = { links: 9, head: 'h', breaks: [], unchained: 2, unchainedSeconds: 1.5, passedBy: 0 };
  it.each([
    [whole, 0],
    [{ ...whole, unchainedSeconds: 61 }, 2],
    [{ ...whole, passedBy: 1 }, 1],
    [{ ...whole, breaks: [{ number: 3, how: 'removed' as const }], unchainedSeconds: 61 }, 1],
  ])('%o ends with %i', (report, exit) => {
    expect(tellAudit(report, 0).exit).toBe(exit);
  });

  it('names the first fifty breaks and counts the others', () => {
    const breaks = Array.from({ length: 60 }, (_, at) => ({ number: at + 1, how: 'changed' as const }));
    const { lines } = tellAudit({ ...whole, breaks }, 1);
    expect(lines.filter((line) => line.startsWith('BROKEN'))).toHaveLength(50);
    expect(lines).toContain('and 10 more.');
  });

  it('refuses a file of heads that is none, and names the line only', async () => {
    await expect(readHeads(['2026 1 x', 'secret'])).rejects.toThrow('Line 1 of what was kept outside is no head');
  });
});
