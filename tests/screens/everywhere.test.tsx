import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde]);
const field = () => screen.findByRole('combobox', { name: 'Sök eller gå till' });

describe('from every screen', { timeout: 120_000 }, () => {
  it('Ctrl+K opens the finder, also inside a field and on the paper, and leads to a step of the open case', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/papper'));
    await titled(/./);
    await app.user.keyboard('{Control>}k{/Control}');
    await field();
    await app.user.keyboard('behov{Enter}');
    await titled('Behov');
    expect(app.address()).toBe(caseOf(tilde, '/behov'));
    await app.user.click(screen.getByRole('button', { name: 'Skriv ett behov' }));
    const text = screen.getByRole('textbox', { name: 'Vad behöver barnet?' });
    await app.user.type(text, 'Ro gd');
    expect(app.address()).toBe(caseOf(tilde, '/behov'));
    await app.user.keyboard('{Meta>}k{/Meta}');
    await field();
    await app.user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Sök eller gå till' })).toBeNull();
    expect((text as HTMLTextAreaElement).value).toBe('Ro gd');
  });

  it('the button of the bar opens it, words lead to the page of hits, and a hit to its place', async () => {
    const app = await page.openAs('ylva');
    const button = await screen.findByRole('button', { name: 'Sök eller gå till' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
    await app.user.click(button);
    await field();
    await app.user.keyboard('tilde kväll');
    await app.user.click(await screen.findByRole('option', { name: /^”tilde kväll”: \d+ träff/ }));
    await titled('Sök');
    expect(app.address()).toBe('/sok');
    const hits = within(await screen.findByRole('list', { name: /^Träffar: Tilde/ })).getAllByRole('link');
    expect(hits.length).toBeGreaterThan(0);
    await app.user.click(hits[0] as HTMLElement);
    await expect.poll(() => app.address()).toMatch(new RegExp(`^${caseOf(tilde)}/`));
  });

  it('letters go where the list of keys says, and nowhere once they are turned off, also after a reload', async () => {
    const app = await page.openAs('ylva', '/enheter');
    await titled('Enheter');
    await app.user.keyboard('gd');
    await titled('Min dag');
    await app.go(caseOf(tilde));
    await titled('Översikt');
    await app.user.keyboard('g6');
    await titled(/plan/i);
    await app.user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'Kortkommandon' }));
    expect(list.getByRole('row', { name: /^g ?d Min dag$/ })).toBeTruthy();
    // The letters of one screen alone stand there too: a key that is not told is pressed by mistake.
    const atMeeting = within(list.getByRole('table', { name: /^Under mötet/ }));
    expect(atMeeting.getAllByRole('row').map((row) => row.textContent?.slice(0, 1))).toEqual(
      expect.arrayContaining(['b', 'm', 'i']),
    );
    await app.user.click(list.getByRole('checkbox', { name: 'Använd enstaka bokstäver som kortkommandon' }));
    await app.user.keyboard('{Escape}');
    await app.user.keyboard('gd?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.address()).toBe(caseOf(tilde, '/plan'));
    expect(localStorage.getItem('samplan.keys')).toBe('off');
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Kortkommandon' }));
    await screen.findByRole('dialog', { name: 'Kortkommandon' });
    await app.user.keyboard('{Escape}');
    await app.user.keyboard('{Control>}k{/Control}');
    await field();
    await app.user.keyboard('{Escape}');
    expect(onScreen()).not.toContain('Använd enstaka');
  });

  it('the finder opens a form on its page, ready to write in, again and again', async () => {
    const app = await page.openAs('ylva', caseOf(tilde));
    await titled('Översikt');
    const open = async (words: string) => {
      await app.user.keyboard('{Control>}k{/Control}');
      await field();
      await app.user.keyboard(`${words}{Enter}`);
    };
    await open('nytt mål');
    await titled('Planen');
    const goal = () => screen.findByRole('form', { name: 'Lägg till mål' }, { timeout: 20_000 });
    const form = await goal();
    await expect.poll(() => form.contains(document.activeElement)).toBe(true);
    await app.user.click(within(form).getByRole('button', { name: 'Avbryt' }));
    expect(screen.queryByRole('form')).toBeNull();
    await open('nytt mål');
    await goal();
  });

  it('a page that has come has focus at its title, so that it is read from there', async () => {
    const app = await page.openAs('ylva', caseOf(tilde));
    await titled('Översikt');
    await app.user.click(screen.getByRole('link', { name: 'Ärenden' }));
    await titled('Ärenden');
    await expect.poll(() => document.activeElement?.textContent).toBe('Ärenden');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('letters that belong to a case do nothing where none is open', async () => {
    const app = await page.openAs('ylva', '/arenden');
    await titled('Ärenden');
    await app.user.keyboard('g6');
    expect(app.address()).toBe('/arenden');
    await app.user.keyboard('n');
    await titled(/SIP/);
    expect(app.address()).toBe('/arenden/nytt');
  });
});
