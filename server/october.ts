import { civilDate } from '#domain/civil-date';
import type { Indicator } from '#domain/indicator';
import type { OctoberFigures } from '#domain/october-figures';
import { countableYears } from '#domain/october-year';
import { Refusal } from '#domain/refusal';
import type {
  ApproveOctober,
  BeginOctober,
  CommentOctober,
  OctoberReviewAnswer,
  OctoberVersion,
  PublishedDeviations,
  TakeOutOctober,
} from '#protocol/october';
import type { Caller } from './audit';
import type { Core } from './core';
import { mustTouch, type Queries } from './database';
import { countYear } from './october-count';
import { asFollower } from './october-followers';

type Stored = Omit<OctoberVersion, 'begun' | 'frozen' | 'approved'> & {
  begun_at: number;
  begun: string;
  frozen_at: number | null;
  frozen: string | null;
  approved_at: number | null;
  approved: string | null;
  decided_by: 'strategigrupp' | 'reko' | 'both' | null;
  decided_on: string | null;
  indicators: Indicator[] | null;
};

const VERSIONS = `select r.id, r.year, r.version, r.reason, r.begun_at, b.name as begun, r.frozen_at, f.name as frozen,
    r.approved_at, a.name as approved, r.decided_by, r.decided_on, r.indicators
  from october_review r join person b on b.id = r.begun_by left join person f on f.id = r.frozen_by
    left join person a on a.id = r.approved_by`;

const versionOf = (one: Stored): OctoberVersion => ({
  id: one.id,
  year: one.year,
  version: one.version,
  reason: one.reason,
  begun: { at: one.begun_at, name: one.begun },
  frozen: one.frozen_at !== null && one.frozen !== null ? { at: one.frozen_at, name: one.frozen } : null,
  approved:
    one.approved_at !== null && one.approved !== null && one.decided_by !== null && one.decided_on !== null
      ? { at: one.approved_at, name: one.approved, by: one.decided_by, on: one.decided_on }
      : null,
});

