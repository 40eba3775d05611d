import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { cookieTrouble, headerTrouble, setCookieTrouble } from '#tests/e2e/header-check';
import { rawRows, textsIn } from '#tests/e2e/held-on-disk';
import { SHORTEST_BY_CHANCE, secretWords } from '#tests/e2e/secret-words';
import { CHROMIUM_FLAGS, findChromium } from '#tests/world/find-chromium.mjs';

/*
 * The one way in which a walk comes to a browser. Whatever it does there is watched: the headers of every answer, every
 * cookie that is set, every request to anybody else, and whether what the server told of a child stands in an address, a
 * title, the console or a store of the page. What was found fails the walk when the browser is closed.
 */

export interface BrowserOptions {
  /** The server whose app it opens; null where the walk puts a page of its own before it. */
  url: string | null;
  /** Origins beside the server's that the walk itself leads to: a provider's door. */
  alsoTo?: readonly string[];
  /** The folder of a profile that outlives the window; else it goes with the window. */
  profile?: string;
  language?: 'sv-SE' | 'en-GB';
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Meets the invitation to the tour, as whoever comes for the first time. */
  newcomer?: boolean;
  /** Whose browser it is, for what is said of it. */
  whose?: string;
}

/** Opens a browser with one page. `close` of the context judges what was seen. */
export async function openBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'samplan-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: CHROMIUM_FLAGS,
    baseURL: options.url ?? undefined,
    locale: options.language ?? 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: options.viewport ?? { width: 1366, height: 900 },
  });
  context.setDefaultTimeout(30_000);
  if (!options.newcomer) await context.addInitScript(() => localStorage.setItem('samplan.tour', 'seen'));
  const findings = watch(context, options);
  const close = context.close.bind(context);
  context.close = async (why) => {
    const found = await findings();
    await close(why);
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
    expect.soft(found, `what the browser of ${options.whose ?? 'the walk'} should not do, be told or keep`).toEqual([]);
  };
  if (context.pages().length === 0) await context.newPage();
  return context;
}

/** Where a word may not stand, by what was seen there. */
type Seen = Map<string, Set<string>>;

function watch(context: BrowserContext, { url, alsoTo = [] }: BrowserOptions): () => Promise<string[]> {
  const found: string[] = [];
  const pending = new Set<Promise<unknown>>();
  const later = (work: Promise<unknown>) => {
    const done = work.catch(() => undefined).finally(() => pending.delete(done));
    pending.add(done);
  };
  const secrets = secretWords();
  const seen: Seen = new Map();
  const note = (where: string, text: string) => seen.set(where, (seen.get(where) ?? new Set()).add(text));
  const isOwn = (address: string) => url !== null && address.startsWith(new URL(url).origin);

  context.on('request', (request) => {
    const address = request.url();
    if (isOwn(address)) note('an address that was asked for', address);
    else if (!/^(blob|data):/.test(address) && !alsoTo.some((origin) => address.startsWith(origin)))
      found.push(`asked somebody else: ${address}`);
    if (/\/api\/push$/.test(address)) secrets.sent(request.postData() ?? '');
  });
  context.on('response', (response) => {
    if (url === null || !isOwn(response.url())) return;
    found.push(...headerTrouble(response, url));
    later(
      response.headersArray().then((headers) => {
        for (const { name, value } of headers)
          if (name.toLowerCase() === 'set-cookie') found.push(...setCookieTrouble(value, url.startsWith('https:')));
      }),
    );
    if (/\/api\/pull$/.test(response.url()) && response.ok()) later(response.json().then(secrets.told));
  });
  context.on('console', (line) => {
    const text = line.text();
    note('the console', text);
    // What the page's headers forbade: there may be none.
    if (/Content Security Policy|Trusted(Script|HTML|Type)/i.test(text)) found.push(text);
  });
  const follow = (page: Page) =>
    page.on('framenavigated', (frame) => {
      note('the address of a page', frame.url());
      later(page.title().then((title) => note('a title', title)));
    });
  context.on('page', follow);
  for (const page of context.pages()) follow(page);

  return async () => {
    await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, 5_000))]);
    found.push(...(await cookieTrouble(context).catch(() => [])));
    for (const page of context.pages())
      if (isOwn(page.url())) {
        note('a title', await page.title().catch(() => ''));
        const { written, bytes } = await inStores(page);
        note('a store of the page', written);
        for (const word of secrets.in(bytes, SHORTEST_BY_CHANCE)) found.push(`the sealed rows of a store: ${word}`);
      }
    for (const [where, texts] of seen)
      for (const text of texts)
        for (const word of secrets.in(where === 'a store of the page' ? text : decoded(text)))
          found.push(`${where}: ${word}`);
    return [...new Set(found)];
  };
}

/** The text with its escapes resolved, where they are any. */
function decoded(text: string): string {
  try {
    return `${text} ${decodeURIComponent(text)}`;
  } catch {
    return text;
  }
}

/** What the page's own stores hold, as one reads it who copies the disk; addresses of caches too. Of a page that is gone, nothing. */
async function inStores(page: Page): Promise<{ written: string; bytes: string }> {
  try {
    const { written, bytes } = textsIn(await rawRows(page));
    return { written: `${written}\n${await inSmallStores(page)}`, bytes };
  } catch {
    return { written: '', bytes: '' };
  }
}

/** What stands beside its databases, in one text. */
async function inSmallStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) cached.push(request.url);
    }
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, cached]);
  });
}
