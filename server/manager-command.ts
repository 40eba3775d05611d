import { Refusal, type RefusalCode } from '#domain/refusal';
import { audit, type Caller, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Transaction } from './database';
import { ProblemError } from './problem';

type Done = { outcome: 'applied' | 'refused'; code?: RefusalCode; detail: Record<string, unknown> };

/** What a manager does with the own unit, in one transaction with its line in the audit. A refusal is audited too. */
export async function asManager<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (tx: Transaction, now: number) => Promise<T>,
): Promise<T> {
  const line = (at: number, done: Done) => ({
    at,
    ...whoOf(actor),
    dossierId: null,
    act,
    ...done,
  });
  try {
    if (actor.role !== 'manager') throw new Refusal('not-your-role');
    return await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      const result = await work(tx, now);
      await audit(tx.app, [line(now, { outcome: 'applied', detail })]);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code } = error;
    await core.database.withActor(actor, async (tx) => {
      const now = await readClock(tx.policy, core.clock);
      await audit(tx.app, [line(now, { outcome: 'refused', code, detail })]);
    });
    throw new ProblemError('refused', { refusal: code, fields: error.detail.field ? [error.detail.field] : undefined });
  }
}
