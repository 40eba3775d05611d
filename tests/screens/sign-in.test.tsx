// The whole app of a server where people sign in with proof: door, provider, choice of assignment, passphrase, a start
// without a network, leaving. The server is the real one, and the test is the browser that goes between it and a provider
// that is only told of: jsdom's addresses and signals are none that a real fetch takes (tests/sign-in has the wire).
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { SIGN_IN_PROBLEMS } from '#domain/sign-in';
import { PROOF_HEADER } from '#protocol/version';
import { makeLink } from '#server/first-administrator';
import { memoryDatabase } from '#server/memory-database';
import type { Provider, ProviderConfig } from '#server/provider';
import { type SignInWorld, signInWorld } from '#tests/sign-in/sign-in-world';
import { setLanguage } from '#ui/words';
import { appAtDoor, titled } from './app-at-door';

const PASSPHRASE = 'fyra ord om en häst';
const ISSUER = 'https://idp.example';
let claims: Record<string, unknown> = {};
/** A provider that signs in whoever the test says. */
const told = (config: ProviderConfig): Provider => ({
  config,
  authorizeUrl: async ({ state }) => `${ISSUER}/authorize?state=${state}`,
  exchange: async () => ({ ok: true, claims, logoutUrl: undefined }),
});
let world: SignInWorld;
let browser: ReturnType<SignInWorld['browser']>;
/** What the app has asked, and with which proof. */
const asked: { address: string; proof: string | null }[] = [];
const mapping = { label: { sv: 'SITHS', en: 'SITHS' } };
const { visit, cutNetwork } = appAtDoor(
  async () => {
    // From nothing: jsdom's blobs can not be read, so there is no snapshot to begin from.
    world = await signInWorld({ siths: { issuer: ISSUER, mapping } }, { open: () => memoryDatabase(), opener: told });
    return world;
  },
  () => ({
    ask: (address, init) => {
      asked.push({ address, proof: new Headers(init?.headers).get(PROOF_HEADER) });
      return browser.ask(address, init);
    },
  }),
);
beforeEach(() => {
  browser = world.browser();
});

/** Presses the door's link and goes to the provider and back; gives where the browser ends. */
async function throughProvider(): Promise<string> {
  const link = await screen.findByRole('link', { name: 'Logga in med SITHS' });
  const asked = await browser.ask(link.getAttribute('href')!);
  const { searchParams } = new URL(asked.headers.get('location')!);
  const end = await browser.follow(`/api/sign-in/callback/siths?code=c&state=${searchParams.get('state')}`);
  return end.pathname + end.search;
}

async function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

/** Signs in by the provider on a new computer, and chooses the passphrase. */
async function choosesPassphrase() {
  visit();
  visit(await throughProvider());
  await titled('Välj en lösenfras för den här enheten');
  await type('Lösenfras', PASSPHRASE);
  await type('Lösenfrasen en gång till', PASSPHRASE);
  await userEvent.click(screen.getByRole('button', { name: 'Välj lösenfrasen' }));
  await screen.findByRole('button', { name: /^Mitt konto/ });
}

