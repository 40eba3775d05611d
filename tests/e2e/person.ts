import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { cookieTrouble, headerTrouble } from '#tests/e2e/header-check';
import { keysAlone, keyTrouble } from '#tests/e2e/keys-alone';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';

/** One person at one computer: an own browser profile on disk, so that what the device keeps outlives the window. */
export interface Person {
  context: BrowserContext;
  page: Page;
  /** Everything that the server has answered this browser so far, as text: what the device was ever told. */
  told(): string;
  /** Defects that the page itself reported: thrown errors. */
  problems(): readonly string[];
  /** Cuts this person's network, or gives it back. */
  offline(cut: boolean): Promise<void>;
  /** Waits until everything written here is answered by the server. */
  synced(): Promise<void>;
  /**
   * Closes the browser and opens it again on the same profile, as after a night. The session ended with the browser, so
   * the person signs in again, unless there is no network to do so.
   */
  reopen(options?: { path?: string }): Promise<void>;
  leave(): Promise<void>;
}

const NO_TROUBLE = { lost: [], covered: [], unseen: [], pointed: [] };

export interface PersonOptions {
  language?: 'sv-SE' | 'en-GB';
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Meets the invitation to the tour, as whoever comes for the first time. */
  newcomer?: boolean;
}

/** Signs the practice user in through the front door and opens the start page. `url` is the server's. */
export async function person(url: string, userId: string, options: PersonOptions = {}): Promise<Person> {
  const profile = mkdtempSync(join(tmpdir(), 'samplan-profile-'));
  const answers: string[] = [];
  const problems: string[] = [];
  const unsafe: string[] = [];

  async function open() {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      args: CHROMIUM_FLAGS,
      baseURL: url,
      locale: options.language ?? 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: 'reduce',
      viewport: options.viewport ?? { width: 1366, height: 900 },
    });
    context.setDefaultTimeout(15_000);
    if (!options.newcomer) await context.addInitScript(() => localStorage.setItem('samplan.tour', 'seen'));
    const page = context.pages()[0] ?? (await context.newPage());
    if (test.info().project.name === 'keys') await keysAlone(page);
    page.on('pageerror', (error) => problems.push(String(error)));
    // What the page's headers forbade, and what went to anybody but this app's own server: there may be none.
    page.on('console', (line) => {
      if (/Content Security Policy|Trusted(Script|HTML|Type)/i.test(line.text())) unsafe.push(line.text());
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) unsafe.push(request.url());
    });
    context.on('response', (response) => unsafe.push(...headerTrouble(response, url)));
    // Pokes are a stream that never ends, so only whole answers are kept.
    page.on('response', (response) => {
      if (/\/api\/(pull|push|session|commands)/.test(response.url()))
        response.text().then(
          (text) => answers.push(text),
          () => undefined,
        );
    });
    return { context, page };
  }

  let isOffline = false;
  let { context, page } = await open();
  await signIn();
  await page.goto('/');

  async function signIn() {
    const answer = await context.request.post('/api/practice/session', { data: { userId } });
    if (!answer.ok()) throw new Error(`${userId} could not sign in: ${answer.status()} ${await answer.text()}`);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));

  return {
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    told: () => answers.join('\n'),
    problems: () => problems,
    offline: async (cut) => {
      isOffline = cut;
      await context.setOffline(cut);
    },
    synced: () =>
      expect(page.getByRole('button', { name: /^(Alla ser det här|Everyone sees this)/ })).toBeVisible({
        timeout: 30_000,
      }),
    reopen: async ({ path = '/' } = {}) => {
      await context.close();
      ({ context, page } = await open());
      if (isOffline) await context.setOffline(true);
      else await signIn();
      await page.goto(path);
    },
    leave: async () => {
      // Read before the window goes: where focus was lost, lay hidden, or a mouse was used after all.
      expect.soft(keyTrouble(page), `the keyboard of ${userId}`).toEqual(NO_TROUBLE);
      unsafe.push(...(await cookieTrouble(context)));
      expect.soft(unsafe, `what the browser of ${userId} was asked to do, or told, and should not`).toEqual([]);
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
