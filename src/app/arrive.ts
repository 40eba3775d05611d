/** How long a page may take to draw what an address asks for (ms). */
const PATIENCE = 3000;
/** How long the form of a record is waited for before its row has to do (ms). */
const FORM_PATIENCE = 800;

const FIELDS = 'input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled)';
const NAMES = 'h1, h2, h3, h4, th[scope="row"]';

/** Gives focus to the place: to its first field, else to its name, else to itself. */
function enter(place: HTMLElement): void {
  const target = place.matches(`${FIELDS}, a, button`)
    ? place
    : (place.querySelector<HTMLElement>(FIELDS) ?? place.querySelector<HTMLElement>(NAMES) ?? place);
  if (!target.matches(`${FIELDS}, a, button`) && !target.hasAttribute('tabindex'))
    target.setAttribute('tabindex', '-1');
  target.focus();
  target.scrollIntoView({ block: 'center' });
}

/**
 * Brings the person to the part of the page that an address names (`#name`), as soon as it is drawn: a form has focus in
 * its first field. Where the form of a record (`form-…`) does not open, for it is not the viewer's to write, its row has
 * it. Whoever presses a key or points meanwhile is left alone. Gives what stops it.
 */
export function arriveAt(name: string): () => void {
  if (name === '') return () => undefined;
  const begun = Date.now();
  const isIdle = () => !document.activeElement?.matches('input, select, textarea');
  function settle(): boolean {
    const place = document.getElementById(name);
    if (place) {
      if (!place.contains(document.activeElement)) enter(place);
      return true;
    }
    if (Date.now() - begun < FORM_PATIENCE || !name.startsWith('form-')) return false;
    const row = document.getElementById(name.slice('form-'.length));
    if (row && isIdle()) enter(row);
    return row !== null;
  }
  const observer = new MutationObserver(() => settle() && stop());
  const timers = [setTimeout(() => settle() && stop(), FORM_PATIENCE), setTimeout(() => stop(), PATIENCE)];
  function stop() {
    observer.disconnect();
    timers.forEach(clearTimeout);
    document.removeEventListener('keydown', stop);
    document.removeEventListener('pointerdown', stop);
  }
  if (settle()) {
    stop();
    return stop;
  }
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('keydown', stop);
  document.addEventListener('pointerdown', stop);
  return stop;
}