describe('sign-in with proof', { timeout: 180_000 }, () => {
  it('leads by door, provider, assignment and passphrase to my day, also without a network, and out again', async () => {
    const { subject } = await world.account('ylva', ISSUER, ['social', 'school']);
    claims = { employeeHsaId: subject };
    visit();
    await titled('Logga in i Samplan');
    visit(await throughProvider());
    await titled('Var arbetar du nu?');
    await userEvent.click(screen.getByRole('button', { name: 'Enhet social' }));

    await titled('Välj en lösenfras för den här enheten');
    await type('Lösenfras', 'kort');
    await userEvent.click(screen.getByRole('button', { name: 'Välj lösenfrasen' }));
    expect(await screen.findAllByText('Skriv minst 12 tecken')).toHaveLength(2);
    await type('Lösenfras', PASSPHRASE);
    await type('Lösenfrasen en gång till', `${PASSPHRASE}ar`);
    await userEvent.click(screen.getByRole('button', { name: 'Välj lösenfrasen' }));
    expect(await screen.findAllByText('Skriv samma lösenfras i båda fälten')).toHaveLength(2);
    await type('Lösenfrasen en gång till', PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Välj lösenfrasen' }));
    await screen.findByRole('button', { name: /^Mitt konto.*Enhet social/ });

    cutNetwork(true);
    visit();
    await titled('Lås upp Samplan');
    await type('Lösenfras', 'inte den lösenfrasen');
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    expect(await screen.findAllByText(/^Det var inte lösenfrasen/)).toHaveLength(2);
    await type('Lösenfras', PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    const account = await screen.findByRole('button', { name: /^Mitt konto.*Enhet social/ });

    cutNetwork(false);
    await userEvent.click(account);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Logga ut' }));
    await titled('Logga in i Samplan');
    expect((await browser.ask('/api/session')).status).toBe(401);
  });

  it('says when the next try is possible after wrong passphrases, also after a reload, and lets the right one in then', async () => {
    const { subject } = await world.account('ester', ISSUER, ['school']);
    claims = { employeeHsaId: subject };
    await choosesPassphrase();
    visit();
    for (let guess = 1; guess <= 5; guess += 1) {
      await titled('Lås upp Samplan');
      await waitFor(() => expect(screen.queryByText(/^Du kan försöka igen om/)).toBeNull(), { timeout: 9_000 });
      await type('Lösenfras', `gissning ${guess}`);
      await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
      expect(await screen.findAllByText(/^Det var inte lösenfrasen/)).toHaveLength(2);
    }
    visit();
    await titled('Lås upp Samplan');
    expect(await screen.findByText(/^Du kan försöka igen om [34] sekunder\.$/)).toBeTruthy();
    await type('Lösenfras', PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    expect(screen.getByRole('button', { name: 'Lås upp' }).getAttribute('aria-disabled')).toBe('true');
    await waitFor(() => expect(screen.queryByText(/^Du kan försöka igen om/)).toBeNull(), { timeout: 9_000 });
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    await screen.findByRole('button', { name: /^Mitt konto/ });
  });

  it('has a way out of a forgotten passphrase: says what is lost, asks twice, erases, and lets nobody in unproved', async () => {
    const { subject } = await world.account('gunvor', ISSUER, ['social']);
    claims = { employeeHsaId: subject };
    await choosesPassphrase();
    visit();
    await titled('Lås upp Samplan');
    await userEvent.click(screen.getByRole('button', { name: 'Jag har glömt lösenfrasen' }));
    await titled('Har du glömt lösenfrasen?');
    expect(screen.getByText('Allt är skickat. Inget du har skrivit försvinner')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Radera och börja om' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nej, behåll allt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Tillbaka' }));
    await userEvent.click(screen.getByRole('button', { name: 'Jag har glömt lösenfrasen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Radera och börja om' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ja, radera' }));
    await titled('Logga in i Samplan');
    expect((await browser.ask('/api/session')).status).toBe(401);
    expect((await Dexie.getDatabaseNames()).filter((name) => name !== 'samplan-seats')).toEqual([]);
    visit(await throughProvider());
    await titled('Välj en lösenfras för den här enheten');
  });

  it('says first what a forgotten passphrase costs where something is not sent, points to the rescue file, and loses nothing else', async () => {
    const { subject } = await world.account('barbro', ISSUER, ['social']);
    claims = { employeeHsaId: subject };
    await choosesPassphrase();
    cutNetwork(true);
    visit('/arenden/nytt');
    await titled('Lås upp Samplan');
    await type('Lösenfras', PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    await titled('Starta en SIP');
    await userEvent.type(await screen.findByLabelText('Förnamn'), 'Vilma');
    const db = await new Dexie((await Dexie.getDatabaseNames()).find((name) => name !== 'samplan-seats')!).open();
    await waitFor(async () => expect(await db.table('drafts').count()).toBe(1), { timeout: 9_000 });
    // How many there are is told without the key.
    const blob = new Uint8Array(1);
    await db.table('files').bulkPut([-1, 0].map((part) => ({ id: 'photo', part, blob })));
    await db.table('reads').bulkPut(['one', 'other'].map((id) => ({ id, blob })));
    db.close();
    cutNetwork(false);
    visit();
    await titled('Lås upp Samplan');
    const forgets = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Jag har glömt lösenfrasen' }));
      await titled('Har du glömt lösenfrasen?');
    };
    await forgets();
    expect(screen.getByText('Det som inte är skickat försvinner')).toBeTruthy();
    expect(screen.getByText('Ett halvskrivet formulär finns bara på den här enheten.')).toBeTruthy();
    expect(screen.getByText(/^Ett foto eller en skannad blankett ligger här\./)).toBeTruthy();
    expect(screen.getByText('2 rader om vad du har läst har inte nått loggen. De försvinner.')).toBeTruthy();
    expect(screen.getByText('Har du sparat en räddningsfil?')).toBeTruthy();
    expect(screen.getByText(/Läs in filen när du har loggat in igen/)).toBeTruthy();
    // Whoever remembers after all has everything as it was.
    await userEvent.click(screen.getByRole('button', { name: 'Tillbaka' }));
    expect((await Dexie.getDatabaseNames()).length).toBe(2);
    await forgets();
    await userEvent.click(screen.getByRole('button', { name: 'Radera och börja om' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ja, radera' }));
    await titled('Logga in i Samplan');
    expect((await Dexie.getDatabaseNames()).filter((name) => name !== 'samplan-seats')).toEqual([]);
    expect((await browser.ask('/api/seat')).status).toBe(200);
    expect(await (await browser.ask('/api/seat')).json()).toMatchObject({ session: null });
  });

  it('shows the door where a page was loaded anew before the passphrase was chosen: nobody has the proof any more', async () => {
    const { subject } = await world.account('lova', ISSUER, ['social']);
    claims = { employeeHsaId: subject };
    visit();
    visit(await throughProvider());
    await titled('Välj en lösenfras för den här enheten');
    visit();
    await titled('Logga in i Samplan');
    visit(await throughProvider());
    await titled('Välj en lösenfras för den här enheten');
  });

  it('opens with its proof again after a lock, and nothing is answered before; the proof lies nowhere in the clear', async () => {
    const { subject } = await world.account('jonathan', ISSUER, ['social']);
    claims = { employeeHsaId: subject };
    asked.length = 0;
    await choosesPassphrase();
    const [proof] = asked.flatMap(({ proof }) => (proof ? [proof] : []));
    expect(proof).toMatch(/^[\w-]{43}$/);
    asked.length = 0;
    visit();
    await titled('Lås upp Samplan');
    expect(asked.filter(({ address }) => address.startsWith('/api/')).map(({ address }) => address)).toContain(
      '/api/seat',
    );
    expect(JSON.stringify({ ...localStorage })).not.toContain(proof);
    for (const name of await Dexie.getDatabaseNames()) {
      const db = await new Dexie(name).open();
      for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toContain(proof);
      db.close();
    }
    await type('Lösenfras', PASSPHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Lås upp' }));
    await screen.findByRole('button', { name: /^Mitt konto/ });
    await waitFor(() => expect(asked.map((one) => one.proof)).toContain(proof));
    for (const { address } of asked) expect(address).not.toContain(proof);
  });

  it('keeps no passphrase and no key to be read on the device', async () => {
    const { subject } = await world.account('nadja', ISSUER, ['nurses']);
    claims = { employeeHsaId: subject };
    await choosesPassphrase();
    for (const name of await Dexie.getDatabaseNames()) {
      const db = await new Dexie(name).open();
      for (const table of db.tables) expect(JSON.stringify(await table.toArray())).not.toMatch(/unlockSecret|fyra ord/);
      db.close();
    }
    visit();
    await titled('Lås upp Samplan');
    await userEvent.click(screen.getByRole('button', { name: 'Logga in som någon annan' }));
    await titled('Logga in i Samplan');
  });

  it.each(['sv', 'en'] as const)('tells each problem in one sentence and its code (%s)', async (language) => {
    setLanguage(language);
    const sentences = new Set<string>();
    for (const problem of SIGN_IN_PROBLEMS) {
      visit(`/logga-in?fel=${problem}`);
      const code = await screen.findByText(new RegExp(`(supporten|support): ${problem}$`));
      sentences.add(code.parentElement!.textContent!);
    }
    expect(sentences.size).toBe(SIGN_IN_PROBLEMS.length);
    visit('/logga-in?fel=<b>Ring 0700</b>');
    await screen.findByRole('link', { name: /SITHS/ });
    expect(document.body.textContent).not.toContain('0700');
  });

  it('takes the first administrator’s token out of the address, and makes who signs in then the manager', async () => {
    await world.account('lova', ISSUER, ['school']);
    const token = await makeLink(world.database, world.unit('school'), Date.now());
    claims = { employeeHsaId: 'SE-first', given_name: 'Första', family_name: 'Påhittad' };
    visit(`/logga-in#forsta-administrator=${token}`);
    await screen.findByText('Du är på väg att bli den första administratören');
    expect(window.location.href).not.toContain(token);
    expect(await throughProvider()).toBe('/');
    expect(await (await browser.ask('/api/session')).json()).toMatchObject({
      actor: { name: 'Första Påhittad', unit: world.unit('school'), role: 'manager' },
    });
  });
});
