import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DEVICE_POLICIES, type DevicePolicy } from '#domain/device-policy';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { LeadUnit } from './lead-unit';

screenTests();
const ADDRESS = '/var-verksamhet';
const ROUTES = [{ path: ADDRESS, component: LeadUnit }];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
async function page(name = 'barbro') {
  const device = deviceWorld().device(name);
  const shown = await show(device, ADDRESS, ROUTES);
  return { device, shown };
}
const ONE = { dossierId: crypto.randomUUID(), reference: 'TE57-0417' };
const ylvas = () => screen.getByRole('button', { name: /^Avsluta kontot för Ylva/ });
async function endYlvas() {
  await userEvent.click(ylvas());
  await press('Ja, avsluta kontot');
}

describe('the address that calls are mailed to', { timeout: 20_000 }, () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Verksamhetens mejladress' });

  it('is written by the manager, sent to the server, and told', async () => {
    const { device } = await page();
    await userEvent.clear(field());
    await userEvent.type(field(), 'sip@lindsjo.example');
    await press('Spara adressen');
    expect(await screen.findByText('Adressen är sparad')).toBeTruthy();
    expect(device.commands).toEqual([{ name: 'setUnitMail', args: { mail: 'sip@lindsjo.example' } }]);
    await userEvent.clear(field());
    await press('Spara adressen');
    expect(await screen.findByText(/Adressen är borttagen/)).toBeTruthy();
    expect(device.commands.at(-1)).toEqual({ name: 'setUnitMail', args: { mail: '' } });
  });

  it('says what is wrong with one that is none, next to the field and above, and sends nothing', async () => {
    const { device } = await page();
    await userEvent.clear(field());
    await userEvent.type(field(), 'lindsjo');
    await press('Spara adressen');
    expect(screen.getAllByText(/^Skriv en hel mejladress/)).toHaveLength(2);
    expect(device.commands).toEqual([]);
  });

  it('keeps what was written where there is no network, over the page', async () => {
    const { device, shown } = await page();
    device.goOffline();
    await userEvent.clear(field());
    await userEvent.type(field(), 'ny@lindsjo.example');
    await press('Spara adressen');
    expect(await screen.findByText(/Servern går inte att nå just nu/)).toBeTruthy();
    shown.unmount();
    await show(device, ADDRESS, ROUTES);
    expect(field().value).toBe('ny@lindsjo.example');
  });
});

describe('what the unit’s devices may keep', { timeout: 20_000 }, () => {
  const choice = (value: DevicePolicy) =>
    screen.getAllByRole<HTMLInputElement>('radio')[DEVICE_POLICIES.indexOf(value)]!;

  it('is seen with who chose it, and changed only after a second yes that says what follows', async () => {
    const { device } = await page();
    expect(choice('encrypted').checked).toBe(true);
    expect(screen.getByText('Ingen har valt något annat än det som gäller från början.')).toBeTruthy();
    await userEvent.click(choice('memory-only'));
    await press('Ändra');
    expect(screen.getByText(/^Ärendena på verksamhetens enheter raderas/)).toBeTruthy();
    await press('Ändra inte');
    expect(device.commands).toEqual([]);
    await press('Ändra');
    await press('Ja, ändra');
    expect(await screen.findByText('Ändringen är sparad')).toBeTruthy();
    expect(device.commands).toEqual([{ name: 'setUnitDevices', args: { policy: 'memory-only' } }]);
    expect(screen.getByText('Barbro Almgren valde det här mån 23 nov, 09:00.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ja, ändra' })).toBeNull();
  });

  it.each([
    ['encrypted', 'offline-off', /raderas när enheterna når servern/],
    ['memory-only', 'encrypted', /^Ärendena sparas, krypterade/],
    ['memory-only', 'offline-off', /^Enheterna följer det/],
  ] as const)('from %s to %s it says what follows', async (from, to, follows) => {
    const device = deviceWorld().device('barbro');
    device.keeping.set({ policy: from, leaseHours: 120, by: 'Barbro Almgren', at: device.now.get(), presence: 'open' });
    await show(device, ADDRESS, ROUTES);
    await userEvent.click(choice(to));
    await press('Ändra');
    expect(screen.getByText(follows)).toBeTruthy();
  });

  it('may be for a shorter time without contact, and longer again; it says what follows', async () => {
    const { device } = await page();
    const lease = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
    expect(lease('Fem dygn, som det är från början').checked).toBe(true);
    await userEvent.click(lease('Åtta timmar'));
    await press('Ändra');
    expect(screen.getByText(/stängs och öppnas när den når servern/)).toBeTruthy();
    expect(screen.queryByText(/^Enheterna följer det/)).toBeNull();
    await press('Ja, ändra');
    expect(await screen.findByText('Ändringen är sparad')).toBeTruthy();
    expect(device.commands).toEqual([{ name: 'setUnitDevices', args: { policy: 'encrypted', leaseHours: 8 } }]);
    expect(screen.getByText('Barbro Almgren valde det här mån 23 nov, 09:00.')).toBeTruthy();
    await userEvent.click(lease('Tre dygn'));
    await press('Ändra');
    expect(screen.getByText(/^Enheterna får vara längre utan kontakt/)).toBeTruthy();
  });

  it('asks for nothing where nothing is changed, and says why it was not done', async () => {
    const { device } = await page();
    await press('Ändra');
    expect(screen.queryByText('Ska det här gälla från och med nu?')).toBeNull();
    device.goOffline();
    await userEvent.click(choice('offline-off'));
    await press('Ändra');
    await press('Ja, ändra');
    expect(await screen.findByText(/Servern går inte att nå just nu/)).toBeTruthy();
    expect(screen.getByText('Ingen har valt något annat än det som gäller från början.')).toBeTruthy();
  });
});

