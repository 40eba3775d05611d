import type { World } from './bench-world';
import { loadOf } from './loads';
import type { MeasuredServer } from './measured-server';
import { CLIENTS, options } from './options';
import type { Results } from './results';
import { runLoad } from './run-load';

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
    const sorted = [...ms].sort((a, b) => a - b);
    results.add('server', name(`${does}, requests a second`), (ms.length / total) * 1_000);
    results.add('server', name(`${does}, p99`), sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN);
    results.add('server', name(`${does}, median`), sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
  }
}

/** The server's figures on PostgreSQL: 50 clients first, then by how many clients, then by how many dossiers there are. */
export async function serverFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  await world.cluster.copy(world.filledForLoad, 'bench_server');
  const server = await world.serve('bench_server');
  try {
    for (let rep = 0; rep < options.reps; rep++)
      for (const clients of new Set([CLIENTS, ...options.clients])) {
        await measureLoads(world, server, results, clients, (figure) => `${figure} / ${clients} clients`);
        log(`repetition ${rep + 1}: ${clients} clients`);
      }
  } finally {
    await server.stop();
  }
}
