// The records that the product's case worker sees, one JSON line per dossier, in W(n)'s order: the peers' work too.
import { readFileSync } from 'node:fs';

let dossiers;

/** The records of the first `size` dossiers, each with the id of its dossier. */
export function recordsOf(size) {
  dossiers ??= readFileSync(process.env.BENCH_RECORDS, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  if (dossiers.length < size) throw new Error(`there are ${dossiers.length} dossiers, not ${size}`);
  return dossiers.slice(0, size).flat();
}
