import type { Role } from '#domain/actor';
import { readClock } from './clock';
import type { Core } from './core';
import { type Beginning, openChoice, openSession } from './session';
import { noteSign } from './sign-log';

/** One of a person's assignments that are valid now. */
export interface Valid {
  id: string;
  unitId: string;
  role: Role;
}

/** The person's assignments that are valid now. */
export async function assignmentsOf(core: Core, person: string): Promise<Valid[]> {
  return core.database.withPolicy(async (queries) => {
    const now = await readClock(queries, core.clock);
    const { rows } = await queries.query<Valid>(
      `select id, unit as "unitId", role from assignment
       where person = $1 and (valid_to is null or valid_to > $2) order by id`,
      [person, now],
    );
    return rows;
  });
}

/** Somebody whose identity is proved, however that was done. */
export interface Entering extends Omit<Beginning, 'assignment'> {
  person: string;
  /** What the proof lets the person choose among. */
  offered: readonly Valid[];
  /** What the log is told of the proof. */
  detail: Record<string, unknown>;
}

/**
 * Opens a session for the one assignment that there is, or one that has to choose among several, writes it into the log,
 * and gives its token; undefined, and nothing written, where there is no assignment. `now` in real ms.
 */
export async function enter(core: Core, entering: Entering, now: number): Promise<string | undefined> {
  const { person, offered, detail, ...begun } = entering;
  const [only, ...others] = offered;
  if (!only) return undefined;
  // The log is told of what is so: a token whose line could not be written is given to nobody.
  if (others.length > 0) {
    const choosing = await openChoice(core.database, { ...begun, person, offered: offered.map((one) => one.id) }, now);
    await noteSign(core, { person, outcome: 'applied', detail });
    return choosing;
  }
  const token = await openSession(core.database, { ...begun, assignment: only.id }, now);
  await noteSign(core, { person, unit: only.unitId, assignment: only.id, outcome: 'applied', detail });
  return token;
}
