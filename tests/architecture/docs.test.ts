import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Every file below a folder, by its path from the root. */
const below = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));

const pages = ['README.md', 'SECURITY.md', ...below('docs').filter((path) => path.endsWith('.md'))];

/** The files of ours that a page names, as paths or as the end of one. */
const named = (page: string) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/`([\w./-]+\.(?:tsx?|mjs|sql|svg))`/g)].map((match) => match[1]!);

const all = new Set(['vite.config.ts', ...['src', 'server', 'mocks', 'tests', 'public'].flatMap(below)]);
const isThere = (file: string) => all.has(file) || [...all].some((one) => one.endsWith(`/${file}`));

it('every file that a page of the documents names is there', () => {
  const gone = pages.flatMap((page) =>
    named(page)
      .filter((file) => !isThere(file))
      .map((file) => `${page}: ${file}`),
  );
  expect(gone).toEqual([]);
  expect(pages.flatMap(named).length).toBeGreaterThan(50);
  expect(isThere('src/domain/gone.ts')).toBe(false);
});

it('every page that a page of the documents leads to is there', () => {
  const gone = pages.flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(((?!https?:|#)[^)#\s]+)/g)]
      .map((match) => match[1]!)
      .filter((to) => !existsSync(join(ROOT, page, '..', to)))
      .map((to) => `${page}: ${to}`),
  );
  expect(gone).toEqual([]);
});

it('every room of screens is named in the record of the rooms', () => {
  const record = readFileSync(join(ROOT, 'docs/decisions/0002-rooms.md'), 'utf8');
  const rooms = readdirSync(join(ROOT, 'src/features'));
  expect(rooms.filter((room) => !record.includes(`\`${room}\``))).toEqual([]);
  expect(rooms.length).toBeGreaterThan(10);
});
