import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AccountKeys } from '#storage/account-keys';
import type { SessionLine } from '#storage/online-commands';
import { AccountKeysProvider } from '#storage/use-account-keys';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Sessions } from './sessions';

screenTests();
const keys: AccountKeys = {
  ask: async () => ({ ok: true, response: { id: 'signed' } }),
  make: async () => ({ ok: false, problem: 'cancelled' }),
};
const Page = () => (
  <AccountKeysProvider value={keys}>
    <Sessions />
  </AccountKeysProvider>
);
const ROUTES = [{ path: '/inloggningar', component: Page }];
const AT = Date.parse('2026-11-23T08:30:00+01:00');
const line = (platform: string | null, more: Partial<SessionLine> = {}): SessionLine => ({
  id: crypto.randomUUID(),
  platform,
  unit: 'Enhet Ekvik',
  role: 'caseworker',
  begun: AT - 3_600_000,
  lastUsed: AT,
  here: false,
  ...more,
});

async function list(...lines: SessionLine[]) {
  const ylva = deviceWorld().device('ylva');
  ylva.sessions = lines;
  await show(ylva, '/inloggningar', ROUTES);
  await screen.findByRole('table');
  return ylva;
}

describe('the list of my sessions', { timeout: 20_000 }, () => {
  it('says where, as whom, since when and when last, and which one is at hand', async () => {
    await list(line('Chrome, Windows', { here: true }), line(null));
    const here = within(screen.getByRole('row', { name: /Chrome, Windows/ }));
    for (const text of ['Enhet Ekvik', 'mån 23 nov, 07:30', 'mån 23 nov, 08:30', 'Den här inloggningen'])
      expect(here.getByText(text)).toBeTruthy();
    expect(here.queryByRole('button')).toBeNull();
    expect(within(screen.getByRole('row', { name: /Okänd enhet/ })).getByRole('button')).toBeTruthy();
  });

  it('ends one, or all others, and shows then what the server says', async () => {
    const [here, tablet] = [line('Chrome, Windows', { here: true }), line('Safari, iPad')];
    const ylva = await list(here, tablet);
    await userEvent.click(screen.getByRole('button', { name: /^Avsluta inloggningen på Safari, iPad, senast/ }));
    expect(await screen.findByText('Inloggningen är avslutad.')).toBeTruthy();
    ylva.sessions = [here];
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText('Alla andra inloggningar är avslutade.')).toBeTruthy();
    expect(ylva.commands).toEqual([
      { name: 'endSessions', args: { session: tablet.id } },
      { name: 'endSessions', args: { session: 'others' } },
    ]);
    expect(screen.queryByRole('button', { name: 'Avsluta alla andra' })).toBeNull();
  });

  it('says when it was not done, and when the server can not be reached', async () => {
    const ylva = await list(line('Safari, iPad'), line('Chrome, Windows', { here: true }));
    ylva.answer = { ok: false, kind: 'refused', code: 'not-found' };
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText('Det gick inte')).toBeTruthy();
    ylva.goOffline();
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText(/^Listan finns bara på servern/)).toBeTruthy();
  });

  describe('where it was long ago that one showed who one is', () => {
    const ask = () => screen.findByRole('dialog', { name: 'Visa att det är du' });
    const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
    async function asking(ways: { passkey: boolean; provider: { sv: string; en: string } | null }) {
      const tablet = line('Safari, iPad');
      const ylva = await list(line('Chrome, Windows', { here: true }), tablet);
      [ylva.mustProve, ylva.ways] = [true, ways];
      await press(/^Avsluta inloggningen på Safari, iPad/);
      const dialog = within(await ask());
      const names = () => ylva.commands.map(({ name }) => name);
      return { ylva, dialog, names, tablet };
    }

    it('asks for a passkey, and then ends what was meant', async () => {
      const { ylva, dialog, names, tablet } = await asking({ passkey: true, provider: null });
      expect(await dialog.findByText(/be din chef om en ny inbjudan/)).toBeTruthy();
      expect(dialog.queryByRole('button', { name: /^Logga in igen/ })).toBeNull();
      await press('Använd min passkey');
      expect(await screen.findByText('Inloggningen är avslutad.')).toBeTruthy();
      expect(names()).toEqual(['endSessions', 'beginProof', 'provePasskey', 'endSessions']);
      expect(ylva.commands.at(-1)?.args).toEqual({ session: tablet.id });
    });

    it('leaves for the provider where one came by it, and says so before', async () => {
      const { dialog, names } = await asking({ passkey: false, provider: { sv: 'Kommunen', en: 'The town' } });
      expect(await dialog.findByText(/Du lämnar Samplan och kommer tillbaka hit/)).toBeTruthy();
      expect(dialog.queryByRole('button', { name: 'Använd min passkey' })).toBeNull();
      await press('Logga in igen med Kommunen');
      expect(names()).toEqual(['endSessions', 'proveAtProvider']);
      expect(screen.queryByText('Inloggningen är avslutad.')).toBeNull();
    });

    it('says what to do where nothing here can show it, and ends nothing for who breaks off', async () => {
      const { dialog, names } = await asking({ passkey: false, provider: null });
      expect(await dialog.findByText('Logga ut här och logga in igen, så är det visat.')).toBeTruthy();
      await press('Avbryt');
      expect(await screen.findByText('Det gick inte')).toBeTruthy();
      expect(screen.getByText(/^Visa först att det är du/)).toBeTruthy();
      expect(names()).toEqual(['endSessions']);
    });

    it.each([
      ['ja', 'Nu har du visat att det är du'],
      ['nej', 'Det blev inte visat att det är du'],
    ])('tells who comes back from the provider how it went (%s)', async (told, sentence) => {
      window.history.replaceState(null, '', `/inloggningar?bevis=${told}`);
      await list(line('Chrome, Windows', { here: true }));
      expect(screen.getByText(sentence)).toBeTruthy();
      window.history.replaceState(null, '', '/');
    });
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await list(line(null), line('Chrome, Windows', { here: true }));
    expect(screen.getByRole('heading', { level: 1, name: 'My sign-ins' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'End all others' })).toBeTruthy();
  });
});
