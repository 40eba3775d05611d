import { audit, type Caller, whoOf } from './audit';
import { type ActLine, auditedAct } from './audited-act';
import type { Core } from './core';
import type { Transaction } from './database';

/** What a reviewer does, as `auditedAct`; its line may be given its child by the work. */
export function asReviewer<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (tx: Transaction, now: number, line: { dossierId?: string | null }) => Promise<T>,
): Promise<T> {
  const line: ActLine = { act, ground: 'reviewer', detail };
  return auditedAct(core, actor, line, (tx, now) => work(tx, now, line));
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
