import { type AuditEntry, audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';

type Noted = Pick<AuditEntry, 'person' | 'outcome' | 'code' | 'detail' | 'assignment' | 'device'> & {
  unit?: string;
  act?: string;
};

/** One line of the log on a sign-in or sign-out. Who is unknown has neither person nor unit there. */
export async function noteSign(core: Core, { unit = '', act = 'signIn', ...noted }: Noted): Promise<void> {
  await core.database.withPolicy(async (queries) => {
    const at = await readClock(queries, core.clock);
    await audit(queries, [{ ...noted, at, unit, dossierId: null, act }]);
  });
}
