// The server alone, for production: `node dist/server/main.js`. With sign-in by role and invented families: `npm start`.
// `node dist/server/main.js audit`: checks the chain of the log instead, and ends.
import { join } from 'node:path';
import { readConfig } from './config';
import { renewIncarnation } from './server-state';
import { AUDIT_EXIT, auditLog } from './start-audit';
import { runServer, tellFailure } from './start-run';

if (process.argv[2] === 'audit')
  try {
    process.exitCode = await auditLog(readConfig(process.env), process.argv[3], console.log);
  } catch (error) {
    tellFailure(error);
    process.exitCode = AUDIT_EXIT.failed;
  }
else
  await runServer(() => ({
    config: readConfig(process.env),
    staticDir: join(import.meta.dirname, '../app'),
    // After a restore from backup, once: every device then resets what it holds and keeps what it has not sent.
    beforeListen: process.argv.includes('--restored') ? renewIncarnation : undefined,
  }));
