import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { type Person, person } from '#tests/e2e/person';
import { PICTURES, type Pictured, pictureFile, SIZES } from '#tests/e2e/pictures';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Pictures of the main screens as a person meets them, for those who judge by eye; the README shows one. Taken with
 * `UPDATE_SCREENSHOTS=1 npx playwright test pictures`; `pictures.test.ts` holds the list of what lies in `docs`.
 */
const folder = join(import.meta.dirname, '../../docs/screenshots');

let server: ServerProcess;
const tilde = stableId('tilde/dossier');
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

async function take(page: Page, name: Pictured): Promise<void> {
  for (const shot of PICTURES[name]) {
    const [size, colorScheme] = shot;
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(folder, pictureFile(name, shot)), animations: 'disabled' });
  }
}

/** Takes each of some screens. */
async function takeEach(someone: Person, screens: readonly [name: Pictured, path: string][]): Promise<void> {
  const { page } = someone;
  for (const [name, path] of screens) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    if (!path.endsWith('papper')) await someone.synced();
    await take(page, name);
  }
}

test('pictures of what lies around a case, between units, and of the county', async () => {
  test.setTimeout(240_000);
  const otto = stableId('otto/dossier');
  const seen: Record<string, readonly [name: Pictured, path: string][]> = {
    ylva: [
      ['need', `/arenden/${tilde}/behov`],
      ['services', `/arenden/${tilde}/verksamheter`],
      ['family', `/arenden/${tilde}/familjen`],
      ['call', `/arenden/${otto}/kalla`],
      ['issue', `/arenden/${tilde}/plan/granska`],
      ['questions', `/arenden/${tilde}/uppfoljning/papper`],
      ['search', '/sok'],
      ['needs-help', '/hjalp'],
    ],
    barbro: [
      ['deviations', '/avvikelser'],
      ['deviation', `/avvikelser/${stableId('avvikelse-remiss/dossier')}`],
    ],
    valter: [
      ['county', '/lanet'],
      ['duties', '/lanet/ansvar'],
      ['action-plan', '/lanet/handlingsplan'],
      ['year', '/lanet/arshjul'],
      ['structure', '/lanet/samverkan'],
    ],
  };
  for (const [userId, screens] of Object.entries(seen)) {
    const someone = await person(server.url, userId);
    await takeEach(someone, screens);
    expect(someone.problems()).toEqual([]);
    await someone.leave();
  }
});

test('pictures of the openings that wait for a review, and of a check of the log, on screen and on paper', async () => {
  const barbro = await person(server.url, 'barbro');
  await barbro.page.goto(`/arenden/${tilde}`);
  await barbro.page.getByRole('link', { name: /Öppna ärendet i 60 minuter/ }).click();
  await barbro.page.getByRole('textbox', { name: /^Varför/ }).fill('Ylva är sjuk i dag och mormor ringer om mötet.');
  await barbro.page.getByRole('button', { name: 'Öppna i 60 minuter' }).click();
  await expect(barbro.page.getByRole('group', { name: 'Öppnat med skäl' })).toBeVisible();
  // What she reads there is told to the server in its own time.
  const told = barbro.page.waitForResponse((response) => response.url().endsWith('/api/reads') && response.ok());
  await barbro.page.goto(`/arenden/${tilde}/plan`);
  await told;
  await barbro.leave();
  // A check is drawn when the server starts, of what has been read since the families' first day.
  await server.kill();
  await server.restart();
  const jonathan = await person(server.url, 'jonathan');
  const { page } = jonathan;
  await page.goto('/granska');
  await expect(page.getByRole('article').first()).toBeVisible();
  await take(page, 'openings');
  await page.goto('/loggkontroll');
  await page.getByRole('link', { name: /^Visa kontrollen/ }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await take(page, 'log-check');
  await page.getByRole('link', { name: 'Till papper' }).click();
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeVisible();
  await take(page, 'log-check-paper');
  expect(jonathan.problems()).toEqual([]);
  await jonathan.leave();
});

test('pictures of the day, the cases, and a case from the consent to the follow-up and the paper', async () => {
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  const screens: [name: Pictured, path: string][] = [
    ['my-day', '/'],
    ['cases', '/arenden'],
    ['case', `/arenden/${tilde}`],
    ['consent', `/arenden/${tilde}/samtycke/nytt`],
    ['who-sees-what', `/arenden/${tilde}/vem-ser-vad`],
    ['prepare', `/arenden/${tilde}/forbered`],
    ['meeting', `/arenden/${tilde}/mote`],
    ['read-back', `/arenden/${tilde}/mote/las-upp`],
    ['plan', `/arenden/${tilde}/plan`],
    ['follow-up', `/arenden/${tilde}/uppfoljning`],
    ['events', `/arenden/${tilde}/handelser`],
    ['paper', `/arenden/${tilde}/papper`],
  ];
  for (const [name, path] of screens) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    if (name !== 'paper') await ylva.synced();
    await take(page, name);
  }
  await page.setViewportSize(SIZES.desk);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/arenden/${tilde}`);
  await ylva.synced();
  await page.screenshot({ path: join(folder, '../screenshot.png'), animations: 'disabled' });
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});
