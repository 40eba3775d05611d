import type { Core } from './core';

/**
 * Does a round of work again and again, `every` ms after the last has ended. One that fails is logged as `what`, and the
 * next one tries. `stop` waits for the last.
 */
export function startRounds(
  core: Pick<Core, 'log'>,
  what: string,
  work: (isStopped: () => boolean) => Promise<unknown>,
  every: number,
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();
  const next = () => {
    round = work(() => stopped)
      .catch((error: unknown) => core.log.error({ error: (error as Error).name }, `a round of ${what} failed`))
      .finally(() => {
        if (!stopped) timer = setTimeout(next, every);
      });
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
