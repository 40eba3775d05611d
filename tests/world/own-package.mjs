// Tools that only some runs need lie in packages of their own, so that they do not weigh on the product's install.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (lockfile) =>
  Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages)
    .filter(([name, one]) => name !== '' && !one.optional)
    .map(([name, { version }]) => `${name} ${version}`);

/** npm keeps beside the packages a copy of the lockfile that it installed. */
function isInstalled(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = new Set(packagesIn(installed));
  return packagesIn(join(folder, 'package-lock.json')).every((one) => there.has(one));
}

/** Installs the folder's package where it is missing or stale. Ends the process where it fails. */
export function installOwnPackage(folder) {
  if (isInstalled(folder)) return;
  const { status } = spawnSync('npm', ['ci', '--engine-strict=false', '--prefix', folder, '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
