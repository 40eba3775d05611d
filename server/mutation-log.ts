import type { Actor } from '#domain/actor';
import type { MutationAnswer, QueuedMutation } from '#protocol/push';
import { mustTouch, type Queries, uuids } from './database';
import type { Touched } from './dependence';
import { wholeMs } from './storable';

/** A judged mutation as it is kept: with its first answer, and what a refused one touched. */
export interface MutationEntry {
  mutation: QueuedMutation;
  answer: MutationAnswer;
  touched: Touched | null;
  /** Its words are kept for the author's unit, whose manager may open them. */
  quarantined: boolean;
}

/** So many of a device's refused mutations of a dossier are remembered for those that build on them. */
const REMEMBERED = 500;

/** Locks the device's counter. Gives the seq that is wanted next; null where any is (after a restore from backup). The clock has been read. */
export async function lockDevice(policy: Queries, device: string, actor: Actor): Promise<number | null> {
  const [, { rows }] = await Promise.all([
    policy.query(
      `insert into device (id, assignment, seen_at) values ($1, $2, current_setting('samplan.now')::bigint)
       on conflict (id, assignment) do nothing`,
      [device, actor.assignment],
    ),
    policy.query<{ expected: number | null }>(
      'select expected from device where id = $1 and assignment = $2 for update',
      [device, actor.assignment],
    ),
  ]);
  return rows[0]?.expected ?? null;
}

/** Answers that were given before, by mutation id: to this device, or to another of the same person (a rescue file). */
export async function firstAnswers(
  policy: Queries,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, MutationAnswer>> {
  const { rows } = await policy.query<{ answer: MutationAnswer }>(
    `select answer from mutation where assignment = $1 and id = any ($2::uuid[])`,
    [actor.assignment, uuids(ids)],
  );
  return new Map(rows.map(({ answer }) => [answer.id, answer]));
}

/** What earlier refused mutations of this device touched in several dossiers, oldest first, by dossier. */
export async function refusedBefore(
  policy: Queries,
  device: string,
  actor: Actor,
  dossierIds: readonly string[],
): Promise<Map<string, Touched[]>> {
  const { rows } = await policy.query<{ id: string; touched: Touched }>(
    `select dossier_id as id, touched from (
       select dossier_id, touched, at, device_seq,
         row_number() over (partition by dossier_id order by at desc, device_seq desc) as place
       from mutation where device = $1 and assignment = $2 and touched is not null
         and dossier_id = any ($3::uuid[])) as refused
     where place <= ${REMEMBERED} order by at, device_seq`,
    [device, actor.assignment, uuids(dossierIds)],
  );
  const byDossier = new Map<string, Touched[]>(dossierIds.map((id) => [id, []]));
  for (const { id, touched } of rows) byDossier.get(id)?.push(touched);
  return byDossier;
}

/** Stores the answers in the same transaction as the effects, and moves the device's counter on. */
export async function logMutations(
  policy: Queries,
  device: string,
  actor: Actor,
  entries: readonly MutationEntry[],
  now: number,
): Promise<void> {
  const rows = entries.map(({ mutation, answer, touched, quarantined }) => ({
    id: mutation.id,
    device_seq: mutation.seq,
    dossier_id: mutation.dossierId,
    name: mutation.name,
    args: answer.result === 'applied' || quarantined ? mutation.args : undefined,
    device_at: wholeMs(mutation.at),
    answer,
    touched: touched ?? undefined,
    quarantined,
  }));
  const params = [device, actor.assignment, actor.person, actor.unit, now, JSON.stringify(rows)];
  const logging = policy.query(
    `insert into mutation (device, assignment, person, unit, at, id, device_seq, dossier_id, name, args, device_at,
       answer, touched)
     select $1::uuid, $2, $3, $4, $5::bigint, id, device_seq, dossier_id, name,
       case when quarantined then null else args end, device_at, answer, touched
     from jsonb_to_recordset($6::jsonb) as m(id uuid, device_seq bigint, dossier_id uuid, name text, args jsonb,
       device_at bigint, answer jsonb, touched jsonb, quarantined boolean)`,
    params,
  );
  const keeping = rows.some((row) => row.quarantined)
    ? policy.query(
        `insert into quarantine (device, person, unit, at, mutation_id, dossier_id, name, args)
         select $1::uuid, $2, $3, $4::bigint, id, dossier_id, name, args
         from jsonb_to_recordset($5::jsonb) as m(id uuid, dossier_id uuid, name text, args jsonb, quarantined boolean)
         where quarantined`,
        [device, actor.person, actor.unit, now, JSON.stringify(rows)],
      )
    : undefined;
  const moving = policy.query(
    `update device set expected = $3, seen_at = $4, first_seen_at = least(first_seen_at, $4::bigint)
     where id = $1 and assignment = $2`,
    [device, actor.assignment, entries.at(-1)!.mutation.seq + 1, now],
  );
  const [logged, moved] = await Promise.all([logging, moving, keeping]);
  mustTouch('mutation', entries.length, logged);
  mustTouch('device', 1, moved);
}
