import { Refusal } from '#domain/refusal';
import { audit } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { mustTouch, type Queries } from './database';
import { colleague, coordinatedBy, heirOf, type Leaver, leavingRound, type Successor, succeed } from './leaving';
import { offerToOthers } from './orphaned-case';

/** A case that loses its coordinator: who takes the role (undefined: nobody in the unit), and whether nobody chose that. */
export interface Taking {
  dossierId: string;
  next: Successor | undefined;
  fell: boolean;
}

/**
 * The open cases that the leaver coordinates, and for each who takes it: `to`, a colleague who was named for all of them, or
 * to whom the role falls (`heirOf`). Refuses a `to` who is the leaver or nobody in the unit. `now` in ms.
 */
export async function takingsOf(policy: Queries, leaver: Leaver, to: string | null, now: number) {
  const named = to === null || to === leaver.person ? undefined : await colleague(policy, leaver.unit, to, now);
  if (to !== null && !named) throw new Refusal('not-found', { field: 'to' });
  const cases = await coordinatedBy(policy, leaver);
  const takings: Taking[] = [];
  for (const { dossierId, secret } of cases) {
    // One who is named at a glance for all is not therefore one of a protected case's named persons.
    const chosen = secret ? undefined : named;
    takings.push({ dossierId, next: chosen ?? (await heirOf(policy, dossierId, leaver, now)), fell: !chosen });
  }
  return { cases, takings };
}

/** Hands the role on in each case that somebody takes, before the account ends: there is no instant without a coordinator. */
export async function handOver(core: Core, leaver: Leaver, takings: readonly Taking[]): Promise<void> {
  for (const { dossierId, next, fell } of takings) if (next) await succeed(core, dossierId, leaver, next, fell);
}

/** Locks the unit: of two who end accounts in it at once one comes after the other, and judges by what is then. */
export const lockUnit = (policy: Queries, unit: string) =>
  policy.query('select 1 from unit where id = $1 for update', [unit]);

/** Ends the assignment at `now` (ms), by the records' clock and by the real one, which sessions go by. */
export async function endAssignment(policy: Queries, { person, unit }: Leaver, now: number): Promise<void> {
  const result = await policy.query(
    `update assignment set valid_to = least($3, (extract(epoch from clock_timestamp()) * 1000)::bigint)
     where person = $1 and unit = $2 and (valid_to is null or valid_to > $3)`,
    [person, unit, now],
  );
  mustTouch('assignment', 1, result);
}

/** Where what the leavers held went: cases by who took the coordinator's role, in whole numbers. `ended`: assignments. */
export interface Ending {
  ended: number;
  manager: number;
  colleague: number;
  offered: number;
  nobody: number;
}

/** What the operator says of an ending: by whom and why, both kept in the log. */
export interface OperatorsWord {
  by: string;
  reason: string;
  to?: string;
}

/**
 * Ends accounts from the command line, a unit's only manager's too. Each case that one of them coordinates goes to whom a
 * manager's ending would give it; where nobody is left in the unit it is offered to the other units that see it, or waits
 * for somebody new there (`nobody`). One row of the log for each assignment. Assignments that have ended are passed by.
 */
export async function endAsOperator(core: Core, leavers: readonly Leaver[], word: OperatorsWord): Promise<Ending> {
  const told: Ending = { ended: 0, manager: 0, colleague: 0, offered: 0, nobody: 0 };
  for (const leaver of leavers) {
    const takings = await core.database.withPolicy(async (policy) => {
      const now = await readClock(policy, core.clock);
      if (!(await colleague(policy, leaver.unit, leaver.person, now))) return undefined;
      return (await takingsOf(policy, leaver, word.to ?? null, now)).takings;
    });
    if (!takings) continue;
    await handOver(core, leaver, takings);
    const ended = await core.database.withPolicy(async (policy) => {
      await lockUnit(policy, leaver.unit);
      const now = await readClock(policy, core.clock);
      // A manager may have ended it meanwhile; then that is who the log names.
      if (!(await colleague(policy, leaver.unit, leaver.person, now))) return false;
      await endAssignment(policy, leaver, now);
      const detail = { person: leaver.person, to: word.to ?? null, cases: takings.length, by: word.by };
      const line = { at: now, person: '', unit: leaver.unit, dossierId: null, detail, reason: word.reason };
      await audit(policy, [{ ...line, act: 'endAccount', outcome: 'applied' }]);
      return true;
    });
    if (ended) told.ended += 1;
    for (const { dossierId, next } of takings)
      if (next) told[next.role === 'manager' ? 'manager' : 'colleague'] += 1;
      else told[(await offerToOthers(core, dossierId, leaver)) ? 'offered' : 'nobody'] += 1;
    core.poke.send([leaver.unit]);
  }
  // Also what came to a leaver meanwhile, and the cases that they only took part in.
  if (told.ended > 0) await leavingRound(core);
  return told;
}

/** The living assignments of a person, in all units or in one. `now` in ms. */
export async function livingIn(policy: Queries, person: string, unit: string | undefined, now: number) {
  const { rows } = await policy.query<Leaver>(
    `select person, unit from assignment where person = $1 and ($2::text is null or unit = $2)
     and (valid_to is null or valid_to > $3) order by unit`,
    [person, unit ?? null, now],
  );
  return rows;
}
