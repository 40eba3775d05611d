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
/** And what comes under TLS: a year at least. */
const HTTPS: Record<string, RegExp> = { 'strict-transport-security': /^max-age=(31[5-9]|3[2-9]|[4-9]\d)\d{6,}/ };
/** What an answer should not say: with which program, of which version. */
const NEVER = ['server', 'x-powered-by'];

/** An answer as far as it is judged here. */
export type Answered = Pick<Response, 'url' | 'status' | 'headers'>;

/** The headers that an answer of the server at `url`, of whatever status, should have and has not, or has and should not. */
export function headerTrouble(response: Answered, url: string): string[] {
  // A blob of the page's own has the page's origin too, and no headers.
  if (!response.url().startsWith(new URL(url).origin)) return [];
  const { pathname, protocol } = new URL(response.url());
  const headers = response.headers();
  const expected = {
    ...EVERY,
    ...(pathname.startsWith('/api/') ? API : {}),
    ...(protocol === 'https:' ? HTTPS : {}),
  };
  const said = (what: string) => `${response.status()} ${pathname} ${what}`;
  return [
    ...Object.entries(expected)
      .filter(([name, value]) => !value.test(headers[name] ?? ''))
      .map(([name]) => said(`lacks ${name}`)),
    ...NEVER.filter((name) => headers[name] !== undefined).map((name) => said(`says ${name}`)),
  ];
}

/** Those that come with the reader from another site's page: back from the provider, and by a link. */
const isShort = (name: string) => /samplan_(sign_in|sign_out|link|passkey)$/.test(name);
const sameSiteOf = (name: string) => (isShort(name) ? 'Lax' : 'Strict');

/** What a `Set-Cookie` lacks or has too much: a script, a subdomain or another site's page could read or send it. */
export function setCookieTrouble(line: string, https: boolean): string[] {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const name = pair.split('=')[0]!;
  const has = (attribute: string) => attributes.some((one) => one.toLowerCase() === attribute.toLowerCase());
  const trouble = [
    !/^(__Host-)?samplan_[a-z_]+$/.test(name) && 'is not ours',
    !has('HttpOnly') && 'lacks HttpOnly',
    !has('Path=/') && 'lacks Path=/',
    !has(`SameSite=${sameSiteOf(name)}`) && `lacks SameSite=${sameSiteOf(name)}`,
    attributes.some((one) => /^domain=/i.test(one)) && 'names a domain',
    https && !has('Secure') && 'lacks Secure',
    https !== name.startsWith('__Host-') && (https ? 'lacks __Host-' : 'has __Host- without TLS'),
  ];
  return trouble.filter((one) => one !== false).map((one) => `the cookie ${name} ${one}`);
}

/** Cookies of the browser that a script could read, or that another site's page would send along. */
export async function cookieTrouble(context: BrowserContext): Promise<string[]> {
  return (await context.cookies())
    .filter(({ name }) => name.includes('samplan'))
    .filter(({ name, httpOnly, sameSite, path }) => !httpOnly || path !== '/' || sameSite !== sameSiteOf(name))
    .map(({ name }) => `the cookie ${name} has not the flags that it should`);
}
