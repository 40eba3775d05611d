import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { Leftover, PurgeDevice, PurgeOrder } from '#protocol/devices';
import { type AuditEntry, audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { leads, orderFor } from './devices';
import { ProblemError } from './problem';
import { isStorable, isWritable } from './storable';

const entryOf = (actor: Actor, at: number, rest: Pick<AuditEntry, 'act' | 'outcome'> & Partial<AuditEntry>) => ({
  at,
  ...whoOf(actor),
  dossierId: null,
  ...rest,
});

/**
 * Orders a device to be emptied at its next contact. A coordinator or manager may for the own unit's devices, everybody
 * for the own. Asking again keeps the first order. Each try is audited.
 */
export async function purgeDevice(core: Core, actor: Actor, { device, assignment }: PurgeDevice): Promise<void> {
  const refused = await core.database.withActor(actor, async (tx): Promise<Refusal | ProblemError | undefined> => {
    const now = await readClock(tx.policy, core.clock);
    const { rows } = await tx.policy.query<{ person: string; asked: boolean; purged: boolean }>(
      `select a.person, d.purge_requested_at is not null as asked, d.purged_at is not null as purged
       from device d join assignment a on a.id = d.assignment where d.id = $1 and d.assignment = $2 and a.unit = $3
       for update of d`,
      [device, assignment, actor.unit],
    );
    const found = rows[0];
    const mine = assignment === actor.assignment;
    const no = !found
      ? new ProblemError('not-found')
      : !mine && !leads(actor)
        ? new Refusal('not-your-role')
        : undefined;
    const late = found?.purged ? new Refusal('already-done') : undefined;
    const code = no?.code ?? late?.code;
    if (!code && !found?.asked)
      await tx.policy.query(
        'update device set purge_requested_at = $3, purge_requested_by = $4 where id = $1 and assignment = $2',
        [device, assignment, now, actor.person],
      );
    const detail = { device, of: found?.person };
    await audit(tx.app, [
      entryOf(actor, now, { act: 'purgeDevice', outcome: code ? 'refused' : 'applied', code, detail }),
    ]);
    return no ?? late;
  });
  if (refused instanceof Refusal) throw new ProblemError('refused', { refusal: refused.code });
  if (refused) throw refused;
  core.poke.send([actor.unit]);
}

/**
 * Keeps for the author's unit what a device that is to be emptied could not send. Only such a device may leave anything;
 * the same thing left again is kept once. What is nested deeper than any form is `malformed-body`, and nothing is kept.
 */
export async function keepLeftovers(
  core: Core,
  actor: Actor,
  { device, left }: { device: string; left: readonly Leftover[] },
): Promise<void> {
  if (!left.every(({ args }) => isWritable(args))) throw new ProblemError('malformed-body');
  await core.database.withActor(actor, async (tx) => {
    if (!(await orderFor(tx.policy, actor, device))) throw new ProblemError('not-found');
    const now = await readClock(tx.policy, core.clock);
    const rows = left.map(({ id, dossierId, name, args }) => ({
      id,
      dossier_id: dossierId,
      name: isStorable(name) ? name : 'draft',
      // What the database can not hold as JSON is kept as its text.
      args: isStorable(args) ? (args ?? null) : JSON.stringify(args).replaceAll('\\u0000', ''),
    }));
    const kept = await tx.policy.query<{ mutation_id: string; dossier_id: string }>(
      `insert into quarantine (device, person, unit, at, mutation_id, dossier_id, name, args)
       select $1::uuid, $2, $3, $4::bigint, id, dossier_id, name, coalesce(args, 'null'::jsonb)
       from jsonb_to_recordset($5::jsonb) as q(id uuid, dossier_id uuid, name text, args jsonb)
       on conflict do nothing returning mutation_id, dossier_id`,
      [device, actor.person, actor.unit, now, JSON.stringify(rows)],
    );
    await audit(
      tx.app,
      kept.rows.map((row) =>
        entryOf(actor, now, {
          act: 'leaveUnsent',
          outcome: 'applied',
          dossierId: row.dossier_id,
          detail: { mutation: row.mutation_id, device },
        }),
      ),
    );
  });
}

/** The device says that it has been emptied. Noted and audited once, however often it says so; gives the order. */
export async function confirmPurged(
  core: Core,
  actor: Actor,
  device: string,
): Promise<{ now: number; order: PurgeOrder }> {
  return core.database.withActor(actor, async (tx) => {
    const now = await readClock(tx.policy, core.clock);
    const order = await orderFor(tx.policy, actor, device);
    if (!order) throw new ProblemError('not-found');
    const { count } = await tx.policy.query(
      'update device set purged_at = $3, seen_at = $3 where id = $1 and assignment = $2 and purged_at is null',
      [device, actor.assignment, now],
    );
    if (count > 0)
      await audit(tx.app, [entryOf(actor, now, { act: 'devicePurged', outcome: 'applied', detail: { device } })]);
    return { now, order };
  });
}
