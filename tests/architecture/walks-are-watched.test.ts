import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// Every browser of every walk comes from the one helper, which judges what it is told, asks and keeps
// (tests/e2e/watched-browser.ts): a walk cannot forget it.
const FOLDER = join(import.meta.dirname, '../e2e');
const HELPER = 'watched-browser.ts';
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

/** A browser or a context from elsewhere: Playwright's own, or those that it hands to a test. */
const OPENS =
  /\b(chromium|firefox|webkit|browserType)\s*\.\s*(launch|connect)\w*\(|\.newContext\(|\bbrowser\.newPage\(|\btest(\.\w+)?\([^\n]*async \(\{[^}]*\b(page|context|browser)\b/;

it('comes from the one helper', () => {
  expect(sources.length).toBeGreaterThan(40);
  const opening = sources.filter(({ text }) => OPENS.test(text)).map(({ name }) => name);
  expect(opening).toEqual([HELPER]);
});

it('is closed where it was opened, for then it is judged', () => {
  const open = sources.filter(({ name, text }) => name !== HELPER && /\bopenBrowser\(/.test(text));
  expect(open.length).toBeGreaterThan(4);
  expect(open.filter(({ text }) => !/\.close\(\)/.test(text)).map(({ name }) => name)).toEqual([]);
  const persons = sources.filter(({ text }) => /\bawait person\(|\bperson\(server\.url/.test(text));
  expect(persons.length).toBeGreaterThan(15);
  expect(persons.filter(({ text }) => !/\.leave\(\)/.test(text)).map(({ name }) => name)).toEqual([]);
});

it.each([
  'const b = await chromium.launch({});',
  'await browser.newContext()',
  'const page = await browser.newPage();',
  "test('x', async ({ page }) => {",
  "test('x', async ({ request, context }) => {",
])('would be noticed: %s', (line) => expect(OPENS.test(line)).toBe(true));
it.each(['await ylva.context.newPage()', "test('x', async ({ request }) => {", 'page.goto(url)'])(
  'leaves a further page of a watched browser alone: %s',
  (line) => expect(OPENS.test(line)).toBe(false),
);
