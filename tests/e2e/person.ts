import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { keysAlone, keyTrouble } from '#tests/e2e/keys-alone';
import { type BrowserOptions, openBrowser } from '#tests/e2e/watched-browser';

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

export type PersonOptions = Pick<BrowserOptions, 'language' | 'viewport' | 'colorScheme' | 'newcomer'>;

const NO_TROUBLE = { lost: [], covered: [], unseen: [], pointed: [] };

/** Signs the practice user in through the front door and opens the start page. `url` is the server's. */
export async function person(url: string, userId: string, options: PersonOptions = {}): Promise<Person> {
  const profile = mkdtempSync(join(tmpdir(), 'samplan-profile-'));
  const answers: string[] = [];
  const problems: string[] = [];

  async function open() {
    const context = await openBrowser({ ...options, url, profile, whose: userId });
    const page = context.pages()[0]!;
    if (test.info().project.name === 'keys') await keysAlone(page);
    page.on('pageerror', (error) => problems.push(String(error)));
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
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
