import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WhoHasSeenAnswer } from '#protocol/seen';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily } from '#tests/contract/family';

let c: County;
let ylva: TestDevice;
let ester: TestDevice;
let nadja: TestDevice;
let ids: FamilyIds;
beforeAll(async () => {
  c = await county(await openMemory());
  [ylva, ester, nadja] = [await c.device('ylva'), await c.device('ester'), await c.device('nadja')];
  ids = await openFamily(ylva);
  for (const place of ['bup', 'nurses'] as const) await invite(ylva, ids.dossier, c.unit(place));
  const receiving = [
    { unit: c.unit('bup'), kinds: ['IDENTITY' as const, 'PLAN_ACTION' as const, 'LOGISTICS' as const] },
  ];
  await ylva.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [c.unit('social')], receiving }));
  await ylva.must(ids.dossier, 'nameNeed', needArgs('Sova.'));
  for (const who of [ester, nadja]) await who.pull();
  for (const [who, what, detail] of [
    [ylva, 'opened', 'page plan'],
    [ester, 'printed', 'sv guardian'],
    [nadja, 'opened', 'page overview'],
  ] as const)
    await who.call('/api/reads', {
      ...who.envelope,
      reads: [{ id: randomUUID(), dossierId: ids.dossier, what, detail, at: c.time.now - 5_000 }],
    });
});

const ask = (who: TestDevice, before: number | null = null, dossierId = ids.dossier) =>
  who.call('/api/commands/who-has-seen', { dossierId, before });
async function linesFor(who: TestDevice) {
  const { lines } = (await (await ask(who)).json()) as WhoHasSeenAnswer;
  return lines.filter((line) => line.act !== 'readLog');
}

describe('who has seen a case', () => {
  it('is told to the convener: the own people by name, the invited services by service, and what each was given', async () => {
    const lines = await linesFor(ylva);
    const of = (unit: string) => lines.filter((line) => line.unit === unit);
    expect(of(ylva.unit)).toContainEqual(
      expect.objectContaining({
        name: 'Påhittade ylva',
        act: 'opened',
        page: 'page plan',
        ground: 'opener',
        at: c.time.now - 5_000,
      }),
    );
    expect(of(ester.unit).map((line) => line.act)).toEqual(expect.arrayContaining(['printed', 'deliver']));
    for (const line of of(ester.unit)) expect(line).toMatchObject({ name: null, page: null });
    const given = of(ester.unit).filter((line) => line.act === 'deliver');
    expect(given.every((line) => (line.records ?? 0) > 0 && line.ground !== null)).toBe(true);
    expect(of(nadja.unit).length).toBeGreaterThan(0);
  });

  it('is not told to a service of another that no consent names with it', async () => {
    expect((await linesFor(ester)).map((line) => line.unit)).not.toContain(nadja.unit);
    expect((await linesFor(nadja)).map((line) => line.unit)).not.toContain(ester.unit);
    const named = (await linesFor(ester)).map((line) => line.name).filter(Boolean);
    expect(new Set(named)).toEqual(new Set(['Påhittade ester']));
  });

  it('is not told to whoever is not in the case, and a case that is not there looks the same; both tries are logged', async () => {
    const [lova, jonathan] = [await c.device('lova'), await c.device('jonathan')];
    const answers = [
      await problemOf(await ask(lova)),
      await problemOf(await ask(jonathan)),
      await problemOf(await ask(ylva, null, randomUUID())),
    ];
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { rows } = await c.database.askPolicy<{ person: string }>(
      `select person from audit where act = 'readLog' and outcome = 'refused' order by id`,
    );
    expect(rows.map((row) => row.person)).toEqual([lova.person, jonathan.person, ylva.person]);
  });

  it('comes a page at a time', async () => {
    const { oldest, more } = (await (await ask(ylva)).json()) as WhoHasSeenAnswer;
    expect(more).toBe(false);
    const none = (await (await ask(ylva, oldest)).json()) as WhoHasSeenAnswer;
    expect(none).toMatchObject({ lines: [], more: false, oldest: null });
  });
});
