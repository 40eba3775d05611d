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
    case 'too-large':
      return { ok: false, kind: 'refused', code: 'too-large' };
    case 'broken':
      // What is not there, and what the person may not know of, is answered alike, and is no fault of Samplan's.
      return reply.what === 'not-found'
        ? { ok: false, kind: 'refused', code: 'not-found' }
        : { ok: false, kind: 'broken' };
    default:
      return { ok: false, kind: 'broken' };
  }
}
