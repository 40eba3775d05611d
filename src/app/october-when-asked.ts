import type { OnlineCommands } from '#storage/online-commands';
import type { Fetch } from '#sync/transport';

export type OctoberCommands = Pick<
  OnlineCommands,
  | 'publishedDeviations'
  | 'octoberReviews'
  | 'openOctober'
  | 'beginOctober'
  | 'commentOctober'
  | 'freezeOctober'
  | 'approveOctober'
  | 'takeOutOctober'
  | 'importIndicators'
>;

/** The commands of the October review, loaded when the first of them is asked for: no start needs them. */
export function octoberWhenAsked(fetch: Fetch): OctoberCommands {
  const loaded = async () => (await import('./october-commands')).octoberCommands(fetch);
  return {
    publishedDeviations: async () => (await loaded()).publishedDeviations(),
    octoberReviews: async () => (await loaded()).octoberReviews(),
    openOctober: async (args) => (await loaded()).openOctober(args),
    beginOctober: async (args) => (await loaded()).beginOctober(args),
    commentOctober: async (args) => (await loaded()).commentOctober(args),
    freezeOctober: async (args) => (await loaded()).freezeOctober(args),
    approveOctober: async (args) => (await loaded()).approveOctober(args),
    takeOutOctober: async (args) => (await loaded()).takeOutOctober(args),
    importIndicators: async (args) => (await loaded()).importIndicators(args),
  };
}
