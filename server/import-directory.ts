import * as z from 'zod';
import { Role } from '#domain/actor';
import { Unit, UnitId } from '#domain/unit';
import type { Database } from './database';
import { seedDirectory } from './directory';

/**
 * Units, people with their assignments, and by what each person is known to a provider: the issuer, and the value of the
 * claim that the mapping calls `person`. A person with several assignments stands there once for each.
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
        signIn: z.array(z.strictObject({ issuer: z.url(), subject: z.string().min(1).max(300) })).default([]),
      }),
    )
    .max(100_000),
});

/**
 * Adds and updates; nobody is taken away, and nobody gets a way in without a provider. A subject that is another
 * person's already is refused, and nothing is written. Throws `ZodError` with every fault.
 */
export async function importDirectory(database: Database, file: unknown): Promise<{ units: number; people: number }> {
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
  await seedDirectory(database, directory);
  const identities = directory.people.flatMap(({ id, signIn }) => signIn.map((one) => ({ ...one, person: id })));
  await database.askPolicy(
    `insert into sign_in_identity (issuer, subject, person)
     select distinct issuer, subject, person
     from jsonb_to_recordset($1::jsonb) as i(issuer text, subject text, person text)
     on conflict (issuer, subject) do nothing`,
    [JSON.stringify(identities)],
  );
  return { units: directory.units.length, people: new Set(directory.people.map((one) => one.id)).size };
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
