import { afterEach, describe, expect, it } from 'vitest';
import { belongsElsewhere } from '#ui/letter-keys';
import { KEYS, keyReader } from './keys';

afterEach(() => document.body.replaceChildren());

describe('the keys', () => {
  it.each(Object.entries(KEYS))('%s leads to %s', (keys, place) => {
    const read = keyReader();
    const given = keys.split(' ').map((key, index) => read(key, index * 100));
    expect(given.at(-1)).toBe(place);
  });

  it.each([
    ['a second letter that comes too late', ['g', 'd'], [0, 1_600], [undefined, undefined]],
    ['a letter alone that means nothing', ['d'], [0], [undefined]],
    ['capital letters, as with caps lock', ['G', 'D'], [0, 100], [undefined, '/']],
    ['g twice', ['g', 'g', 'd'], [0, 100, 200], [undefined, undefined, undefined]],
    ['n after g, which is no new case', ['g', 'n', 'n'], [0, 100, 200], [undefined, undefined, '/arenden/nytt']],
  ] as const)('%s', (_what, keys, times, expected) => {
    const read = keyReader();
    expect(keys.map((key, index) => read(key, times[index] ?? 0))).toEqual(expected);
  });
});

describe('a letter belongs elsewhere', () => {
  const pressed = (html: string, init: KeyboardEventInit = {}) => {
    document.body.innerHTML = html;
    let answer: boolean | undefined;
    const listen = (event: KeyboardEvent) => (answer = belongsElsewhere(event));
    document.addEventListener('keydown', listen, { once: true });
    (document.querySelector('[data-on]') ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'g', bubbles: true, cancelable: true, ...init }),
    );
    return answer;
  };

  it.each([
    ['in a field', '<input data-on>', {}, true],
    ['in a text', '<textarea data-on></textarea>', {}, true],
    ['in a list', '<select data-on></select>', {}, true],
    ['in a text that is edited in place', '<div contenteditable><b data-on>x</b></div>', {}, true],
    ['in a menu', '<div role="menu"><div data-on role="menuitem">x</div></div>', {}, true],
    ['while a dialog is open', '<div role="alertdialog"></div><p data-on>x</p>', {}, true],
    ['with Ctrl', '<p data-on>x</p>', { ctrlKey: true }, true],
    ['with Alt', '<p data-on>x</p>', { altKey: true }, true],
    ['with Cmd', '<p data-on>x</p>', { metaKey: true }, true],
    ['held down', '<p data-on>x</p>', { repeat: true }, true],
    ['on a button', '<button data-on>x</button>', {}, false],
    ['on the page', '<p data-on>x</p>', {}, false],
  ] as const)('%s', (_where, html, init, expected) => {
    expect(pressed(html, init)).toBe(expected);
  });
});
