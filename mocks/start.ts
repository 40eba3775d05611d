import { join } from 'node:path';
import { readConfig } from '#server/config';
import { startServer } from '#server/start-server';
import { fillPractice } from './practice-world';

// `npm start`, built: the real server with sign-in by role and, where the database is still empty, the practice
// families. PRACTICE_FAMILIES=none leaves them out (the walks that write their own history).
const server = await startServer({
  config: readConfig(process.env),
  staticDir: join(import.meta.dirname, '../app'),
  practice: true,
  beforeListen: (database) => fillPractice(database, Date.now(), process.env.PRACTICE_FAMILIES !== 'none'),
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
