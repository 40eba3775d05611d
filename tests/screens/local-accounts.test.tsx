// The whole app of a server with local accounts: a link, a passkey, the sign-in, a choice of assignment. The server is the
// real one; the passkey is one in software, where the browser would ask.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeLink } from '#server/first-administrator';
import { memoryDatabase } from '#server/memory-database';
import type { AccountKeys } from '#storage/account-keys';
import { AccountKeysProvider } from '#storage/use-account-keys';
import { type PasskeyVisitor, type PasskeyWorld, passkeyWorld } from '#tests/sign-in/passkey-world';
import type { AskedToMake, AskedToSign } from '#tests/sign-in/software-authenticator';
import { appAtDoor, titled } from './app-at-door';

let world: PasskeyWorld;
let visitor: PasskeyVisitor;
const door = appAtDoor(
  async () => {
    // From nothing: jsdom's blobs can not be read, so there is no snapshot to begin from.
    world = await passkeyWorld({ open: () => memoryDatabase() });
    return world;
  },
  () => visitor.browser,
);
beforeEach(() => {
  visitor = world.visitor();
});

const keys: AccountKeys = {
  make: async (options) => ({ ok: true, response: visitor.device.make(options as AskedToMake) }),
  ask: async (options) => ({ ok: true, response: visitor.device.sign(options as AskedToSign) }),
};

const visit = (address = '/') =>
  door.visit(address, (app) => <AccountKeysProvider value={keys}>{app}</AccountKeysProvider>);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('local accounts', { timeout: 120_000 }, () => {
  it('begin with the first administrator’s link, whose token leaves the address, and lead to the passphrase of my day', async () => {
    await world.account('lova', null, ['school']);
    const token = await makeLink(world.database, world.unit('school'), world.wall.now);
    visit(`/logga-in#forsta-administrator=${token}`);
    await titled('Bli den första administratören');
    expect(window.location.href).not.toContain(token);
    await userEvent.type(screen.getByLabelText('Ditt namn'), 'Ada Påhittad');
    await press('Skapa en passkey');
    await titled('Din passkey är klar');
    await press('Logga in med passkey');
    await titled('Välj en lösenfras för den här enheten');
    expect(await visitor.session()).toMatchObject({ actor: { name: 'Ada Påhittad', role: 'manager' } });
  });

  it('let whoever has several assignments choose one after the passkey', async () => {
    const { person, token } = await world.invited('ylva', 'social', 'school');
    visit(`/logga-in#inbjudan=${token}`);
    await titled('Välkommen, ylva');
    await press('Skapa en passkey');
    await press('Logga in med passkey');
    await titled('Var arbetar du nu?');
    await press('Enhet school');
    await titled('Välj en lösenfras för den här enheten');
    expect(await visitor.session()).toMatchObject({ actor: { person, unit: world.unit('school') } });
  });

  it('tell at the door that a link is used, that a passkey is not known here, and that there is no network', async () => {
    visit(`/logga-in#inbjudan=${'x'.repeat(43)}`);
    await screen.findByText(/^Länken är använd, för gammal/);
    visitor = await world.member('nadja', 'nurses');
    await world.database.askPolicy('delete from passkey');
    visit();
    await titled('Logga in i Samplan');
    await press('Logga in med passkey');
    await screen.findByText('Kod för supporten: passkey-refused');
    door.cutNetwork(true);
    await press('Logga in med passkey');
    await screen.findByText('Kod för supporten: unreachable');
  });
});
