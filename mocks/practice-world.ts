import { type HttpHandler, http } from 'msw';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { isEmpty, seedDirectory } from '#server/directory';
import { type MemoryDatabase, memoryDatabase } from '#server/memory-database';
import { practiceClock } from '#server/practice-clock';
import { PEOPLE } from './families/people';
import { UNITS } from './families/units';
import { heldSession } from './held-session';
import { loadFamilies } from './load-families';

/** Writes the units and people of the practice county; loads the families where there is no case yet. */
export async function fillPractice(database: Database, now: number, families: boolean): Promise<void> {
  await seedDirectory(database, { units: [...UNITS], people: [...PEOPLE] });
  if (families && (await isEmpty(database))) await loadFamilies(database, now);
}

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

/** Begins the world. `from` is a database dumped earlier; without it an empty one is made and filled. */
export async function practiceWorld(options: { families?: boolean; from?: Blob } = {}): Promise<PracticeWorld> {
  const database = await memoryDatabase(options.from ? { from: options.from } : {});
  const clock = practiceClock();
  await fillPractice(database, clock.now(), options.families ?? true);
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
