import { personWith } from './bench-people';
import { freshBrowser } from './browser';
import { everythingHeld } from './in-app';
import type { MeasuredServer } from './measured-server';

/** A fresh browser with the app open, in which the person with so many dossiers has signed in and holds all of them. */
export async function signedIn(server: MeasuredServer, size: number) {
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
