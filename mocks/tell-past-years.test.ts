import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEWEST } from '#domain/fewest';
import { MEASURE_NAMES } from '#domain/october-measures';
import { OctoberAnswer, OctoberReviewAnswer, PublishedDeviations } from '#protocol/october';
import { createApp } from '#server/create-app';
import { memoryDatabase } from '#server/memory-database';
import { countyOf } from '#server/october-count';
import { COUNTY } from './families/county';
import { pastYears } from './families/past-years';
import PAST_YEARS from './families/past-years.json';
import { UNITS } from './families/units';
import { fillPractice } from './fill-practice';
import { heldSession } from './held-session';
import { signIn } from './visitor';

const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('the figures of the past years', () => {
  it('are told as the rules that hide small counts tell them', () => {
    const years = pastYears(countyOf(UNITS));
    if (process.env.UPDATE_PAST_YEARS === '1')
      writeFileSync(
        join(import.meta.dirname, 'families/past-years.json'),
        // A measure to a line, so that a change can be read.
        `${JSON.stringify(years).replaceAll('{"measure"', '\n{"measure"')}\n`,
      );
    else expect(PAST_YEARS).toEqual(years);
  });
});

let database: Awaited<ReturnType<typeof memoryDatabase>>;
const session = heldSession();
let app: ReturnType<typeof createApp>;

/** What a route tells somebody who signs in for it. */
async function told(person: string, route: string): Promise<unknown> {
  return (await signIn(app, session, person)).ask(`/api/${route}`);
}

describe('the past years of the practice county', () => {
  beforeAll(async () => {
    database = await memoryDatabase();
    await fillPractice(database, NOW, COUNTY);
    app = createApp({ database, clock: () => NOW, practice: {}, sessionCarrier: session.carrier });
  }, 120_000);
  afterAll(() => database.close());

  it('are one review that the groups approved in its October, and leave the last year to be begun', async () => {
    const { years, versions } = OctoberAnswer.parse(await told('barbro', 'october'));
    expect(years[0]).toBe(2026);
    expect(versions).toMatchObject([{ year: 2025, version: 1, approved: { by: 'both', on: '2025-10-21' } }]);
  });

  it('are told of every measure beside the year before, with comments and trends, and no count under five', async () => {
    const { versions } = OctoberAnswer.parse(await told('barbro', 'october'));
    const review = OctoberReviewAnswer.parse(
      await (await signIn(app, session, 'barbro')).call('/api/commands/open-october', { review: versions[0]?.id }),
    );
    const counts = (year: typeof review.figures | null) =>
      year?.figures.flatMap((one) =>
        [one.all, ...one.municipality, ...one.sector, ...one.age].flatMap((row) => [
          row.all,
          ...Object.values(row.outcomes),
        ]),
      ) ?? [];
    expect(review.figures.figures.map(({ measure, all }) => [measure, (all.all ?? 0) >= 20])).toEqual(
      MEASURE_NAMES.map((measure) => [measure, true]),
    );
    for (const year of [review.figures, review.before]) {
      const known = counts(year).filter((count) => count !== null);
      expect(known.length).toBeGreaterThan(100);
      expect(known.filter((count) => count < FEWEST)).toEqual([]);
      expect(counts(year)).toContain(null);
    }
    expect(review.comments.map(({ about }) => about).sort()).toEqual(['deviations', 'follow-ups', 'year']);
    expect(new Set(review.indicators.map(({ indicator }) => indicator)).size).toBe(4);
    expect(review.figures.answers.map(({ respondent }) => respondent)).toContain('child');
  });

  it("measure the rows of the county's plan for everybody at work", async () => {
    const { years } = PublishedDeviations.parse(await told('ylva', 'published-deviations'));
    expect(years.map(({ year, deviations }) => [year, deviations.all.all])).toEqual([[2025, 132]]);
  });
});
