import type { CommandResult, Due, LogCheck, OnlineCommands, Opening } from '#storage/online-commands';

/** What the server tells of openings, of what waits, and of the check of the log; and which case a number opens. */
export interface Reviewed {
  openedCase: string;
  openings: readonly Opening[];
  alone: boolean;
  elsewhere: boolean;
  due: Due;
  logCheck: LogCheck | undefined;
}

export const nothingToReview = (): Reviewed => ({
  openedCase: '',
  openings: [],
  alone: false,
  elsewhere: false,
  due: { openings: 0, lateOpenings: 0, check: null },
  logCheck: undefined,
});

type Reviews = Pick<
  OnlineCommands,
  | 'openByNumber'
  | 'openings'
  | 'reviewOpening'
  | 'reviewsDue'
  | 'logChecks'
  | 'openLogCheck'
  | 'judgeAccess'
  | 'finishLogCheck'
>;

/** The commands of reviewers, answered from what a test has set. */
export function reviewsInMemory(
  told: () => Reviewed,
  isOnline: () => boolean,
  command: (name: string) => (args: unknown) => Promise<CommandResult>,
): Reviews {
  const away = { ok: false, kind: 'unreachable' } as const;
  return {
    async openByNumber(args) {
      const done = await command('openByNumber')(args);
      return done.ok ? { ok: true, value: told().openedCase } : done;
    },
    async openings() {
      const { openings, alone, elsewhere } = told();
      return isOnline() ? { ok: true, value: { openings, alone, elsewhere } } : away;
    },
    reviewOpening: command('reviewOpening'),
    reviewsDue: async () => (isOnline() ? { ok: true, value: told().due } : away),
    async logChecks() {
      const { logCheck } = told();
      return isOnline() ? { ok: true, value: logCheck ? [logCheck.check] : [] } : away;
    },
    async openLogCheck() {
      const { logCheck } = told();
      if (!isOnline()) return away;
      return logCheck ? { ok: true, value: logCheck } : { ok: false, kind: 'refused', code: 'not-found' };
    },
    judgeAccess: command('judgeAccess'),
    finishLogCheck: command('finishLogCheck'),
  };
}
