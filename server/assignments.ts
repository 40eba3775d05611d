import type { Actor } from '#domain/actor';
import { isClosed } from '#domain/closing';
import { coordination } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { Refusal } from '#domain/refusal';
import type { AssignStaff, EndAssignment, OpenOnGround } from '#protocol/command';
import { type AuditEntry, audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries, Transaction } from './database';
import { isLent, isLiving, type Member, memberOf, setMember } from './members';
import { ProblemError } from './problem';
import { lockDossiers } from './sitting';
import { allRecords } from './stored-record';

/** How long an opening on a ground lasts: 60 minutes, in ms. */
const OPENING = 3_600_000;

/**
 * Assigns a colleague of the actor's own unit. Who is assigned may assign; what one may not see is `not-found`. Whoever is
 * let in for a time alone makes no more of it for himself.
 */
export const assignStaff = (core: Core, actor: Actor, { dossierId, person, until }: AssignStaff): Promise<void> =>
  command(core, actor, 'assignStaff', dossierId, { person }, async (tx, now, own) => {
    mustBeIn(own, now);
    mustNotAskForNames(own);
    if (isLent(own) && person === actor.person) throw new Refusal('not-permitted', { field: 'person' });
    if (until !== null && until <= now) throw new Refusal('bad-date', { field: 'until' });
    await mustBeColleague(tx.policy, actor, person, now);
    if (until !== null) await mustNotCoordinate(tx.policy, dossierId, person);
    const colleague = { person, unit: actor.unit };
    await setMember(tx.policy, dossierId, colleague, { until: until && Math.trunc(until), ground: 'assigned' }, now);
  });

/** Ends a colleague's assignment, or the actor's own. What was shown there is purged at the next pull. */
export const endAssignment = (core: Core, actor: Actor, { dossierId, person }: EndAssignment): Promise<void> =>
  command(core, actor, 'endAssignment', dossierId, { person }, async (tx, now, own) => {
    mustBeIn(own, now);
    mustNotAskForNames(own);
    const colleague = { person, unit: actor.unit };
    const theirs = await memberOf(tx.policy, dossierId, colleague);
    if (!isLiving(theirs, now)) throw new ProblemError('not-found');
    await mustNotCoordinate(tx.policy, dossierId, person);
    await setMember(tx.policy, dossierId, colleague, { until: now, ground: theirs!.ground }, now);
  });

/**
 * A coordinator or manager opens a dossier of the unit for 60 minutes with a reason that is logged and reviewed. Nobody
 * does under protected identity: whoever is not named gets the answer of a dossier that is not there (named-persons.ts).
 * Whoever is in the case already opens nothing, and there is nothing to review.
 */
export const openOnGround = (core: Core, actor: Caller, { dossierId, reason }: OpenOnGround): Promise<void> => {
  const detail: Record<string, unknown> = { reason };
  return command(
    core,
    actor,
    'openOnGround',
    dossierId,
    detail,
    async (tx, now, own) => {
      const { rows } = await tx.policy.query<{ protection: string }>(
        `select d.protection from dossier d join dossier_unit u on u.dossier_id = d.id and u.unit = $2 where d.id = $1`,
        [dossierId, actor.unit],
      );
      if (!rows[0]) throw new ProblemError('not-found');
      if (isLiving(own, now) && own!.ground !== 'opening') return;
      if (rows[0].protection !== 'NONE') throw new ProblemError('not-found');
      const until = now + OPENING;
      await setMember(tx.policy, dossierId, actor, { until, ground: 'opening' }, now);
      Object.assign(detail, { ground: 'opening', until });
    },
    () => mayOpen(actor),
  );
};

/** Asked before it is looked whether there is such a case: else whoever has not the role would learn that by the answer. */
function mayOpen({ role }: Actor) {
  if (role !== 'coordinator' && role !== 'manager') throw new Refusal('not-your-role');
}

function mustBeIn(own: Member | undefined, now: number) {
  if (!isLiving(own, now)) throw new ProblemError('not-found');
}

/** Under protected identity a person is named, or is no longer (named-persons.ts), by those who may. */
function mustNotAskForNames(own: Member | undefined) {
  if (own?.byName) throw new Refusal('not-permitted', { field: 'person' });
}

/** Whoever coordinates an open case gives the role on before leaving it: else nobody would have it. */
export async function mustNotCoordinate(policy: Queries, dossierId: string, person: string) {
  const records = (await allRecords(policy, [dossierId])).get(dossierId) ?? [];
  const dossier = openDossier(dossierId, records);
  if (!isClosed(dossier) && coordination(dossier)?.person === person)
    throw new Refusal('not-permitted', { field: 'person' });
}

/** The person has a living assignment in the actor's unit. */
export async function mustBeColleague(policy: Queries, actor: Actor, person: string, now: number) {
  const { rows } = await policy.query(
    'select 1 from assignment where person = $1 and unit = $2 and (valid_to is null or valid_to > $3)',
    [person, actor.unit, now],
  );
  if (rows.length === 0) throw new Refusal('not-found', { field: 'person' });
}

/** Cases are all that people are assigned to, named for, or open with a reason: whoever has a seat elsewhere has it. */
async function mustBeCase(policy: Queries, dossierId: string) {
  const { rows } = await policy.query(`select 1 from dossier where id = $1 and sort = 'case'`, [dossierId]);
  if (rows.length === 0) throw new ProblemError('not-found');
}

/**
 * One online command about a case: locks the dossier, does the work, audits how it went, pokes the unit. A refusal undoes the work
 * and is audited in a transaction of its own. `mayAsk` refuses whoever may not ask at all, whether there is a dossier or not.
 */
export async function command(
  core: Core,
  actor: Actor,
  act: string,
  dossierId: string,
  detail: Record<string, unknown>,
  work: (tx: Transaction, now: number, own: Member | undefined, locked: ReadonlyMap<string, number>) => Promise<void>,
  mayAsk: () => void = () => undefined,
): Promise<void> {
  const entry = (at: number, how: Pick<AuditEntry, 'outcome' | 'code' | 'rule' | 'ground'>): AuditEntry => ({
    at,
    ...whoOf(actor),
    dossierId,
    act,
    detail,
    ...how,
  });
  try {
    await core.database.withActor(actor, async (tx) => {
      mayAsk();
      const locked = await lockDossiers(tx.policy, [dossierId]);
      const now = await readClock(tx.policy, core.clock);
      if (locked.size === 0) throw new ProblemError('not-found');
      await mustBeCase(tx.policy, dossierId);
      const own = await memberOf(tx.policy, dossierId, actor);
      await work(tx, now, own, locked);
      await audit(tx.app, [
        entry(now, { outcome: 'applied', ground: typeof detail.ground === 'string' ? detail.ground : own?.ground }),
      ]);
    });
  } catch (error) {
    const refusal = error instanceof Refusal ? error : undefined;
    const unseen = error instanceof ProblemError ? error.code : undefined;
    if (refusal || unseen)
      await core.database.withActor(actor, async (tx) => {
        const now = await readClock(tx.policy, core.clock);
        await audit(tx.app, [
          entry(now, { outcome: 'refused', code: refusal?.code ?? unseen, rule: refusal?.detail.rule }),
        ]);
      });
    if (refusal)
      throw new ProblemError('refused', {
        refusal: refusal.code,
        rule: refusal.detail.rule,
        fields: fieldsOf(refusal),
      });
    throw error;
  }
  core.poke.send([actor.unit]);
}

const fieldsOf = (refusal: Refusal) => (refusal.detail.field ? [refusal.detail.field] : undefined);
