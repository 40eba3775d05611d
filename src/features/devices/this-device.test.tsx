import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { randomBytes } from '#storage/bytes';
import type { PasskeyPort } from '#storage/passkey-port';
import { PasskeyProvider } from '#storage/use-passkeys';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { ThisDevice } from './this-device';

screenTests();
const OLD = 'fyra ord om en häst';
const NEW = 'lupiner längs en grusväg';

/** The page of a device outside practice, whose browser makes passkeys, or breaks off. */
async function opened({ practice = false, breaksOff = false } = {}) {
  const ylva = deviceWorld().device('ylva');
  ylva.me = { ...ylva.me, practice };
  const port: PasskeyPort = {
    ask: async () => undefined,
    make: async () =>
      breaksOff ? undefined : { credential: randomBytes(16), salt: randomBytes(32), prf: randomBytes(32) },
  };
  const Page = () => (
    <PasskeyProvider value={port}>
      <ThisDevice />
    </PasskeyProvider>
  );
  await show(ylva, '/enheter', [{ path: '/enheter', component: Page }]);
  return ylva;
}
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const change = () => userEvent.click(screen.getByRole('button', { name: 'Byt lösenfras' }));

describe('a change of passphrase', { timeout: 20_000 }, () => {
  it('asks for the old one and a strong new one, twice, says what is wrong by its field, and that it is done', async () => {
    const { access } = await opened();
    await type('Ny lösenfras', 'Välkommen123');
    await change();
    expect(await screen.findAllByText('Skriv lösenfrasen som gäller nu.')).toHaveLength(2);
    expect(screen.getAllByText(/^Svag: en dator gissar den fort/).length).toBeGreaterThan(1);
    await userEvent.clear(screen.getByLabelText('Ny lösenfras'));
    await type('Ny lösenfras', NEW);
    await type('Den nya lösenfrasen en gång till', NEW);
    const form = within(screen.getByRole('form', { name: 'Byt lösenfras' }));
    await userEvent.type(form.getByLabelText('Lösenfrasen som gäller nu'), 'en gissning');
    await change();
    expect(await screen.findAllByText('Det var inte lösenfrasen som gäller nu.')).toHaveLength(2);
    await userEvent.clear(form.getByLabelText('Lösenfrasen som gäller nu'));
    await userEvent.type(form.getByLabelText('Lösenfrasen som gäller nu'), OLD);
    await change();
    expect(await screen.findByText('Den nya lösenfrasen gäller från och med nu')).toBeTruthy();
    expect(await access.changePassphrase(OLD, NEW)).toMatchObject({ ok: false });
    expect((screen.getByLabelText('Ny lösenfras') as HTMLInputElement).value).toBe('');
  });

  it('is not offered where one practises', async () => {
    await opened({ practice: true });
    expect(screen.getByText(/När man övar låser ingen lösenfras/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a passkey', { timeout: 20_000 }, () => {
  const add = async (passphrase: string) => {
    const form = within(screen.getByRole('form', { name: 'Lägg till en passkey' }));
    await userEvent.clear(form.getByLabelText('Lösenfrasen som gäller nu'));
    await userEvent.type(form.getByLabelText('Lösenfrasen som gäller nu'), passphrase);
    await userEvent.click(form.getByRole('button'));
  };

  it('is added with the passphrase alone, listed, and removed again', async () => {
    const { access } = await opened();
    await add('en gissning');
    expect(await screen.findAllByText('Det var inte lösenfrasen som gäller nu.')).toHaveLength(2);
    await add(OLD);
    expect(await screen.findByText('Nästa gång kan du låsa upp med din passkey')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort passkey 1' }));
    expect(screen.queryByText('Passkey 1')).toBeNull();
    expect(access.passkeys.get()).toEqual([]);
  });

  it('that was broken off is told of, and that the passphrase works as before', async () => {
    await opened({ breaksOff: true });
    await add(OLD);
    expect(await screen.findByText(/^Det blev ingen passkey\./)).toBeTruthy();
  });
});
