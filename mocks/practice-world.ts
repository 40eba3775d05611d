import { type HttpHandler, http } from 'msw';
import { createApp } from '#server/create-app';
import { type MemoryDatabase, memoryDatabase } from '#server/memory-database';
import { practiceClock } from '#server/practice-clock';
import { COUNTY } from './families/county';
import { DEVIATIONS } from './families/deviations';
import { FAMILIES } from './families/every-family';
import type { Family } from './families/story';
import { fillPractice } from './fill-practice';
import { heldSession } from './held-session';

/** The real server in this process, over a database in memory. */
export interface PracticeWorld {
  database: MemoryDatabase;
  clock: ReturnType<typeof practiceClock>;
  /**
   * The server as MSW's handlers, for one browser. The session is held here instead of in a cookie: neither a page's
   * requests nor its mocked responses can carry one.
   */
  handlers(): HttpHandler[];
}

/** Begins the world. `from` is a database dumped earlier; without it an empty one is made and filled with `families`, or all. */
export async function practiceWorld(
  options: { families?: readonly Family[]; from?: Blob } = {},
): Promise<PracticeWorld> {
  const database = await memoryDatabase(options.from ? { from: options.from } : {});
  const clock = practiceClock();
  await fillPractice(database, clock.now(), options.families ?? [...FAMILIES, ...DEVIATIONS, ...COUNTY]);
  return {
    database,
    clock,
    handlers() {
      const app = createApp({
        database,
        clock: () => clock.now(),
        practice: { clock },
        sessionCarrier: heldSession().carrier,
      });
      const forward = ({ request }: { request: Request }) => app.fetch(request);
      return [http.all('*/api/*', forward), http.all('*/health/*', forward), http.all('*/metrics', forward)];
    },
  };
}
