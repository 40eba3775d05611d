import { ConfigError } from './config';
import type { Database } from './database';

const PROOF =
  'The database is one where people sign in with proof: practice asks for none and must never meet it. Practise with another DATABASE_URL or DATA_DIR.';
const PRACTICE =
  'The database was filled for practice: invented people and families lie in it. Begin with an empty DATABASE_URL or DATA_DIR.';

/**
 * Practice asks nobody for proof, so it never meets a database in which people sign in with proof, however it is
 * configured, nor the other way round. A database says which it is from its first start; one of before is known by who may
 * sign in to it. Throws `ConfigError`.
 */
export async function keepApart(database: Database, practice: boolean): Promise<void> {
  const proof = await database.withPolicy(async (queries) => {
    const known = await queries.query(
      'select 1 from sign_in_identity union all select 1 from passkey union all select 1 from administrator limit 1',
    );
    await queries.query(`insert into server_meta (key, value) values ('proof', $1) on conflict (key) do nothing`, [
      practice && known.count === 0 ? 'none' : 'asked',
    ]);
    const { rows } = await queries.query<{ value: string }>(`select value from server_meta where key = 'proof'`);
    return rows[0]?.value;
  });
  if (practice && proof !== 'none') throw new ConfigError([PROOF]);
  if (!practice && proof === 'none') throw new ConfigError([PRACTICE]);
}
