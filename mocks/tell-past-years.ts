import { startOfDay } from '#domain/civil-date';
import { lastYear } from '#domain/october-year';
import { createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { COMMENTS, indicatorsFile } from './families/past-years';
import PAST_YEARS from './families/past-years.json';
import { heldSession } from './held-session';
import { signIn } from './visitor';

/** Who follows up the agreement in the practice county. */
const FOLLOWER = 'barbro';
const DAY = 86_400_000;

/**
 * Gives the practice county two years of its own before the last one that is over, and the review of the later of them:
 * commented, frozen and approved in its October. The counts are invented, for the families are too few; from there on it goes
 * through the server's front door. The last year stays to be begun.
 */
export async function tellPastYears(database: Database, now: number): Promise<void> {
  const year = lastYear(now) - 1;
  let instant = startOfDay(`${year}-10-07`) + DAY / 2;
  const review = crypto.randomUUID();
  await database.withPolicy(async (queries) => {
    for (const [index, figures] of PAST_YEARS.entries())
      await queries.query('insert into october_count (year, at, by_person, figures) values ($1, $2, $3, $4::jsonb)', [
        year - 1 + index,
        instant,
        FOLLOWER,
        JSON.stringify(figures),
      ]);
    await queries.query(
      "insert into october_review (id, year, version, reason, begun_at, begun_by) values ($1, $2, 1, '', $3, $4)",
      [review, year, instant, FOLLOWER],
    );
  });
  const session = heldSession();
  const app = createApp({ database, clock: () => instant, practice: {}, sessionCarrier: session.carrier });
  const at = async (date: string, work: (call: Awaited<ReturnType<typeof signIn>>['call']) => Promise<unknown>) => {
    instant = startOfDay(date) + DAY / 2;
    const visitor = await signIn(app, session, FOLLOWER);
    await work(visitor.call);
    await visitor.leave();
  };
  await at(`${year}-10-09`, async (call) => {
    await call('/api/commands/import-indicators', { file: indicatorsFile(year) });
    for (const [about, text] of Object.entries(COMMENTS))
      await call('/api/commands/comment-october', { review, about, text });
    await call('/api/commands/freeze-october', { review });
  });
  await at(`${year}-10-22`, (call) =>
    call('/api/commands/approve-october', { review, by: 'both', on: `${year}-10-21` }),
  );
}
