import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { BindSession } from '#protocol/seat';
import type { Session } from '#protocol/session';
import { PROOF_HEADER } from '#protocol/version';
import { CANARIES, canariesIn, canariesOnDisk, PLACES } from '#tests/e2e/canaries';
import { canaryCase } from '#tests/e2e/canary-case';
import { cookieAlone } from '#tests/e2e/cookie-alone';
import { rawRows, readableText } from '#tests/e2e/held-on-disk';
import { type ProvenServer, startProvenServer } from '#tests/e2e/proven-server';
import { openBrowser } from '#tests/e2e/watched-browser';

/*
 * A word in every field in which a case's own service writes, on a device that a passphrase locks: they are read on the screen and lie in the server's
 * database, and nowhere else: not in anything that the browser stores or writes to its disk, open or closed, nor in what
 * the server prints, counts or answers when it says no.
 */
const PASSPHRASE = 'fyra ord om en häst';
let server: ProvenServer;
let profile: string;
test.beforeAll(async () => {
  server = await startProvenServer();
  profile = mkdtempSync(join(tmpdir(), 'samplan-profile-'));
});
test.afterAll(async () => {
  await server?.stop();
  server?.remove();
  // A browser that has just ended may still let go of its last file.
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
});

const open = () => openBrowser({ url: server.url, profile, alsoTo: [server.idp.issuer] });

/** What the page has proved its session with: a secret that may lie nowhere in the clear. */
let given: BindSession;

/** Sends the case as the device would, in the browser's own session. */
async function plant({ request }: BrowserContext): Promise<string> {
  const headers = { 'x-samplan-client': '1', [PROOF_HEADER]: given.proof };
  const { actor } = (await (await request.get('/api/session', { headers })).json()) as Session;
  const { dossierId, told } = canaryCase();
  const envelope = { v: 1, person: actor.person, assignment: actor.assignment, device: given.device };
  const mutations = told.map(({ name, args }, at) => ({
    id: crypto.randomUUID(),
    seq: at + 1,
    dossierId,
    name,
    args,
    at: Date.now(),
  }));
  const answer = await request.post('/api/push', { headers, data: { ...envelope, mutations } });
  const { answers } = (await answer.json()) as { answers: { result: string }[] };
  expect(answers.filter((one) => one.result !== 'applied')).toEqual([]);
  // And where the server says no, with every word in the question.
  for (const path of [
    '/api/push',
    '/api/pull',
    '/api/commands/assign-staff',
    `/api/${encodeURIComponent(CANARIES.firstName)}`,
  ]) {
    const no = await request.post(path, { headers, data: { ...CANARIES, [CANARIES.lastName]: CANARIES } });
    expect(no.status()).toBeGreaterThanOrEqual(400);
    expect(canariesIn(await no.body()), path).toEqual([]);
  }
  return dossierId;
}

/** What the page's own stores hold in the clear, and what the browser shows of where it has been. */
async function inStores(page: Page, context: BrowserContext): Promise<string> {
  const rows = await rawRows(page);
  expect(rows.length).toBeGreaterThan(3);
  const rest = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, cached]);
  });
  return [readableText(rows), rest, JSON.stringify(await context.cookies())].join('\n');
}

/** A page of the open app, as a link leads to it; what it shows and what its fields hold, as text. */
async function read(page: Page, path: string): Promise<string> {
  await page.evaluate((to) => {
    document.querySelector('main')?.setAttribute('data-left', '');
    history.pushState({}, '', to);
  }, path);
  await page.locator('main:not([data-left])').waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((one) => one.value);
    return [document.body.innerText, ...fields].join('\n');
  });
}

/** Shown on a page; the others lie in the database, which is looked into at the end. */
const SHOWN = ['firstName', 'lastName', 'guardianName', 'address', 'needText', 'situation', 'preparation'] as const;

