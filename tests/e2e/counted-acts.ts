import type { Page } from '@playwright/test';

/**
 * Counts what a person does in a page: a field filled in or a choice made is one, a button or a link pressed is one, and
 * an address opened by the test stands for the link that leads there. Arrows that pass over what lies between in one list
 * or one group of answers, and the parts of a date written one after the other, are one choice: whoever has only a keyboard
 * does no more than whoever points. Gives the count so far.
 */
export async function countedActs(page: Page): Promise<() => number> {
  let acts = 0;
  await page.exposeBinding('samplanActed', () => {
    acts += 1;
  });
  await page.addInitScript(() => {
    const acted = () => (globalThis as unknown as { samplanActed: () => void }).samplanActed();
    // What the last act chose in: the field itself, or the group of answers that it is one of.
    let last: unknown = null;
    const choseIn = ({ target }: Event) =>
      target instanceof HTMLInputElement && target.type === 'radio' ? `radio ${target.name}` : target;
    document.addEventListener(
      'change',
      (event) => {
        const chosen = choseIn(event);
        if (chosen !== last) acted();
        last = chosen;
      },
      true,
    );
    const pressed = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('button, a[href], [role="menuitem"]')) {
        acted();
        last = null;
      }
    };
    document.addEventListener('click', pressed, true);
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) acts += 1;
  });
  return () => acts;
}
