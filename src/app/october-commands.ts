import { makeOctoberCommands } from '#sync/october-commands';
import type { Reply } from '#sync/reply';
import type { Fetch } from '#sync/transport';
import { failureOf, resultOf } from './command-ends';
import type { OctoberCommands } from './october-when-asked';

/** The commands of the October review, as screens know them. */
export function octoberCommands(fetch: Fetch): OctoberCommands {
  const commands = makeOctoberCommands(fetch);
  const asked = async <T, V>(reply: Promise<Reply<T>>, value: (answer: T) => V) => {
    const end = await reply;
    return end.kind === 'ok' ? ({ ok: true, value: value(end.value) } as const) : failureOf(end);
  };
  return {
    publishedDeviations: () => asked(commands.published(), ({ years }) => years),
    octoberReviews: () => asked(commands.reviews(), (answer) => answer),
    openOctober: (args) => asked(commands.open(args), (answer) => answer),
    beginOctober: (args) => asked(commands.begin(args), (answer) => answer.review),
    commentOctober: async (args) => resultOf(await commands.comment(args)),
    freezeOctober: async (args) => resultOf(await commands.freeze(args)),
    approveOctober: async (args) => resultOf(await commands.approve(args)),
    takeOutOctober: async (args) => resultOf(await commands.takeOut(args)),
    importIndicators: async (args) => resultOf(await commands.importIndicators(args)),
  };
}
