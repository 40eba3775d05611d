import { describe, expect, it } from 'vitest';
import { base64url, keyedHash, randomToken, sha256, sha256OfBytes } from './digest';

// Answers that others have computed: FIPS 180-2 B.1, RFC 4231 4.3 (test case 2).
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const JEFE = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g)!, (two) => Number.parseInt(two, 16));

describe('digests', () => {
  it('are those of the standards', async () => {
    expect(await sha256OfBytes(bytesOf('abc'))).toBe(ABC);
    expect(await sha256('abc')).toBe(base64url(fromHex(ABC)));
    const hash = await keyedHash('Jefe');
    expect(await hash('what do ya want for nothing?')).toBe(base64url(fromHex(JEFE)));
  });

  it('are of a text as UTF-8', async () => {
    expect(await sha256('åäö')).toBe(base64url(fromHex(await sha256OfBytes(bytesOf('åäö')))));
  });

  it('by a key differ with the key, and are the same when they are asked for again', async () => {
    const [one, other] = [await keyedHash('one'), await keyedHash('other')];
    expect(await one('child')).not.toBe(await other('child'));
    expect(await one('child')).not.toBe(await one('guardian'));
    expect(one('child')).toBe(one('child'));
  });

  it('by a key forget what was asked long ago, and give the same again', async () => {
    const hash = await keyedHash('key');
    const first = hash('0');
    const before = await first;
    for (let nth = 1; nth < 50_000; nth += 1) hash(String(nth)).catch(() => undefined);
    expect(hash('0')).toBe(first);
    hash('one more').catch(() => undefined);
    expect(hash('0')).not.toBe(first);
    expect(await hash('0')).toBe(before);
  });
});

describe('bytes as text', () => {
  it('are base64url: no sign that an address would have to escape, no padding', () => {
    expect(base64url(Uint8Array.from([0xfb, 0xff, 0xfe, 0xfb, 0xff, 0xfe]))).toBe('-__--__-');
    expect([base64url(bytesOf('a')), base64url(bytesOf('ab')), base64url(bytesOf(''))]).toEqual(['YQ', 'YWI', '']);
  });

  it('make a token of 256 bits, each time another', () => {
    const tokens = Array.from({ length: 50 }, randomToken);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(new Set(tokens).size).toBe(50);
  });
});
