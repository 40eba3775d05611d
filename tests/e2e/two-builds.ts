import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** Two builds of the app in a folder of their own, one of which lies where a server started from `dist` serves it. */
export interface TwoBuilds {
  /** For `startServer`. */
  dist: string;
  /** Puts a build in place, all its files at once. */
  serve(build: 'first' | 'second'): void;
  /** Removes the folder. */
  discard(): void;
}

/**
 * Copies the build that there is, and makes another: the same sources without the step that shortens them, so that each
 * file has another name. The first one is in place.
 */
export async function twoBuilds(): Promise<TwoBuilds> {
  const folder = mkdtempSync(join(tmpdir(), 'samplan-builds-'));
  const dist = join(folder, 'dist');
  cpSync(join(ROOT, 'dist/server'), join(dist, 'server'), { recursive: true });
  cpSync(join(ROOT, 'dist/app'), join(dist, 'first'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--outDir', join(dist, 'second'), '--minify', 'false', '--emptyOutDir', '--logLevel', 'error'];
  await promisify(execFile)(process.execPath, [vite, ...args], { cwd: ROOT });
  const serve = (build: 'first' | 'second') => {
    symlinkSync(build, join(dist, 'next'));
    renameSync(join(dist, 'next'), join(dist, 'app'));
  };
  serve('first');
  return { dist, serve, discard: () => rmSync(folder, { recursive: true, force: true }) };
}
