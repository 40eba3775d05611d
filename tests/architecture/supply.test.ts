import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  /** For another platform than this one: npm locks its version, and asks for its hash where it is installed. */
  optional?: boolean;
  hasInstallScript?: boolean;
}
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

/** What may be part of the product (docs/decisions/0001), and what may only build and test it. */
const SHIPPED = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
];
const TOOLS = [...SHIPPED, 'CC0-1.0', 'CC-BY-4.0'];

/** Of several licences that one may choose from, one must be allowed. */
const allows = (allowed: readonly string[], license: string | undefined) =>
  (license ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => allowed.includes(one));

describe('what comes from others', () => {
  it('has a licence that its place allows', () => {
    const forbidden = locked.filter(([, one]) => !allows(one.dev ? TOOLS : SHIPPED, one.license));
    expect(forbidden.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(allows(SHIPPED, 'GPL-3.0-only')).toBe(false);
    expect(allows(SHIPPED, undefined)).toBe(false);
    expect(allows(SHIPPED, '(MIT OR CC0-1.0)')).toBe(true);
    expect(locked.length).toBeGreaterThan(300);
  });

  it('is named by its exact version and held by its hash', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, is]) => !/^\d+\.\d+\.\d+$/.test(is),
    );
    expect(loose).toEqual([]);
    expect(
      locked.filter(([, one]) => !one.optional && !one.integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
  });

  it('runs nothing when it is installed: .ci/run and the README install without scripts', () => {
    const withScript = locked.filter(([, one]) => one.hasInstallScript && !one.dev);
    expect(withScript.map(([path]) => path)).toEqual([]);
    expect(read('.ci/run')).toContain('npm ci --ignore-scripts');
  });

  // With `--omit dev` npm leaves out what a tool needs too, React first of all.
  it('can be listed as a CycloneDX bill of materials, every package of the product and its tools in it', () => {
    const bom = JSON.parse(
      execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
        cwd: ROOT,
        encoding: 'utf8',
        maxBuffer: 50_000_000,
      }),
    ) as { bomFormat: string; components: { name: string; version: string }[] };
    expect(bom.bomFormat).toBe('CycloneDX');
    const listed = new Set(bom.components.map((one) => `${one.name}@${one.version}`));
    for (const [name, version] of Object.entries(dependencies ?? {})) expect(listed).toContain(`${name}@${version}`);
    expect(bom.components.length).toBeGreaterThan(300);
  });
});