describe('ending an account', { timeout: 20_000 }, () => {
  it('asks before anything is sent, and says what follows', async () => {
    const { device } = await page();
    await userEvent.click(ylvas());
    expect(screen.getByText(/^Ska kontot avslutas för Ylva/)).toBeTruthy();
    expect(screen.getByText(/Det går inte att ångra/)).toBeTruthy();
    expect(device.commands).toEqual([]);
    await press('Avsluta inte');
    expect(device.commands).toEqual([]);
    await endYlvas();
    expect(await screen.findByText(/^Kontot är avslutat för Ylva/)).toBeTruthy();
    expect(device.commands).toMatchObject([{ name: 'endAccount', args: { to: null, despite: false } }]);
  });

  it('shows first which cases the colleague coordinates, and ends nothing before a choice', async () => {
    const { device } = await page();
    device.coordinates = [ONE];
    await endYlvas();
    expect(await screen.findByText(/^Ylva .* samordnar ett ärende$/)).toBeTruthy();
    expect(screen.getByText('Ärende TE57-0417')).toBeTruthy();
    await press('Lämna över och avsluta kontot');
    expect(screen.getAllByText('Välj vem som tar över')).toHaveLength(2);
    expect(device.commands).toHaveLength(1);
    await press('Avsluta inte');
    expect(ylvas()).toBeTruthy();
  });

  it('hands the role over to whom is chosen', async () => {
    const { device } = await page();
    device.coordinates = [ONE];
    await endYlvas();
    const form = within(await screen.findByRole('form', { name: /^Avsluta kontot för Ylva/ }));
    const select = form.getByRole<HTMLSelectElement>('combobox', { name: 'Vem tar över samordningen?' });
    const [, ...choices] = [...select.options].map((one) => one.value);
    expect(choices).toContain(device.me.actor.person);
    expect(choices).not.toContain('ylva');
    await userEvent.selectOptions(select, choices.at(-1)!);
    await press('Lämna över och avsluta kontot');
    expect(await screen.findByText(/^Kontot är avslutat för Ylva/)).toBeTruthy();
    expect(device.commands.at(-1)).toMatchObject({ args: { to: choices.at(-1), despite: false } });
    expect(screen.queryByRole('button', { name: /^Avsluta kontot för Ylva/ })).toBeNull();
  });

  it('says that the role becomes the manager’s own where nobody is chosen', async () => {
    const { device } = await page();
    device.coordinates = [ONE];
    await endYlvas();
    expect(await screen.findByText(/blir du samordnare/)).toBeTruthy();
    await press('Avsluta utan att välja');
    expect(await screen.findByText(/^Kontot är avslutat för Ylva/)).toBeTruthy();
    expect(device.commands.at(-1)).toMatchObject({ args: { to: null, despite: true } });
  });

  it('says why where the server says no', async () => {
    const { device } = await page();
    device.answer = { ok: false, kind: 'refused', code: 'not-found' };
    await endYlvas();
    expect(await screen.findByText('Det gick inte, och inget har ändrats.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ja, avsluta kontot' })).toBeTruthy();
  });
});

it('shows nothing of it to who is no manager, and speaks English', async () => {
  setLanguage('en');
  await page('ylva');
  expect(screen.getByText('This is for the manager of the service')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

describe('a colleague’s sign-ins', { timeout: 20_000 }, () => {
  const ask = () => press(/^Avsluta alla inloggningar för Ylva/);

  it('are ended after a question that says what follows, and what does not', async () => {
    const { device } = await page();
    await ask();
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/Ärendena på datorerna raderas inte/)).toBeTruthy();
    await press('Avsluta inte');
    expect(device.commands).toEqual([]);
    await ask();
    await press('Ja, avsluta dem');
    expect(await screen.findByText(/^Alla inloggningar är avslutade för Ylva/)).toBeTruthy();
    expect(device.commands).toEqual([{ name: 'endStaffSessions', args: { person: 'ylva' } }]);
    expect(ylvas()).toBeTruthy();
  });

  it('stay where there is no network, and it is said', async () => {
    const { device } = await page();
    device.goOffline();
    await ask();
    await press('Ja, avsluta dem');
    expect(await screen.findByText(/Servern går inte att nå just nu/)).toBeTruthy();
  });
});
