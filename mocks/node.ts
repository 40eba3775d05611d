import { setupServer } from 'msw/node';
import { type PracticeWorld, practiceWorld } from './practice-world';

/** The real server behind `fetch` in a test process, for screens rendered without a browser. */
export interface PracticeInNode extends PracticeWorld {
  close(): Promise<void>;
}

/** Puts the server behind `fetch`. A request that is not the server's fails the test that makes it. */
export async function practiceInNode(options: { families?: boolean } = {}): Promise<PracticeInNode> {
  const world = await practiceWorld(options);
  const server = setupServer(...world.handlers());
  server.listen({ onUnhandledRequest: 'error' });
  return {
    ...world,
    close: async () => {
      server.close();
      await world.database.close();
    },
  };
}
