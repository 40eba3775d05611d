import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { countYear, sumsOf } from '#server/october-count';
import { openPostgres } from '#server/postgres';
import type { World } from './bench-world';
import { options } from './options';
import type { Results } from './results';
import { addStatisticsCases } from './statistics-cases';

/** The last of ten years over which the cases lie: a county's fifteen thousand are those of ten years (domain.md 9). */
const COUNTED_YEAR = 2026;
const YEARS = 10;
/** So many units in 13 municipalities convene them. */
const UNITS = Array.from({ length: 40 }, (_, nth) => `statistics-${nth}`);

/**
 * How long the sums of a year take on PostgreSQL while there are more and more cases, a tenth of them in that year; and
 * with the hiding of what may not be told. A count that is not that tenth is a wrong result.
 */
export async function statisticsFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  const name = 'bench_statistics';
  await world.cluster.drop(name);
  await world.cluster.run(`create database "${name}"`);
  const url = world.cluster.urlOf(name);
  const database = await openPostgres(url);
  const filler = new pg.Client({ connectionString: url });
  await filler.connect();
  await filler.query('set synchronous_commit to off; set search_path to samplan');
  const queries = {
    query: async <Row>(sql: string, params: readonly unknown[] = []) => {
      const { rows, rowCount } = await filler.query(sql, [...params]);
      return { rows: rows as Row[], count: rowCount ?? 0 };
    },
  };
  await filler.query(
    `insert into unit (id, body) select id, jsonb_build_object('id', id, 'municipality', 'Kommun ' || nth % 13,
       'sector', (array['SOC_PUB', 'HEALTH_PUB', 'SCHOOL_PUB_EMI'])[1 + nth % 3])
     from unnest($1::text[]) with ordinality as u(id, nth)`,
    [UNITS],
  );
  const nobody = { person: '', unit: '' };
  // What the county is divided into comes from the sums themselves.
  const noUnits = { query: async () => ({ rows: [], count: 0 }) };
  try {
    let there = 0;
    for (const cases of options.dossiers) {
      await addStatisticsCases(queries, [there, cases], { year: COUNTED_YEAR, years: YEARS, units: UNITS });
      await filler.query('analyze record');
      await filler.query('analyze record_history');
      there = cases;
      for (let rep = 0; rep < options.reps; rep++) {
        const start = performance.now();
        const sums = await database.withActor(nobody, ({ reporting }) => sumsOf(reporting, COUNTED_YEAR));
        results.add('statistics', `sums / ${cases} cases`, performance.now() - start);
        const started = sums.find((one) => one.measure === 'started' && one.part === 'all')?.n;
        if (started !== Math.ceil(cases / YEARS)) throw new Error(`${started} cases were counted of ${cases}`);
        const told = performance.now();
        await database.withActor(nobody, (tx) => countYear(tx.reporting, noUnits, COUNTED_YEAR));
        results.add('statistics', `told / ${cases} cases`, performance.now() - told);
      }
      log(`the statistics of ${cases} cases`);
      results.save();
    }
  } finally {
    await filler.end();
    await database.close();
    await world.cluster.drop(name);
  }
}
