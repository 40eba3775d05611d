import { ConfigError } from './config';
import { DirectoryInUse } from './embedded-lock';
import { SchemaMismatch } from './migrate';
import { type StartOptions, startServer } from './start-server';

/**
 * Runs a server as a program: prints its one address, ends gracefully at the first SIGINT or SIGTERM and at once at
 * the second. What an operator can mend is said in its own words, without a trace. `options` may throw a `ConfigError`.
 */
export async function runServer(options: () => StartOptions): Promise<void> {
  try {
    const server = await startServer(options());
    console.log(`Samplan: ${server.url}`);
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stopping = true;
        server.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      });
  } catch (error) {
    tellFailure(error);
    process.exitCode = 1;
  }
}

/** Prints why a program can not go on: what an operator can mend in its own words, all else with its trace. */
export function tellFailure(error: unknown): void {
  const expected = error instanceof ConfigError || error instanceof DirectoryInUse || error instanceof SchemaMismatch;
  console.error(expected ? error.message : error);
}
