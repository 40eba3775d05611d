import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';

/** So long (ms) the browser is left alone; a start that takes longer is no figure but a failure. */
const ALONE_MS = 12_000;

/** What a start showed. */
export interface Start {
  /** Ms from the navigation to the paint of the largest thing on the page, by the browser's own clock. */
  paintedAt: number;
  /** What stands in the page's main part. */
  text: string;
}

/**
 * Opens an address in a new process of the browser, without a network, and leaves it alone until it has long settled:
 * whoever looks into a browser while it starts makes it slower, by keeping call stacks and telling of every request. Only
 * then is it asked when it painted what it shows. Throws where it was not done by then.
 */
export async function startUntouched(profile: string, address: string): Promise<Start> {
  const told = join(profile, 'DevToolsActivePort');
  rmSync(told, { force: true });
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
  const child = spawn(executable, [...flags, address], {
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Europe/Stockholm' },
  });
  const ended = once(child, 'exit');
  try {
    await wait(ALONE_MS);
    const port = readFileSync(told, 'utf8').split('\n')[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((one) => one.url().startsWith(address));
    if (!page) throw new Error(`nothing opened ${address}`);
    const start = { paintedAt: await lastPaint(page), text: await page.locator('main').innerText() };
    await browser.close();
    if (start.paintedAt > ALONE_MS - 2_000) throw new Error(`the start page came at ${start.paintedAt} ms`);
    return start;
  } finally {
    child.kill();
    await ended;
  }
}

const lastPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = (list: PerformanceObserverEntryList) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
        new PerformanceObserver(seen).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
