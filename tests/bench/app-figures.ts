import type { World } from './bench-world';
import { changeToPaint, heapUsed, keysToPaint, scriptsLoaded, startPageUsable, watchKeys } from './in-app';
import type { MeasuredServer } from './measured-server';
import { EDIT_SIZE, options } from './options';
import type { Results } from './results';
import { signedIn } from './signed-in';
import { percentile } from './spread';
import { EMPTY_PAGE } from './untouched-browser';
import { tellDossier } from './workload';

/** So many needs are written in each repetition. */
const WRITTEN = 8;

/** What a person meets in the real app: writing with everything loaded, and opening without a network. */
export async function appFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  await world.cluster.copy(world.filled, 'bench_app');
  const server = await world.serve('bench_app');
  try {
    for (let rep = 0; rep < options.reps; rep++) {
      for (const size of options.sizes) {
        await writing(world, server, results, size, rep);
        await coldStart(server, results, size);
      }
      log(`repetition ${rep + 1}: the app`);
    }
  } finally {
    await server.stop();
  }
}

async function writing(world: World, server: MeasuredServer, results: Results, size: number, rep: number) {
  const browser = await signedIn(server, size);
  try {
    const { page } = browser;
    await startPageUsable(page);
    results.add('app', 'first-route scripts', await scriptsLoaded(page));
    results.add('app', `heap / ${size}`, await heapUsed(page));
    await page.goto(`${server.url}/arenden/${tellDossier(rep, world.now).dossierId}/plan`);
    await page.getByRole('button', { name: 'Lägg till behov' }).first().waitFor();
    await watchKeys(page);
    const typed: number[] = [];
    for (let turn = 0; turn < WRITTEN; turn++) {
      const text = `Behov nummer ${rep}-${turn}, skrivet med allt uppe`;
      results.add('app', `change to paint / ${size}`, await changeToPaint(page, text));
      const keys = await keysToPaint(page);
      if (keys.length < text.length) throw new Error(`only ${keys.length} keys were drawn of ${text.length}`);
      typed.push(...keys);
    }
    results.add('app', `key to paint, p95 / ${size}`, percentile(typed, 0.95));
    results.add('app', `key to paint / ${size}`, percentile(typed, 0.5));
  } finally {
    await browser.close();
  }
}

async function coldStart(server: MeasuredServer, results: Results, size: number) {
  const browser = await signedIn(server, size);
  try {
    await startPageUsable(browser.page);
    await browser.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    for (const state of size === EDIT_SIZE ? (['runs', 'starts'] as const) : (['runs'] as const)) {
      const { paintedAt, text } = await browser.startUntouched(server.url, state);
      if (!text.includes('Mätgren')) throw new Error('the start page shows nobody');
      results.add('app', `offline cold start, browser ${state} / ${size}`, paintedAt);
      if (size !== EDIT_SIZE) continue;
      const nothing = await browser.startUntouched(EMPTY_PAGE, state);
      results.add('app', `empty page, browser ${state}`, nothing.paintedAt);
    }
  } finally {
    await browser.close();
  }
}
