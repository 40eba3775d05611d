import { Refusal } from '#domain/refusal';
import { type AuditEntry, audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { ProblemError } from './problem';

/**
 * What a reviewer does, in one transaction with its line in the log; `line` may be given its child. A refusal undoes the work
 * and is logged in a transaction of its own.
 */
export async function asReviewer<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (tx: Transaction, now: number, line: { dossierId: string | null }) => Promise<T>,
): Promise<T> {
  const line: { dossierId: string | null } = { dossierId: null };
  const entry = (at: number, how: Pick<AuditEntry, 'outcome' | 'code'>): AuditEntry => ({
    at,
    ...whoOf(actor),
    act,
    ground: 'reviewer',
    detail,
    ...line,
    ...how,
  });
  try {
    return await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      const result = await work(tx, now, line);
      await audit(tx.app, [entry(now, { outcome: 'applied' })]);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      await audit(tx.app, [entry(now, { outcome: 'refused', code: error.code })]);
    });
    if (error.code === 'not-found') throw new ProblemError('not-found');
    throw new ProblemError('refused', {
      refusal: error.code,
      fields: error.detail.field ? [error.detail.field] : undefined,
    });
  }
}

/** Reading what was read of children is a read of each of them: a line of the log for every case. `now` in ms. */
export const auditReading = (tx: Transaction, actor: Caller, of: readonly { dossierId: string }[], now: number) =>
  audit(
    tx.app,
    [...new Set(of.map(({ dossierId }) => dossierId))].map((dossierId) => ({
      at: now,
      ...whoOf(actor),
      dossierId,
      act: 'readLog',
      ground: 'reviewer',
      outcome: 'opened' as const,
    })),
  );
