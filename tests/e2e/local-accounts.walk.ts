import { type BrowserContext, type CDPSession, expect, type Page, test } from '@playwright/test';
import { type LocalServer, startLocalServer } from '#tests/e2e/local-server';
import { judgeForced, type Looks, lookAt } from '#tests/e2e/look-at';
import { addAuthenticator } from '#tests/e2e/virtual-authenticator';
import { openBrowser } from '#tests/e2e/watched-browser';

/*
 * Local accounts in a real browser over virtual authenticators: the command line's link, a passkey, the sign-in, the lock
 * of a passphrase with a wrong one told, out and in again; and a colleague who is invited, gets in, and is shut out when
 * the passkey is revoked.
 */
const PASSPHRASE = 'lupiner längs en grusväg';
let server: LocalServer;
const browsers: BrowserContext[] = [];
/** Every address that any page asked for. */
const asked: string[] = [];

test.beforeAll(async () => {
  server = await startLocalServer();
});
test.afterAll(() => server?.stop());

/** The device of each page that keeps passkeys. */
const devices = new Map<Page, { cdp: CDPSession; authenticatorId: string }>();

/** Somebody at a computer with a screen lock that keeps passkeys. */
async function atComputer(): Promise<Page> {
  const context = await openBrowser({ url: server.url });
  browsers.push(context);
  context.on('request', (request) => asked.push(request.url()));
  const page = context.pages()[0]!;
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  devices.set(page, { cdp, authenticatorId: await addAuthenticator(cdp) });
  return page;
}

/** Another device that keeps passkeys takes the place of the one that this computer had. */
async function takesAnotherDevice(page: Page) {
  const { cdp, authenticatorId } = devices.get(page)!;
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  devices.set(page, { cdp, authenticatorId: await addAuthenticator(cdp) });
}

const titled = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 30_000 });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const account = (page: Page) => page.getByRole('button', { name: /^(Mitt konto|My account)/ });
const passphraseOf = (page: Page) => page.getByLabel(/^(Lösenfras|Passphrase)$/);

async function choosePassphrase(page: Page) {
  await titled(page, 'Välj en lösenfras för den här enheten');
  await passphraseOf(page).fill(PASSPHRASE);
  await page.getByLabel('Lösenfrasen en gång till').fill(PASSPHRASE);
  await press(page, 'Välj lösenfrasen');
  await expect(account(page)).toBeVisible({ timeout: 30_000 });
}

async function unlock(page: Page) {
  await passphraseOf(page).fill(PASSPHRASE);
  await press(page, /^(Lås upp|Unlock)$/);
  await expect(account(page)).toBeVisible({ timeout: 30_000 });
}

async function chooses(page: Page, item: RegExp) {
  await account(page).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Locks by command and meets the lock with a wrong passphrase told, in either language; ends unlocked, in Swedish. */
async function looksAtTheLock(page: Page) {
  const looks: Looks = { told: [] };
  for (const language of ['sv', 'en'] as const) {
    if (language === 'en') await chooses(page, /^English$/);
    await chooses(page, /^(Lås|Lock)$/);
    await titled(page, /^(Samplan är låst|Samplan is locked)$/);
    await passphraseOf(page).fill('inte den här');
    await press(page, /^(Lås upp|Unlock)$/);
    const told = /^(Det var inte lösenfrasen|That was not the passphrase)/;
    await expect(page.getByRole('link', { name: told })).toBeVisible({ timeout: 30_000 });
    await expect(passphraseOf(page)).toHaveAccessibleDescription(told);
    await lookAt(page, 'the lock, after a wrong passphrase', language, looks);
    await unlock(page);
  }
  judgeForced(looks, 1);
  await chooses(page, /^Svenska$/);
}

/** Signs out, in again by passkey, and looks at the list of what one signs in with. */
async function leavesAndComesBack(page: Page) {
  await chooses(page, /^Logga ut$/);
  await titled(page, 'Logga in i Samplan');
  await press(page, 'Logga in med passkey');
  await titled(page, 'Lås upp Samplan');
  await unlock(page);
  await page.goto('/inloggningar');
  await unlock(page);
}

test('the command line’s link makes a passkey, which signs in time and again; an invited colleague gets in, until it is revoked', async () => {
  test.setTimeout(300_000);
  const ada = await atComputer();
  await ada.goto(server.link);
  await titled(ada, 'Bli den första administratören');
  expect(ada.url()).not.toContain('#');
  await press(ada, 'Skapa en passkey');
  await expect(ada.getByRole('link', { name: 'Skriv ditt namn.' })).toBeVisible();
  await ada.getByLabel('Ditt namn').fill('Ada Påhittad');
  await press(ada, 'Skapa en passkey');
  await titled(ada, 'Din passkey är klar');
  await press(ada, 'Logga in med passkey');
  await choosePassphrase(ada);
  expect(new URL(ada.url()).pathname).toBe('/');

  await looksAtTheLock(ada);

  await leavesAndComesBack(ada);
  await expect(ada.getByRole('row', { name: /Du loggade in med den/ })).toBeVisible();
  await expect(ada.getByText('Lägg till en till, annars behöver du en ny inbjudan om du tappar den.')).toBeVisible();

  // A second one, on a key of its own: it signs in by itself, and the first can be lost.
  await takesAnotherDevice(ada);
  await ada.getByLabel('Vad ska den nya passkeyn heta?').fill('Nyckeln i skrivbordslådan');
  await press(ada, 'Lägg till en passkey');
  const second = ada.getByRole('row', { name: /Nyckeln i skrivbordslådan/ });
  await expect(second).toBeVisible();
  await expect(ada.getByText(/^Lägg till en till/)).toHaveCount(0);
  await leavesAndComesBack(ada);
  await expect(second).toContainText('Du loggade in med den');

  await chooses(ada, /^Vår verksamhet$/);
  await press(ada, 'Inloggning för Ylva Påhittad');
  await expect(ada.getByText('Ylva Påhittad har ingen passkey och kan inte logga in än.')).toBeVisible();
  await press(ada, 'Skapa en inbjudan till Ylva Påhittad');
  const link = await ada.getByLabel('Länk till Ylva Påhittad').inputValue();

  const ylva = await atComputer();
  await ylva.goto(link);
  await titled(ylva, 'Välkommen, Ylva Påhittad');
  await press(ylva, 'Skapa en passkey');
  await titled(ylva, 'Din passkey är klar');
  await press(ylva, 'Logga in med passkey');
  await choosePassphrase(ylva);
  const thief = await atComputer();
  await thief.goto(link);
  await expect(thief.getByText(/^Länken är använd, för gammal/)).toBeVisible();

  await ada.reload();
  await unlock(ada);
  await press(ada, 'Inloggning för Ylva Påhittad');
  await press(ada, /^Återkalla passkeyn/);
  await press(ada, 'Ja, återkalla den');
  await expect(ada.getByText('Passkeyn är återkallad').first()).toBeVisible();
  expect(await ylva.evaluate(() => fetch('/api/seat').then((answer) => answer.json()))).toMatchObject({
    session: null,
  });
  await ylva.reload();
  await titled(ylva, 'Logga in i Samplan');
  await press(ylva, 'Logga in med passkey');
  await expect(ylva.getByText('Kod för supporten: passkey-refused')).toBeVisible();

  // A token stands behind the #: in no address that was asked for, nor in what the server printed.
  for (const token of [server.link, link].map((one) => one.split('=')[1]!)) {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(asked.filter((address) => address.includes(token))).toEqual([]);
    expect(server.printed()).not.toContain(token);
  }
  for (const context of browsers) await context.close();
});
