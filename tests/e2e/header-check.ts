import type { BrowserContext, Response } from '@playwright/test';

// What every answer of the server must say, whatever screen asked, in words of this table's own.
const EVERY: Record<string, RegExp> = {
  'content-security-policy':
    /^(?!.*unsafe-)(?=.*default-src 'self')(?=.*frame-ancestors 'none')(?=.*require-trusted-types-for 'script')/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
};
/** And what answers with data must, which no cache may keep. */
const API: Record<string, RegExp> = { 'cache-control': /no-store/ };

/** The headers that an answer should have and has not. Nothing where it is none of the server's at `url`. */
export function headerTrouble(response: Response, url: string): string[] {
  // A blob of the page's own has the page's origin too, and no headers.
  if (!response.url().startsWith(new URL(url).origin)) return [];
  const { pathname } = new URL(response.url());
  const headers = response.headers();
  const expected = pathname.startsWith('/api/') ? { ...EVERY, ...API } : EVERY;
  return Object.entries(expected)
    .filter(([name, value]) => !value.test(headers[name] ?? ''))
    .map(([name]) => `${response.status()} ${pathname} lacks ${name}`);
}

/** Cookies that a script could read, or that another site's page would send along. */
export async function cookieTrouble(context: BrowserContext): Promise<string[]> {
  return (await context.cookies())
    .filter(({ name, httpOnly, sameSite, path }) => {
      const isShort = /samplan_(sign_in|sign_out|link)$/.test(name);
      return !httpOnly || path !== '/' || sameSite !== (isShort ? 'Lax' : 'Strict');
    })
    .map(({ name }) => `the cookie ${name} has not the flags that it should`);
}
