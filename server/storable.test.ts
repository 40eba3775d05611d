import { describe, expect, it } from 'vitest';
import { isStorable, isStorableText } from './storable';

const nested = (levels: number): unknown => (levels === 0 ? 'deep' : { in: nested(levels - 1) });

describe('what the database can keep', () => {
  it.each([
    ['words', 'Två vuxna möter vid grinden', true],
    ['a sign outside the plane', 'bra 👍', true],
    ['a NUL', 'a\0b', false],
    ['half a pair', 'a\uD83Db', false],
    ['64 KiB', 'a'.repeat(65_536), true],
    ['64 KiB and one', 'a'.repeat(65_537), false],
    ['as many letters of two bytes', 'å'.repeat(32_769), false],
  ])('a text of %s', (_, text, may) => {
    expect(isStorableText(text)).toBe(may);
    expect(isStorable({ in: [text] })).toBe(may);
    expect(isStorable({ [text]: 1 })).toBe(may);
  });

  it('a depth of twenty and no more, however deep it goes on', () => {
    expect(isStorable(nested(20))).toBe(true);
    expect(isStorable(nested(21))).toBe(false);
    expect(isStorable(nested(5_000))).toBe(false);
  });
});
