import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DeviceLine } from '#storage/online-commands';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Devices } from './devices';

screenTests();
const ROUTES = [{ path: '/enheter', component: Devices }];
const AT = Date.parse('2026-11-23T08:30:00+01:00');
const line = (name: string, more: Partial<DeviceLine> = {}): DeviceLine => ({
  device: crypto.randomUUID(),
  assignment: `${name}@unit`,
  person: name,
  name,
  platform: 'Chrome, Windows',
  firstSeen: AT,
  lastSeen: AT,
  purge: null,
  purgedAt: null,
  ...more,
});

async function list(...lines: DeviceLine[]) {
  const ylva = deviceWorld().device('ylva');
  ylva.lines = lines;
  await show(ylva, '/enheter', ROUTES);
  await screen.findByRole('table');
  return ylva;
}
const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));

describe('the list of devices', { timeout: 20_000 }, () => {
  it('says whose each is, when it was last heard and how it stands', async () => {
    const purge = { by: 'Barbro Ek', at: AT };
    await list(line('Jonathan'), line('Nadja', { purge }), line('Ester', { purge, purgedAt: AT + 60_000 }));
    expect(rowOf(/Jonathan/).getByText('Används')).toBeTruthy();
    expect(rowOf(/Jonathan/).getByText('mån 23 nov, 08:30')).toBeTruthy();
    expect(rowOf(/Nadja/).getByText('Ska tömmas. Barbro Ek begärde det mån 23 nov, 08:30')).toBeTruthy();
    expect(rowOf(/Ester/).getByText('Tömd mån 23 nov, 08:31')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Töm / })).toHaveLength(1);
  });

  it('empties a device only after a second yes, and shows then what the server says', async () => {
    const jonathan = line('Jonathan');
    const ylva = await list(jonathan);
    await userEvent.click(screen.getByRole('button', { name: 'Töm Chrome, Windows, Jonathan' }));
    const dialog = within(screen.getByRole('alertdialog', { name: 'Töm enheten som Jonathan använder?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Avbryt' }));
    expect(ylva.commands).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Töm Chrome, Windows, Jonathan' }));
    ylva.lines = [{ ...jonathan, purge: { by: 'Ylva Norberg', at: AT } }];
    await userEvent.click(screen.getByRole('button', { name: 'Töm enheten' }));
    expect(await screen.findByText(/Ska tömmas\. Ylva Norberg/)).toBeTruthy();
    const { device, assignment } = jonathan;
    expect(ylva.commands).toEqual([{ name: 'purgeDevice', args: { device, assignment } }]);
  });

  it('marks the device that one sits at, and says that one is signed out when it is emptied', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.lines = [line('Ylva', { device: ylva.here })];
    await show(ylva, '/enheter', ROUTES);
    expect(await screen.findByText(/Den här enheten/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Töm / }));
    expect(screen.getByText('Det är enheten som du sitter vid nu. Du loggas ut.')).toBeTruthy();
  });

  it('says that it needs the network, and asks again when told to', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.lines = [line('Jonathan')];
    ylva.goOffline();
    await show(ylva, '/enheter', ROUTES);
    expect(await screen.findByText(/går inte att nå just nu/)).toBeTruthy();
    ylva.goOnline();
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('table')).toBeTruthy();
  });

  it('says when the order was not taken', async () => {
    const ylva = await list(line('Jonathan'));
    ylva.answer = { ok: false, kind: 'refused', code: 'not-your-role' };
    await userEvent.click(screen.getByRole('button', { name: /^Töm / }));
    await userEvent.click(screen.getByRole('button', { name: 'Töm enheten' }));
    expect(await screen.findByText(/Det gick inte/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('says which has not yet heard what the unit lets it keep', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.keeping.set({ policy: 'memory-only', leaseHours: 120, by: 'Barbro Ek', at: AT, presence: 'open' });
    ylva.lines = [line('Jonathan', { keeps: 'encrypted' }), line('Nadja', { keeps: 'memory-only' })];
    await show(ylva, '/enheter', ROUTES);
    await screen.findByRole('table');
    expect(rowOf(/Jonathan/).getByText(/^Följer inte verksamhetens val än/)).toBeTruthy();
    expect(rowOf(/Nadja/).getByText('Används')).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await list(line('Jonathan', { purge: { by: 'Barbro', at: AT } }), line('Nadja'));
    expect(screen.getByRole('heading', { level: 1, name: 'Devices' })).toBeTruthy();
    expect(rowOf(/Jonathan/).getByText('To be emptied. Barbro asked for it Mon 23 Nov, 08:30')).toBeTruthy();
  });
});

describe('what is kept on the device that one sits at', { timeout: 20_000 }, () => {
  it.each([
    ['encrypted', 'Ärendena, krypterade', /läsa och skriva utan nät/],
    ['memory-only', 'Inga ärenden', /Öppnar du Samplan utan nät syns inga ärenden/],
    ['offline-off', 'Inga ärenden, och inget visas utan nät', /Bryts nätet längre än en halv minut döljs de/],
  ] as const)('%s is said in words, with who chose it, also without a network', async (policy, is, what) => {
    const ylva = deviceWorld().device('ylva');
    ylva.goOffline();
    ylva.keeping.set({ policy, leaseHours: 120, by: 'Barbro Ek', at: AT, presence: 'open' });
    await show(ylva, '/enheter', ROUTES);
    expect(await screen.findByText(is)).toBeTruthy();
    expect(screen.getByText(what)).toBeTruthy();
    expect(
      screen.getByText(/^Därför: Barbro Ek valde det för Socialtjänsten Lindsjö.* mån 23 nov, 08:30\.$/),
    ).toBeTruthy();
    expect(screen.getByText(/^Det du har skrivit men inte hunnit skicka ligger alltid kvar här/)).toBeTruthy();
  });

  it.each([
    [null, /^Därför: chefen för .* har inte valt något annat\.$/],
    [AT, /^Därför: det är valt för/],
  ])('where nobody by name has chosen it (%s)', async (at, why) => {
    const ylva = deviceWorld().device('ylva');
    ylva.keeping.set({ policy: 'encrypted', leaseHours: 120, by: null, at, presence: 'open' });
    await show(ylva, '/enheter', ROUTES);
    expect(await screen.findByText(why)).toBeTruthy();
  });
});
