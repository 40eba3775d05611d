import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AccountKeys, KeyAnswer } from '#storage/account-keys';
import type { OwnPasskeys, PasskeyLine } from '#storage/online-commands';
import { AccountKeysProvider } from '#storage/use-account-keys';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Sessions } from './sessions';

screenTests();
const AT = Date.parse('2026-11-23T08:30:00+01:00');
const line = (name: string, more: Partial<PasskeyLine> = {}): PasskeyLine => ({
  id: crypto.randomUUID(),
  name,
  unit: null,
  createdAt: AT,
  usedAt: null,
  here: false,
  ...more,
});

async function page(
  lines: readonly PasskeyLine[],
  {
    mayAdd = true,
    on = true,
    browser,
    signs,
    mustProve = false,
    events = [],
  }: {
    mayAdd?: boolean;
    on?: boolean;
    browser?: KeyAnswer;
    signs?: KeyAnswer;
    mustProve?: boolean;
    events?: OwnPasskeys['events'];
  } = {},
) {
  const ylva = deviceWorld().device('ylva');
  ylva.ownPasskeys = { on, mayAdd, passkeys: [...lines], events };
  ylva.mustProve = mustProve;
  const made: unknown[] = [];
  const keys: AccountKeys = {
    ask: async () => signs ?? { ok: false, problem: 'cancelled' },
    make: async (options) => (made.push(options), browser ?? { ok: true, response: { id: 'made' } }),
  };
  const Page = () => (
    <AccountKeysProvider value={keys}>
      <Sessions />
    </AccountKeysProvider>
  );
  await show(ylva, '/inloggningar', [{ path: '/inloggningar', component: Page }]);
  if (on) await screen.findByRole('heading', { level: 2, name: 'Passkeys att logga in med' });
  return { ylva, made };
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const commands = (device: { commands: { name: string; args: unknown }[] }) =>
  device.commands.filter((one) => /asskey/.test(one.name));

describe('my passkeys', { timeout: 20_000 }, () => {
  it('say their name, what they open, when made and last used, and which one opened this session', async () => {
    await page([line('Min dator', { here: true, usedAt: AT + 3_600_000 }), line('', { unit: 'Skolan' })]);
    const own = within(screen.getByRole('row', { name: /^Min dator/ }));
    for (const text of ['Du loggade in med den', 'Alla dina uppdrag', 'mån 23 nov, 08:30', 'mån 23 nov, 09:30'])
      expect(own.getByText(text)).toBeTruthy();
    const other = within(screen.getByRole('row', { name: /^Okänd enhet/ }));
    expect(other.getByText('Skolan')).toBeTruthy();
    expect(other.getByText('Aldrig')).toBeTruthy();
    expect(screen.queryByText(/annars behöver du en ny inbjudan/)).toBeNull();
  });

  it('tell what others did with them lately, by whom and when, and what to do about it', async () => {
    const events = [
      { at: AT + 60_000, what: 'added' as const, by: 'Barbro Påhittad' },
      { at: AT, what: 'revoked' as const, by: null },
    ];
    await page([line('Min dator')], { events });
    expect(
      screen.getByText('mån 23 nov, 08:31: en passkey lades till med en inbjudan från Barbro Påhittad.'),
    ).toBeTruthy();
    expect(screen.getByText('mån 23 nov, 08:30: en passkey återkallades av driften.')).toBeTruthy();
    expect(screen.getByText(/^Var det inte du som lade till den\? Ta bort den/)).toBeTruthy();
  });

  it('say nothing of it where nobody else did anything', async () => {
    await page([line('Min dator')]);
    expect(screen.queryByText(/Det här har hänt med dina passkeys/)).toBeNull();
  });

  it('are added by name: the browser makes what the server asks, and its answer goes back as it is', async () => {
    const { ylva, made } = await page([line('Min dator')]);
    expect(screen.getByText('Lägg till en till, annars behöver du en ny inbjudan om du tappar den.')).toBeTruthy();
    await press('Lägg till en passkey');
    expect(screen.getAllByText('Skriv ett namn.')).toHaveLength(2);
    expect(commands(ylva)).toEqual([]);
    await userEvent.type(screen.getByLabelText('Vad ska den nya passkeyn heta?'), ' Min mobil ');
    await press('Lägg till en passkey');
    expect(await screen.findByText('Passkeyn är tillagd')).toBeTruthy();
    expect(made).toEqual([{ asked: 'passkey' }]);
    expect(commands(ylva).at(-1)).toEqual({
      name: 'addPasskey',
      args: { response: { id: 'made' }, name: 'Min mobil' },
    });
  });

  it.each([
    ['cancelled', /^Det blev ingen passkey/],
    ['passkey-there', /^Enheten har redan en passkey för dig/],
    ['no-passkeys', /^Den här webbläsaren kan inte använda passkeys/],
  ] as const)('that the browser did not make (%s) are told of, and nothing is sent', async (problem, sentence) => {
    const { ylva } = await page([line('Min dator')], { browser: { ok: false, problem } });
    await userEvent.type(screen.getByLabelText('Vad ska den nya passkeyn heta?'), 'Min mobil');
    await press('Lägg till en passkey');
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(commands(ylva).map((one) => one.name)).toEqual(['beginPasskey']);
  });

  it('are not added where another way of signing in opened the session', async () => {
    await page([], { mayAdd: false });
    expect(screen.getByText('Du kan lägga till en passkey när du har loggat in med en.')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('are removed after a question', async () => {
    const phone = line('Min mobil');
    const { ylva } = await page([line('Min dator', { here: true }), phone]);
    await press(/^Ta bort passkeyn Min mobil/);
    const ask = within(screen.getByRole('alertdialog', { name: 'Ska passkeyn tas bort?' }));
    expect(ask.getByText(/Andra inloggningar som den har öppnat avslutas/)).toBeTruthy();
    expect(commands(ylva)).toEqual([]);
    await press('Ja, ta bort den');
    expect(await screen.findByText('Passkeyn är borttagen')).toBeTruthy();
    expect(commands(ylva)).toEqual([{ name: 'removePasskey', args: { passkey: phone.id, despite: false } }]);
  });

  describe('where it was long ago that one showed who one is', () => {
    const proof = () => screen.findByRole('dialog', { name: 'Visa att det är du' });
    const names = (device: Parameters<typeof commands>[0]) => commands(device).map((one) => one.name);
    const lines = [line('Min dator', { here: true }), line('Min mobil')];
    const signed = { mustProve: true, signs: { ok: true, response: { id: 'signed' } } } as const;

    it('ask for a passkey first, and then do what was asked', async () => {
      const { ylva, made } = await page(lines, signed);
      await userEvent.type(screen.getByLabelText('Vad ska den nya passkeyn heta?'), 'Min mobil');
      await press('Lägg till en passkey');
      expect(within(await proof()).getByText(/Det gäller sedan i fem minuter/)).toBeTruthy();
      await press('Använd min passkey');
      expect(await screen.findByText('Passkeyn är tillagd')).toBeTruthy();
      expect(made).toHaveLength(1);
      expect(ylva.commands.filter(({ name }) => name === 'provePasskey')).toEqual([
        { name: 'provePasskey', args: { response: { id: 'signed' } } },
      ]);
      expect(names(ylva)).toEqual(['beginPasskey', 'provePasskey', 'beginPasskey', 'addPasskey']);
    });

    it('remove one only then', async () => {
      const { ylva } = await page(lines, signed);
      await press(/^Ta bort passkeyn Min mobil/);
      await press('Ja, ta bort den');
      await proof();
      await press('Använd min passkey');
      expect(await screen.findByText('Passkeyn är borttagen')).toBeTruthy();
      expect(names(ylva)).toEqual(['removePasskey', 'provePasskey', 'removePasskey']);
    });

    it('change nothing where one breaks off, and say why', async () => {
      const { ylva } = await page(lines, { mustProve: true });
      await press(/^Ta bort passkeyn Min mobil/);
      await press('Ja, ta bort den');
      await proof();
      await press('Använd min passkey');
      expect(await screen.findByText('Du avbröt, eller så tog det för lång tid.')).toBeTruthy();
      await press('Avbryt');
      expect(await screen.findByText('Visa först att det är du.')).toBeTruthy();
      expect(names(ylva)).toEqual(['removePasskey']);
    });
  });

  it('say what follows before the last one goes, also where the other went meanwhile', async () => {
    const [own, phone] = [line('Min dator', { here: true }), line('Min mobil')];
    const { ylva } = await page([own, phone]);
    ylva.ownPasskeys = { ...ylva.ownPasskeys, passkeys: [own] };
    await press(/^Ta bort passkeyn Min dator/);
    await press('Ja, ta bort den');
    const ask = within(await screen.findByRole('alertdialog', { name: 'Det är din enda passkey' }));
    expect(ask.getByText(/Sedan behöver du en ny inbjudan för att komma in/)).toBeTruthy();
    await press('Ja, ta bort den');
    expect(await screen.findByText('Passkeyn är borttagen')).toBeTruthy();
    expect(commands(ylva).map((one) => (one.args as { despite: boolean }).despite)).toEqual([false, true]);
  });

  it('are not spoken of where the server has no local accounts', async () => {
    await page([], { on: false });
    await screen.findByText(/^En inloggning avslutas av sig själv/);
    expect(screen.queryByText(/asskey/)).toBeNull();
  });

  it('speak English', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    ylva.ownPasskeys = { on: true, mayAdd: true, passkeys: [line('My computer')], events: [] };
    await show(ylva, '/inloggningar', [{ path: '/inloggningar', component: Sessions }]);
    expect(await screen.findByRole('heading', { level: 2, name: 'Passkeys to sign in with' })).toBeTruthy();
    expect(screen.getByText('Add another, or you need a new invitation if you lose it.')).toBeTruthy();
  });
});
