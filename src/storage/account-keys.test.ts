import { describe, expect, it } from 'vitest';
import { accountKeysOver } from './account-keys';

const kind = {
  parseCreationOptionsFromJSON: (options: unknown) => ({ parsed: options }) as never,
  parseRequestOptionsFromJSON: (options: unknown) => ({ parsed: options }) as never,
};
const over = (answer: () => Promise<unknown>, asked: unknown[] = []) =>
  accountKeysOver(
    {
      create: async (options: unknown) => (asked.push(['create', options]), answer()),
      get: async (options: unknown) => (asked.push(['get', options]), answer()),
    } as unknown as CredentialsContainer,
    kind,
  );
const failing = (name: string) => async () => {
  throw new DOMException('the browser’s own words', name);
};

describe('passkeys that people sign in with', () => {
  it('are asked what the server says, read by the browser, and answer as the browser writes it', async () => {
    const asked: unknown[] = [];
    const keys = over(async () => ({ toJSON: () => ({ id: 'x' }) }), asked);
    expect(await keys.make({ a: 1 })).toEqual({ ok: true, response: { id: 'x' } });
    expect(await keys.ask({ b: 2 })).toEqual({ ok: true, response: { id: 'x' } });
    expect(asked).toEqual([
      ['create', { publicKey: { parsed: { a: 1 } } }],
      ['get', { publicKey: { parsed: { b: 2 } } }],
    ]);
  });

  it.each([
    ['NotAllowedError', 'cancelled'],
    ['AbortError', 'cancelled'],
    ['InvalidStateError', 'passkey-there'],
    ['SecurityError', 'no-passkeys'],
    ['NotSupportedError', 'no-passkeys'],
  ])('%s of the browser is %s', async (name, problem) => {
    expect(await over(failing(name)).make({})).toEqual({ ok: false, problem });
    expect(await over(failing(name)).ask({})).toEqual({ ok: false, problem });
  });

  it('nothing at all is broken off', async () => {
    expect(await over(async () => null).ask({})).toEqual({ ok: false, problem: 'cancelled' });
  });
});
