import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';

/** One person at one computer: an own browser profile on disk, so that what the device keeps outlives the window. */
export interface Person {
  context: BrowserContext;
  page: Page;
  /** Cuts this person's network, or gives it back. */
  offline(cut: boolean): Promise<void>;
  /** Closes the browser and opens it again on the same profile, as after a night. */
  reopen(): Promise<void>;
  leave(): Promise<void>;
}

export interface PersonOptions {
  language?: 'sv-SE' | 'en-GB';
  viewport?: { width: number; height: number };
}

/** Signs the practice user in through the front door and opens the start page. `url` is the server's. */
export async function person(url: string, userId: string, options: PersonOptions = {}): Promise<Person> {
  const profile = mkdtempSync(join(tmpdir(), 'samplan-profile-'));

  async function open() {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      args: CHROMIUM_FLAGS,
      baseURL: url,
      locale: options.language ?? 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      viewport: options.viewport ?? { width: 1366, height: 900 },
    });
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  }

  let { context, page } = await open();
  const answer = await context.request.post('/api/practice/session', {
    data: { userId },
    headers: { 'x-samplan-client': '1' },
  });
  if (!answer.ok()) throw new Error(`${userId} could not sign in: ${answer.status()} ${await answer.text()}`);
  await page.goto('/');

  return {
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    offline: (cut) => context.setOffline(cut),
    reopen: async () => {
      await context.close();
      ({ context, page } = await open());
      await page.goto('/');
    },
    leave: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
