import { expect, it } from 'vitest';
import { fromBase64, joined, sha256Hex, toBase64, toBytes } from './bytes';

it('digests of texts and of bytes are those of the standard (FIPS 180-2 B.1)', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect([await sha256Hex('abc'), await sha256Hex(toBytes('abc'))]).toEqual([abc, abc]);
  // A byte below 16 keeps its nought.
  expect(await sha256Hex('a'.repeat(5))).toMatch(/^[0-9a-f]{64}$/);
  expect(await sha256Hex(Uint8Array.from([0xff, 0xfe]))).not.toBe(await sha256Hex('ÿþ'));
});

it('bytes become base64 and the same again, whatever they are; what is none is refused', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(toBase64(toBytes('Man'))).toBe('TWFu');
  expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
  expect(() => fromBase64('å')).toThrow();
});

it('parts become one, in their order', () => {
  expect([...joined([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3), Uint8Array.of(4, 5)])]).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(joined([])).toHaveLength(0);
});
