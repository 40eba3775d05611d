import { UNIT } from '#mocks/families/units';
import type { Cluster } from './bench-database';

/** Everything that a pull and a push read of a dossier. Its logs (mutations, audit, deliveries) are not copied. */
const TABLES = ['dossier', 'dossier_unit', 'dossier_member', 'record', 'record_history', 'grant'];

const ID = '"[0-9a-f]{4}([0-9a-f]{4}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"';
const hex = (copy: number) => copy.toString(16).padStart(4, '0');

/** Other units, with other people: to the bench's own these dossiers are other people's. */
const OTHERS: readonly (readonly [string, string])[] = [
  [UNIT.social, 'another-social'],
  [UNIT.nurses, 'another-nurses'],
  ['"ylva"', '"another-ylva"'],
  ['"nadja"', '"another-nadja"'],
];

/**
 * Adds dossiers of other units until there are `total`, by SQL as the superuser: copies of those that are there, every
 * id in them another (its first four digits become the copy's number), the units and people others, the child another.
 * They are read and locked as any dossier is; that they were never judged makes no difference to who asks for others.
 */
export async function addOtherDossiers(cluster: Cluster, database: string, total: number): Promise<void> {
  const [counted] = await cluster.run('select count(*)::int as there from samplan.dossier', database);
  const there = Number(counted?.there);
  const wanted = total - there;
  if (wanted <= 0) return;
  const renamed = OTHERS.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, 'changed');
  const copies = Math.ceil(wanted / there);
  const ours = `(select id from samplan.dossier where id in
    (select dossier_id from samplan.dossier_unit where unit = '${UNIT.social}') order by id limit $some)`;
  for (const table of TABLES)
    for (let copy = 1; copy <= copies; copy++) {
      const some = String(Math.min(there, wanted - (copy - 1) * there));
      const key = table === 'dossier' ? 'id' : 'dossier_id';
      const name = `samplan."${table}"`;
      const whose = table === 'dossier_member' ? ` and person in ('ylva', 'nadja')` : '';
      const child = `jsonb_build_object('child_hash', '${copy} ' || (renamed ->> 'child_hash'))`;
      await cluster.run(
        `set session_replication_role to replica;
         set synchronous_commit to off;
         insert into ${name} overriding system value
         select (jsonb_populate_record(null::${name}, renamed${table === 'dossier' ? ` || ${child}` : ''})).*
         from (select ${renamed}::jsonb as renamed
           from (select regexp_replace(to_jsonb(t)::text, '${ID}', '"${hex(copy)}\\1"', 'g') as changed
             from ${name} t where ${key} in ${ours.replace('$some', some)}${whose}) as copied) as others`,
        database,
      );
    }
  const [now] = await cluster.run('select count(*)::int as there from samplan.dossier', database);
  if (Number(now?.there) !== total) throw new Error(`there are ${now?.there} dossiers, not ${total}`);
  await cluster.run('vacuum analyze', database);
}
