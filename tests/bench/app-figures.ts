import { personWith } from './bench-people';
import type { World } from './bench-world';
import { freshBrowser } from './browser';
import {
  changeToPaint,
  everythingHeld,
  heapUsed,
  keysToPaint,
  linkToPaint,
  scriptsLoaded,
  startPageUsable,
  watchKeys,
} from './in-app';
import { LARGE_PLAN, tellLargePlan } from './large-plan';
import type { MeasuredServer } from './measured-server';
import { EDIT_SIZE, options } from './options';
import type { Results } from './results';
import { percentile } from './spread';
import { EMPTY_PAGE } from './untouched-browser';
import { tellDossier } from './workload';

/** So many times each screen is opened in each repetition, the first visit apart. */
const LOOKED = 8;
const MY_DAY_ROW = 'main a[href*="/arenden/"]:not([href$="/nytt"])';

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
      await looking(world, server, results, rep);
      log(`repetition ${rep + 1}: the app`);
    }
  } finally {
    await server.stop();
  }
}

async function signedIn(server: MeasuredServer, size: number) {
  const browser = await freshBrowser();
  const answer = await browser.context.request.post(`${server.url}/api/practice/session`, {
    data: { userId: personWith(size) },
  });
  if (!answer.ok()) throw new Error(`nobody could sign in: ${answer.status()}`);
  // Somebody who works here has seen the tour.
  await browser.context.addInitScript(() => localStorage.setItem('samplan.tour', 'seen'));
  await browser.page.goto(server.url);
  await everythingHeld(browser.page);
  return browser;
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

/** From My day to the list of all cases and back, and from a case to a large plan, each several times. */
async function looking(world: World, server: MeasuredServer, results: Results, rep: number) {
  const large = await tellLargePlan(server.url, world.now, rep);
  const browser = await signedIn(server, EDIT_SIZE);
  try {
    const { page } = browser;
    await startPageUsable(page);
    const links = page.getByRole('navigation').first();
    for (let turn = 0; turn <= LOOKED; turn++) {
      const [list] = await linkToPaint(links.getByRole('link', { name: 'Ärenden' }), 'main tbody tr', 1);
      const [day] = await linkToPaint(links.getByRole('link', { name: 'Min dag' }), MY_DAY_ROW, 1);
      // The first visit fetches the screen's own scripts.
      if (turn === 0) continue;
      results.add('app', 'case list to paint', list);
      results.add('app', 'my day to paint', day);
    }
    await page.goto(`${server.url}/arenden/${large}`);
    const steps = page.locator(`a[href="/arenden/${large}/plan"]`).first();
    for (let turn = 0; turn <= LOOKED; turn++) {
      await steps.waitFor();
      const [first, whole] = await linkToPaint(steps, 'main article tbody th[scope="row"]', 1, LARGE_PLAN.actions);
      if (turn > 0) {
        results.add('app', 'matrix to paint', first);
        results.add('app', 'whole matrix to paint', whole);
      }
      await page.locator(`a[href="/arenden/${large}/behov"]`).first().click();
      await page.waitForURL(/behov$/);
    }
    // Who sees what: back and forth between the services of the case and the matrix, which comes with all its rows at once.
    await page.goto(`${server.url}/arenden/${large}/verksamheter`);
    const matrix = page.locator(`main a[href="/arenden/${large}/vem-ser-vad"]`).first();
    for (let turn = 0; turn <= LOOKED; turn++) {
      await matrix.waitFor();
      const [seen] = await linkToPaint(matrix, 'main tbody th[scope="row"]', 1);
      if (turn > 0) results.add('app', 'who sees what to paint', seen);
      await page.locator(`main a[href="/arenden/${large}/verksamheter"]`).first().click();
      await page.waitForURL(/verksamheter$/);
    }
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
