import type { CommandResult } from '#storage/online-commands';
import type { Failure, Reply } from '#sync/reply';

/** The end of an online command as screens know it. */
export const resultOf = (reply: Reply<void>): CommandResult => (reply.kind === 'ok' ? { ok: true } : failureOf(reply));

/** Why it was not done, as screens know it. */
export function failureOf(reply: Failure): Exclude<CommandResult, { ok: true }> {
  switch (reply.kind) {
    case 'refused':
      return { ok: false, kind: 'refused', code: reply.code, rule: reply.rule };
    case 'unreachable':
    case 'failing':
      return { ok: false, kind: 'unreachable' };
    case 'signed-out':
    case 'account-closed':
    case 'wrong-actor':
      return { ok: false, kind: 'signed-out' };
    default:
      return { ok: false, kind: 'broken' };
  }
}
