import {
  ApproveOctober,
  BeginOctober,
  BegunOctober,
  CommentOctober,
  ImportIndicators,
  OctoberAnswer,
  OctoberReviewAnswer,
  OpenOctober,
  PublishedDeviations,
  TakeOutOctober,
} from '#protocol/october';
import { PROTOCOL_VERSION } from '#protocol/version';
import { commandsOf } from './command-routes';
import { importIndicators } from './indicators';
import {
  approveOctober,
  beginOctober,
  commentOctober,
  freezeOctober,
  octoberReviews,
  openOctober,
  publishedDeviations,
  takeOutOctober,
} from './october';
import type { App, Shared } from './routes';

const v = PROTOCOL_VERSION;

/** The October review, for whom the directory names to follow up the agreement. */
export function octoberRoutes(app: App, shared: Shared): void {
  const { add, ask, tell } = commandsOf(app, shared);
  tell(
    'published-deviations',
    'The deviations of each approved year, for everybody at work: no count under five is in them.',
    PublishedDeviations,
    async (core, actor) => ({ v, years: await publishedDeviations(core, actor) }),
  );
  tell('october', 'The years that may be counted, and the reviews of them.', OctoberAnswer, async (core, actor) => ({
    v,
    ...(await octoberReviews(core, actor)),
  }));
  ask(
    'open-october',
    'One review with its figures: no count under five is in them.',
    [OpenOctober, OctoberReviewAnswer],
    async (core, actor, args) => ({ v, ...(await openOctober(core, actor, args)) }),
  );
  ask(
    'begin-october',
    'Begins a version of the review of a year; the first counts the year, once.',
    [BeginOctober, BegunOctober],
    async (core, actor, args) => ({ v, review: await beginOctober(core, actor, args) }),
  );
  add('comment-october', 'Comments a draft.', CommentOctober, commentOctober);
  add('freeze-october', 'Fixes a draft.', OpenOctober, freezeOctober);
  add('approve-october', 'Writes down that a frozen review was approved.', ApproveOctober, approveOctober);
  add('take-out-october', 'Logs that a review is printed or exported.', TakeOutOctober, takeOutOctober);
  add('import-indicators', 'Takes in indicators of the municipalities.', ImportIndicators, importIndicators);
}
