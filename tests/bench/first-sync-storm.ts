import { SYNC_CLIENTS, SYNC_DOSSIERS, syncClientNamed, type World } from './bench-world';
import { options } from './options';
import type { Results } from './results';
import { runLoad } from './run-load';
import { spread } from './spread';
import { RECORDS_PER_DOSSIER } from './workload';

/** A hundred people who all begin at once, each with 10,000 records to fetch, by headless clients of the wire. */
export async function firstSyncStorm(world: World, results: Results, log: (line: string) => void): Promise<void> {
  await world.cluster.copy(world.filled, 'bench_storm');
  const server = await world.serve('bench_storm');
  try {
    for (let rep = 0; rep < options.reps; rep++) {
      const { ms, total, retries } = await runLoad({
        url: server.url,
        people: Array.from({ length: SYNC_CLIENTS }, (_, nth) => ({ person: syncClientNamed(nth), own: [] })),
        does: 'first-sync',
        seconds: 0,
        records: SYNC_DOSSIERS * RECORDS_PER_DOSSIER,
      });
      const { median, max } = spread(ms);
      results.add('first-syncs', 'total', total);
      results.add('first-syncs', 'asked again', retries);
      results.add('first-syncs', 'median', median);
      results.add('first-syncs', 'slowest : median', max / median);
      log(`repetition ${rep + 1}: ${SYNC_CLIENTS} first syncs`);
    }
  } finally {
    await server.stop();
  }
}
