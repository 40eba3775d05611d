// The server alone, for production: `node dist/server/main.js`. With sign-in by role and invented families: `npm start`.
// `first-administrator UNIT` and `import-directory FILE` do one thing to its database and end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from './config';
import { renewIncarnation } from './server-state';
import { isCommand, runCommand } from './start-command';
import { runServer } from './start-run';

const readText = (path: string) => readFileSync(path, 'utf8');
const [first, argument] = process.argv.slice(2);

if (isCommand(first)) await runCommand(first, argument, () => readConfig(process.env, readText), readText);
else
  await runServer(() => ({
    config: readConfig(process.env, readText),
    staticDir: join(import.meta.dirname, '../app'),
    // After a restore from backup, once: every device then resets what it holds and keeps what it has not sent.
    beforeListen: process.argv.includes('--restored') ? renewIncarnation : undefined,
  }));
