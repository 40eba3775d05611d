import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Held } from '#protocol/pull';
import { digestOf } from './digest';

it('the digest of what is held is that of the sorted lines, whatever their order', async () => {
  const held: Held[] = [
    ['b', 's2', 7],
    ['a', 's1', 12],
  ];
  const expected = createHash('sha256').update('a|s1|12\nb|s2|7').digest('base64url');
  expect(await digestOf(held)).toBe(expected);
  expect(await digestOf([...held].reverse())).toBe(expected);
  expect(await digestOf([])).toBe(createHash('sha256').update('').digest('base64url'));
});

it('is written as base64url, whatever its bytes', async () => {
  for (let seq = 0; seq < 40; seq += 1) {
    const expected = createHash('sha256').update(`a|s|${seq}`).digest('base64url');
    expect(await digestOf([['a', 's', seq]])).toBe(expected);
  }
});

it('another scope or another seq gives another digest', async () => {
  const digests = await Promise.all([digestOf([['a', 's', 1]]), digestOf([['a', 's', 2]]), digestOf([['a', 't', 1]])]);
  expect(new Set(digests).size).toBe(3);
});
