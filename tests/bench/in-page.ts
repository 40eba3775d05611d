import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Dexie as DexieClass } from 'dexie';

/** Waits until the device holds so many dossiers on disk; gives the time since the page began to load (ms). */
export const heldOnDisk = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (wanted) => {
    const counted = (name: string) =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const db = opening.result;
          const close = (found: number) => {
            db.close();
            resolve(found);
          };
          if (!db.objectStoreNames.contains('dossiers')) return close(0);
          const asked = db.transaction('dossiers').objectStore('dossiers').count();
          asked.onsuccess = () => close(asked.result);
          asked.onerror = () => close(0);
        };
      });
    for (;;) {
      const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
      for (const name of names) if ((await counted(name)) >= wanted) return performance.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, count);

/** Waits until a text stands on the screen; gives the time since the page began to load (ms), after the frame. */
export const shown = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.body.innerText.includes(wanted)) await frame();
    await frame();
    return performance.now();
  }, text);

/** The floor: the same records, unencrypted, one row each, in plain Dexie; the time (ms) and how many there were. */
export async function floorOfDexie(page: Page, identity: object): Promise<{ ms: number; records: number }> {
  await page.addScriptTag({
    content: readFileSync(join(import.meta.dirname, '../../node_modules/dexie/dist/dexie.min.js'), 'utf8'),
  });
  return page.evaluate(async (who) => {
    type Pulled = { id: string; scope: string; seq: number; records: object[] };
    const pulled: Pulled[] = [];
    for (let more = true; more; ) {
      const answer = await fetch('/api/pull', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-samplan-client': 'bench' },
        body: JSON.stringify({ ...who, digest: '', held: pulled.map(({ id, scope, seq }) => [id, scope, seq]) }),
      });
      const page = (await answer.json()) as { dossiers: Pulled[]; more: boolean };
      pulled.push(...page.dossiers);
      more = page.more;
    }
    const records = pulled.flatMap((one) => one.records.map((record) => ({ ...record, dossierId: one.id })));
    const { Dexie } = window as unknown as { Dexie: typeof DexieClass };
    const db = new Dexie('floor');
    db.version(1).stores({ record: 'id, dossierId, entity' });
    const start = performance.now();
    await db.table('record').bulkPut(records);
    return { ms: performance.now() - start, records: records.length };
  }, identity);
}

/** When the first pull of this page began (ms since the page began to load). */
export const syncBegan = (page: Page): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByType('resource').find((one) => one.name.endsWith('/api/pull'))?.startTime ?? 0,
  );

/** How long (ms) this page has waited for the server's answers to its pulls so far. */
export const waitedForPulls = (page: Page): Promise<number> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => one.name.endsWith('/api/pull'))
      .reduce((sum, one) => sum + one.duration, 0),
  );

/** Writes a need in the plan that is open; gives the time (ms) from the click that saves it to the frame that shows it. */
export async function changeToPaint(page: Page, text: string): Promise<number> {
  await page.getByRole('button', { name: 'Lägg till behov' }).first().click();
  await page.getByLabel('Vad behöver barnet?').fill(text);
  await page.getByLabel('Vad handlar texten om?').selectOption('PLAN_ACTION');
  const save = page.getByRole('button', { name: 'Spara behovet' });
  return save.evaluate(async (button: HTMLElement, wanted) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const there = () =>
      [...document.querySelectorAll('main *:not(textarea)')].some((one) => one.textContent === wanted);
    const start = performance.now();
    button.click();
    while (!there()) await frame();
    return performance.now() - start;
  }, text);
}

/** Every script that the page has loaded so far: bytes, each gzipped by itself. */
export async function scriptsLoaded(page: Page): Promise<number> {
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\/assets\/[^?]+\.js$/.test(name) ? [name] : [])),
  );
  let bytes = 0;
  for (const url of new Set(urls)) bytes += gzipSync(await (await page.request.get(url)).body()).length;
  return bytes;
}