/** Locked by command, the page and its stores hold nothing that can be read; the passphrase leads back to the same words. */
async function locksAndOpens(page: Page, context: BrowserContext): Promise<void> {
  await page.getByRole('button', { name: /^Mitt konto/ }).click();
  await page.getByRole('menuitem', { name: 'Lås' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Samplan är låst' })).toBeVisible({ timeout: 30_000 });
  expect(canariesIn(Buffer.from(await page.content())), 'the page of a device that was locked').toEqual([]);
  expect(canariesIn(Buffer.from(await inStores(page, context))), 'its stores').toEqual([]);
  const locked = await cookieAlone(page);
  expect(locked, 'what a locked page gets with the cookie alone').toEqual([401]);
  expect(await inStores(page, context), 'the proof, while it is locked').not.toContain(given.proof);
  const passphrase = page.getByLabel('Lösenfras', { exact: true });
  await passphrase.fill('inte den här heller');
  await page.getByRole('button', { name: 'Lås upp', exact: true }).click();
  await expect(page.getByText('Det var inte', { exact: false }).first()).toBeVisible({ timeout: 30_000 });
  await passphrase.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Lås upp', exact: true }).click();
  await expect(page.getByRole('textbox').last()).toHaveValue(CANARIES.draft, { timeout: 30_000 });
}

test('the canaries are found on the screen and in the server’s database, and nowhere else', async () => {
  test.setTimeout(180_000);
  const context = await open();
  const page = context.pages()[0]!;
  await page.goto('/');
  const bound = page.waitForRequest('**/api/session/proof');
  await page.getByRole('link', { name: 'Logga in med Inloggning' }).click();
  given = (await bound).postDataJSON() as BindSession;
  await page.getByLabel('Lösenfras', { exact: true }).fill(PASSPHRASE, { timeout: 30_000 });
  await page.getByLabel('Lösenfrasen en gång till').fill(PASSPHRASE);
  const dossier = await plant(context);
  await page.getByRole('button', { name: 'Välj lösenfrasen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Alla ser det här/ }).waitFor({ timeout: 30_000 });

  const at = `/arenden/${dossier}`;
  const shown: string[] = [];
  const trail: string[] = [];
  for (const path of ['/arenden', at, `${at}/familjen`, `${at}/plan`, `${at}/samtycke`, `${at}/forbered`]) {
    shown.push(await read(page, path));
    trail.push(page.url(), await page.title());
  }
  await page.getByRole('textbox').last().fill(CANARIES.draft);
  // The browser notes the state of its tabs a few seconds after it has changed.
  await page.waitForTimeout(4_000);
  expect(canariesIn(Buffer.from(shown.join('\n')))).toEqual(expect.arrayContaining([...SHOWN]));
  expect(canariesIn(Buffer.from(trail.join('\n'))), 'addresses and titles').toEqual([]);
  expect(canariesIn(Buffer.from(await inStores(page, context))), 'the page’s own stores').toEqual([]);
  expect(await inStores(page, context), 'the proof, in the page’s own stores').not.toContain(given.proof);
  expect(trail.join(), 'the proof, in an address').not.toContain(given.proof);
  expect(canariesIn(await (await context.request.get('/metrics')).body()), 'metrics').toEqual([]);
  const whileOpen = canariesOnDisk(profile, given.proof);
  expect(whileOpen.found, 'the profile while the device is open').toEqual([]);
  await locksAndOpens(page, context);
  await context.close();
  const closed = canariesOnDisk(profile, given.proof);
  expect(closed.found, 'the profile when the browser has closed').toEqual([]);
  expect(Math.min(whileOpen.read, closed.read)).toBeGreaterThan(50);

  // At the door, where the session has ended with the browser: the page's own stores hold nothing that can be read.
  const later = await open();
  const door = later.pages()[0]!;
  await door.goto('/');
  await expect(door.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  expect(canariesIn(Buffer.from(await inStores(door, later))), 'stores of a locked device').toEqual([]);
  expect(canariesIn(Buffer.from(await door.content())), 'the page of a locked device').toEqual([]);
  await later.close();

  await server.stop();
  expect(server.printed()).toContain('Samplan:');
  expect(canariesIn(Buffer.from(server.printed())), 'what the server printed').toEqual([]);
  expect(server.printed(), 'the proof, in what the server printed').not.toContain(given.proof);
  const stored = canariesOnDisk(server.dataDir).found.join();
  expect(
    PLACES.filter((place) => place !== 'draft' && !stored.includes(place)),
    'not in the database',
  ).toEqual([]);
});
