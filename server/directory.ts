import type { Role } from '#domain/actor';
import { Unit } from '#domain/unit';
import type { Database, Queries } from './database';

/** A person at work. `about` makes the person choosable in practice mode. `receiver` (default yes): gets the unit's invitations. */
export interface DirectoryPerson {
  id: string;
  name: string;
  unit: string;
  role: Role;
  receiver?: boolean;
  /** Checks the unit's log beside its managers. */
  logReviewer?: boolean;
  /** Follows up the county's agreement: reads and writes the October review. */
  followsUp?: boolean;
  about?: { sv: string; en: string };
  /** When the assignment ends (ms), null: not; absent: whenever it was to end before. */
  validTo?: number | null;
}

/** The id of a person's assignment in a unit. */
export const assignmentId = (person: string, unit: string): string => `${person}@${unit}`;

/**
 * Writes units and people, adding and updating; nobody is taken away. May be repeated. An assignment that has ended stays
 * ended whatever its `validTo` says, unless it is to `reopen`: else an old file would let somebody in again.
 */
export async function seedDirectory(
  database: Database,
  directory: { units: readonly Unit[]; people: readonly DirectoryPerson[]; reopen?: boolean },
): Promise<void> {
  const units = directory.units.map((unit) => ({ id: unit.id, body: Unit.parse(unit) }));
  const people = directory.people.map((person) => ({
    id: person.id,
    name: person.name,
    assignment: assignmentId(person.id, person.unit),
    unit: person.unit,
    role: person.role,
    receiver: person.receiver ?? true,
    log_reviewer: person.logReviewer ?? false,
    follows_up: person.followsUp ?? false,
    about: person.about ?? null,
    valid_to: person.validTo ?? null,
    dated: person.validTo !== undefined,
  }));
  await database.withPolicy(async (queries) => {
    await queries.query(
      `insert into unit (id, body) select id, body from jsonb_to_recordset($1::jsonb) as u(id text, body jsonb)
       on conflict (id) do update set body = excluded.body`,
      [JSON.stringify(units)],
    );
    await queries.query(
      `insert into person (id, name)
       select distinct on (id) id, name from jsonb_to_recordset($1::jsonb) as p(id text, name text)
       on conflict (id) do update set name = excluded.name`,
      [JSON.stringify(people)],
    );
    await queries.query(
      `insert into assignment (id, person, unit, role, receiver, log_reviewer, follows_up, about, valid_to)
       select assignment, id, unit, role, receiver, log_reviewer, follows_up, nullif(about, 'null'::jsonb), valid_to
       from jsonb_to_recordset($1::jsonb)
         as p(id text, assignment text, unit text, role text, receiver boolean, log_reviewer boolean,
           follows_up boolean, about jsonb, valid_to bigint)
       on conflict (id) do update set role = excluded.role, receiver = excluded.receiver,
         log_reviewer = excluded.log_reviewer, follows_up = excluded.follows_up, about = excluded.about`,
      [JSON.stringify(people)],
    );
    await queries.query(
      `update assignment a set valid_to = p.valid_to
       from jsonb_to_recordset($1::jsonb) as p(assignment text, valid_to bigint, dated boolean)
       where a.id = p.assignment and p.dated and a.valid_to is distinct from p.valid_to
         and ($2 or a.valid_to is null or a.valid_to > (extract(epoch from clock_timestamp()) * 1000)::bigint)`,
      [JSON.stringify(people), directory.reopen ?? false],
    );
  });
}

/** Every unit that anybody may know of. */
export async function readUnits(queries: Queries): Promise<Unit[]> {
  const { rows } = await queries.query<{ body: Unit }>('select body from unit order by id');
  return rows.map((row) => Unit.parse(row.body));
}

/** Whether nothing has been written yet, so that practice families may be loaded. */
export async function isEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.withPolicy((queries) => queries.query('select 1 from dossier limit 1'));
  return rows.length === 0;
}
