import type { Actor } from '#domain/actor';
import type { Queries } from './database';

/** One dossier that the actor may see now: where it stands for the unit, and everything that decides what is seen. */
export interface ViewedDossier {
  id: string;
  /** The seq of the last change that the unit could see. */
  seq: number;
  /** Counts the changes of what is open to the unit: its grants, and the records that name it. */
  epoch: number;
  /** How many instants have passed at which a grant to the unit begins or ends. */
  phase: number;
  /** When the actor's own access ends (ms); null while nothing ends it. */
  until: number | null;
  ground: string;
  protection: string;
}

/**
 * What an actor may see at the transaction's time (`readClock`, asked before): asked by person through an index. Turns
 * are stored in order, so that those which have passed are counted by halving.
 */
const VIEW = `select m.dossier_id as id, u.visible_seq as seq, u.epoch, m.ground, d.protection,
    width_bucket(clock.now, u.turns) as phase,
    least(m.until, a.valid_to) as until
  from (select current_setting('samplan.now')::bigint as now) clock
  cross join dossier_member m
  join assignment a on a.id = $3
  join dossier d on d.id = m.dossier_id
  join dossier_unit u on u.dossier_id = m.dossier_id and u.unit = m.unit
  where m.person = $1 and m.unit = $2 and (m.until is null or m.until > clock.now) and (m.named or not m.by_name)
    and (a.valid_to is null or a.valid_to > clock.now)`;

const asker = ({ person, unit, assignment }: Actor) => [person, unit, assignment];

/**
 * The dossiers that the actor may see, sorted by id. A pull with nothing new never reads another person's dossiers, nor
 * any grant.
 */
export async function viewOf(policy: Queries, actor: Actor): Promise<ViewedDossier[]> {
  const { rows } = await policy.query<ViewedDossier>(`${VIEW} order by id`, asker(actor));
  return rows;
}

/**
 * A hash over all that `viewOf` would give: as long as it stays the same, so does the view. The database makes it, so
 * that a pull with nothing new carries one line and not one for each dossier.
 */
export async function viewStamp(policy: Queries, actor: Actor): Promise<string> {
  const { rows } = await policy.query<{ stamp: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(seen::text, '' order by id), ''), 'UTF8')), 'hex') as stamp
     from (${VIEW}) seen`,
    asker(actor),
  );
  return rows[0]!.stamp;
}
