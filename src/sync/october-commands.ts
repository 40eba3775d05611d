import {
  type ApproveOctober,
  type BeginOctober,
  BegunOctober,
  type CommentOctober,
  type ImportIndicators,
  OctoberAnswer,
  OctoberReviewAnswer,
  PublishedDeviations,
  type TakeOutOctober,
} from '#protocol/october';
import type { Reply } from './reply';
import { ask, type Fetch } from './transport';

/** The commands of the October review; never queued, as all online commands. */
export function makeOctoberCommands(fetch: Fetch, origin = '') {
  const command = (name: string, args: unknown): Promise<Reply<void>> =>
    ask<void>(fetch, `${origin}/api/commands/${name}`, args, null);
  return {
    published: () => ask(fetch, `${origin}/api/published-deviations`, undefined, PublishedDeviations),
    reviews: () => ask(fetch, `${origin}/api/october`, undefined, OctoberAnswer),
    open: (args: { review: string }) => ask(fetch, `${origin}/api/commands/open-october`, args, OctoberReviewAnswer),
    begin: (args: BeginOctober) => ask(fetch, `${origin}/api/commands/begin-october`, args, BegunOctober),
    comment: (args: CommentOctober) => command('comment-october', args),
    freeze: (args: { review: string }) => command('freeze-october', args),
    approve: (args: ApproveOctober) => command('approve-october', args),
    takeOut: (args: TakeOutOctober) => command('take-out-october', args),
    importIndicators: (args: ImportIndicators) => command('import-indicators', args),
  };
}
