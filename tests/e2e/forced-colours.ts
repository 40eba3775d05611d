// What a screen still tells where the system has taken its colours: for the walk that looks at it with forced colours.
import type { Page } from '@playwright/test';

/** One thing that stands in one state, and everything by which it can be told apart where colours are forced. */
export interface Told {
  /** The same for things that differ in nothing but their state. */
  what: string;
  state: string;
  /** Lines, shapes, icons and forced colours; of a status also its words. Names that are not the state do not count. */
  told: string;
  words: string;
}

/** Each element of the page that shows a state: tones, steps, what is chosen, what is blocked. */
export const toldOn = (page: Page): Promise<Told[]> =>
  page.evaluate(() => {
    const STATES = ['data-tone', 'data-state', 'data-on', 'data-today', 'data-off', 'data-protected', 'data-invalid'];
    const CHOSEN = ['aria-current', 'aria-selected', 'aria-pressed', 'aria-disabled', 'data-focused', 'data-current'];
    const LINES = ['fontWeight', 'textDecorationLine', 'textDecorationStyle', 'borderRadius', 'opacity'] as const;
    const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

    // A colour counts only where the sheet keeps it (`forced-color-adjust`): elsewhere the system paints its own.
    const drawn = (one: Element, part?: string) => {
      const style = getComputedStyle(one, part);
      const keeps = style.getPropertyValue('forced-color-adjust') === 'none';
      const edges = SIDES.map((side) => `${style[`border${side}Width`]} ${style[`border${side}Style`]}`);
      const outline = style.outlineStyle === 'none' ? '-' : `${style.outlineStyle} ${style.outlineWidth}`;
      const colours = keeps ? [style.backgroundColor, style.color, style.borderTopColor] : [];
      return [...edges, outline, ...LINES.map((name) => style[name]), style.content, ...colours].join('|');
    };
    const whole = (root: Element) =>
      [root, ...root.querySelectorAll('*')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => [drawn(one), drawn(one, '::before'), drawn(one, '::after'), one.getAttribute('href') ?? ''])
        .map((parts, at) => (at === 0 || root.children.length < 12 ? parts.join('~') : ''))
        .join('\n');
    const icons = (root: Element) => [...root.querySelectorAll('use')].map((one) => one.getAttribute('href')).join(' ');

    const isHidden = (input: Element | null) => input !== null && getComputedStyle(input).opacity === '0';
    const segments = [...document.querySelectorAll('label:has(> input)')].filter((one) =>
      isHidden(one.querySelector('input')),
    );
    const marked = [...STATES, ...CHOSEN].flatMap((name) => [...document.querySelectorAll(`[${name}]`)]);
    // Those that stand in no state are compared with as well: the other links of the bar, the other buttons.
    const classes = new Set(marked.map((one) => one.getAttribute('class')).filter((name) => name));
    const peers = [...document.querySelectorAll<HTMLElement>('a, button, li, i, div, label')].filter((one) =>
      classes.has(one.getAttribute('class')),
    );
    const neighbours = marked.flatMap((one) => {
      const list = one.closest('nav, ol, ul') ?? one.parentElement;
      return list ? [...list.querySelectorAll(one.tagName)] : [];
    });
    return [...new Set([...marked, ...peers, ...neighbours, ...segments])]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => {
        const state = [...STATES, ...CHOSEN]
          .filter((name) => one.getAttribute(name) !== null && one.getAttribute(name) !== 'false')
          .map((name) => `${name}=${one.getAttribute(name)}`);
        if (segments.includes(one) && one.querySelector(':checked')) state.push('checked');
        // Of a status the words count: they are the state. Of a link or a step they are only its name.
        const tells = one.hasAttribute('data-tone') || one.matches('[class*="save"]');
        const place = one.closest('nav, ol, ul, table, fieldset')?.getAttribute('class') ?? '';
        return {
          what: `${one.tagName} ${one.getAttribute('class') ?? ''} in ${tells ? '' : place}`,
          state: state.join(' '),
          told: `${whole(one)}\n${icons(one)}\n${tells ? one.textContent : ''}`,
          words: one.textContent?.trim().slice(0, 40) ?? '',
        };
      });
  });

/** Pairs that stand in two states and look the same: what they are, told once each. */
export function toldByColourAlone(all: readonly Told[]): string[] {
  const first = new Map<string, Told>();
  const alike = new Set<string>();
  for (const one of all) {
    const key = `${one.what}\n${one.told}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    else if (other.state !== one.state)
      alike.add(`${one.what}: "${other.words}" [${other.state}] looks like "${one.words}" [${one.state}]`);
  }
  return [...alike];
}

/** Controls whose focus changes nothing that is drawn where colours are forced, neither on them nor around them. */
export const focusLost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LINES = ['outlineStyle', 'outlineWidth', 'outlineColor', 'outlineOffset', 'borderTopWidth', 'borderTopColor'];
    const look = (one: Element) =>
      [one, one.parentElement, one.closest('label'), one.nextElementSibling]
        .map((each) => each && LINES.map((name) => getComputedStyle(each)[name as 'outlineStyle']).join(' '))
        .join('|');
    const before = document.activeElement;
    const lost = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      // Where no key stops (the ways out that only a screen reader is told of) no focus is looked for.
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled, [tabindex="-1"]'))
      .filter((one) => {
        (document.activeElement as HTMLElement | null)?.blur();
        const idle = look(one);
        one.focus({ preventScroll: true });
        return document.activeElement === one && look(one) === idle;
      });
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return lost.map((one) => `${one.tagName} ${one.className} ${one.textContent?.trim().slice(0, 30)}`);
  });
