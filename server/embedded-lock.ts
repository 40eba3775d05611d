import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';

/** Another process has the folder open. Two at once were seen to destroy rows that had been acknowledged. */
export class DirectoryInUse extends Error {
  override name = 'DirectoryInUse';
  constructor(folder: string, pid: number) {
    super(
      `The folder ${folder} is in use by another Samplan server (process ${pid}). Stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

interface Holder {
  pid: number;
  /** When the process started, where the system tells; a number may be another process's after a restart. */
  started: string;
  host: string;
  token: string;
}

/** A holder on another machine or in another container shows that it lives by touching the lock this often (ms). */
const TOUCH = 5_000;
const SILENT = 20_000;

/**
 * Takes the folder for this process until the given function is called, or the process ends. Throws `DirectoryInUse`.
 * The lock of a process that was killed is taken over at once.
 */
export function lockDirectory(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'samplan.lock');
  const own: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname(), token: randomUUID() };
  const draft = join(folder, `samplan.lock.${own.token}`);
  writeFileSync(draft, JSON.stringify(own));
  try {
    // A link is made whole or not at all, and never over another.
    for (let attempt = 0; !linked(draft, path); attempt++) {
      const holder = holderOf(path);
      if (holder && (isAlive(holder, path) || attempt > 20)) throw new DirectoryInUse(resolve(folder), holder.pid);
      if (holder) takeAway(folder, path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const touch = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // The folder was taken away from under us; there is nothing left to hold.
      clearInterval(touch);
    }
  }, TOUCH);
  touch.unref();
  return () => {
    clearInterval(touch);
    if (holderOf(path)?.token === own.token) rmSync(path, { force: true });
  };
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < SILENT;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return holder.started === startOf(holder.pid);
}

/** When a process started, in the kernel's ticks; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Removes a dead holder's lock, and only that one: of several who try, one at a time looks again and acts. */
function takeAway(folder: string, path: string, dead: Holder) {
  const turn = join(folder, 'samplan.lock.turn');
  try {
    mkdirSync(turn);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? 0) > SILENT) rmdirSync(turn);
    return;
  }
  try {
    if (holderOf(path)?.token === dead.token) rmSync(path, { force: true });
  } finally {
    rmdirSync(turn);
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
