import { PEOPLE } from '#mocks/families/people';
import { UNIT, UNITS } from '#mocks/families/units';
import { seedDirectory } from '#server/directory';
import { openPostgres } from '#server/postgres';
import type { Cluster } from './bench-database';
import { tellDossier } from './workload';

/** How many dossiers a client of the server's load has: a case worker's. */
export const CASELOAD = 30;

/** The colleague of Ylva's who is assigned to the first n dossiers: whoever has W(n). */
export const personWith = (size: number) => `has-${size}`;
/** The nth client of the server's load. */
export const clientNamed = (nth: number) => `client-${nth}`;

const colleague = (id: string) => ({
  id,
  name: id,
  unit: UNIT.social,
  role: 'caseworker' as const,
  receiver: false,
  about: { sv: 'Mäter.', en: 'Measures.' },
});

/** Adds colleagues, and assigns each to his or her dossiers (by number), as the assigning command would. */
export async function addColleagues(
  cluster: Cluster,
  database: string,
  colleagues: ReadonlyMap<string, readonly number[]>,
  now: number,
): Promise<void> {
  const db = await openPostgres(cluster.urlOf(database), 2);
  try {
    await seedDirectory(db, { units: [...UNITS], people: [...PEOPLE, ...[...colleagues.keys()].map(colleague)] });
    const ids = new Map<number, string>();
    const idOf = (index: number) => {
      const known = ids.get(index) ?? tellDossier(index, now).dossierId;
      ids.set(index, known);
      return known;
    };
    const rows = [...colleagues].flatMap(([person, dossiers]) =>
      dossiers.map((index) => ({ dossier: idOf(index), person })),
    );
    await db.withPolicy((queries) =>
      queries.query(
        `insert into dossier_member (dossier_id, unit, person, since, until, ground)
         select dossier, $2, person, $3::bigint, null, 'assigned'
         from jsonb_to_recordset($1::jsonb) as m(dossier uuid, person text)
         on conflict do nothing`,
        [JSON.stringify(rows), UNIT.social, now],
      ),
    );
  } finally {
    await db.close();
  }
}