async function storedReview(policy: Queries, review: string): Promise<Stored> {
  const { rows } = await policy.query<Stored>(`${VERSIONS} where r.id = $1`, [review]);
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

/** The years that may be counted, and the reviews that there are. */
export const octoberReviews = (core: Core, actor: Caller): Promise<{ years: number[]; versions: OctoberVersion[] }> =>
  asFollower(core, actor, 'listOctober', {}, async (policy, now) => {
    const { rows } = await policy.query<Stored>(`${VERSIONS} order by r.year desc, r.version desc`);
    return { years: countableYears(now), versions: rows.map(versionOf) };
  });

/** A review with its figures, comments and indicators. */
export const openOctober = (
  core: Core,
  actor: Caller,
  { review }: { review: string },
): Promise<Omit<OctoberReviewAnswer, 'v'>> =>
  asFollower(core, actor, 'readOctober', { review }, async (policy) => {
    const stored = await storedReview(policy, review);
    const counted = await policy.query<{ year: number; figures: OctoberFigures }>(
      'select year, figures from october_count where year in ($1::int, $1::int - 1)',
      [stored.year],
    );
    const comments = await policy.query<OctoberReviewAnswer['comments'][number]>(
      `select measure as about, text, at, p.name from october_comment c join person p on p.id = c.by_person
       where review = $1 and text <> ''`,
      [review],
    );
    const figures = counted.rows.find((one) => one.year === stored.year)?.figures;
    if (!figures) throw new Refusal('not-found');
    return {
      version: versionOf(stored),
      figures,
      before: counted.rows.find((one) => one.year === stored.year - 1)?.figures ?? null,
      comments: comments.rows,
      indicators: stored.indicators ?? (await indicatorsNow(policy)),
    };
  });

/**
 * The deviations of every approved year, by the last version that was approved: what the county's action plan is measured
 * by. Whoever is at work in the county may know them; what goes on, or is a draft, is not among them.
 */
export const publishedDeviations = (core: Core, actor: Caller): Promise<PublishedDeviations['years']> =>
  core.database.withActor(actor, async ({ policy }) => {
    const { rows } = await policy.query<
      Omit<PublishedDeviations['years'][number], 'deviations'> & { figures: OctoberFigures }
    >(
      `select distinct on (r.year) r.id as review, r.year, r.version, r.decided_by as by, r.decided_on as "on", c.figures
       from october_review r join october_count c on c.year = r.year
       where r.approved_at is not null order by r.year desc, r.version desc`,
    );
    return rows.flatMap(({ figures, ...year }) => {
      const deviations = figures.figures.find(({ measure }) => measure === 'deviations');
      return deviations ? [{ ...year, deviations }] : [];
    });
  });

/** Every indicator as it stands now. */
async function indicatorsNow(policy: Queries): Promise<Indicator[]> {
  const { rows } = await policy.query<Indicator>(
    `select indicator, municipality, year, value::float8 as value, source from indicator
     order by indicator, municipality, year`,
  );
  return rows;
}

/**
 * Begins a version of the review of a year that is over. The first one counts the year, once and for all; a later one stands
 * beside it with the same figures, the comments so far and the reason why it was made. One draft of a year at a time.
 */
export const beginOctober = (core: Core, actor: Caller, { year, reason }: BeginOctober): Promise<string> =>
  asFollower(core, actor, 'beginOctober', { year, reason: reason || undefined }, async (policy, now, reporting) => {
    if (!countableYears(now).includes(year)) throw new Refusal('bad-date', { field: 'year' });
    // Two who begin at once take turns; the second finds the draft.
    await policy.query('select pg_advisory_xact_lock($1, $2)', [LOCK, year]);
    const { rows } = await policy.query<{ id: string; version: number; frozen_at: number | null }>(
      'select id, version, frozen_at from october_review where year = $1 order by version desc limit 1',
      [year],
    );
    const last = rows[0];
    if (last && last.frozen_at === null) throw new Refusal('already-done');
    if (last && reason === '') throw new Refusal('needs-reason', { field: 'reason' });
    if (!last) {
      const figures = await countYear(reporting, policy, year);
      const counted = await policy.query(
        'insert into october_count (year, at, by_person, figures) values ($1, $2, $3, $4::jsonb)',
        [year, now, actor.person, JSON.stringify(figures)],
      );
      mustTouch('october_count', 1, counted);
    }
    const id = crypto.randomUUID();
    const begun = await policy.query(
      'insert into october_review (id, year, version, reason, begun_at, begun_by) values ($1, $2, $3, $4, $5, $6)',
      [id, year, (last?.version ?? 0) + 1, last ? reason : '', now, actor.person],
    );
    mustTouch('october_review', 1, begun);
    if (last)
      await policy.query(
        `insert into october_comment (review, measure, text, at, by_person)
         select $1, measure, text, at, by_person from october_comment where review = $2`,
        [id, last.id],
      );
    return id;
  });

/** Any number, with the year the key of a lock. */
const LOCK = 71_240_119;

/** Says something of a draft, or takes it away with an empty text. */
export const commentOctober = (core: Core, actor: Caller, { review, about, text }: CommentOctober): Promise<void> =>
  asFollower(core, actor, 'commentOctober', { review, about }, async (policy, now) => {
    if ((await storedReview(policy, review)).frozen_at !== null) throw new Refusal('closed');
    const said = await policy.query(
      `insert into october_comment (review, measure, text, at, by_person) values ($1, $2, $3, $4, $5)
       on conflict (review, measure) do update set text = excluded.text, at = excluded.at, by_person = excluded.by_person`,
      [review, about, text, now, actor.person],
    );
    mustTouch('october_comment', 1, said);
  });

/** Fixes a draft: its comments and the indicators as they stand are what the groups decide on. */
export const freezeOctober = (core: Core, actor: Caller, { review }: { review: string }): Promise<void> =>
  asFollower(core, actor, 'freezeOctober', { review }, async (policy, now) => {
    if ((await storedReview(policy, review)).frozen_at !== null) throw new Refusal('already-done');
    const frozen = await policy.query(
      `update october_review set frozen_at = $2, frozen_by = $3, indicators = $4::jsonb
       where id = $1 and frozen_at is null`,
      [review, now, actor.person, JSON.stringify(await indicatorsNow(policy))],
    );
    mustTouch('october_review', 1, frozen);
  });

/** Writes down that the groups approved a frozen review, and on which day. */
export const approveOctober = (core: Core, actor: Caller, { review, by, on }: ApproveOctober): Promise<void> =>
  asFollower(core, actor, 'approveOctober', { review, by, on }, async (policy, now) => {
    const { frozen_at, approved_at } = await storedReview(policy, review);
    if (frozen_at === null) throw new Refusal('missing-part', { field: 'frozen' });
    if (approved_at !== null) throw new Refusal('already-done');
    if (on > civilDate(now) || on < civilDate(frozen_at)) throw new Refusal('bad-date', { field: 'on' });
    const approved = await policy.query(
      `update october_review set approved_at = $2, approved_by = $3, decided_by = $4, decided_on = $5
       where id = $1 and approved_at is null`,
      [review, now, actor.person, by, on],
    );
    mustTouch('october_review', 1, approved);
  });

/** That a review is printed or taken out as a file; the log has it before it is done. */
export const takeOutOctober = (core: Core, actor: Caller, { review, how }: TakeOutOctober): Promise<void> =>
  asFollower(core, actor, 'takeOutOctober', { review, how }, async (policy) => {
    await storedReview(policy, review);
  });
