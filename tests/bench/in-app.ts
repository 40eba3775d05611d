import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';

// What is measured within the real app's page. Times are ms.

/** Waits until a whole pull has ended: everything that the server has for this person rests on disk. */
export const everythingHeld = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Alla ser det här/ }).waitFor();

/** Waits until the start page shows what waits in a case; gives the time since the page began to load, after the frame. */
export const startPageUsable = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const row = 'main a[href*="/arenden/"]:not([href$="/nytt"])';
    while (!document.querySelector('main h1') || !document.querySelector(row)) await frame();
    await frame();
    return performance.now();
  });

/** Begins to note how long each key takes from the keyboard to the frame that shows it. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = [];
    Object.assign(globalThis, { keysToPaint: noted });
    const { port1, port2 } = new MessageChannel();
    const begun: number[] = [];
    // A message that is sent in a frame is heard when that frame has been drawn.
    port1.onmessage = () => {
      for (const start of begun.splice(0)) noted.push(performance.now() - start);
    };
    const waiting: number[] = [];
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        waiting.push(timeStamp);
        requestAnimationFrame(() => {
          begun.push(...waiting.splice(0));
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

export const keysToPaint = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { keysToPaint: number[] }).keysToPaint.splice(0));

/** Writes a need in the plan that is open, key by key; gives the time from the click that saves it to its paint. */
export async function changeToPaint(page: Page, text: string): Promise<number> {
  await page.getByRole('button', { name: 'Lägg till behov' }).first().click();
  const field = page.getByLabel('Vad behöver barnet?');
  await field.focus();
  await page.keyboard.type(text, { delay: 40 });
  await page.getByLabel('Vad handlar texten om?').selectOption('PLAN_ACTION');
  const save = page.getByRole('button', { name: 'Spara behovet' });
  const ms = await save.evaluate(async (button: HTMLElement, wanted) => {
    const main = document.querySelector('main');
    const there = () =>
      [...(main?.querySelectorAll('p, li, dd, td, span') ?? [])].some((one) => one.textContent === wanted);
    const { port1, port2 } = new MessageChannel();
    const painted = new Promise<number>((resolve) => (port1.onmessage = () => resolve(performance.now())));
    const start = performance.now();
    button.click();
    while (!there()) await new Promise((resolve) => requestAnimationFrame(resolve));
    port2.postMessage(null);
    return (await painted) - start;
  }, text);
  return ms;
}

/** Follows a link; gives for each count the time from the click to the frame that shows so many of what it leads to. */
export const linkToPaint = <const Counts extends readonly number[]>(
  link: Locator,
  leadsTo: string,
  ...counts: Counts
): Promise<{ [at in keyof Counts]: number }> =>
  link.evaluate(
    async (element: HTMLElement, [wanted, wantedCounts]) => {
      const start = performance.now();
      element.click();
      const took: number[] = [];
      for (const count of wantedCounts) {
        const { port1, port2 } = new MessageChannel();
        const painted = new Promise<number>((resolve) => (port1.onmessage = () => resolve(performance.now())));
        while (document.querySelectorAll(wanted).length < count)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        port2.postMessage(null);
        took.push((await painted) - start);
      }
      return took as { [at in keyof Counts]: number };
    },
    [leadsTo, counts] as const,
  );

/** What lives on the page's heap after garbage has been collected (MB of 10^6 bytes). */
export async function heapUsed(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Every script that the page has loaded so far: kB of 1000 bytes, each gzipped by itself. */
export async function scriptsLoaded(page: Page): Promise<number> {
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\/assets\/[^?]+\.js$/.test(name) ? [name] : [])),
  );
  let bytes = 0;
  for (const url of new Set(urls)) bytes += gzipSync(await (await page.request.get(url)).body()).length;
  return bytes / 1_000;
}
