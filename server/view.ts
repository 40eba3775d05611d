import type { Actor } from '#domain/actor';
import type { Grant } from '#domain/grant';
import type { Queries } from './database';

/** One dossier that the actor may see now: where it stands for the unit, and everything that decides what is seen. */
export interface ViewedDossier {
  id: string;
  /** The seq of the last change that the unit could see. */
  seq: number;
  epoch: number;
  /** When the actor's own access ends (ms); null while nothing ends it. */
  until: number | null;
  ground: string;
  protection: string;
  /** Grants that open others' records to the unit at this instant. */
  grants: Grant[];
}

/**
 * The dossiers that the actor may see at an instant (ms), sorted by id. Asked by person through an index, so that a pull
 * with nothing new never reads another person's dossiers.
 */
export async function viewOf(policy: Queries, actor: Actor, now: number): Promise<ViewedDossier[]> {
  const { rows } = await policy.query<ViewedDossier>(
    `select m.dossier_id as id, u.visible_seq as seq, u.epoch, m.ground, d.protection,
       least(m.until, a.valid_to) as until,
       coalesce((select jsonb_agg(jsonb_build_object('from', g.from_unit, 'to', g.to_unit, 'kind', g.kind,
           'validFrom', g.valid_from, 'validTo', g.valid_to, 'ground', g.ground)
           order by g.from_unit, g.kind, g.valid_from)
         from "grant" g where g.dossier_id = m.dossier_id and g.to_unit = m.unit
           and g.valid_from <= $4::bigint and (g.valid_to is null or $4::bigint < g.valid_to)), '[]') as grants
     from dossier_member m
     join assignment a on a.id = $3
     join dossier d on d.id = m.dossier_id
     join dossier_unit u on u.dossier_id = m.dossier_id and u.unit = m.unit
     where m.person = $1 and m.unit = $2 and (m.until is null or m.until > $4::bigint)
       and (a.valid_to is null or a.valid_to > $4::bigint)
     order by m.dossier_id`,
    [actor.person, actor.unit, actor.assignment, now],
  );
  return rows;
}
