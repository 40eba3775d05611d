import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from '#domain/kind';
import { mayRead } from '#domain/visibility';
import { readClock } from '#server/clock';
import { readGrants } from '#server/regrant';
import { allRecords, visibleIn } from '#server/stored-record';
import { county, DAY, MONDAY, type Place, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, invite, needArgs, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();
/** PGlite runs everything on one thread; together they are a hundred. */
const HISTORIES = { PGlite: 35, PostgreSQL: 65 };

const place = fc.constantFrom<Place>('nurses', 'bup', 'school');
const kind = fc.constantFrom<Kind>('IDENTITY', 'LOGISTICS', 'PLAN_ACTION', 'HEALTH', 'SOCIAL');
const step = fc.oneof(
  fc.record({ does: fc.constant('invite' as const), place }),
  fc.record({
    does: fc.constant('consent' as const),
    place,
    kinds: fc.uniqueArray(kind, { minLength: 1, maxLength: 4 }),
    months: fc.constantFrom('2026-12-24', '2027-02-28', '2027-05-22'),
    verify: fc.boolean(),
  }),
  fc.record({ does: fc.constant('withdraw' as const) }),
  fc.record({
    does: fc.constant('need' as const),
    kind: fc.constantFrom('PLAN_ACTION' as const, 'HEALTH' as const, 'SOCIAL' as const),
  }),
  fc.record({ does: fc.constant('exclude' as const), place }),
  fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
);

describe.each(engines)('row-level security and the policy in memory, on $name', (engine) => {
  it('agree on every record, for every unit, at every step of any history', async () => {
    const c = await county(await engine.open());
    const ylva = await c.device('ylva');
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        c.time.now = MONDAY;
        const ids = await openFamily(ylva);
        const consents: string[] = [];
        for (const one of steps) {
          if (one.does === 'wait') c.time.now += one.days * DAY;
          else await act(ylva, c, ids, one, consents);
        }
        for (const at of [c.time.now, Date.parse('2026-12-25T00:00:00+01:00'), MONDAY + 200 * DAY])
          shown += await compare(ids.dossier, at);
      }),
      { numRuns: HISTORIES[engine.name] },
    );
    expect(shown, 'records that another unit saw').toBeGreaterThan(HISTORIES[engine.name]);

    async function compare(dossier: string, now: number): Promise<number> {
      const { all, grants } = await c.database.withPolicy(async (policy) => ({
        all: (await allRecords(policy, [dossier])).get(dossier)!,
        grants: (await readGrants(policy, [dossier])).get(dossier)!,
      }));
      let count = 0;
      for (const [name, at] of PEOPLE) {
        const unit = c.unit(at);
        const identity = { person: c.person(name), unit };
        const { seen, member } = await c.database.withActor(identity, async (tx) => {
          await readClock(tx.policy, () => now);
          const members = await tx.app.query('select 1 from dossier_member where dossier_id = $1', [dossier]);
          const { ids: seen } = (await visibleIn(tx.app, [dossier])).get(dossier)!;
          return { seen, member: members.count > 0 };
        });
        const named = new Set(all.filter((record) => record.readers.includes(unit)).map((record) => record.id));
        const may = all.filter((record) => member && mayRead(record, unit, grants, named, now));
        expect([...seen].sort(), `${name} at ${new Date(now).toISOString()}`).toEqual(
          may.map((record) => record.id).sort(),
        );
        if (at !== 'social') count += seen.size;
      }
      return count;
    }
  }, 120_000);
});

const PEOPLE = [
  ['ylva', 'social'],
  ['jonathan', 'social'],
  ['nadja', 'nurses'],
  ['ester', 'bup'],
  ['lova', 'school'],
] as const;

type Step = typeof step extends fc.Arbitrary<infer One> ? Exclude<One, { does: 'wait' }> : never;

/** A refusal is as good as a yes here: what counts is what lies in the database afterwards. */
async function act(
  ylva: TestDevice,
  c: Awaited<ReturnType<typeof county>>,
  ids: Awaited<ReturnType<typeof openFamily>>,
  one: Step,
  consents: string[],
) {
  const { dossier } = ids;
  if (one.does === 'invite') await invite(ylva, dossier, c.unit(one.place)).catch(() => undefined);
  if (one.does === 'need') await ylva.do(dossier, 'nameNeed', needArgs('Behov.', one.kind));
  if (one.does === 'exclude')
    await ylva.do(dossier, 'recordExclusion', {
      exclusionId: randomUUID(),
      exclusion: {
        from: null,
        to: c.unit(one.place),
        kinds: null,
        by: ids.mother,
        at: c.time.now,
        receivedBy: 'Påhittad',
        ended: null,
      },
    });
  if (one.does === 'consent') {
    const receiving = [{ unit: c.unit(one.place), kinds: one.kinds }];
    const args = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving,
      validTo: one.months,
      verify: one.verify,
    });
    consents.push(args.consentId);
    await ylva.do(dossier, 'recordConsent', args);
  }
  const last = consents.at(-1);
  if (one.does === 'withdraw' && last) await ylva.do(dossier, 'withdrawConsent', withdrawalArgs(last, ids.father));
}
