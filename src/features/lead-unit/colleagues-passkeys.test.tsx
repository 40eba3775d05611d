import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ColleaguesPasskeys } from '#storage/online-commands';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { LeadUnit } from './lead-unit';

screenTests();
const AT = Date.parse('2026-11-23T08:30:00+01:00');
const TOKEN = 'T'.repeat(43);
const KEY = { id: crypto.randomUUID(), name: 'Chrome, Windows', unit: null, createdAt: AT, usedAt: null, here: false };

async function page({
  on = true,
  passkeys = [KEY],
  invitedUntil = null as number | null,
  wish = null as ColleaguesPasskeys['wish'],
} = {}) {
  const barbro = deviceWorld().device('barbro');
  barbro.ownPasskeys = { on, mayAdd: true, passkeys: [], events: [] };
  barbro.colleaguesPasskeys = { passkeys, invitedUntil, wish };
  barbro.invited = { token: TOKEN, until: AT + 72 * 3_600_000 };
  await show(barbro, '/var-verksamhet', [{ path: '/var-verksamhet', component: LeadUnit }]);
  return barbro;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const open = () => press(/^Inloggning för Ylva/);

describe('a colleague’s passkeys', { timeout: 20_000 }, () => {
  it('are shown to the manager who asks for them, with when they were made and used', async () => {
    await page();
    await open();
    const row = within(await screen.findByRole('row', { name: /^Chrome, Windows/ }));
    expect(row.getByText('mån 23 nov, 08:30')).toBeTruthy();
    expect(row.getByText('Aldrig')).toBeTruthy();
  });

  it('are revoked after a question that says what follows', async () => {
    const barbro = await page();
    await open();
    await press(/^Återkalla passkeyn Chrome, Windows för Ylva .*, skapad mån 23 nov, 08:30$/);
    const ask = within(screen.getByRole('alertdialog', { name: 'Ska passkeyn återkallas?' }));
    expect(ask.getByText(/kommer inte in med den mer och loggas ut/)).toBeTruthy();
    await press('Behåll den');
    expect(barbro.commands).toEqual([]);
    await press(/^Återkalla passkeyn/);
    await press('Ja, återkalla den');
    expect(await screen.findByText('Passkeyn är återkallad')).toBeTruthy();
    expect(barbro.commands).toEqual([{ name: 'revokePasskey', args: { person: 'ylva', passkey: KEY.id } }]);
  });

  it('are made by an invitation: a link that is shown once, with the token behind the #, and copied', async () => {
    userEvent.setup();
    const barbro = await page({ passkeys: [] });
    await open();
    expect(await screen.findByText(/^Ylva .* har ingen passkey och kan inte logga in än\.$/)).toBeTruthy();
    await press(/^Skapa en inbjudan till Ylva/);
    const field = (await screen.findByLabelText(/^Länk till Ylva/)) as HTMLInputElement;
    expect(field.value).toBe(`${window.location.origin}/logga-in#inbjudan=${TOKEN}`);
    expect(screen.getByText(/^Gäller till tors? 26 nov, 08:30 och visas bara nu/)).toBeTruthy();
    expect(barbro.commands).toEqual([{ name: 'invitePerson', args: { person: 'ylva' } }]);
    await press('Kopiera länken');
    expect(await screen.findByText('Länken är kopierad')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(field.value);
  });

  it('say that an invitation waits, and that a new one ends it', async () => {
    await page({ invitedUntil: AT });
    await open();
    expect(await screen.findByText(/^En inbjudan väntar och gäller till mån 23 nov, 08:30/)).toBeTruthy();
  });

  it('of one who has had a passkey wait for a second manager, and no link is shown before', async () => {
    const barbro = await page();
    barbro.invited = { token: null, until: AT };
    await open();
    await screen.findByRole('table');
    barbro.colleaguesPasskeys = {
      ...barbro.colleaguesPasskeys,
      wish: { by: 'Barbro', own: true, until: AT },
    };
    await press(/^Skapa en inbjudan till Ylva/);
    expect(await screen.findByText('En chef till behöver bjuda in')).toBeTruthy();
    expect(screen.queryByLabelText(/^Länk till/)).toBeNull();
  });

  it('tell the second manager who has asked, and to speak to the colleague first', async () => {
    await page({ wish: { by: 'Gunvor Påhittad', own: false, until: AT } });
    await open();
    expect(await screen.findByText('Gunvor Påhittad har bett om en ny inbjudan')).toBeTruthy();
    expect(screen.getByText(/^Tala med Ylva .* själv först\. Skapar du inbjudan före mån 23 nov, 08:30/)).toBeTruthy();
  });

  it('say why where the server says no, and where it is away', async () => {
    const barbro = await page();
    await open();
    await screen.findByRole('table');
    barbro.answer = { ok: false, kind: 'refused', code: 'not-found' };
    await press(/^Skapa en inbjudan till Ylva/);
    expect(await screen.findByText('Det gick inte, och inget har ändrats.')).toBeTruthy();
    barbro.goOffline();
    await press(/^Skapa en inbjudan till Ylva/);
    expect(await screen.findByText(/Servern går inte att nå just nu/)).toBeTruthy();
  });

  it('are not spoken of where the server has no local accounts, and are told in English too', async () => {
    await page({ on: false });
    await button(/^Avsluta kontot för Ylva/);
    expect(screen.queryByRole('button', { name: /^Inloggning för/ })).toBeNull();
  });

  it('speak English', async () => {
    setLanguage('en');
    await page({ passkeys: [] });
    await press(/^Sign-in of Ylva/);
    expect(await button(/^Make an invitation for Ylva/)).toBeTruthy();
  });
});
