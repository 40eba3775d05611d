import { expect, type Page, test } from '@playwright/test';
import { openPlan } from '#tests/e2e/acts-plan';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { mustBeAppliedOnce } from '#tests/e2e/applied-once';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { type TwoBuilds, twoBuilds } from '#tests/e2e/two-builds';

/*
 * A newer build of the app arrives while somebody writes, and is taken back again later: the page is never loaded anew
 * under an open form, and neither the half-written words nor what is not sent yet are lost on either way.
 */
test.setTimeout(300_000);

const HALF = 'En vuxen som möter vid grinden';
const MORE = ' och följer med in';
const UNSENT = 'Färre byten av lärare';

let builds: TwoBuilds;
let server: ServerProcess;
let ylva: Person;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  builds = await twoBuilds();
  server = await startServer({ families: true, dist: builds.dist });
  ylva = await person(server.url, 'ylva');
});
test.afterAll(async () => {
  await ylva?.leave();
  await server?.stop();
  builds?.discard();
});

/** The page's own script, which has another name in each build. */
const script = (page: Page) => page.locator('script[type=module][src]').first().getAttribute('src');
const note = (page: Page) => page.getByText('Det finns en ny version av Samplan.');
const half = (page: Page) => page.getByLabel('Vad behöver barnet?');

/** Does at once what a page that stays open does each hour. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

/** Takes the version that waits, and ends when the page has been loaded anew. */
async function take(page: Page) {
  await Promise.all([
    page.waitForEvent('load', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Ladda om', exact: true }).click(),
  ]);
  await expect(page.getByRole('heading', { level: 1, name: 'Planen' })).toBeVisible({ timeout: 30_000 });
  await expect(note(page)).toBeHidden();
}

test('a newer build waits while somebody writes, is taken, and is taken back: the words and the unsent stay', async () => {
  const { page } = ylva;
  await page.goto('/arenden');
  await page
    .getByRole('link', { name: /Ebba Nyhlén/ })
    .first()
    .click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}/);
  const caseId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await openPlan(page, caseId);
  await ylva.synced();
  const first = await script(page);
  await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
  await half(page).fill(HALF);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });

  builds.serve('second');
  await lookForUpdate(page);
  await expect(note(page)).toBeVisible({ timeout: 60_000 });
  // A moment in which a page that loaded itself anew would have done so.
  await page.waitForTimeout(1_500);
  expect(loads).toBe(0);
  expect(await script(page)).toBe(first);
  await expect(half(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.insertText(MORE);
  await take(page);
  expect(loads).toBe(1);
  const second = await script(page);
  expect(second).not.toBe(first);
  await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
  await expect(half(page)).toHaveValue(HALF + MORE);

  // Under the newer build something is written that does not reach the server.
  let cut = 0;
  await page.route('**/api/push', (route) => {
    cut += 1;
    return route.abort();
  });
  await half(page).fill(UNSENT);
  await page.getByLabel('Vad handlar texten om?').selectOption('SCHOOL');
  await page.getByRole('button', { name: 'Spara behovet', exact: true }).click();
  await expect(half(page)).toBeHidden();
  await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
  await half(page).fill(HALF);
  await expect(page.getByText('Inte skickad än').first()).toBeVisible();
  await expect.poll(() => cut).toBeGreaterThan(0);

  // The operator goes back to the build before.
  builds.serve('first');
  await lookForUpdate(page);
  await expect(note(page)).toBeVisible({ timeout: 60_000 });
  expect(loads).toBe(1);
  await half(page).press('End');
  await page.keyboard.insertText(MORE);
  await take(page);
  expect(loads).toBe(2);
  expect(await script(page)).toBe(first);
  await expect(page.getByText(UNSENT).first()).toBeVisible();
  await expect(page.getByText('Inte skickad än').first()).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
  await expect(half(page)).toHaveValue(HALF + MORE);

  // And it works: what waited is sent, and so is what was half-written.
  await page.unroute('**/api/push');
  await page.getByLabel('Vad handlar texten om?').selectOption('SCHOOL');
  await page.getByRole('button', { name: 'Spara behovet', exact: true }).click();
  await ylva.synced();
  const records = (await (await apiVisitor(server.url, 'ylva')).pull()).get(caseId) ?? [];
  const texts = records.map((record) => (record.body as { text?: string }).text);
  for (const text of [UNSENT, HALF + MORE]) expect(texts.filter((one) => one === text)).toEqual([text]);
  expect(ylva.problems()).toEqual([]);
  await mustBeAppliedOnce(server);
});
