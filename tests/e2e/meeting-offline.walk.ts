import { expect, test } from '@playwright/test';
import { addDays, civilDate } from '#domain/civil-date';
import { stableId } from '#mocks/families/story';
import { printedText } from '#tests/e2e/acts-paper';
import { cutNetwork } from '#tests/e2e/cut-network';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * A meeting in a room without coverage: held, read back, printed before people leave, and ended; then sent, and another
 * unit sees what was agreed.
 */
const CASE = stableId('meja/dossier');
const GOAL = 'Meja äter lunch med någon hon känner';
const ACTION = 'Petter följer med till matsalen den första veckan';
const DUE = addDays(civilDate(Date.now()), 21);

let server: ServerProcess;
let ylva: Person;
let nadja: Person;
test.beforeAll(async () => {
  server = await startServer({ families: true });
  [ylva, nadja] = await Promise.all([person(server.url, 'ylva'), person(server.url, 'nadja')]);
  await expect(ylva.page.getByRole('button', { name: /^Alla ser det här \(/ })).toBeVisible({ timeout: 30_000 });
});
test.afterAll(async () => {
  for (const one of [ylva, nadja]) await one?.leave();
  await server?.stop();
});

test('a meeting is held, printed and ended without a network; then another unit sees what was agreed', async () => {
  const { page } = ylva;
  const sendAll = await cutNetwork(ylva);
  await page.goto(`/arenden/${CASE}/mote`);
  const field = page.getByLabel('Skriv kort');
  await field.fill(GOAL);
  await page.getByRole('button', { name: 'Mål', exact: true }).click();
  await expect(field).toHaveValue('');
  await field.fill(ACTION);
  await page.getByRole('button', { name: 'Insats', exact: true }).click();
  await expect(field).toHaveValue('');
  const taken = page.getByRole('listitem').filter({ hasText: ACTION });
  await taken.getByLabel(/^Vem gör det\?/).selectOption({ index: 1 });
  await taken.getByLabel(/^Klart senast/).fill(DUE);
  await page.keyboard.press('Tab');
  await expect(taken.getByText('Ingen har tagit på sig ansvaret än')).toHaveCount(0);

  await page.getByRole('link', { name: 'Läs upp' }).click();
  await expect(page.getByText(new RegExp(ACTION)).first()).toBeVisible();
  await page.getByLabel('Vi har läst upp det vi kom fram till').check();

  // Before anybody leaves the room.
  await page.getByRole('link', { name: 'Tillbaka till mötet' }).click();
  await expect(page.getByText('Inte utskrivet härifrån än. Det går utan nät.')).toBeVisible();
  await page.getByRole('link', { name: 'Skriv ut eller spara' }).click();
  const paper = await printedText(page);
  for (const words of [GOAL, ACTION, 'Meja', 'Robert Sjögrund']) expect(paper).toContain(words);
  expect(paper).toContain('Inte skickad till servern än.');

  await page.goto(`/arenden/${CASE}/mote`);
  await expect(page.getByText(/^Utskrivet eller sparat \d\d:\d\d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Avsluta mötet' }).click();
  await page.waitForURL(/\/plan$/);
  await expect(page.getByText('Mötet är avslutat.').first()).toBeVisible();
  await nadja.page.goto(`/arenden/${CASE}/plan`);
  await expect(nadja.page.getByRole('heading', { level: 1, name: 'Planen' })).toBeVisible();
  await expect(nadja.page.getByText(GOAL)).toHaveCount(0);

  await sendAll();
  await expect(async () => {
    await nadja.page.goto(`/arenden/${CASE}/plan`);
    await expect(nadja.page.getByText(GOAL).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(nadja.page.getByText(ACTION).first()).toBeVisible();
  expect([...ylva.problems(), ...nadja.problems()]).toEqual([]);
});
