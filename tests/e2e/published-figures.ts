// What stands in the file of a published review, read as anybody reads it: as tables of numbers, some of them not told.
import { INPUT_FORM_WORDS } from '#domain/choice-words';
import { ALL, type Dimension, keyOf } from '#domain/statistics-table';

/** A published table: how it is divided, and each number by `keyOf`; null where it is not told. */
export interface PublishedTable {
  name: string;
  dimensions: Dimension[];
  told: Map<string, number | null>;
}

const WHOLE = { part: 'Hela länet', outcome: 'Alla' };
const FORMS = new Set(Object.values(INPUT_FORM_WORDS).map(({ sv }) => sv));

/** The tables of a review's file (Swedish, semicolons), by their measure. */
export function publishedTables(csv: string): PublishedTable[] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(';'));
  const measures = [...new Set(lines.map((line) => line[1] ?? ''))];
  return measures.map((name) => {
    const told = new Map<string, number | null>();
    const parts = new Map<string, string[]>();
    const outcomes = new Set<string>();
    for (const [, measure, part = '', level = '', outcome = '', count = ''] of lines) {
      if (measure !== name) continue;
      const isWhole = part === WHOLE.part;
      const at = isWhole ? ALL : `${part}:${level}`;
      if (!isWhole) parts.set(part, [...new Set([...(parts.get(part) ?? []), at])]);
      if (outcome !== WHOLE.outcome) outcomes.add(outcome);
      told.set(keyOf([at, outcome === WHOLE.outcome ? ALL : outcome]), /^\d+$/.test(count) ? Number(count) : null);
    }
    // Inputs are divided twice over: by their form, and by what they led to.
    const ways = [[...outcomes].filter((one) => FORMS.has(one)), [...outcomes].filter((one) => !FORMS.has(one))];
    const dimensions = [
      { name: 'part', partitions: [...parts.values()] },
      { name: 'outcome', partitions: ways.filter((way) => way.length > 0) },
    ];
    return { name, dimensions, told };
  });
}
