import { CASELOAD, clientNamed } from './bench-people';
import type { World } from './bench-world';
import type { Load } from './load-process';
import { CLIENTS, LOAD_DOSSIERS, options } from './options';
import { RECORDS_PER_DOSSIER, tellDossier } from './workload';

const MOST = Math.max(CLIENTS, ...options.clients);
/** So many of a client's dossiers are nobody else's to write in; the caseload itself overlaps with the colleagues'. */
export const OWN = Math.floor(LOAD_DOSSIERS / MOST);

/** So many clients at once, each with one request under way, one after the other. */
export function loadOf(world: World, url: string, clients: number, does: 'push' | 'idle'): Load {
  if (OWN < 1) throw new Error(`${MOST} clients need as many dossiers: raise BENCH_SIZES or lower BENCH_CLIENTS`);
  return {
    url,
    people: Array.from({ length: clients }, (_, nth) => ({
      person: clientNamed(nth),
      own: Array.from({ length: OWN }, (__, at) => tellDossier((nth * OWN + at) % LOAD_DOSSIERS, world.now).dossierId),
    })),
    does,
    seconds: options.seconds,
    records: Math.min(CASELOAD, LOAD_DOSSIERS) * RECORDS_PER_DOSSIER,
  };
}
