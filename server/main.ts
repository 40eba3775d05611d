// The server alone, for production: `node dist/server/main.js`. With sign-in by role and invented families: `npm start`.
import { join } from 'node:path';
import { readConfig } from './config';
import { renewIncarnation } from './server-state';
import { runServer } from './start-run';

await runServer(() => ({
  config: readConfig(process.env),
  staticDir: join(import.meta.dirname, '../app'),
  // After a restore from backup, once: every device then resets what it holds and keeps what it has not sent.
  beforeListen: process.argv.includes('--restored') ? renewIncarnation : undefined,
}));
