// @vitest-environment jsdom
// The whole app of a server with local accounts: a link, a passkey, the sign-in, a choice of assignment. The server is the
// real one; the passkey is one in software, where the browser would ask.
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAppRouter } from '#app/router';
import { makeLink } from '#server/first-administrator';
import { memoryDatabase } from '#server/memory-database';
import type { AccountKeys } from '#storage/account-keys';
import { AccountKeysProvider } from '#storage/use-account-keys';
import { type PasskeyVisitor, type PasskeyWorld, passkeyWorld } from '#tests/sign-in/passkey-world';
import type { AskedToMake, AskedToSign } from '#tests/sign-in/software-authenticator';
import { ToastProvider } from '#ui/toast-provider';
import { setLanguage } from '#ui/words';

let world: PasskeyWorld;
let visitor: PasskeyVisitor;
let isCut = false;
const network = globalThis.fetch;

beforeAll(async () => {
  configure({ asyncUtilTimeout: 20_000 });
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  window.scrollTo = () => undefined;
  // From nothing: jsdom's blobs can not be read, so there is no snapshot to begin from.
  world = await passkeyWorld({ open: () => memoryDatabase() });
  globalThis.fetch = async (input, init) => {
    if (typeof input !== 'string') throw new Error('the app asks by address');
    if (isCut) throw new TypeError('Failed to fetch');
    return visitor.browser.ask(input, { method: init?.method, headers: init?.headers, body: init?.body });
  };
}, 120_000);
afterAll(async () => {
  globalThis.fetch = network;
  await world.database.close();
});
beforeEach(() => {
  setLanguage('sv');
  localStorage.clear();
  isCut = false;
  visitor = world.visitor();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});
afterEach(cleanup);

const keys: AccountKeys = {
  make: async (options) => ({ ok: true, response: visitor.device.make(options as AskedToMake) }),
  ask: async (options) => ({ ok: true, response: visitor.device.sign(options as AskedToSign) }),
};

/** Opens the app at an address, as a visit or a reload does. */
function visit(address = '/') {
  cleanup();
  window.history.replaceState(null, '', address);
  const router = createAppRouter();
  router.update({ history: createMemoryHistory({ initialEntries: [address] }) });
  render(
    <AccountKeysProvider value={keys}>
      <ToastProvider closeLabel="Stäng">
        <RouterProvider router={router} />
      </ToastProvider>
    </AccountKeysProvider>,
  );
}
const titled = (name: string) => screen.findByRole('heading', { level: 1, name });
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
    isCut = true;
    await press('Logga in med passkey');
    await screen.findByText('Kod för supporten: unreachable');
  });
});
