import { expect, type Page, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { cookieAlone } from '#tests/e2e/cookie-alone';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Two tabs of one person. A lock in the one locks the other over the browser's own channel, before anything more of it can
 * be read; what was half-written there has come to rest, and its form is open again with its words.
 */
test.setTimeout(240_000);

const NEED = 'Lugnare morgnar före skolan';
const needs = `/arenden/${stableId('tilde/dossier')}/behov`;
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

const form = (page: Page) => page.getByRole('form', { name: 'Skriv ett behov' });
const field = (page: Page) => form(page).getByRole('textbox', { name: 'Vad behöver barnet?' });
const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Samplan är låst' });
const account = (page: Page) => page.getByRole('button', { name: /^Mitt konto/ });
const text = (page: Page) => page.evaluate(() => document.documentElement.innerText);
const unlock = async (page: Page) => {
  await page.getByRole('button', { name: 'Lås upp' }).click();
  await expect(account(page)).toBeVisible({ timeout: 30_000 });
};

/** What each frame of the page shows from the instant that it hears of a lock until it is gone: how much is seen of it. */
async function watchFrames(page: Page): Promise<number[]> {
  const seen: number[] = [];
  await page.exposeFunction('tellSeen', (opacity: number) => void seen.push(opacity));
  await page.evaluate(async () => {
    const tell = (globalThis as unknown as { tellSeen(opacity: number): void }).tellSeen;
    const all = await indexedDB.databases();
    const seat = all.find(({ name }) => /^samplan-[0-9a-f]{32}$/.test(name ?? ''))?.name;
    new BroadcastChannel(`${seat}-lock`).onmessage = ({ data }) => {
      if (data.say !== 'lock') return;
      const look = () => {
        tell(Number(getComputedStyle(document.body).opacity));
        requestAnimationFrame(look);
      };
      look();
    };
  });
  return seen;
}

/** A tab on the needs of Tilde's case, where a need is being written. */
async function writing(page: Page) {
  await page.goto(needs);
  await page.getByRole('button', { name: 'Skriv ett behov' }).click();
  await field(page).fill(NEED);
}

test('a lock in one tab locks the other before anything can be read there, and its open form comes back with its words', async () => {
  const ylva = await person(server.url, 'ylva');
  const first = ylva.page;
  await ylva.synced();
  const second = await ylva.context.newPage();
  await writing(second);
  const frames = await watchFrames(second);

  await account(first).click();
  await first.getByRole('menuitem', { name: 'Lås' }).click();
  for (const page of [first, second]) {
    await expect(locked(page)).toBeVisible({ timeout: 30_000 });
    expect(await text(page)).not.toMatch(/Tilde|morgnar/);
  }
  // The session lives on, and its cookie lies in this browser: by itself it opens nothing.
  expect((await ylva.context.request.get('/api/seat').then((answer) => answer.json())).session).not.toBeNull();
  expect(await cookieAlone(first)).toEqual([401]);
  expect(frames.length).toBeGreaterThan(0);
  expect(new Set(frames)).toEqual(new Set([0]));

  await unlock(second);
  expect(new URL(second.url()).pathname).toBe(needs);
  await expect(field(second)).toHaveValue(NEED);
  await unlock(first);
  expect(new URL(first.url()).pathname).toBe('/');
  await expect(form(first)).toHaveCount(0);
  // What is written on from there is saved as ever.
  await field(second).fill(`${NEED}, och en vuxen som möter`);
  await form(second)
    .getByRole('button', { name: /^Spara/ })
    .click();
  await expect(second.getByText(`${NEED}, och en vuxen som möter`).first()).toBeVisible();
  // Both tabs speak with the server again, by one session.
  await ylva.synced();
  await expect(second.getByRole('button', { name: /^Alla ser det här/ })).toBeVisible({ timeout: 30_000 });
  expect(await cookieAlone(first)).toEqual([401]);
  await ylva.leave();
});

test('two tabs that nobody touches for five minutes are locked, not before, and what was written in the one is there', async () => {
  const ylva = await person(server.url, 'ylva');
  await ylva.context.clock.install();
  const first = ylva.page;
  const second = await ylva.context.newPage();
  await first.goto('/arenden');
  await expect(account(first)).toBeVisible();
  await writing(second);
  // The one clock of both.
  const { clock } = ylva.context;
  await clock.runFor(250_000);
  for (const page of [first, second]) await expect(page.getByText('Samplan låses inom en minut')).toBeVisible();
  await expect(field(second)).toHaveValue(NEED);
  await clock.runFor(60_000);
  for (const page of [first, second]) {
    await expect(locked(page)).toBeVisible({ timeout: 30_000 });
    expect(await text(page)).not.toMatch(/Tilde|morgnar/);
  }
  await unlock(second);
  await expect(field(second)).toHaveValue(NEED);
  await ylva.leave();
});
