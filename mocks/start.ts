import { join } from 'node:path';
import { readConfig } from '#server/config';
import { runServer } from '#server/start-run';
import { COUNTY } from './families/county';
import { DEVIATIONS } from './families/deviations';
import { FAMILIES } from './families/every-family';
import { fillPractice } from './fill-practice';

// `npm start`, built: the real server with sign-in by role and, where the database is still empty, the practice
// families. PRACTICE_FAMILIES=none leaves them out (the walks that write their own history).
await runServer(() => ({
  config: readConfig(process.env, undefined, 'practice'),
  staticDir: join(import.meta.dirname, '../app'),
  practice: true,
  beforeListen: (database) =>
    fillPractice(
      database,
      Date.now(),
      process.env.PRACTICE_FAMILIES === 'none' ? [] : [...FAMILIES, ...DEVIATIONS, ...COUNTY],
    ),
}));
