import { setupWorker } from 'msw/browser';
import { practiceWorld } from './practice-world';

const SIGNED_IN = 'samplan-practice-user';

/**
 * Starts the real server in this page, behind MSW. The database lives as long as the page; after a reload whoever was
 * signed in is signed in again, and the device gets everything anew.
 */
export async function startPractice(): Promise<void> {
  const world = await practiceWorld();
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

/** Keeps who signed in, and forgets it at sign-out. */
async function remember(request: Request): Promise<void> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/practice/session' && request.method === 'POST') {
    const { userId } = (await request.json()) as { userId: string };
    sessionStorage.setItem(SIGNED_IN, userId);
  }
  if (pathname === '/api/session' && request.method === 'DELETE') sessionStorage.removeItem(SIGNED_IN);
}
