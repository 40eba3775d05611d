import { expect, type Page, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { axeFindings } from '#tests/e2e/axe-findings';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * What works from every screen, by the keyboard alone and without a network: the finder, the page of hits and the list
 * of keys, each read by every rule of axe in light and dark.
 */
const TILDE = `/arenden/${stableId('tilde/dossier')}`;

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)).map((one) => `${colorScheme} ${one}`));
  }
  return found;
}

const finder = (page: Page) => page.getByRole('combobox', { name: 'Sök eller gå till' });

test('the finder, the hits and the keys are used with the keyboard alone, offline', async () => {
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  await ylva.synced();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await ylva.offline(true);

  await page.keyboard.press('Control+k');
  await expect(finder(page)).toBeFocused();
  await page.keyboard.type('tilde');
  expect.soft(await findings(page), 'the finder').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}${TILDE}`);
  await page.keyboard.press('g');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(`${server.url}${TILDE}/behov`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kvall rutin');
  await expect(page.getByRole('option', { name: /1 ärende$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const hits = page.getByRole('list', { name: /^Träffar: Tilde/ });
  await expect(hits.locator('mark').first()).toHaveText(/kväll/i);
  expect.soft(await findings(page), 'the page of hits').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible();
  expect.soft(await findings(page), 'the list of keys').toEqual([]);
  await page.keyboard.press('Escape');
  expect(page.url()).not.toContain('rutin');
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});
