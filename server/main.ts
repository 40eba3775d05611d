// The server alone, for production: `node dist/server/main.js`. With sign-in by role and invented families: `npm start`.
// `first-administrator UNIT`, `import-directory FILE`, `invite PERSON` and `end-account PERSON` do one thing to its database and
// end; `audit [HEADS]` checks the chain of the log and ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Use } from './config';
import { renewIncarnation } from './server-state';
import { AUDIT_EXIT, auditLog } from './start-audit';
import { isCommand, runCommand } from './start-command';
import { runServer, tellFailure } from './start-run';

const readText = (path: string) => readFileSync(path, 'utf8');
const config = (use: Use = 'command') => readConfig(process.env, readText, use);
const [first, ...rest] = process.argv.slice(2);

if (first === 'audit')
  try {
    process.exitCode = await auditLog(config(), rest[0], console.log);
  } catch (error) {
    tellFailure(error);
    process.exitCode = AUDIT_EXIT.failed;
  }
else if (isCommand(first)) await runCommand(first, rest, config, readText);
else
  await runServer(() => ({
    config: config('serve'),
    staticDir: join(import.meta.dirname, '../app'),
    // After a restore from backup, once: every device then resets what it holds and keeps what it has not sent.
    beforeListen: process.argv.includes('--restored') ? renewIncarnation : undefined,
  }));
