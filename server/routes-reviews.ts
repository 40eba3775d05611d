import {
  FinishLogCheck,
  JudgeAccess,
  LogCheckAnswer,
  LogChecksAnswer,
  OpenByNumber,
  OpenedByNumber,
  OpeningsAnswer,
  OpenLogCheck,
  ReviewOpening,
  ReviewsDue,
} from '#protocol/reviews';
import { PROTOCOL_VERSION } from '#protocol/version';
import { readClock } from './clock';
import { commandsOf } from './command-routes';
import { finishLogCheck, judgeAccess, logCheckDueOf, logChecksOf, openLogCheck } from './log-checks';
import { openByNumber } from './open-by-number';
import { openingsDue, openingsOf, reviewOpening } from './openings';
import { mayReview } from './reviewers';
import type { App, Shared } from './routes';

const v = PROTOCOL_VERSION;

/** Opening a case with a reason, and the checks afterwards of what was read. */
export function reviewRoutes(app: App, shared: Shared): void {
  const { add, ask, tell } = commandsOf(app, shared);
  ask(
    'open-by-number',
    'Opens the unit’s case of that number for 60 minutes.',
    [OpenByNumber, OpenedByNumber],
    async (core, actor, args) => ({ v, dossierId: await openByNumber(core, actor, args) }),
  );
  tell('openings', 'The unit’s openings with a reason, for its reviewers.', OpeningsAnswer, async (core, actor) => ({
    v,
    ...(await openingsOf(core, actor)),
  }));
  add('review-opening', 'Records the review of an opening, once.', ReviewOpening, reviewOpening);
  tell('log-checks', 'The unit’s checks of the log, for its reviewers.', LogChecksAnswer, async (core, actor) => ({
    v,
    checks: await logChecksOf(core, actor),
  }));
  ask('open-log-check', 'One check of the log.', [OpenLogCheck, LogCheckAnswer], openLogCheck);
  add('judge-access', 'Records the outcome of a drawn access, once.', JudgeAccess, judgeAccess);
  add('finish-log-check', 'Finishes a check of the log.', FinishLogCheck, finishLogCheck);
  tell('reviews-due', 'What waits for the reviewers of the unit: counts.', ReviewsDue, (core, actor) =>
    core.database.withActor(actor, async ({ policy }) => {
      const now = await readClock(policy, core.clock);
      if (!(await mayReview(policy, actor))) return { v, openings: 0, lateOpenings: 0, check: null };
      return { v, ...(await openingsDue(policy, actor, now)), check: await logCheckDueOf(policy, actor, now) };
    }),
  );
}
