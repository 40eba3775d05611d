/** How long whatever took the focused element away may take to give focus a place of its own (ms). */
const PATIENCE = 60;

const HEADINGS = 'h1, h2, h3, h4, legend';

/** Gives focus to an element that Tab does not stop at; the next Tab goes on from there. */
function focusOn(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex') && !element.matches('a, button, input, select, textarea'))
    element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/** The title of the page, or what holds the page where it has none yet. */
export const focusPage = (): void => {
  const title = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
  if (title) focusOn(title);
};

/**
 * Where what has focus goes away (a form that is saved, a row that is removed, a button that has done its work), focus
 * stays close: at the heading of the nearest part that still stands. Else it would fall back to the top of the document,
 * and whoever uses a keyboard or a screen reader would have to find the place again. Gives what stops it.
 */
export function keepFocus(): () => void {
  let path: HTMLElement[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function remember(event: FocusEvent) {
    path = [];
    for (let at = event.target instanceof HTMLElement ? event.target : null; at; at = at.parentElement) path.push(at);
  }
  const isLost = () => path[0]?.isConnected === false && (document.activeElement ?? document.body) === document.body;
  function settle() {
    waiting = undefined;
    if (!isLost()) return;
    const still = path.filter((element) => element.isConnected && element.closest('main'));
    for (const element of still) {
      const heading = element.querySelector<HTMLElement>(HEADINGS);
      if (heading && heading.offsetParent !== null) return focusOn(heading);
    }
    focusPage();
  }
  const observer = new MutationObserver(() => {
    if (waiting === undefined && isLost()) waiting = setTimeout(settle, PATIENCE);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(waiting);
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
