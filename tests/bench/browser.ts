import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';
import type { BenchPage } from './edits';
import { type Start, startUntouched } from './untouched-browser';

/** A browser with a profile of its own on disk: one without would keep IndexedDB in memory and flatter everybody. */
export interface FreshBrowser {
  context: BrowserContext;
  page: Page;
  /** The same profile in a new process that nobody looks into, as after a night; this one is closed. May be asked anew. */
  startUntouched(address: string, browser: 'runs' | 'starts'): Promise<Start>;
  close(): Promise<void>;
}

export async function freshBrowser(): Promise<FreshBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'samplan-bench-profile-'));
  const failures: string[] = [];

  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: CHROMIUM_FLAGS,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 900 },
  });
  context.setDefaultTimeout(300_000);
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => failures.push(String(error)));
  return {
    context,
    page,
    async startUntouched(address, browser) {
      await context.close();
      return startUntouched(profile, address, browser);
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      if (failures.length > 0) throw new Error(`the page failed: ${failures.join('; ')}`);
    },
  };
}

/** Loads a bundled page of the bench at an address of the server, where nothing else runs. */
export async function loadBench(page: Page, url: string, script: string): Promise<void> {
  await page.goto(url);
  // As the app does before its first schema: its content policy forbids generated code, and so the bench has none.
  // Evaluated from outside, since the same policy lets no script be named by a page. Nothing of it is wanted back.
  for (const code of [readFileSync('public/no-eval.js', 'utf8'), script]) await page.evaluate(`${code}\n;undefined`);
}

/** Calls a function of the page and gives how long it took in the page (ms). */
export const timedCall = (page: Page, name: keyof BenchPage, ...args: unknown[]): Promise<number> =>
  page.evaluate(
    async ([method, given]) => {
      const { bench } = globalThis as unknown as { bench: Record<string, (...all: unknown[]) => Promise<unknown>> };
      const start = performance.now();
      await bench[method]?.(...given);
      return performance.now() - start;
    },
    [name as string, args] as const,
  );

/** Calls a function of the page and gives what it gives. */
export const call = <Answer>(page: Page, name: string, ...args: unknown[]): Promise<Answer> =>
  page.evaluate(
    ([method, given]) => {
      const { bench } = globalThis as unknown as { bench: Record<string, (...all: unknown[]) => Promise<Answer>> };
      const run = bench[method];
      if (!run) throw new Error(`the page has no ${method}`);
      return run(...given);
    },
    [name, args] as const,
  );
