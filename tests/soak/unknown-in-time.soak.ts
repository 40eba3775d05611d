import { expect, it } from 'vitest';
import { openPostgres } from '#server/postgres';
import { cluster, emptyDatabase } from '#tests/contract/engines';
import { questions } from '#tests/contract/unknown-and-forbidden';

/** So many times each is asked for what is forbidden and for what is not there, in turn. */
const CALLS = Number(process.env.SOAK_CALLS ?? 1_000);

/** Which are asked, by their names: all, where nothing is said. */
const ONLY = new RegExp(process.env.SOAK_QUESTIONS ?? '');

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

it(`what is forbidden takes as long as what is unknown: medians of ${CALLS} calls within 5 % or 1 ms`, async () => {
  const postgres = await cluster();
  if (!postgres) {
    console.log('NOT RUN: unknown and forbidden in time (no PostgreSQL 15 or later here)');
    return;
  }
  const database = await openPostgres(await emptyDatabase(postgres.url));
  const apart: string[] = [];
  try {
    const { asked } = await questions(database);
    const unknowns = new Map<string, string>();
    for (const { name, ask, forbidden, unknown: invent } of asked.filter((one) => ONLY.test(one.name))) {
      const times: [no: number[], none: number[]] = [[], []];
      // The same throughout, as the forbidden one is: what a device was refused of a case before is looked up with each change.
      const unknown = unknowns.get(forbidden) ?? invent();
      unknowns.set(forbidden, unknown);
      for (let call = 0; call < 2 * CALLS; call += 1) {
        // Which of the two comes first changes too, so that neither is always asked of a warmer database.
        const which = (call + (call >> 1)) % 2;
        const id = which === 0 ? forbidden : unknown;
        const began = performance.now();
        await (await ask(id)).text();
        times[which]!.push(performance.now() - began);
      }
      const [no, none] = [median(times[0]), median(times[1])];
      const isApart = Math.abs(no - none) > Math.max(1, 0.05 * none);
      if (isApart) apart.push(name);
      console.log(`${isApart ? 'APART ' : ''}${name}: forbidden ${no.toFixed(2)} ms, unknown ${none.toFixed(2)} ms`);
    }
  } finally {
    await database.close();
    await postgres.stop();
  }
  expect(apart).toEqual([]);
});
