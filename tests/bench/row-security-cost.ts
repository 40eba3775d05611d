import { personWith } from './bench-people';
import type { World } from './bench-world';
import type { MeasuredServer } from './measured-server';
import { editOfNeed, needsOf } from './need-edits';
import { EDIT_SIZE, options } from './options';
import type { Results } from './results';
import { seeded, swedishText } from './swedish-text';
import { wireClient } from './wire-client';
import { RECORDS_PER_DOSSIER } from './workload';

/** Every table that a pull or a push asks as the actor. */
const TABLES = ['record', 'record_history', 'grant', 'dossier', 'dossier_member', 'dossier_unit', 'release', 'audit'];
const WITH = { on: 'with', off: 'without' } as const;

/**
 * The same work with row-level security and, in a copy of the database, without. What the policies hide from the one who
 * asks is taken out of the copy first, so that both give the same records; the counts are held against each other.
 */
export async function rowSecurityCost(world: World, results: Results, log: (line: string) => void): Promise<void> {
  const servers = {} as Record<keyof typeof WITH, MeasuredServer>;
  try {
    for (const security of ['on', 'off'] as const) {
      const name = `bench_security_${security}`;
      await world.cluster.copy(world.filled, name);
      if (security === 'off') {
        const off = TABLES.map((table) => `alter table samplan."${table}" disable row level security`);
        const hidden = `delete from samplan.record where audience = 'own'`;
        await world.cluster.run(['set session_replication_role to replica', hidden, ...off].join(';'), name);
      }
      await world.cluster.run('vacuum analyze', name);
      servers[security] = await world.serve(name);
    }
    // Once unmeasured, so that neither begins cold.
    for (let rep = -1; rep < options.reps; rep++) {
      const order = rep % 2 ? (['off', 'on'] as const) : (['on', 'off'] as const);
      for (const security of order) {
        const { pull, push } = await pullAndPush(servers[security], rep);
        if (rep < 0) continue;
        results.add('row-security', `pull, ${WITH[security]}`, pull);
        results.add('row-security', `push, ${WITH[security]}`, push);
      }
      log(`repetition ${rep + 1}: row-level security`);
    }
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

/** A first sync of W(300), then one edit in each dossier, a request for all (ms). */
async function pullAndPush(server: MeasuredServer, rep: number): Promise<{ pull: number; push: number }> {
  const wire = wireClient(server.url, personWith(EDIT_SIZE));
  const random = seeded(rep + 10);
  try {
    await wire.signIn();
    const start = performance.now();
    const seen = await wire.pullAll();
    const pull = performance.now() - start;
    const count = [...seen.values()].reduce((sum, records) => sum + records.length, 0);
    if (count !== EDIT_SIZE * RECORDS_PER_DOSSIER) throw new Error(`${count} records of W(${EDIT_SIZE})`);
    const needs = needsOf(seen);
    const texts = needs.map(() => swedishText(random, 500));
    const begin = performance.now();
    await wire.push(...needs.map((need, at) => editOfNeed(need, texts[at] ?? '')));
    const push = performance.now() - begin;
    const there = new Map(needsOf(await wire.pullAll()).map(({ id, text }) => [id, text]));
    if (needs.some(({ id }, at) => there.get(id) !== texts[at])) throw new Error('an acknowledged edit is not there');
    return { pull, push };
  } finally {
    wire.close();
  }
}
