import type { Call } from '#domain/call';
import { call } from '#domain/call';
import { callRevision } from '#domain/call-change';
import { type AnyRec, type Rec } from '#domain/record';
import type { Directory } from '#domain/unit';
import type { Database, Queries } from './database';

/** One call, at one of its revisions, to be told by mail. */
export interface MailRow {
  dossier_id: string;
  call_id: string;
  revision: number;
}

/** A row that this node has taken for sending; `attempts` counts this one too. */
export interface TakenMail extends MailRow {
  attempts: number;
}

export type MailState = 'sent' | 'refused' | 'stopped' | 'dropped';

/** A call that was taken away altogether tells its recipient so, as one revision more. */
export const tellingRevision = (record: Pick<Rec<Call>, 'deleted' | 'body'>): number =>
  callRevision(record.body) + (record.deleted ? 1 : 0);

/** The calls among changed records whose recipient is another unit that has an address. */
export const mailsFor = (dossierId: string, changed: readonly AnyRec[], units: Directory): MailRow[] =>
  changed
    .filter((record) => record.entity === call.name)
    .map((record) => record as unknown as Rec<Call>)
    .filter(({ unit, body }) => body.toUnit && body.toUnit !== unit && units(body.toUnit)?.mail)
    .map((one) => ({ dossier_id: dossierId, call_id: one.id, revision: tellingRevision(one) }));

/** Puts mails down, in the transaction of the change that they tell of. One that is there already stays as it is. */
export async function putMails(policy: Queries, rows: readonly MailRow[]): Promise<void> {
  if (rows.length === 0) return;
  await policy.query(
    `insert into mail (dossier_id, call_id, revision)
     select dossier_id, call_id, revision
     from jsonb_to_recordset($1::jsonb) as m(dossier_id uuid, call_id uuid, revision int)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

/** How long (ms) a node may be at one mail before another may take it: longer than a mail server is waited for. */
const HOLD = 300_000;

/** Takes the mail that has waited longest, or one whose node has died over it; undefined where none is due at `wall` (ms). */
export async function takeMail(database: Database, wall: number): Promise<TakenMail | undefined> {
  const { rows } = await database.askPolicy<TakenMail>(
    `update mail set state = 'sending', attempts = attempts + 1, due_at = $1::bigint + $2::bigint
     where (dossier_id, call_id, revision) in (
       select dossier_id, call_id, revision from mail
       where state in ('waiting', 'sending') and due_at <= $1 order by due_at, revision limit 1 for update skip locked)
     returning dossier_id, call_id, revision, attempts`,
    [Math.floor(wall), HOLD],
  );
  return rows[0];
}

/** Lets a mail wait until an instant (ms, wall clock). */
export async function putBack(database: Database, mail: TakenMail, dueAt: number): Promise<void> {
  await database.askPolicy(
    `update mail set state = 'waiting', due_at = $4
     where dossier_id = $1 and call_id = $2 and revision = $3 and state = 'sending' and attempts = $5`,
    [mail.dossier_id, mail.call_id, mail.revision, Math.floor(dueAt), mail.attempts],
  );
}

/** Ends a mail. `false` where another node has taken it over meanwhile, whose word then counts. */
export async function endMail(policy: Queries, mail: TakenMail, state: MailState): Promise<boolean> {
  const { count } = await policy.query(
    `update mail set state = $4
     where dossier_id = $1 and call_id = $2 and revision = $3 and state = 'sending' and attempts = $5`,
    [mail.dossier_id, mail.call_id, mail.revision, state, mail.attempts],
  );
  return count === 1;
}

/** Whether the recipient has been told of the call at all, so that taking it back is worth a mail. */
export async function wasTold(policy: Queries, mail: MailRow): Promise<boolean> {
  const { rows } = await policy.query(
    `select 1 from mail where dossier_id = $1 and call_id = $2 and revision < $3 and state in ('sent', 'sending')`,
    [mail.dossier_id, mail.call_id, mail.revision],
  );
  return rows.length > 0;
}

/** How many mails wait and how many were refused, for the operator. */
export async function countMails(database: Database): Promise<{ waiting: number; refused: number }> {
  const { rows } = await database.askPolicy<{ waiting: number; refused: number }>(
    `select count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
       count(*) filter (where state = 'refused')::int as refused from mail`,
  );
  return rows[0] ?? { waiting: 0, refused: 0 };
}
