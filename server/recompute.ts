import type { Core } from './core';
import { POLICY_VERSION } from './policy-version';
import { lockDossiers, openSittings } from './sitting';

/** Computes a dossier's grants and readers anew in a transaction of its own. Gives the units that see a difference. */
export async function recomputeDossier(core: Core, dossierId: string): Promise<ReadonlySet<string>> {
  const { hash } = await core.state();
  const units = await core.units();
  return core.database.withActor({ person: '', unit: '' }, async (tx) => {
    const locked = await lockDossiers(tx.policy, [dossierId]);
    if (locked.size === 0) return new Set<string>();
    const sittings = await openSittings(tx, locked, { clock: core.clock, units, hash });
    await sittings.on(dossierId).recompute();
    await sittings.flush();
    return sittings.poke;
  });
}

/**
 * Before anything is served: a database whose grants another version of the policy computed has all of them computed
 * anew. Several nodes may do it at once; it comes to the same.
 */
export async function recomputeForPolicy(core: Core, version = POLICY_VERSION): Promise<number> {
  const stale = await core.database.withPolicy(async (queries) => {
    const { rows } = await queries.query<{ value: string }>(`select value from server_meta where key = 'policy'`);
    if (rows[0]?.value === version) return [];
    const dossiers = await queries.query<{ id: string }>('select id from dossier');
    return dossiers.rows.map((row) => row.id);
  });
  for (const id of stale) await recomputeDossier(core, id);
  await core.database.withPolicy((queries) =>
    queries.query(
      `insert into server_meta (key, value) values ('policy', $1) on conflict (key) do update set value = excluded.value`,
      [version],
    ),
  );
  return stale.length;
}
