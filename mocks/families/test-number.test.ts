import personnummer from 'personnummer';
import { describe, expect, it } from 'vitest';
import { testNumber } from './test-number';

describe('the numbers of the practice children', () => {
  it('are those of the published test series', () => {
    expect(testNumber('2017-01-01', 'boy')).toBe('201701012393');
  });

  it.each(['2009-02-28', '2012-02-29', '2015-10-07', '2021-12-31'])(
    'pass the check that real numbers pass, %s',
    (date) => {
      for (const sex of ['girl', 'boy'] as const) {
        const parsed = personnummer.parse(testNumber(date, sex));
        expect(parsed.isFemale()).toBe(sex === 'girl');
      }
    },
  );
});
