import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arriveAt } from './arrive';

let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = '<main id="main"></main>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const main = () => document.getElementById('main') as HTMLElement;
const on = () => document.activeElement?.id || document.activeElement?.tagName;
/** Lets the page draw that; the observer hears of it before the next task. */
async function draw(html: string, after = 0) {
  await vi.advanceTimersByTimeAsync(after);
  main().innerHTML = html;
  await vi.advanceTimersByTimeAsync(0);
}
const go = (name: string) => {
  stop = arriveAt(name);
};

describe('who arrives at a part of a page', () => {
  it.each([
    ['in its first field', '<div id="form-1"><button id="b"></button><input type="hidden"><input id="f"></div>', 'f'],
    ['not in a field that is shut', '<div id="form-1"><input disabled><select id="s"></select></div>', 's'],
    ['at its name, where it has no field', '<section id="form-1"><h2 id="h">A</h2><a href="/">B</a></section>', 'h'],
    ['at the name of a row', '<table><tr id="form-1"><th scope="row" id="t">A</th></tr></table>', 't'],
    ['at the button that solves it', '<button id="form-1">A</button>', 'form-1'],
    ['at the part itself, where it has neither', '<p id="form-1">A</p>', 'form-1'],
  ])('has focus %s', async (_where, html, expected) => {
    go('form-1');
    await draw(html, 300);
    expect(on()).toBe(expected);
  });

  it('is not moved from a field of that part in which focus is already', async () => {
    main().innerHTML = '<div id="date"><input id="a"><input id="b"></div>';
    document.getElementById('b')?.focus();
    go('date');
    expect(on()).toBe('b');
  });

  it('has focus at the row where the form does not open, after a while', async () => {
    go('form-1');
    await draw('<div id="1"><h3 id="h">A</h3></div>', 100);
    expect(on()).toBe('BODY');
    await vi.advanceTimersByTimeAsync(800);
    expect(on()).toBe('h');
  });

  it('keeps the form that has taken focus by itself, though nothing bears its name', async () => {
    go('form-1');
    await draw('<div id="1"><h3>A</h3></div><input id="own">', 100);
    document.getElementById('own')?.focus();
    await vi.advanceTimersByTimeAsync(3000);
    expect(on()).toBe('own');
  });

  it.each(['keydown', 'pointerdown'])('is left alone after a %s', async (what) => {
    go('form-1');
    document.dispatchEvent(new Event(what));
    await draw('<div id="form-1"><input></div>', 100);
    expect(on()).toBe('BODY');
  });

  it('is left alone where the part comes too late, or is not asked for', async () => {
    go('form-1');
    await draw('<div id="form-1"><input></div>', 3100);
    expect(on()).toBe('BODY');
    go('');
    expect(on()).toBe('BODY');
  });
});
