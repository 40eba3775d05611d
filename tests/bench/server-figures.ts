import type { World } from './bench-world';
import { loadOf } from './loads';
import type { MeasuredServer } from './measured-server';
import { CLIENTS, options } from './options';
import { addOtherDossiers } from './other-dossiers';
import type { Results } from './results';
import { runLoad } from './run-load';
import { percentile } from './spread';

/** Two loads on a server: everybody pushes one change after the other; everybody asks for what is new, and nothing is. */
export async function measureLoads(
  world: World,
  server: MeasuredServer,
  results: Results,
  clients: number,
  name: (figure: string) => string,
): Promise<void> {
  for (const does of ['push', 'idle'] as const) {
    const { ms, total } = await runLoad(loadOf(world, server.url, clients, does));
    results.add('server', name(`${does}, requests a second`), (ms.length / total) * 1_000);
    results.add('server', name(`${does}, p99`), percentile(ms, 0.99));
    results.add('server', name(`${does}, median`), percentile(ms, 0.5));
  }
}

/** The server's figures on PostgreSQL: by how many clients there are, then by how many dossiers others have. */
export async function serverFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  await world.cluster.copy(world.filledForLoad, 'bench_server');
  const server = await world.serve('bench_server');
  try {
    for (let rep = 0; rep < options.reps; rep++)
      for (const clients of new Set([CLIENTS, ...options.clients])) {
        await measureLoads(world, server, results, clients, (figure) => `${figure} / ${clients} clients`);
        log(`repetition ${rep + 1}: ${clients} clients`);
        results.save();
      }
  } finally {
    await server.stop();
  }
  for (const dossiers of options.dossiers) await withDossiers(world, results, dossiers, log);
}

/** The same clients with the same dossiers of their own, among more and more of other people's. */
async function withDossiers(world: World, results: Results, dossiers: number, log: (line: string) => void) {
  const { cluster, filledForLoad } = world;
  const filled = `${filledForLoad}_of_${dossiers}`;
  if (!(await cluster.has(filled))) {
    const making = `${filled}_making`;
    await cluster.copy(filledForLoad, making);
    await addOtherDossiers(cluster, making, dossiers);
    await cluster.run(`alter database "${making}" rename to "${filled}"`);
  }
  await cluster.copy(filled, 'bench_dossiers');
  log(`a database of ${dossiers} dossiers`);
  const server = await world.serve('bench_dossiers');
  try {
    for (let rep = 0; rep < options.reps; rep++)
      await measureLoads(world, server, results, CLIENTS, (figure) => `${figure} / ${dossiers} dossiers`);
    results.save();
  } finally {
    await server.stop();
    await cluster.drop('bench_dossiers');
  }
}
