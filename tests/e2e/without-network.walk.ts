import { expect, test } from '@playwright/test';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

// The app's shell and what a person holds, without a network: a reload, a night, two tabs, and leaving for good.
let server: ServerProcess;
let ylva: Person;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.beforeEach(async () => {
  ylva = await person(server.url, 'ylva');
  await expect(ylva.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await ylva.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  // What is held has to have come before the line is cut.
  await ylva.page.goto('/arenden');
  await expect(ylva.page.getByText('Ebba Nyhlén').first()).toBeVisible();
});
test.afterEach(() => ylva?.leave());
test.afterAll(() => server?.stop());

test('a reload without a network shows the same cases, on a page never opened before too', async () => {
  await ylva.offline(true);
  await ylva.page.reload();
  await expect(ylva.page.getByText('Ebba Nyhlén').first()).toBeVisible();
  await ylva.page.goto('/vantar');
  await expect(ylva.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the browser keeps the files of the app and no answer of the server', async () => {
  const kept = await ylva.page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    return urls;
  });
  expect(kept).toContain('/index.html');
  expect(kept.filter((path) => path.startsWith('/api') || path.startsWith('/health'))).toEqual([]);
});

test('of two tabs one speaks to the server, and the other takes over when it closes', async () => {
  const locks = (page = ylva.page) =>
    page.evaluate(async () => {
      const { held, pending } = await navigator.locks.query();
      const leads = (name?: string) => name?.startsWith('samplan-lead-') ?? false;
      return [held, pending].map((list) => list?.filter((lock) => leads(lock.name)).length ?? 0);
    });
  const second = await ylva.context.newPage();
  await second.goto('/');
  await expect.poll(() => locks()).toEqual([1, 1]);
  await ylva.page.close();
  await expect.poll(() => locks(second)).toEqual([1, 0]);
});

test('who leaves without a network is not let in again by a reload, and is signed out once the network is back', async () => {
  const { page } = ylva;
  await ylva.offline(true);
  await page.getByRole('button', { name: /Ylva Norberg/ }).click();
  await page.getByRole('menuitem', { name: /Byt person|Logga ut/ }).click();
  const name = page.getByRole('button', { name: /^.*Ylva Norberg/ });
  await expect(name).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Ebba Nyhlén')).toHaveCount(0);

  await ylva.offline(false);
  await page.reload();
  await expect(page.getByText('Jonathan Ekdahl').first()).toBeVisible();
  await expect(page.getByText('Ebba Nyhlén')).toHaveCount(0);
  expect(await (await ylva.context.request.get('/api/seat')).json()).toMatchObject({ session: null });
});
