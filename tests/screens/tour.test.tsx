import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, titled } from './app-in-page';

const page = appInPage([tilde]);
const panel = async () => within(await screen.findByRole('region', { name: 'Rundtur' }));

/** As on a computer where nobody has met the tour. */
async function newcomer() {
  localStorage.removeItem('samplan.tour');
  return page.openAs('ylva');
}

describe('the tour in the app', { timeout: 60_000 }, () => {
  it('is offered once, and not again to whoever declines; the account menu begins it anew', async () => {
    const app = await newcomer();
    await app.user.click(screen.getByRole('button', { name: 'Inte nu' }));
    expect(screen.queryByText(/Ta en rundtur/)).toBeNull();
    expect(localStorage.getItem('samplan.tour')).toBe('seen');
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Rundtur' }));
    expect((await panel()).getByText('Steg 1 av 8')).toBeTruthy();
  });

  it('stands on every screen, the paper too, and remembers its step by name alone', async () => {
    const app = await newcomer();
    await app.user.click(screen.getByRole('button', { name: 'Börja rundturen' }));
    await app.user.click((await panel()).getByRole('button', { name: 'Hoppa över' }));
    await app.go(caseOf(tilde, '/papper'));
    await titled(/./);
    expect((await panel()).getByText('Steg 2 av 8')).toBeTruthy();
    expect(Object.entries(localStorage).filter(([key]) => key.includes('tour'))).toEqual([['samplan.tour', 'why']]);
  });

  it('cuts the network of the practice, and gives it back when the tour is ended', async () => {
    localStorage.setItem('samplan.tour', 'cut');
    const app = await page.openAs('ylva');
    await app.user.click((await panel()).getByRole('button', { name: 'Dra ur nätet' }));
    await app.saveSays(/^Inget nät/);
    await app.user.click((await panel()).getByRole('button', { name: 'Avsluta rundturen' }));
    fireEvent(window, new Event('online'));
    await app.saveSays(/^Alla ser det här/);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Rundtur' })).toBeNull());
  });
});
