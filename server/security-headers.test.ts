import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROOF_HEADER } from '#protocol/version';
import { openMemory } from '#tests/contract/engines';
import { createApp } from './create-app';
import type { Database } from './database';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});

const REACT_ARIA = fileURLToPath(new URL('../node_modules/react-aria/dist/private/', import.meta.url));

/** The style sheet that a module of the library writes into the page. */
function styleOf(file: string): string {
  const text = /style\.textContent = `([^]*?)`\s*\.trim/.exec(readFileSync(`${REACT_ARIA}${file}`, 'utf8'))?.[1] ?? '';
  return text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable').trim();
}

describe('the headers of every answer', () => {
  it.each([
    ['a page of the API', '/api/openapi.json', {}],
    ['what needs a session', '/api/session', {}],
    ['an unknown path', '/api/nothing', {}],
    ['an unknown path outside the API', '/nothing', {}],
    ['health', '/health/live', {}],
    ['a refused request', '/api/pull', { method: 'POST', body: '{}' }],
    [
      'a body that is no JSON',
      '/api/practice/session',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    ],
  ])('stand on %s', async (_, path, init) => {
    const { headers } = await createApp({ database, practice: {}, https: true }).request(path, init);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    for (const part of ["default-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])
      expect(policy).toContain(part);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const maxAge = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]);
    expect(maxAge).toBeGreaterThanOrEqual(31_536_000);
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('stand on a defect too', async () => {
    const broken: Database = { ...database, askPolicy: () => Promise.reject(new Error('gone')) };
    const headers = { cookie: 'samplan_session=x', [PROOF_HEADER]: 'x' };
    const answer = await createApp({ database: broken }).request('/api/session', { headers });
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('promise no https where there is none', async () => {
    const { headers } = await createApp({ database }).request('/health/live');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each(['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'])(
    'allow the very style sheet of %s',
    async (file) => {
      const style = styleOf(file);
      expect(style).toContain('@layer');
      const { headers } = await createApp({ database }).request('/health/live');
      const digest = createHash('sha256').update(style).digest('base64');
      expect(headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
    },
  );
});
