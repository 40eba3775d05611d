import { setupWorker } from 'msw/browser';
import { renewIncarnation } from '#server/server-state';
import { keptCounty } from './kept-county';
import { type PracticeWorld, practiceWorld } from './practice-world';

const SIGNED_IN = 'samplan-practice-user';

/**
 * Starts the real server in this page, behind MSW. The database lives as long as the page; after a reload the families
 * begin anew, whoever was signed in is signed in again, and the device learns that the server has another life now.
 * `stamp` names the code and the day that a kept copy of the families must have been made from.
 */
export async function startPractice(stamp: string): Promise<void> {
  const world = await county(stamp);
  const worker = setupWorker(...world.handlers());
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true, serviceWorker: { url: '/mockServiceWorker.js' } });
  worker.events.on('request:start', ({ request }) => void remember(request.clone()));
  const userId = sessionStorage.getItem(SIGNED_IN);
  if (userId)
    await fetch('/api/practice/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId }),
    });
}

async function county(stamp: string): Promise<PracticeWorld> {
  const kept = keptCounty(stamp);
  const copy = await kept.read();
  const world = await practiceWorld({ from: copy });
  if (copy) await renewIncarnation(world.database);
  else await kept.keep(await world.database.dump());
  return world;
}

/** Keeps who signed in, and forgets it at sign-out. */
async function remember(request: Request): Promise<void> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/practice/session' && request.method === 'POST') {
    const { userId } = (await request.json()) as { userId: string };
    sessionStorage.setItem(SIGNED_IN, userId);
  }
  if (pathname === '/api/session' && request.method === 'DELETE') sessionStorage.removeItem(SIGNED_IN);
}
