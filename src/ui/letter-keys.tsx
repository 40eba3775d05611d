// Single letters as keys: where they belong to something else, and whether they act at all in this browser.

/** True where a letter belongs to what has focus or lies on top: a field, a list with type-ahead, a dialog. */
export function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const on = event.target instanceof Element ? event.target : null;
  if (on?.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]')) return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

const SETTING = 'samplan.keys';

/** Whether single letters act in this browser; they do until somebody turns them off (WCAG 2.1.4). */
export const lettersAct = (): boolean => localStorage.getItem(SETTING) !== 'off';

/** Remembers the choice for this browser. It says nothing of who uses the device. */
export const letLettersAct = (act: boolean): void => localStorage.setItem(SETTING, act ? 'on' : 'off');
