import { audit } from './audit';
import type { Queries } from './database';

/** One line of the log for each sign-in and sign-out, whichever door it went through. `at` in ms. */
export async function noteSign(
  queries: Queries,
  assignment: string,
  act: 'signIn' | 'signOut',
  at: number,
): Promise<void> {
  const { rows } = await queries.query<{ person: string; unit: string }>(
    'select person, unit from assignment where id = $1',
    [assignment],
  );
  for (const { person, unit } of rows)
    await audit(queries, [{ at, person, unit, assignment, dossierId: null, act, outcome: 'applied' }]);
}
