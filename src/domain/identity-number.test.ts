import { describe, expect, it } from 'vitest';
import { testNumber } from './case.fixture';
import { birthDateOf, IdentityNumber, maskedNumber } from './identity-number';

const read = (type: string, value: string) => IdentityNumber.safeParse({ type, value });

describe('a personal number', () => {
  it.each([
    ['personnummer', '20000101-2384', '20000101-2384', '2000-01-01'],
    ['personnummer', '200001012384', '20000101-2384', '2000-01-01'],
    ['personnummer', ' 20000101 2384 ', '20000101-2384', '2000-01-01'],
    ['personnummer', testNumber('2016-05-04'), testNumber('2016-05-04'), '2016-05-04'],
    ['personnummer', testNumber('2016-02-29', 999), testNumber('2016-02-29', 999), '2016-02-29'],
    ['samordningsnummer', testNumber('2010-08-14', 981, true), testNumber('2010-08-14', 981, true), '2010-08-14'],
  ])('%s %s is kept as %s and carries the birth date %s', (type, value, canonical, birthDate) => {
    const number = IdentityNumber.parse({ type, value });
    expect(number.value).toBe(canonical);
    expect(birthDateOf(number)).toBe(birthDate);
    expect(IdentityNumber.parse(number)).toEqual(number);
  });

  it.each([
    ['a wrong checksum', 'personnummer', '20000101-2385'],
    ['ten digits, whose century only a clock could tell', 'personnummer', '000101-2384'],
    ['a day that does not exist', 'personnummer', '20000230-2384'],
    ['a coordination number under the wrong name', 'personnummer', testNumber('2010-08-14', 981, true)],
    ['a personal number under the wrong name', 'samordningsnummer', '20000101-2384'],
    ['an interim number', 'personnummer', '20000101-T220'],
    ['letters', 'personnummer', 'abc'],
    ['nothing', 'other', '  '],
  ])('refuses %s and points at the value', (_what, type, value) => {
    expect(read(type, value).error?.issues[0]?.path).toEqual(['value']);
  });

  it('takes an interim or reserve number as another number, which carries no birth date', () => {
    const number = IdentityNumber.parse({ type: 'other', value: '20000101-T220' });
    expect(birthDateOf(number)).toBeUndefined();
  });

  it('shows the year alone when it is masked', () => {
    expect(maskedNumber({ type: 'personnummer', value: '20000101-2384' })).toBe('2000••••-••••');
    expect(maskedNumber({ type: 'other', value: 'LMA 12' })).not.toContain('12');
  });
});
