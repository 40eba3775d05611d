import { expect, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { focusLost, type Told, toldByColourAlone, toldOn } from '#tests/e2e/forced-colours';
import { goOn } from '#tests/e2e/go-on';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Where the system takes the app's colours (forced colours, high contrast) nothing may have been told by colour alone:
 * each status, step, chosen place and blocked button differs from its like in another state by words, icon or line,
 * compared over all the screens, and focus is seen to come and go.
 */
const TILDE = `/arenden/${stableId('tilde/dossier')}`;
const OTTO = `/arenden/${stableId('otto/dossier')}`;
const SCREENS = [
  '/',
  '/arenden',
  '/vantar',
  TILDE,
  `${TILDE}/verksamheter`,
  `${TILDE}/samtycke`,
  `${TILDE}/vem-ser-vad`,
  `${TILDE}/mote`,
  `${TILDE}/plan`,
  `${TILDE}/plan/granska`,
  `${TILDE}/uppfoljning`,
  `${TILDE}/handelser`,
  `${OTTO}/samtycke/nytt`,
  `${OTTO}/kalla`,
  `${TILDE}/papper`,
];

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

test('nothing is told by colour alone where colours are forced, and focus is seen', async () => {
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  await ylva.synced();
  await page.emulateMedia({ forcedColors: 'active' });
  const told: Told[] = [];
  for (const path of SCREENS) {
    await goOn(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    told.push(...(await toldOn(page)));
    expect.soft(await focusLost(page), `${path}: focus`).toEqual([]);
  }
  expect(new Set(told.map(({ state }) => state)).size, 'states met').toBeGreaterThan(12);
  expect(toldByColourAlone(told)).toEqual([]);
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});
