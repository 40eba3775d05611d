import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FEATURES = join(import.meta.dirname, '../../src/features');
const sources = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(FEATURES, path), 'utf8') }));

/** How something of a case leaves the screen: as a file, by the clipboard, on paper. */
const LEAVES = /giveFile\(|navigator\.clipboard|window\.print\(|<Paper\b/;
/** The rescue file logs each case that it holds where it is made (storage/rescue.ts); an invitation, on the server, holds none. */
const LOGGED_ELSEWHERE = [
  // What the county agrees on is about nobody, and no line tells who read it (decision 0020).
  'catalogue/catalogue-paper.tsx',
  'lead-unit/invite-colleague.tsx',
  'needs-help/save-rescue.tsx',
  // The review is of no case: the server is told first (takeOutOctober), and where it can not be, nothing is given.
  'october/csv-button.tsx',
  'october/october-paper.tsx',
  // Units and groups, which everybody reads: of no case and of nobody.
  'structure/file-page.tsx',
  'structure/structure-paper.tsx',
];

it('whatever a screen prints, copies or gives as a file, it logs', () => {
  const leaving = sources.filter(({ text }) => LEAVES.test(text));
  expect(leaving.length).toBeGreaterThan(6);
  const silent = leaving
    .filter(({ text }) => !/useLogRead\(\)|useLogPage\(|useLogPrint\(/.test(text))
    .map(({ path }) => path);
  expect(silent.sort()).toEqual(LOGGED_ELSEWHERE);
});

it('a screen prints by the hook that logs it first', () => {
  expect(sources.filter(({ text }) => text.includes('window.print(')).map(({ path }) => path)).toEqual([]);
});
