import type { World } from './bench-world';
import { linkToPaint, startPageUsable } from './in-app';
import { LARGE_PLAN, tellLargePlan } from './large-plan';
import type { MeasuredServer } from './measured-server';
import { EDIT_SIZE, options } from './options';
import type { Results } from './results';
import { signedIn } from './signed-in';

/** So many times each screen is opened in each repetition, the first visit apart. */
const LOOKED = 8;
/** So long (ms) a screen is looked at before one goes on: what is drawn after the first rows has been drawn by then. */
const LOOKED_AT_MS = 400;
const MY_DAY_ROW = 'main a[href*="/arenden/"]:not([href$="/nytt"])';

/** How long the screens take that show many rows, from the press on the link that leads there. */
export async function screenFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  await world.cluster.copy(world.filled, 'bench_screens');
  const server = await world.serve('bench_screens');
  try {
    for (let rep = 0; rep < options.reps; rep++) {
      await looking(world, server, results, rep);
      log(`repetition ${rep + 1}: screens`);
    }
  } finally {
    await server.stop();
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
      await page.waitForTimeout(LOOKED_AT_MS);
      const [list] = await linkToPaint(links.getByRole('link', { name: 'Ärenden' }), 'main tbody tr', 1);
      await page.waitForTimeout(LOOKED_AT_MS);
      const [day] = await linkToPaint(links.getByRole('link', { name: 'Min dag' }), MY_DAY_ROW, 1);
      // The first visit fetches the screen's own scripts.
      if (turn === 0) continue;
      results.add('screens', 'case list to paint', list);
      results.add('screens', 'my day to paint', day);
    }
    await page.goto(`${server.url}/arenden/${large}`);
    const steps = page.locator(`a[href="/arenden/${large}/plan"]`).first();
    for (let turn = 0; turn <= LOOKED; turn++) {
      await steps.waitFor();
      await page.waitForTimeout(LOOKED_AT_MS);
      const [first, whole] = await linkToPaint(steps, 'main article tbody th[scope="row"]', 1, LARGE_PLAN.actions);
      if (turn > 0) {
        results.add('screens', 'matrix to paint', first);
        results.add('screens', 'whole matrix to paint', whole);
      }
      await page.locator(`a[href="/arenden/${large}/behov"]`).first().click();
      await page.waitForURL(/behov$/);
    }
    // Who sees what: back and forth between the services of the case and the matrix, which comes with all its rows at once.
    await page.goto(`${server.url}/arenden/${large}/verksamheter`);
    const matrix = page.locator(`main a[href="/arenden/${large}/vem-ser-vad"]`).first();
    for (let turn = 0; turn <= LOOKED; turn++) {
      await matrix.waitFor();
      await page.waitForTimeout(LOOKED_AT_MS);
      const [seen] = await linkToPaint(matrix, 'main tbody th[scope="row"]', 1);
      if (turn > 0) results.add('screens', 'who sees what to paint', seen);
      await page.locator(`main a[href="/arenden/${large}/verksamheter"]`).first().click();
      await page.waitForURL(/verksamheter$/);
    }
  } finally {
    await browser.close();
  }
}
