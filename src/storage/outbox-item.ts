import type { Refusal } from '#domain/refusal';

/**
 * One queued change as people see it. `waiting`: the server has not acknowledged it. `sent`: acknowledged, and shown
 * from here until the next pull brings it back. `refused`: a rule said no; the words (`args`) stay until their author
 * has dealt with them.
 */
export interface OutboxItem {
  readonly id: string;
  readonly dossierId: string;
  readonly name: string;
  readonly args: unknown;
  /** When it was done on this device (ms). */
  readonly at: number;
  /** The last whole pull before that (ms): what the person could not know yet came later. */
  readonly asOf?: number;
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly refusal?: Refusal;
}
