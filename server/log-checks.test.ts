import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionProfile } from '#domain/region-profile';
import type { DrawnAccess, LogCheckAnswer, LogCheckLine, ReviewsDue } from '#protocol/reviews';
import { type County, county, DAY, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { type FamilyIds, openFamily } from '#tests/contract/family';
import { drawLogChecks } from './log-check-draw';

const HOUR = 3_600_000;
const { logCheck } = regionProfile(undefined);
let c: County;
let ylva: TestDevice;
let barbro: TestDevice;
let jonathan: TestDevice;
let ids: FamilyIds;
let start: number;
/** Halfway, always: what is drawn then is a matter of weights alone. */
const random = () => 0.5;
const draw = () => drawLogChecks({ database: c.database, clock: () => c.time.now }, random);

/** Read at that time, and told of there and then. */
async function read(who: TestDevice, at: number, what = 'opened', detail = 'page plan') {
  const { now } = c.time;
  c.time.now = Math.max(now, at);
  await who.call('/api/reads', {
    ...who.envelope,
    reads: [{ id: randomUUID(), dossierId: ids.dossier, what, detail, at }],
  });
  c.time.now = now;
}
const get = async <T>(who: TestDevice, path: string) => (await who.call(path)).json() as Promise<T>;
const checks = async (who: TestDevice) => (await get<{ checks: LogCheckLine[] }>(who, '/api/log-checks')).checks;
const opened = async (who: TestDevice, check: string) =>
  (await (await who.call('/api/commands/open-log-check', { check })).json()) as LogCheckAnswer;
const judge = (who: TestDevice, check: string, { place }: DrawnAccess, outcome = 'in-order', note = '') =>
  who.call('/api/commands/judge-access', { check, place, review: { outcome, note } });
const finish = (who: TestDevice, check: string) => who.call('/api/commands/finish-log-check', { check });

beforeAll(async () => {
  c = await county(await openMemory());
  [ylva, barbro, jonathan] = [await c.device('ylva'), await c.device('barbro'), await c.device('jonathan')];
  ids = await openFamily(ylva);
  start = c.time.now;
  await read(ylva, start + HOUR);
  await read(ylva, start + HOUR + 60_000, 'printed', 'sv child');
  // Nadja's unit reads another case; Jonathan, who has no part in this one, reads at eleven in the evening.
  await read(jonathan, start + 14 * HOUR);
  await barbro.call('/api/commands/open-on-ground', { dossierId: ids.dossier, reason: 'Ylva är sjuk i dag.' });
  // The child's name, and Ylva's, are the same.
  await c.database.askPolicy(
    `update person set name = 'Ylva ' || (select body->>'lastName' from record where dossier_id = $2 and entity = 'child')
     where id = $1`,
    [ylva.person, ids.dossier],
  );
});

describe('a check of the log', () => {
  let check: string;

  it('is drawn once the unit’s interval has passed, once, and for no unit in which nothing was read', async () => {
    c.time.now = start + (logCheck.everyDays - 1) * DAY;
    expect(await draw()).toBe(0);
    c.time.now = start + logCheck.everyDays * DAY + HOUR;
    [ylva, barbro, jonathan] = [await c.device('ylva'), await c.device('barbro'), await c.device('jonathan')];
    expect(await draw()).toBe(1);
    expect(await draw()).toBe(0);
    const [line, ...others] = await checks(barbro);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ from: 0, to: c.time.now, accesses: 3, drawn: 3, left: 3, finished: null });
    check = line!.id;
  });

  it('tells of each access who, when, what, on which ground and why, how the person stands to the case, and its risks', async () => {
    const { items } = await opened(barbro, check);
    const of = (who: TestDevice) => items.find((one) => one.person === who.person);
    expect(of(ylva)).toMatchObject({
      from: start + HOUR,
      to: start + HOUR + 60_000,
      role: 'caseworker',
      grounds: ['opener'],
      standing: { ground: 'opener', until: null },
      risks: ['same-name', 'taken-out'],
      lines: [
        { act: 'opened', page: 'page plan' },
        { act: 'printed', page: 'sv child' },
      ],
      reference: expect.any(String),
      wrote: expect.any(Number),
      mine: false,
    });
    expect(of(ylva)!.wrote).toBeGreaterThan(0);
    expect(of(jonathan)).toMatchObject({ risks: ['outside', 'night'], standing: null, grounds: [], wrote: 0 });
    expect(of(barbro)).toMatchObject({ risks: ['opening'], reasons: ['Ylva är sjuk i dag.'], mine: true });
    expect(JSON.stringify(items)).not.toContain('Vilma');
    const { rows } = await c.database.askPolicy(
      `select 1 from audit where act = 'readLog' and ground = 'reviewer' and dossier_id = $1 and person = $2`,
      [ids.dossier, barbro.person],
    );
    expect(rows).toHaveLength(1);
  });

  it('is judged access by access, once each, with a note where anything is amiss, by nobody of one’s own', async () => {
    const { items } = await opened(barbro, check);
    const of = (who: TestDevice) => items.find((one) => one.person === who.person)!;
    expect(await problemOf(await judge(barbro, check, of(barbro)))).toMatchObject({ refusal: 'not-permitted' });
    expect(await problemOf(await judge(ylva, check, of(jonathan)))).toMatchObject({ refusal: 'not-your-role' });
    const gunvor = await c.device('gunvor');
    expect(await problemOf(await judge(gunvor, check, of(jonathan)))).toMatchObject({ status: 404 });
    expect(await problemOf(await judge(barbro, check, of(jonathan), 'not-in-order'))).toMatchObject({ status: 400 });
    const note = 'Inget uppdrag. Anmält till dataskyddsombudet.';
    expect((await judge(barbro, check, of(jonathan), 'not-in-order', note)).status).toBe(204);
    expect(await problemOf(await judge(barbro, check, of(jonathan)))).toMatchObject({ refusal: 'already-done' });
    expect((await checks(barbro))[0]).toMatchObject({ left: 2, remarks: 1 });
  });

  it('is told as waiting, and as late when the region’s days for it have passed', async () => {
    const due = async () => (await get<ReviewsDue>(await c.device('barbro'), '/api/reviews-due')).check;
    expect(await due()).toMatchObject({ id: check, left: 2, late: false });
    c.time.now += 40 * DAY;
    expect(await due()).toMatchObject({ late: true });
    barbro = await c.device('barbro');
  });

  it('lets the only reviewer’s own accesses fall to another unit of the same authority, and those alone', async () => {
    const authority = (of: string) =>
      c.database.askPolicy(
        `update unit set body = jsonb_set(jsonb_set(body, '{authority}', $2), '{principal,id}', '"kommun"') where id = $1`,
        [c.unit('bup'), JSON.stringify(of)],
      );
    const gunvor = await c.device('gunvor');
    expect(await checks(gunvor)).toEqual([]);
    await authority(c.units.find((one) => one.id === c.unit('social'))!.authority);
    expect(await checks(gunvor)).toMatchObject([{ id: check, unit: c.unit('social'), drawn: 1, left: 1, remarks: 0 }]);
    const told = await opened(gunvor, check);
    expect(told).toMatchObject({ unit: c.unit('social'), items: [{ person: barbro.person, mine: false }] });
    expect((await get<ReviewsDue>(gunvor, '/api/reviews-due')).check).toMatchObject({ id: check, left: 1 });
    const own = await opened(barbro, check);
    expect(own).toMatchObject({ alone: true, elsewhere: true });
    const ofYlva = own.items.find((one) => one.person === ylva.person)!;
    expect(await problemOf(await judge(gunvor, check, ofYlva))).toMatchObject({ code: 'not-found' });
    expect(await problemOf(await finish(gunvor, check))).toMatchObject({ code: 'not-found' });
    await judge(barbro, check, ofYlva);
    // Somebody may judge it: it is no longer left open.
    expect(await problemOf(await finish(barbro, check))).toMatchObject({ refusal: 'not-permitted' });
    await authority('annan');
    expect(await problemOf(await judge(gunvor, check, told.items[0]!))).toMatchObject({ code: 'not-found' });
  });

  it('is finished when all is judged; one’s own may stand open only where the authority has nobody else', async () => {
    await judge(barbro, check, (await opened(barbro, check)).items.find((one) => one.person === ylva.person)!);
    await c.database.askPolicy('update assignment set log_reviewer = true where id = $1', [ylva.assignment]);
    expect(await problemOf(await finish(barbro, check))).toMatchObject({ refusal: 'not-permitted' });
    await c.database.askPolicy('update assignment set log_reviewer = false where id = $1', [ylva.assignment]);
    expect((await finish(barbro, check)).status).toBe(204);
    expect((await opened(barbro, check)).check).toMatchObject({ left: 1, finished: { name: 'Påhittade barbro' } });
    expect(await problemOf(await finish(barbro, check))).toMatchObject({ refusal: 'already-done' });
  });

  it('stands as it is then: the database lets nobody change or remove it', async () => {
    const change = (sql: string) => c.database.askPolicy(sql);
    expect((await change(`update log_check_item set note = 'annat'`)).count).toBe(0);
    expect((await change('update log_check set finished_by = null')).count).toBe(0);
    await expect(change('update log_check_item set person = null')).rejects.toThrow();
    await expect(change('delete from log_check_item')).rejects.toThrow();
    await expect(change('update access_review set note = null')).rejects.toThrow();
  });

  it('is drawn again after the interval, from what has come since', async () => {
    await read(ylva, c.time.now);
    expect(await draw()).toBe(1);
    expect((await checks(barbro))[0]).toMatchObject({ from: (await checks(barbro))[1]!.to, accesses: 1 });
  });
});
