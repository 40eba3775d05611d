import { expect, type Page, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { nameNeed, openPlan } from '#tests/e2e/acts-plan';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { mustBeAppliedOnce } from '#tests/e2e/applied-once';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * A tab with an older version of the app holds the disk, as the tables of then were, while a newer one wants to make
 * them into those of now: it is said, what to do about it too, and once the old tab is closed all that was unsent is there.
 */
test.setTimeout(180_000);

const UNSENT = 'Någon som väntar vid bussen';
const CASE = stableId('tilde/dossier');

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

/**
 * Puts what lies in the person's database into one with the tables of version 2, which had no `taken`, and holds on to
 * it as no tab of the app does. Gives the versions before and after, and how many changes wait there.
 */
const holdOlder = (page: Page) =>
  page.evaluate(async () => {
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const all = await indexedDB.databases();
    const { name = '' } = all.find((one) => /^samplan-(?!seats)/.test(one.name ?? '')) ?? {};
    const newer = await ended(indexedDB.open(name));
    const before = newer.version;
    const rows = new Map<string, unknown[]>();
    for (const store of newer.objectStoreNames)
      rows.set(store, await ended(newer.transaction(store).objectStore(store).getAll()));
    newer.close();
    await ended(indexedDB.deleteDatabase(name));

    const opening = indexedDB.open(name, 20);
    opening.onupgradeneeded = () => {
      const made = (store: string, keyPath: string | string[]) => opening.result.createObjectStore(store, { keyPath });
      for (const store of ['dossiers', 'packs', 'drafts', 'reads']) made(store, 'id');
      made('outbox', 'id').createIndex('seq', 'seq');
      made('files', ['id', 'part']);
      made('meta', 'key');
    };
    const older = await ended(opening);
    const writing = older.transaction([...older.objectStoreNames], 'readwrite');
    for (const store of older.objectStoreNames)
      for (const row of rows.get(store) ?? []) writing.objectStore(store).put(row);
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error ?? new Error('not written'));
    });
    return { before, after: older.version, waiting: rows.get('outbox')?.length ?? 0 };
  });

const version = (page: Page) =>
  page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.find((one) => /^samplan-(?!seats)/.test(one.name ?? ''))?.version;
  });

test('an older tab that holds the disk is told of; closed, it leaves all that was unsent to the newer one', async () => {
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  let cut = 0;
  await openPlan(page, CASE);
  await ylva.synced();
  await page.route('**/api/push', (route) => {
    cut += 1;
    return route.abort();
  });
  await nameNeed(page, 'SCHOOL', UNSENT);
  await expect.poll(() => cut).toBeGreaterThan(0);
  // No page of the app is open any more.
  await page.goto('/api/openapi.json');
  const old = await ylva.context.newPage();
  await old.goto('/api/openapi.json');
  const { before, after, waiting } = await holdOlder(old);
  expect(after).toBeLessThan(before);
  expect(waiting).toBe(1);

  await page.goto(`/arenden/${CASE}/plan`);
  await expect(page.getByRole('heading', { level: 1, name: 'Samplan är öppet i en annan flik' })).toBeVisible();
  await expect(page.getByText('Stäng den, så öppnas Samplan här. Det du har skrivit finns kvar.')).toBeVisible();
  expect(await version(old)).toBe(after);
  await old.close();

  // It goes on by itself.
  await expect(page.getByRole('heading', { level: 1, name: 'Planen' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(UNSENT).first()).toBeVisible();
  await expect(page.getByText('Inte skickad än').first()).toBeVisible();
  expect(await version(page)).toBe(before);
  await page.unroute('**/api/push');
  await ylva.synced();
  const records = (await (await apiVisitor(server.url, 'ylva')).pull()).get(CASE) ?? [];
  expect(records.filter((record) => (record.body as { text?: string }).text === UNSENT)).toHaveLength(1);
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
  await mustBeAppliedOnce(server);
});
