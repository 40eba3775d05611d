import { UNIT } from '#mocks/families/units';
import type { Cluster } from './bench-database';

/** Everything that a pull and a push read of a dossier. Its logs (mutations, audit, deliveries) are not copied. */
const TABLES = ['dossier', 'dossier_unit', 'dossier_member', 'record', 'record_history', 'grant'];

const hex = (copy: number) => copy.toString(16).padStart(4, '0');

/** Other units, with other people: to the bench's own these dossiers are other people's. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  [UNIT.social, 'another-social'],
  [UNIT.nurses, 'another-nurses'],
  ['ylva', 'another-ylva'],
  ['nadja', 'another-nadja'],
]);

/** What a column says in a copy: another id, another unit or person, another child; the rest as it was. */
function copied(column: string, type: string, copy: number): string {
  const name = `t."${column}"`;
  if (type === 'uuid') return `overlay(${name}::text placing '${hex(copy)}' from 1)::uuid`;
  if (column === 'child_hash') return `'${copy} ' || ${name}`;
  if (type !== 'text') return name;
  const others = [...OTHERS].map(([from, to]) => `when '${from}' then '${to}'`).join(' ');
  return `case ${name} ${others} else ${name} end`;
}

/**
 * Adds dossiers of other units until there are `total`, by SQL as the superuser: copies of those that are there, every
 * id of a row another (its first four digits become the copy's number), the units and people others, the child another.
 * They are read and locked as any dossier is; that they were never judged, and that their texts name the ids of the
 * first ones, makes no difference to who asks for others.
 */
export async function addOtherDossiers(cluster: Cluster, database: string, total: number): Promise<void> {
  const [counted] = await cluster.run('select count(*)::int as there from samplan.dossier', database);
  const there = Number(counted?.there);
  const wanted = total - there;
  if (wanted <= 0) return;
  const copies = Math.ceil(wanted / there);
  const ours = `(select id from samplan.dossier where id in
    (select dossier_id from samplan.dossier_unit where unit = '${UNIT.social}') order by id limit $some)`;
  for (const table of TABLES) {
    const columns = await cluster.run(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'samplan' and table_name = '${table}' and is_generated = 'NEVER' order by ordinal_position`,
      database,
    );
    const key = table === 'dossier' ? 'id' : 'dossier_id';
    const name = `samplan."${table}"`;
    const whose = table === 'dossier_member' ? ` and person in ('ylva', 'nadja')` : '';
    const names = columns.map((one) => `"${one.name}"`).join(', ');
    for (let copy = 1; copy <= copies; copy++) {
      const some = String(Math.min(there, wanted - (copy - 1) * there));
      const values = columns.map((one) => copied(String(one.name), String(one.type), copy)).join(', ');
      await cluster.run(
        `set session_replication_role to replica;
         set synchronous_commit to off;
         insert into ${name} (${names}) overriding system value
         select ${values} from ${name} t where ${key} in ${ours.replace('$some', some)}${whose}`,
        database,
      );
    }
  }
  const [now] = await cluster.run('select count(*)::int as there from samplan.dossier', database);
  if (Number(now?.there) !== total) throw new Error(`there are ${now?.there} dossiers, not ${total}`);
  await cluster.run('vacuum analyze', database);
}
