import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { focusPage, keepFocus } from './keep-focus';

let stop: () => void;
beforeEach(() => {
  // jsdom lays nothing out, so everything that is in the document counts as shown.
  vi.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(function (this: HTMLElement) {
    return this.isConnected && !this.closest('[hidden]') ? document.body : null;
  });
  document.body.innerHTML = `
    <nav><a href="#a" id="bar">Min dag</a></nav>
    <main id="main" tabindex="-1">
      <h1>Planen</h1>
      <section id="goals"><h2>Mål</h2><div id="slot"><form id="form"><input id="field"></form></div>
        <ul><li id="row"><button id="remove">Ta bort</button></li></ul></section>
      <section id="bare"><button id="alone">Visa</button></section>
    </main>`;
  stop = keepFocus();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});
const at = (id: string) => document.getElementById(id)!;
const focused = () => document.activeElement?.textContent;

describe('focus', () => {
  it.each([
    ['a form that is saved', 'field', 'form', 'Mål'],
    ['a row that is removed', 'remove', 'row', 'Mål'],
    ['a part without a heading', 'alone', 'alone', 'Planen'],
    ['a whole part', 'field', 'goals', 'Planen'],
  ])('stays close when %s goes away', async (_, on, gone, heading) => {
    at(on).focus();
    at(gone).remove();
    await vi.waitFor(() => expect(focused()).toBe(heading));
    expect(document.activeElement?.getAttribute('tabindex')).toBe('-1');
  });

  it('is left alone where the screen gives it a place of its own', async () => {
    at('field').focus();
    at('form').remove();
    await Promise.resolve();
    at('alone').focus();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(focused()).toBe('Visa');
  });

  it('is left alone where somebody pressed beside everything', async () => {
    at('field').focus();
    at('field').blur();
    at('row').remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(document.body);
  });

  it('passes over a heading that is not shown', async () => {
    document.querySelector('h2')!.hidden = true;
    at('field').focus();
    at('form').remove();
    await vi.waitFor(() => expect(focused()).toBe('Planen'));
  });

  it('goes to the title of a page that has just come, or to its main part', () => {
    focusPage();
    expect(focused()).toBe('Planen');
    document.querySelector('h1')!.remove();
    focusPage();
    expect(document.activeElement).toBe(at('main'));
  });
});
