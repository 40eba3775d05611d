// One mutation that makes the server fail must not hold up the rest: the one at fault is refused, audited and logged
// without its words, and everything else is judged as if it had not been there.
import { Refusal } from '#domain/refusal';
import type { QueuedMutation } from '#protocol/push';
import { RowRefused, sqlState } from './database';
import { type Touched, touchedBy } from './dependence';
import { type Bench, type Judgement, judge } from './judge';
import type { Log } from './log';

/**
 * Judges one mutation. An error that is no refusal is a defect of that mutation alone, since the judgement asks nothing
 * of a database: it is refused as `defect`, and what the actor sees stays as it was.
 */
export function judgeOrBlame(bench: Bench, name: string, args: unknown, log: Log): Judgement {
  try {
    return judge(bench, name, args);
  } catch (error) {
    logDefect(log, name, error);
    const told = new Refusal('defect');
    return { result: 'refused', told, why: told };
  }
}

/**
 * What to answer a mutation that, sent alone, ended its transaction with this error: the database's own no is
 * `not-permitted`, a defect in what follows from the write is `defect`. Undefined where the mutation is not to blame (a
 * lost connection, a full disk): then nothing is known and the device asks again.
 */
export function blameFor(error: unknown): Refusal | undefined {
  // Insufficient privilege, a broken constraint, or a row that was not there to write.
  if (error instanceof RowRefused || /^(42501|23|22)/.test(sqlState(error) ?? '')) return new Refusal('not-permitted');
  return DEFECTS.some((kind) => error instanceof kind) ? new Refusal('defect') : undefined;
}

/** What a program throws by itself. A database and a network throw errors of other kinds. */
const DEFECTS = [TypeError, RangeError, ReferenceError];

/** Logs by name and place; a message may hold what somebody wrote. */
export function logDefect(log: Log, mutation: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: 'unknown', stack: undefined };
  log.error({ mutation, error: name, at: stack?.split('\n')[1]?.trim() }, 'a mutation could not be judged');
}

/**
 * What a mutation that never got as far as the dossier would have touched. It may name too much; a later mutation
 * depends on it only where what it names is still not there.
 */
export async function touchedUnseen({ name, args }: QueuedMutation): Promise<Touched> {
  const nothing = { exists: () => false, value: () => undefined };
  const everything = { exists: () => true, value: () => undefined };
  const { ids } = await touchedBy(name, args, nothing, []);
  const { edits } = await touchedBy(name, args, everything, []);
  return { name, ids, edits };
}
