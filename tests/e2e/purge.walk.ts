import { expect, type Page, test } from '@playwright/test';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/* A device that is to be emptied: the order from another device, the erasure on disk, and what both then say. */
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

const databases = (page: Page) =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name !== 'samplan-seats'),
  );

test('a device is emptied by order, its database is gone from disk, and the list says so', async () => {
  const lost = await person(server.url, 'ylva');
  const other = await person(server.url, 'ylva');
  await lost.synced();
  await lost.offline(true);
  expect(await databases(lost.page)).toHaveLength(1);

  await other.page.getByRole('button', { name: /^Mitt konto/ }).click();
  await other.page.getByRole('menuitem', { name: 'Enheter' }).click();
  const theirs = other.page.getByRole('row', { name: /Ylva/ }).filter({ hasNotText: 'Den här enheten' });
  await theirs.getByRole('button', { name: /^Töm Chrome/ }).click();
  await other.page.getByRole('button', { name: 'Töm enheten', exact: true }).click();
  await expect(theirs.getByText(/Ska tömmas\. Ylva Norberg begärde det/)).toBeVisible();

  await lost.offline(false);
  await expect(lost.page.getByRole('heading', { name: 'Den här enheten är tömd' })).toBeVisible({ timeout: 90_000 });
  await expect(lost.page.getByText(/Ylva Norberg begärde det/)).toBeVisible();
  await expect.poll(() => databases(lost.page)).toEqual([]);

  await expect(async () => {
    await other.page.reload();
    await expect(other.page.getByText(/^Tömd /)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
  await lost.page.getByRole('button', { name: 'Till inloggningen' }).click();
  await expect(lost.page.getByRole('button', { name: 'Ylva Norberg' })).toBeVisible({ timeout: 20_000 });
  expect(lost.problems()).toEqual([]);
  await lost.leave();
  await other.leave();
});
