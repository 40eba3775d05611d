import { Refusal } from '#domain/refusal';
import type { Caller } from './audit';
import { auditedAct } from './audited-act';
import type { Core } from './core';
import type { Transaction } from './database';

/** What a manager does with the own unit, as `auditedAct`; `not-your-role` for anybody else. */
export function asManager<T>(
  core: Core,
  actor: Caller,
  act: string,
  detail: Record<string, unknown>,
  work: (tx: Transaction, now: number) => Promise<T>,
): Promise<T> {
  return auditedAct(core, actor, { act, detail }, async (tx, now) => {
    if (actor.role !== 'manager') throw new Refusal('not-your-role');
    return work(tx, now);
  });
}
