// The server alone, for production: `node dist/server/main.js`. With sign-in by role and invented families: `npm start`.
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';
import { DirectoryInUse } from './embedded-lock';
import { SchemaMismatch } from './migrate';
import { renewIncarnation } from './server-state';
import { startServer } from './start-server';

try {
  const server = await startServer({
    config: readConfig(process.env),
    staticDir: join(import.meta.dirname, '../app'),
    // After a restore from backup, once: every device then resets what it holds and keeps what it has not sent.
    beforeListen: process.argv.includes('--restored') ? renewIncarnation : undefined,
  });
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
  const expected = error instanceof ConfigError || error instanceof DirectoryInUse || error instanceof SchemaMismatch;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
