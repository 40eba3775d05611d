import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendsOf } from './indicator';
import { readIndicators } from './indicator-file';

const HEAD = 'Indikator;Kommun;År;Procent;Antal;Källa';
const read = (...lines: string[]) => readIndicators([HEAD, ...lines].join('\r\n'), ['Lindsjö', 'Tallmo'], 2026);
const faults = (...lines: string[]) => read(...lines).faults.map(({ line, fault }) => `${line} ${fault}`);

describe('a file of indicators', () => {
  it('is read by the words of people: marks, capitals, decimal comma, quotes, tabs, an empty line', () => {
    expect(read('Tandhälsa;LINDSJÖ;2025;81,54;2100;"Folktandvården; länet"', '').faults).toEqual([
      { line: 2, fault: 'columns' },
    ]);
    expect(read('', 'Tandhälsa; lindsjö ;2025;81,54;2100;"Folktandvården"').indicators).toEqual([
      { indicator: 'dental-health', municipality: 'Lindsjö', year: 2025, value: 81.5, source: 'Folktandvården' },
    ]);
    const tabs = `${HEAD}\nANDTS;Tallmo;2020;50;900;Enkät`.replaceAll(';', '\t');
    expect(readIndicators(`\uFEFF${tabs}`, ['Tallmo'], 2026).indicators).toHaveLength(1);
  });

  it('says line by line what is wrong, each fault by its own name', () => {
    expect(
      faults(
        'ANDTS;Lindsjö;2025;50;900',
        'Vikt;Lindsjö;2025;50;900;Enkät',
        'ANDTS;Månen;2025;50;900;Enkät',
        'ANDTS;Lindsjö;2027;50;900;Enkät',
        'ANDTS;Lindsjö;2025;150;900;Enkät',
        'ANDTS;Lindsjö;2025;50;många;Enkät',
        'ANDTS;Lindsjö;2025;50;4;Enkät',
        'ANDTS;Lindsjö;2025;50;900;',
        'ANDTS;Lindsjö;2025;50;900;Enkät',
        'ANDTS;Lindsjö;2025;51;900;Enkät',
      ),
    ).toEqual([
      '2 columns',
      '3 indicator',
      '4 municipality',
      '5 year',
      '6 value',
      '7 group',
      '8 few',
      '9 source',
      '11 twice',
    ]);
    expect(readIndicators('kommun;år\nLindsjö;2025', [], 2026).faults).toEqual([{ line: 1, fault: 'head' }]);
    expect(readIndicators('', [], 2026).faults).toEqual([{ line: 1, fault: 'empty' }]);
  });

  it('takes no share that is a count under five, of those who are or those who are not', () => {
    expect(faults('ANDTS;Lindsjö;2025;10;40;Enkät')).toEqual(['2 few']);
    expect(faults('ANDTS;Lindsjö;2025;90;40;Enkät')).toEqual(['2 few']);
    expect(faults('ANDTS;Lindsjö;2025;12,5;40;Enkät')).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (part, rest) => {
        const group = part + rest;
        const share = group === 0 ? '0' : ((100 * part) / group).toFixed(2);
        const taken = read(`ANDTS;Lindsjö;2025;${share};${group};Enkät`).indicators.length === 1;
        expect(taken).toBe(part >= 5 && rest >= 5);
      }),
    );
  });

  it('never throws, whatever the file is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readIndicators(text, ['Lindsjö'], 2026);
        readIndicators(`${HEAD}\n${text}`, ['Lindsjö'], 2026);
      }),
    );
  });
});

it('tells the trend of each indicator and municipality by year', () => {
  const { indicators } = read(
    'ANDTS;Lindsjö;2025;50;900;B',
    'ANDTS;Lindsjö;2023;40;900;A',
    'ANDTS;Tallmo;2025;30;900;A',
    'Skolresultat;Lindsjö;2025;70;900;A',
  );
  expect(trendsOf(indicators).map((one) => [one.indicator, one.municipality, one.years.length, one.change])).toEqual([
    ['school-results', 'Lindsjö', 1, null],
    ['andts', 'Lindsjö', 2, 10],
    ['andts', 'Tallmo', 1, null],
  ]);
});
