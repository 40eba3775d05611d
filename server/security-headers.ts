import type { MiddlewareHandler } from 'hono';

/**
 * The two style sheets that react-aria writes into the page by itself (touch on what can be pressed, and scrolling
 * behind a dialog on iOS), by their SHA-256; security-headers.test.ts takes them from the library and compares.
 */
const LIBRARY_STYLES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
];

/** What a page may load and do: its own files and its own server, nothing of anybody else's, no code made from text. */
const POLICY = [
  "default-src 'self'",
  `style-src 'self' ${LIBRARY_STYLES.join(' ')}`,
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types samplan',
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
/** Two years: for so long a browser that was here once does not speak to this host without TLS. */
const HTTPS_ONLY = 'max-age=63072000; includeSubDomains';

/** The headers that every answer carries, errors and unknown paths too. `https`: what is sent here travels under TLS. */
export const headersOf = (https: boolean): Readonly<Record<string, string>> =>
  https ? { ...HEADERS, 'strict-transport-security': HTTPS_ONLY } : HEADERS;

/** Writes them into each answer of the app. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const headers = Object.entries(headersOf(https));
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  };
}
