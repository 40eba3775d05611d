import { setupServer } from 'msw/node';
import type { Family } from './families/story';
import { type PracticeWorld, practiceWorld } from './practice-world';

/** The real server behind `fetch` in a test process, for screens rendered without a browser. */
export interface PracticeInNode extends PracticeWorld {
  /** Another browser, with a session of its own. What it gives makes `fetch` that browser's from then on. */
  browser(): () => void;
  close(): Promise<void>;
}

/** Puts the server behind `fetch`. A request that is not the server's fails the test that makes it. */
export async function practiceInNode(options: { families?: readonly Family[] } = {}): Promise<PracticeInNode> {
  const world = await practiceWorld(options);
  const server = setupServer(...world.handlers());
  server.listen({ onUnhandledRequest: 'error' });
  return {
    ...world,
    browser() {
      const handlers = world.handlers();
      return () => server.resetHandlers(...handlers);
    },
    close: async () => {
      server.close();
      await world.database.close();
    },
  };
}
