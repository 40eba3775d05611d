import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';

/** So long (ms) the browser is left alone; a start that takes longer is no figure but a failure. */
const ALONE_MS = 8_000;

/** So long (ms) a browser needs until it is done with its own start. */
const SETTLED_MS = 4_000;

/** What a start showed. */
export interface Start {
  /** Ms from the navigation to the paint of the largest thing on the page, by the browser's own clock. */
  paintedAt: number;
  /** What stands in the page's main part. */
  text: string;
}

/** A page with a word and nothing else: what the browser itself takes. */
export const EMPTY_PAGE = 'data:text/html,<main>nothing</main>';

/**
 * Opens an address without a network and leaves the browser alone until it has long settled: whoever looks into a browser
 * while it starts makes it slower, by keeping call stacks and telling of every request. Only then is it asked when it
 * painted what it shows. Either in a tab of a browser that `runs` and has nothing of the app in memory, or by the very
 * process that is started for it. Throws where it was not done by then.
 */
export async function startUntouched(profile: string, address: string, browser: 'runs' | 'starts'): Promise<Start> {
  rmSync(portFile(profile), { force: true });
  const child = openBrowser(profile, browser === 'runs' ? 'about:blank' : address);
  const ended = once(child, 'exit');
  try {
    if (browser === 'runs') {
      await wait(SETTLED_MS);
      // Asks the browser, not a page: nobody is told of what the page does.
      const opened = await fetch(`${debugging(profile)}/json/new?${address}`, { method: 'PUT' });
      if (!opened.ok) throw new Error(`no tab was opened: ${opened.status}`);
    }
    await wait(ALONE_MS);
    return await whatItShows(profile, address);
  } finally {
    child.kill();
    await ended;
  }
}

function openBrowser(profile: string, address: string) {
  const executable = findChromium();
  if (!executable) throw new Error('there is no Chromium');
  const flags = [
    ...CHROMIUM_FLAGS,
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    '--window-size=1366,900',
    '--password-store=basic',
    '--use-mock-keychain',
    // Nobody answers there: every request that leaves the browser fails at once, loopback included.
    '--proxy-server=127.0.0.1:1',
    '--proxy-bypass-list=<-loopback>',
  ];
  return spawn(executable, [...flags, address], {
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Europe/Stockholm' },
  });
}

const portFile = (profile: string) => join(profile, 'DevToolsActivePort');
const debugging = (profile: string) => `http://127.0.0.1:${readFileSync(portFile(profile), 'utf8').split('\n')[0]}`;

async function whatItShows(profile: string, address: string): Promise<Start> {
  const browser = await chromium.connectOverCDP(debugging(profile));
  const page = browser
    .contexts()[0]
    ?.pages()
    .find((one) => one.url().startsWith(address));
  if (!page) throw new Error(`nothing opened ${address}`);
  const start = { paintedAt: await lastPaint(page), text: await page.locator('main').innerText() };
  await browser.close();
  if (start.paintedAt > ALONE_MS - 2_000) throw new Error(`the page came at ${start.paintedAt} ms`);
  return start;
}

const lastPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (list: PerformanceObserverEntryList) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        new PerformanceObserver(seen).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
