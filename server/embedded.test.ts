import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemory } from '#tests/contract/engines';
import { openEmbedded } from './embedded';
import { DirectoryInUse, lockDirectory } from './embedded-lock';
import type { MemoryDatabase } from './memory-database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samplan-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, 'samplan.lock');
const holder = (over: object) => {
  const own = JSON.parse(readFileSync(lockFile(), 'utf8')) as object;
  writeFileSync(lockFile(), JSON.stringify({ ...own, token: 'another', ...over }));
};

/** A process of its own that does nothing until its input ends. */
async function otherProcess() {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  await new Promise((resolve) => child.once('spawn', resolve));
  const end = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return { pid: child.pid!, end };
}

/** When a process began, as the lock notes it. */
const began = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19];

describe('the lock on the folder of the embedded database', () => {
  it('refuses a second holder, by process and folder, and is free again after it is given back', () => {
    const unlock = lockDirectory(folder);
    expect(() => lockDirectory(folder)).toThrow(DirectoryInUse);
    expect(() => lockDirectory(folder)).toThrow(`process ${process.pid}`);
    unlock();
    lockDirectory(folder)();
    expect(existsSync(lockFile())).toBe(false);
  });

  it('of another living process holds; of one that was killed it is taken over at once', async () => {
    const other = await otherProcess();
    const unlock = lockDirectory(folder);
    holder({ pid: other.pid, started: existsSync('/proc/1/stat') ? began(other.pid) : '' });
    expect(() => lockDirectory(folder)).toThrow(`process ${other.pid}`);
    await other.end();
    lockDirectory(folder)();
    unlock();
  });

  it('of a process whose number another process has by now is taken over', () => {
    const unlock = lockDirectory(folder);
    holder({ pid: process.pid, started: 'long ago' });
    lockDirectory(folder)();
    unlock();
  });

  it('of another machine holds while it is touched, and is taken over when it has been silent', () => {
    const unlock = lockDirectory(folder);
    holder({ host: `not-${hostname()}`, pid: 1 });
    expect(() => lockDirectory(folder)).toThrow(DirectoryInUse);
    const silent = new Date(Date.now() - 60_000);
    utimesSync(lockFile(), silent, silent);
    lockDirectory(folder)();
    unlock();
  });
});

describe('the embedded database', () => {
  it('keeps what was written, refuses a second opener, and makes anew one whose making was cut short', async () => {
    const blank = (await openMemory()) as MemoryDatabase;
    const snapshot = await blank.dump();
    await blank.close();
    const first = await openEmbedded(folder, { snapshot });
    await expect(openEmbedded(folder, { snapshot })).rejects.toThrow(DirectoryInUse);
    await first.withPolicy((policy) => policy.query(`insert into person (id, name) values ('p', 'Påhittad')`));
    await first.close();
    const second = await openEmbedded(folder);
    const { rows } = await second.withPolicy((policy) => policy.query('select name from person'));
    expect(rows).toEqual([{ name: 'Påhittad' }]);
    await second.close();
    rmSync(join(folder, 'database.ready'));
    const third = await openEmbedded(folder, { snapshot });
    expect((await third.withPolicy((policy) => policy.query('select name from person'))).rows).toEqual([]);
    await third.close();
  });
});
