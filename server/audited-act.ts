import { Refusal } from '#domain/refusal';
import { type AuditEntry, audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { ProblemError } from './problem';

/** What is done, as its line in the log says it: on which ground, and what beside the case. `dossierId` may be given by the work. */
export type ActLine = Pick<AuditEntry, 'act' | 'ground' | 'detail'> & { dossierId?: string | null };

/**
 * An act in one transaction with its line in the log, at the time (ms) that the transaction read. A `Refusal` undoes the work,
 * is logged in a transaction of its own, and is answered: `not-found` as nothing there, unless it points at a field of what
 * was asked; all else as `refused` with its code.
 */
export async function auditedAct<T>(
  core: Core,
  actor: Caller,
  line: ActLine,
  work: (tx: Transaction, now: number) => Promise<T>,
): Promise<T> {
  const entry = (at: number, how: Pick<AuditEntry, 'outcome' | 'code'>): AuditEntry => ({
    at,
    ...whoOf(actor),
    dossierId: null,
    ...line,
    ...how,
  });
  try {
    return await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      const result = await work(tx, now);
      await audit(tx.app, [entry(now, { outcome: 'applied' })]);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, detail } = error;
    await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      await audit(tx.app, [entry(now, { outcome: 'refused', code })]);
    });
    if (code === 'not-found' && !detail.field) throw new ProblemError('not-found');
    throw new ProblemError('refused', { refusal: code, fields: detail.field ? [detail.field] : undefined });
  }
}
