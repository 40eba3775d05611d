import { describe, expect, it } from 'vitest';
import { namesOf, namesSomebody } from './names-in-text';

const names = namesOf([
  { entity: 'child', body: { firstName: 'Tilde', lastName: 'Öberg-Lind' } },
  { entity: 'guardian', body: { name: 'Bo Ek' } },
  { entity: 'need', body: { text: 'Sömn' } },
]);

describe('a text that names somebody of the case', () => {
  it.each([
    ['Tilde kom inte.', true],
    ['tildes mamma väntar', true],
    ['ÖBERG ringde', true],
    ['Lind, som sagt', true],
    ['Tildesson är ett annat namn', false],
    ['Bo ringde', true],
    ['Bos mamma ringde', true],
    ['Han ska bo hos oss', false],
    ['Sömnen är bättre', false],
    ['Barnet väntar sedan 2026-11-16.', false],
    ['20160504-2382', true],
    ['201605042382', true],
    ['160504+2382', true],
    ['Ärende 2026-1234 och 0365551234', false],
  ])('%s: %s', (text, expected) => expect(namesSomebody(text, names)).toBe(expected));
  it('without a case, a number alone', () => {
    expect([namesSomebody('Tilde', new Set()), namesSomebody('160504-2382', new Set())]).toEqual([false, true]);
  });
});
