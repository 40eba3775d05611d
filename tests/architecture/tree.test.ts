import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

// What the tree must look like, so that a newcomer finds a thing where its name says (docs/decisions/0002-rooms.md).
const ROOT = join(import.meta.dirname, '..', '..');
const MADE = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', 'test-results', 'playwright-report']);
const TOP = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'SECURITY.md',
  'README.md',
  'biome.json',
  'docs',
  'eslint.config.js',
  'index.html',
  'knip.json',
  'mocks',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'public',
  'server',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
]; // prettier-ignore

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

const files = walk(ROOT).filter((path) => path !== 'mocks/public/mockServiceWorker.js');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const lines = (path: string) => text(path).split('\n').length - 1;
const code = files.filter((path) => /^(src|server|mocks|tests)\/.*\.(ts|tsx|mjs|css|sql)$/.test(path));
const scripts = code.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

describe('the tree', () => {
  it('has nothing at the top but what the map in the README names', () => {
    const top = readdirSync(ROOT).filter((name) => !MADE.has(name) && !name.endsWith('.tsbuildinfo'));
    expect(top.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    expect(code.filter((path) => lines(path) > 400)).toEqual([]);
  });

  it('keeps the median file of the product at 80 lines or less', () => {
    const sizes = scripts
      .filter((path) => /^(src|server)\//.test(path) && !isTest(path))
      .map(lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('has no name that says nothing, and names its files in kebab-case', () => {
    const names = code.map(
      (path) =>
        [path, basename(path).replace(/(\.fixture)?(\.test|\.walk|\.soak|\.module|\.d)?\.[a-z]+$/, '')] as const,
    );
    expect(names.filter(([, name]) => /^(utils?|helpers?|misc|common|index|types)$/.test(name))).toEqual([]);
    expect(names.filter(([, name]) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.filter(([, name]) => /(^|-)(manager|helper|utils?)$/.test(name))).toEqual([]);
  });

  it('has no barrels: no file that only passes on what others export', () => {
    const barrels = scripts.filter((path) => {
      const body = text(path)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .trim();
      return (
        body !== '' &&
        body.replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+';?/g, '').trim() === ''
      );
    });
    expect(barrels).toEqual([]);
  });

  it('is at most three folders deep under src', () => {
    expect(files.filter((path) => path.startsWith('src/') && path.split('/').length > 5)).toEqual([]);
  });

  it('reads from right to left too: no physical CSS properties', () => {
    const physical =
      /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)\b|float:\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius/;
    const found = code
      .filter((path) => path.startsWith('src/') && path.endsWith('.css'))
      .flatMap((path) =>
        text(path)
          .split('\n')
          .flatMap((line, index) => (physical.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('pins every dependency to one version, those beside the product too', () => {
    const packages = files.filter((path) => basename(path) === 'package.json').map((path) => JSON.parse(text(path)));
    expect(packages).toHaveLength(3);
    const loose = packages
      .flatMap(({ dependencies, devDependencies }) => Object.entries<string>({ ...dependencies, ...devDependencies }))
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('measures the floor of the bench with the Dexie that the product has', () => {
    const { dependencies } = JSON.parse(text('tests/bench/peers/package.json'));
    expect(dependencies.dexie).toBe(JSON.parse(text('package.json')).dependencies.dexie);
  });

  it('keeps no package host in a lockfile', () => {
    const locks = files.filter((path) => basename(path) === 'package-lock.json');
    expect(locks).toHaveLength(3);
    expect(locks.filter((path) => /"resolved":|https?:\/\/registry/.test(text(path)))).toEqual([]);
  });

  it('gives every dependency its line in the decision record: what for, what else, licence', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json'));
    const record = text('docs/decisions/0001-tools-and-dependencies.md');
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => !record.includes(`\`${name}\``))).toEqual([]);
    const rows = record.match(/^\| `[^`]+` \|/gm)?.map((row) => row.slice(3, -3)) ?? [];
    expect(rows.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('names no folder of the machine it was written on, and no package host', () => {
    const machine = /(?:^|[\s'"`(=:])\/(?:w[o]rk|r[o]ot|t[m]p|h[o]me|Us[e]rs)\/|registry\.[a-z]+js/m;
    const written = [...code, ...files.filter((path) => /\.(md|json|js|html|yml|sh)$|^\.ci\/|^\.npmrc$/.test(path))];
    expect(written.filter((path) => path !== 'package-lock.json' && machine.test(text(path)))).toEqual([]);
  });

  it('never ships the worker of the mocks', () => {
    expect(files.filter((path) => path.startsWith('public/') && /mock/i.test(path))).toEqual([]);
    const worker = 'mockServiceWorker.js';
    expect(text(`mocks/public/${worker}`)).toBe(text(`node_modules/msw/lib/${worker}`));
  });

  it('switches no rule off and hides no test', () => {
    const off = /@ts-(?:ign[o]re|noch[e]ck)|eslint-dis[a]ble|biome-ign[o]re/;
    expect(scripts.filter((path) => off.test(text(path)))).toEqual([]);
    // A test may show that the compiler refuses something; the product may not overrule it.
    expect(scripts.filter((path) => !isTest(path) && /@ts-exp[e]ct-error/.test(text(path)))).toEqual([]);
  });
});
