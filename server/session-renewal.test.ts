import { describe, expect, it } from 'vitest';
import type { Database } from './database';
import { sha256 } from './digest';
import { GRACE, RENEW_AFTER, tokenToSend } from './session-renewal';

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const LOST_AFTER = 60_000;
type Held = Parameters<typeof tokenToSend>[1];
const held = (more: Partial<Held> = {}): Held => ({
  ...{ id: 's', hash: 'h', which: 'current' as const, renewed_at: NOW - RENEW_AFTER, next_at: null },
  ...more,
});

/** The token to send, and what was written; `count` says how many sessions the statement met. */
async function sent(session: Held, count = 1) {
  const written: (readonly unknown[])[] = [];
  const database = {
    askPolicy: async (_: string, params: readonly unknown[]) => {
      written.push(params);
      return { rows: [], count };
    },
  } as unknown as Database;
  return { token: await tokenToSend(database, session, NOW), written };
}

describe('the token of a session in use', () => {
  it.each<[string, Partial<Held>]>([
    ['is young', { renewed_at: NOW - RENEW_AFTER + 1 }],
    ['is one that was given up, however old', { which: 'previous' }],
    ['has been followed by one that may yet come back', { next_at: NOW - LOST_AFTER + 1 }],
  ])('stays where it %s', async (_how, more) => {
    expect(await sent(held(more))).toEqual({ token: undefined, written: [] });
  });

  it.each<[string, Partial<Held>]>([
    ['is a quarter of an hour old', {}],
    ['has been followed by one that must be lost', { next_at: NOW - LOST_AFTER }],
  ])('is followed by a new one where it %s, which is stored as a hash', async (_how, more) => {
    const session = held(more);
    const { token, written } = await sent(session);
    expect(written).toEqual([['s', 'h', await sha256(token!), NOW, session.next_at]]);
  });

  it('is followed by none of this request’s where another was first', async () => {
    expect((await sent(held(), 0)).token).toBeUndefined();
  });

  it('is given up once the new one has come back, and works a little longer', async () => {
    expect(await sent(held({ which: 'next' }))).toEqual({ token: undefined, written: [['s', 'h', NOW + GRACE, NOW]] });
  });
});
