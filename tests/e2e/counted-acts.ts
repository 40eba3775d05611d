import type { Page } from '@playwright/test';

/**
 * Counts what a person does in a page: a field filled in or a choice made is one, a button or a link pressed is one, and
 * an address opened by the test stands for the link that leads there. Gives the count so far.
 */
export async function countedActs(page: Page): Promise<() => number> {
  let acts = 0;
  await page.exposeBinding('samplanActed', () => {
    acts += 1;
  });
  await page.addInitScript(() => {
    const acted = () => (globalThis as unknown as { samplanActed: () => void }).samplanActed();
    document.addEventListener('change', acted, true);
    const pressed = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('button, a[href], [role="menuitem"]')) acted();
    };
    document.addEventListener('click', pressed, true);
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) acts += 1;
  });
  return () => acts;
}
