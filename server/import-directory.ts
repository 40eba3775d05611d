import * as z from 'zod';
import { Role } from '#domain/actor';
import { CivilDate, endOfDay } from '#domain/civil-date';
import { Unit, UnitId } from '#domain/unit';
import { audit } from './audit';
import { readClock } from './clock';
import type { Database } from './database';
import { assignmentId, seedDirectory } from './directory';
import type { Leaver } from './leaving';

/**
 * Units, people with their assignments, and by what each person is known to a provider: the issuer, and the value of the
 * claim that the mapping calls `person`. A person with several assignments stands there once for each. `until` is the last
 * day of the assignment, in Stockholm; null: it does not end; absent: nothing is said of it.
 */
export const DirectoryFile = z.strictObject({
  units: z.array(Unit).max(10_000),
  people: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        name: z.string().min(1).max(200),
        unit: UnitId,
        role: Role,
        receiver: z.boolean().optional(),
        logReviewer: z.boolean().optional(),
        followsUp: z.boolean().optional(),
        until: CivilDate.nullable().optional(),
        signIn: z.array(z.strictObject({ issuer: z.url(), subject: z.string().min(1).max(300) })).default([]),
      }),
    )
    .max(100_000),
});

export type DirectoryFile = z.infer<typeof DirectoryFile>;

/** What an import has written: units, people, and how many assignments of the file have ended (also those it could not reopen). */
export interface Imported {
  units: number;
  people: number;
  over: number;
}

/**
 * Adds and updates; nobody is taken away, and nobody gets a way in without a provider. A subject that is another
 * person's already is refused, and nothing is written. What has ended begins again only with `reopen`. One row of the log
 * without a person: the operator's. Throws `ZodError` with every fault.
 */
export async function importDirectory(database: Database, file: unknown, { reopen = false } = {}): Promise<Imported> {
  const directory = DirectoryFile.parse(file);
  const known = new Set(directory.units.map((unit) => unit.id));
  const { rows } = await database.askPolicy<{ id: string }>('select id from unit');
  for (const { id } of rows) known.add(id);
  const owners = await identityOwners(database);
  const issues = directory.people.flatMap(({ id, unit, signIn }, index) => [
    ...(known.has(unit) ? [] : [fault(['people', index, 'unit'], 'there is no such unit')]),
    ...signIn.flatMap((identity, at) => {
      const key = `${identity.issuer} ${identity.subject}`;
      const owner = owners.get(key) ?? id;
      owners.set(key, owner);
      return owner === id ? [] : [fault(['people', index, 'signIn', at], 'belongs to another person')];
    }),
  ]);
  if (issues.length > 0) throw new z.ZodError(issues);
  const people = directory.people.map(({ until, ...person }) => ({ ...person, validTo: lastInstant(until) }));
  await seedDirectory(database, { units: directory.units, people, reopen });
  const identities = directory.people.flatMap(({ id, signIn }) => signIn.map((one) => ({ ...one, person: id })));
  await database.askPolicy(
    `insert into sign_in_identity (issuer, subject, person)
     select distinct issuer, subject, person
     from jsonb_to_recordset($1::jsonb) as i(issuer text, subject text, person text)
     on conflict (issuer, subject) do nothing`,
    [JSON.stringify(identities)],
  );
  const told = {
    units: directory.units.length,
    people: new Set(directory.people.map((one) => one.id)).size,
    over: await countOver(database, directory),
  };
  await database.withPolicy(async (policy) => {
    const detail = { ...told, reopen, dated: directory.people.filter((one) => one.until !== undefined).length };
    const line = { at: await readClock(policy), person: '', unit: '', dossierId: null, detail };
    await audit(policy, [{ ...line, act: 'importDirectory', outcome: 'applied' }]);
  });
  return told;
}

/** An assignment is valid to the end of its last day, by Stockholm's calendar. */
const lastInstant = (until: string | null | undefined) => (typeof until === 'string' ? endOfDay(until) : until);

const NOW_MS = '(extract(epoch from clock_timestamp()) * 1000)::bigint';

async function countOver(database: Database, { people }: DirectoryFile): Promise<number> {
  const { count } = await database.askPolicy(
    `select 1 from assignment where id = any (select jsonb_array_elements_text($1::jsonb)) and valid_to <= ${NOW_MS}`,
    [JSON.stringify(people.map(({ id, unit }) => assignmentId(id, unit)))],
  );
  return count;
}

/**
 * Who has an assignment in a unit that the file names, and does not stand there in it. An administrator is never among
 * them: the first one comes by a link and stands in no file. Throws `ZodError`.
 */
export async function missingFrom(database: Database, file: unknown): Promise<Leaver[]> {
  const { units, people } = DirectoryFile.parse(file);
  const named = [...new Set([...units.map((unit) => unit.id), ...people.map((one) => one.unit)])];
  const { rows } = await database.askPolicy<Leaver>(
    `select a.person, a.unit from assignment a
     where a.unit = any (select jsonb_array_elements_text($1::jsonb)) and (a.valid_to is null or a.valid_to > ${NOW_MS})
       and not a.id = any (select jsonb_array_elements_text($2::jsonb))
       and not exists (select 1 from administrator m where m.person = a.person)
     order by a.unit, a.person`,
    [JSON.stringify(named), JSON.stringify(people.map(({ id, unit }) => assignmentId(id, unit)))],
  );
  return rows;
}

async function identityOwners(database: Database): Promise<Map<string, string>> {
  const { rows } = await database.askPolicy<{ issuer: string; subject: string; person: string }>(
    'select issuer, subject, person from sign_in_identity',
  );
  return new Map(rows.map((row) => [`${row.issuer} ${row.subject}`, row.person]));
}

const fault = (path: (string | number)[], message: string) => ({
  code: 'custom' as const,
  path,
  message,
  input: undefined,
});
