import type { Actor } from '#domain/actor';
import { coordination } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { Refusal } from '#domain/refusal';
import type { UnitId } from '#domain/unit';
import type { EndNaming, NamedPersons, NamedPersonsAnswer, NamePerson } from '#protocol/named-persons';
import { PROTOCOL_VERSION } from '#protocol/version';
import { command, mustBeColleague, mustNotCoordinate } from './assignments';
import { audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { isLent, isLiving, type Member, memberOf, setMember } from './members';
import { ProblemError } from './problem';
import { allRecords } from './stored-record';

// Under protected identity a case is seen by named persons only, each unit naming its own
// (docs/decisions/0013-protected-identity.md; domain.md 3.7).

interface NamedRow {
  person: string;
  name: string;
  role: string;
}

/** The unit's named persons who may open the dossier now, by name. `now` in ms. */
async function namedIn(policy: Queries, dossierId: string, unit: UnitId, now: number): Promise<NamedRow[]> {
  const { rows } = await policy.query<NamedRow>(
    `select p.id as person, p.name, a.role from dossier_member m
     join person p on p.id = m.person
     join assignment a on a.person = m.person and a.unit = m.unit and (a.valid_to is null or a.valid_to > $3)
     where m.dossier_id = $1 and m.unit = $2 and m.named and (m.until is null or m.until > $3)
     order by p.name, p.id`,
    [dossierId, unit, now],
  );
  return rows;
}

const leads = (role: string) => role === 'coordinator' || role === 'manager';

/**
 * Who names: a named coordinator or manager of the unit, or whoever coordinates the case there. Where the unit has none of
 * these among its named persons, any of them, or nobody could.
 */
async function mayName(policy: Queries, dossierId: string, actor: Actor, named: readonly NamedRow[]): Promise<boolean> {
  if (!named.some((one) => one.person === actor.person)) return false;
  if (leads(actor.role)) return true;
  const records = (await allRecords(policy, [dossierId])).get(dossierId) ?? [];
  const lead = coordination(openDossier(dossierId, records));
  if (lead?.unit === actor.unit && lead.person === actor.person) return true;
  return !named.some((one) => leads(one.role) || (lead?.unit === actor.unit && lead.person === one.person));
}

/** The named persons for one who may name among them. Unseen and unknown dossiers, and unprotected ones, are `not-found`. */
async function namersView(policy: Queries, dossierId: string, actor: Actor, own: Member | undefined, now: number) {
  if (!isLiving(own, now) || !own?.byName) throw new ProblemError('not-found');
  const named = await namedIn(policy, dossierId, actor.unit, now);
  if (!(await mayName(policy, dossierId, actor, named))) throw new Refusal('not-your-role');
  return named;
}

/** Names a colleague of the own unit, who sees the case from then on, for the time being. Logged. */
export const namePerson = (core: Core, actor: Actor, { dossierId, person }: NamePerson): Promise<void> =>
  command(core, actor, 'namePerson', dossierId, { person }, async (tx, now, own) => {
    await namersView(tx.policy, dossierId, actor, own, now);
    // Whoever marked the child within an opening is named as long as the opening lasts, and not by himself for longer.
    if (isLent(own) && person === actor.person) throw new Refusal('not-permitted', { field: 'person' });
    await mustBeColleague(tx.policy, actor, person, now);
    const colleague = { person, unit: actor.unit };
    const before = await memberOf(tx.policy, dossierId, colleague);
    const ground = isLiving(before, now) && before!.ground !== 'opening' ? before!.ground : 'assigned';
    await setMember(tx.policy, dossierId, colleague, { until: null, ground, named: true }, now);
  });

/** Takes a name away, and the access with it; the own too. The last one stays, and so does whoever coordinates. Logged. */
export const endNaming = (core: Core, actor: Actor, { dossierId, person }: EndNaming): Promise<void> =>
  command(core, actor, 'endNaming', dossierId, { person }, async (tx, now, own) => {
    const named = await namersView(tx.policy, dossierId, actor, own, now);
    if (!named.some((one) => one.person === person)) throw new Refusal('not-found', { field: 'person' });
    if (named.length === 1) throw new Refusal('not-permitted', { field: 'person' });
    await mustNotCoordinate(tx.policy, dossierId, person);
    await setMember(
      tx.policy,
      dossierId,
      { person, unit: actor.unit },
      { until: now, ground: 'assigned', named: false },
      now,
    );
  });

/** The own unit's named persons, for one of them; whether the asker may change them. Who asked is a line of the log, also for no. */
export async function namedPersons(
  core: Core,
  actor: Caller,
  { dossierId }: NamedPersons,
): Promise<NamedPersonsAnswer> {
  const answer = await core.database.withActor(actor, async ({ policy, app }) => {
    const now = await readClock(policy, core.clock);
    const own = await memberOf(policy, dossierId, actor);
    const line = { at: now, ...whoOf(actor), dossierId, act: 'readNamed', ground: own?.ground };
    if (!isLiving(own, now) || !own?.byName) {
      await audit(app, [{ ...line, outcome: 'refused', code: 'not-found' }]);
      return undefined;
    }
    await audit(app, [{ ...line, outcome: 'opened' }]);
    const named = await namedIn(policy, dossierId, actor.unit, now);
    return {
      v: PROTOCOL_VERSION,
      persons: named.map(({ person, name }) => ({ person, name })),
      mayName: await mayName(policy, dossierId, actor, named),
    };
  });
  if (!answer) throw new ProblemError('not-found');
  return answer;
}

/** A dossier in which protection may have begun, or somebody may have come who must be named. */
export interface NamingRow {
  dossier_id: string;
  /** Set where protection begins now: who set the mark, in which unit. */
  markers: readonly { unit: UnitId; person: string }[];
  /** Who coordinates, or was just given the role: nobody coordinates what he or she can not open. */
  coordinators: readonly { unit: UnitId; person: string }[];
}

/**
 * Names from the start whoever set the mark and whoever coordinates. In a unit that has never had a named person it is
 * those who are assigned there: somebody else's mark must not lock a unit out; it names fewer once it has met. Only in
 * dossiers that ask for names. Each has a line of his or her own in the audit, as nobody chose them.
 */
export async function nameAtStart(policy: Queries, rows: readonly NamingRow[], now: number): Promise<void> {
  if (rows.length === 0) return;
  const chosen = rows.flatMap(({ dossier_id, markers, coordinators }) => [
    ...markers.map((one) => ({ dossier_id, ...one, why: 'mark' })),
    ...coordinators.map((one) => ({ dossier_id, ...one, why: 'coordinator' })),
  ]);
  await policy.query(
    `with chosen as (update dossier_member m set named = true,
       until = case when c.why = 'mark' then m.until end,
       ground = case when m.ground in ('opening', 'review') and c.why <> 'mark' then 'assigned' else m.ground end
     from (select distinct on (dossier_id, unit, person) * from jsonb_to_recordset($1::jsonb)
       as c(dossier_id uuid, unit text, person text, why text)) c
     where m.by_name and not m.named and m.dossier_id = c.dossier_id and m.unit = c.unit and m.person = c.person
     returning m.dossier_id, m.unit, m.person, c.why)
     ${AUDIT} from chosen`,
    [JSON.stringify(chosen), now],
  );
  await policy.query(
    `with chosen as (update dossier_member m set named = true
     from jsonb_array_elements_text($1::jsonb) as c(id)
     where m.by_name and m.dossier_id = c.id::uuid and m.ground not in ('opening', 'review')
       and (m.until is null or m.until > $2::bigint)
       and not exists (select 1 from dossier_member o
         where o.dossier_id = m.dossier_id and o.unit = m.unit and o.named
           and o.ground not in ('opening', 'review'))
     returning m.dossier_id, m.unit, m.person, m.ground as why)
     ${AUDIT} from chosen`,
    [JSON.stringify([...new Set(rows.map((row) => row.dossier_id))]), now],
  );
}

/**
 * Names who takes over in a unit that has no named person left, so that the case is not without anybody there. Nothing
 * where the dossier asks for no names.
 */
export async function nameHeir(
  policy: Queries,
  dossierId: string,
  heir: { unit: UnitId; person: string },
  now: number,
): Promise<void> {
  const { rows } = await policy.query(
    `select 1 from dossier d where d.id = $1 and d.protection <> 'NONE' and not exists (select 1 from dossier_member m
       where m.dossier_id = d.id and m.unit = $2 and m.named and (m.until is null or m.until > $3))`,
    [dossierId, heir.unit, now],
  );
  if (rows.length === 0) return;
  await setMember(policy, dossierId, heir, { until: null, ground: 'assigned', named: true }, now);
  await policy.query(
    `with chosen as (select $1::uuid as dossier_id, $3::text as unit, $4::text as person, 'heir' as why)
     ${AUDIT} from chosen`,
    [dossierId, now, heir.unit, heir.person],
  );
}

const AUDIT = `insert into audit (at, person, unit, dossier_id, act, outcome, detail)
  select $2::bigint, person, unit, dossier_id, 'named', 'applied', jsonb_build_object('why', why)`;

/**
 * Whether the actor may know now of a dossier that asks for names, in SQL over `d` (dossier): $unit, $person are
 * parameters. The clock has been read.
 */
export const knownByName = (dossier: string, unit: string, person: string): string =>
  `(${dossier}.protection = 'NONE' or exists (select 1 from dossier_member n where n.dossier_id = ${dossier}.id
     and n.unit = ${unit} and n.person = ${person} and n.named
     and (n.until is null or n.until > current_setting('samplan.now')::bigint)))`;
