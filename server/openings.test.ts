import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Opening, ReviewsDue } from '#protocol/reviews';
import { type County, county, DAY, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { type FamilyIds, openFamily } from '#tests/contract/family';

let c: County;
let ylva: TestDevice;
let barbro: TestDevice;
let jonathan: TestDevice;
let ids: FamilyIds;
const REASON = 'Ylva är sjuk och mötet är i dag.';
const HOUR = 3_600_000;

beforeAll(async () => {
  c = await county(await openMemory());
});
beforeEach(async () => {
  [ylva, barbro, jonathan] = [await c.device('ylva'), await c.device('barbro'), await c.device('jonathan')];
  ids = await openFamily(ylva);
  // The directory names Jonathan to check the log beside the manager.
  await c.database.askPolicy('update assignment set log_reviewer = true where id = $1', [jonathan.assignment]);
});

const byNumber = (who: TestDevice, number: string) =>
  who.call('/api/commands/open-by-number', { number, reason: REASON });
const get = async <T>(who: TestDevice, path: string) => (await who.call(path)).json() as Promise<T>;
const openings = async (who: TestDevice) =>
  (await get<{ openings: Opening[] }>(who, '/api/openings')).openings.filter((one) => one.dossierId === ids.dossier);
const review = (who: TestDevice, opening: number, outcome = 'in-order', note = '') =>
  who.call('/api/commands/review-opening', { opening, review: { outcome, note } });
const openCase = (who: TestDevice) =>
  who.call('/api/commands/open-on-ground', { dossierId: ids.dossier, reason: REASON });
const rowsOf = async (act: string, dossierId: string | null = ids.dossier) =>
  (
    await c.database.askPolicy(
      `select person, outcome, code, reason, ground, detail from audit
       where act = $1 and dossier_id is not distinct from $2 order by id`,
      [act, dossierId],
    )
  ).rows;

describe('opening a case by its number', () => {
  const numberOf = async (path: string, entity: string) => {
    const { rows } = await c.database.askPolicy<{ value: string }>(
      `select body #>> $1::text[] as value from record where dossier_id = $2 and entity = $3`,
      [path, ids.dossier, entity],
    );
    return rows[0]!.value;
  };

  it.each([
    ['the case’s own', '{reference}', 'case'],
    ['the child’s', '{identity,value}', 'child'],
  ])('%s opens it for 60 minutes, marked as opened; then the copy leaves the device', async (_, path, entity) => {
    const answer = await byNumber(barbro, (await numberOf(path, entity)).toLowerCase());
    expect(await answer.json()).toMatchObject({ dossierId: ids.dossier });
    await barbro.pull();
    expect(barbro.held.get(ids.dossier)!.dossier).toMatchObject({ until: c.time.now + HOUR, opened: true });
    c.time.now += HOUR;
    expect(await barbro.pull()).toContainEqual({ mode: 'purge', id: ids.dossier });
    expect(await rowsOf('openOnGround')).toMatchObject([
      { person: barbro.person, outcome: 'applied', reason: REASON, ground: 'opening' },
    ]);
  });

  it('says the same of a number that nobody has, of another unit’s, and of one that may not be opened; each try is logged', async () => {
    const reference = await numberOf('{reference}', 'case');
    const gunvor = await c.device('gunvor');
    const own = await problemOf(await byNumber(barbro, '0000-0000'));
    expect(own).toMatchObject({ status: 403, refusal: 'not-found' });
    expect(await problemOf(await byNumber(gunvor, reference))).toEqual(own);
    await c.database.askPolicy(`update assignment set role = 'coordinator' where id = $1`, [jonathan.assignment]);
    // Every family here has the same number.
    const protect = (level: string) => c.database.askPolicy('update dossier set protection = $1', [level]);
    await protect('CONFIDENTIALITY_MARK');
    expect(await problemOf(await byNumber(await c.device('jonathan'), reference))).toEqual(own);
    await protect('NONE');
    await c.database.askPolicy(`update assignment set role = 'caseworker' where id = $1`, [jonathan.assignment]);
    expect(await problemOf(await byNumber(ylva, reference))).toMatchObject({ status: 403, refusal: 'not-your-role' });
    const tries = (await rowsOf('openOnGround', null)).slice(-4);
    expect(tries.map((row) => row.code)).toEqual(['not-found', 'not-found', 'not-found', 'not-your-role']);
    expect(JSON.stringify(tries)).not.toContain(reference);
  });
});

describe('the review of an opening', () => {
  it('shows who, why and what was read and changed within the hour, and is recorded once', async () => {
    await openCase(barbro);
    await barbro.pull();
    const read = (at: number, detail: string) => ({
      id: randomUUID(),
      dossierId: ids.dossier,
      what: 'opened',
      detail,
      at,
    });
    const reads = [read(c.time.now + 60_000, 'page plan'), read(c.time.now + 2 * HOUR, 'page need')];
    // Told of once both have been.
    c.time.now += 2 * HOUR;
    await barbro.call('/api/reads', { ...barbro.envelope, reads });
    c.time.now -= 2 * HOUR;
    const [one] = await openings(jonathan);
    expect(one).toMatchObject({
      person: barbro.person,
      role: 'manager',
      reason: REASON,
      until: c.time.now + HOUR,
      mine: false,
      review: null,
      lines: [{ act: 'opened', page: 'page plan' }],
    });
    expect((await review(jonathan, one!.id, 'ask', 'Frågar Barbro varför planen lästes.')).status).toBe(204);
    expect(await problemOf(await review(jonathan, one!.id))).toMatchObject({ refusal: 'already-done' });
    expect((await openings(barbro))[0]!.review).toMatchObject({ outcome: 'ask', name: 'Påhittade jonathan' });
    expect(await rowsOf('reviewOpening')).toMatchObject([
      { person: jonathan.person, outcome: 'applied', ground: 'reviewer', detail: { outcome: 'ask' } },
      { person: jonathan.person, outcome: 'refused', code: 'already-done' },
    ]);
    expect((await rowsOf('readLog')).length).toBeGreaterThan(0);
  });

  it('is nobody’s own, and nobody’s who does not review this unit', async () => {
    await openCase(barbro);
    const [one] = await openings(barbro);
    expect(one).toMatchObject({ mine: true });
    expect(await problemOf(await review(barbro, one!.id))).toMatchObject({
      refusal: 'not-permitted',
      fields: ['opening'],
    });
    expect(await problemOf(await review(ylva, one!.id))).toMatchObject({ refusal: 'not-your-role' });
    expect(await problemOf(await review(await c.device('gunvor'), one!.id))).toMatchObject({ status: 404 });
    expect(await problemOf(await ylva.call('/api/openings'))).toMatchObject({ refusal: 'not-your-role' });
    expect((await rowsOf('readOpenings', null)).at(-1)).toMatchObject({ person: ylva.person, outcome: 'refused' });
    expect(await problemOf(await review(jonathan, one!.id, 'ask', ''))).toMatchObject({ fields: ['review.note'] });
    expect((await openings(jonathan))[0]!.review).toBeNull();
  });

  it('is told as waiting to the others who review, and as late after the region’s working days', async () => {
    const due = (who: TestDevice) => get<ReviewsDue>(who, '/api/reviews-due');
    const before = await due(jonathan);
    const own = await due(barbro);
    await openCase(barbro);
    const soon = await due(jonathan);
    expect([soon.openings, soon.lateOpenings]).toEqual([before.openings + 1, before.lateOpenings]);
    expect(await due(barbro)).toEqual(own);
    expect(await due(ylva)).toMatchObject({ openings: 0, check: null });
    c.time.now += 8 * DAY;
    const late = await due(await c.device('jonathan'));
    expect(late.lateOpenings).toBe(late.openings);
  });

  it('says whether anybody else in the unit could review the asker’s own', async () => {
    const alone = async (who: TestDevice) => (await get<{ alone: boolean }>(who, '/api/openings')).alone;
    expect([await alone(barbro), await alone(jonathan)]).toEqual([false, false]);
    await c.database.askPolicy('update assignment set log_reviewer = false where id = $1', [jonathan.assignment]);
    expect(await alone(barbro)).toBe(true);
  });

  it('has nothing to say of somebody who is in the case already: nothing was opened', async () => {
    await ylva.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: barbro.person, until: null });
    expect((await openCase(barbro)).status).toBe(204);
    expect(await openings(jonathan)).toEqual([]);
  });
});

describe('an opening by the only one of a unit who reviews', () => {
  /** Gunvor's unit and Barbro's are of one authority, or of two. */
  const sameAuthority = (isSame: boolean) =>
    c.database.askPolicy(
      `update unit set body = jsonb_set(jsonb_set(body, '{authority}', $2), '{principal,id}', '"kommun"') where id = $1`,
      [c.unit('bup'), JSON.stringify(isSame ? c.units.find((one) => one.id === c.unit('social'))!.authority : 'annan')],
    );
  const told = async (who: TestDevice) =>
    get<{ openings: Opening[]; alone: boolean; elsewhere: boolean }>(who, '/api/openings');
  let gunvor: TestDevice;
  beforeEach(async () => {
    gunvor = await c.device('gunvor');
    await c.database.askPolicy('update assignment set log_reviewer = false where id = $1', [jonathan.assignment]);
  });

  it('falls to whoever reviews another unit of the same authority, who alone of them sees and reviews it, once', async () => {
    await sameAuthority(true);
    await openCase(barbro);
    const [one] = await openings(gunvor);
    expect(one).toMatchObject({ person: barbro.person, unit: c.unit('social'), mine: false, reason: REASON });
    expect(JSON.stringify(one)).not.toContain('Vilma');
    expect(await told(barbro)).toMatchObject({ alone: true, elsewhere: true });
    // What she has read as a reviewer, and not in the case, is no part of the opening.
    await openings(barbro);
    expect((await openings(barbro))[0]?.lines.map((line) => line.act)).not.toContain('readLog');
    const due = (who: TestDevice) => get<ReviewsDue>(who, '/api/reviews-due');
    expect((await due(gunvor)).openings).toBeGreaterThan(0);
    expect(await problemOf(await review(barbro, one!.id))).toMatchObject({ refusal: 'not-permitted' });
    expect((await review(gunvor, one!.id)).status).toBe(204);
    expect(await problemOf(await review(gunvor, one!.id))).toMatchObject({ refusal: 'already-done' });
    expect((await openings(barbro))[0]?.review).toMatchObject({ outcome: 'in-order', name: 'Påhittade gunvor' });
    const { rows } = await c.database.askPolicy(
      `select unit, ground from audit where act = 'readLog' and dossier_id = $1 and person = $2`,
      [ids.dossier, gunvor.person],
    );
    expect(rows[0]).toEqual({ unit: c.unit('bup'), ground: 'reviewer' });
  });

  it('does not fall to another authority, and is told as nobody’s', async () => {
    await sameAuthority(false);
    await openCase(barbro);
    const [{ id } = { id: 0 }] = await openings(barbro);
    expect(await openings(gunvor)).toEqual([]);
    expect(await problemOf(await review(gunvor, id))).toMatchObject({ code: 'not-found' });
    expect(await told(barbro)).toMatchObject({ alone: true, elsewhere: false });
  });

  it('stays in the unit where it has somebody else, and what others of it have opened does too', async () => {
    await sameAuthority(true);
    await c.database.askPolicy(`update assignment set role = 'coordinator' where id = $1`, [jonathan.assignment]);
    await openCase(await c.device('jonathan'));
    expect(await openings(gunvor)).toEqual([]);
    await c.database.askPolicy('update assignment set log_reviewer = true where id = $1', [jonathan.assignment]);
    await openCase(barbro);
    expect(await openings(gunvor)).toEqual([]);
    expect(await told(barbro)).toMatchObject({ alone: false, elsewhere: false });
    await c.database.askPolicy(`update assignment set role = 'caseworker' where id = $1`, [jonathan.assignment]);
  });
});

it('shows the session who checks the log, and no others', async () => {
  const reviews = async (who: TestDevice) => (await get<{ reviews: boolean }>(who, '/api/session')).reviews;
  expect(await Promise.all([barbro, jonathan, ylva].map(reviews))).toEqual([true, true, false]);
});

// Last: the mark holds for every case of the same child, and all families here have one number.
describe('an opening of 60 minutes', () => {
  const gone = async () => {
    c.time.now += HOUR;
    await barbro.pull();
    return !barbro.held.has(ids.dossier);
  };
  const appoint = (who: TestDevice) => ({
    coordinatorshipId: randomUUID(),
    frameId: randomUUID(),
    person: who.person,
    name: 'Påhittad Chef',
    phone: '08-465 004 13',
  });

  it('is made no longer by giving oneself the case: a colleague can be given it', async () => {
    await openCase(barbro);
    const assign = (who: TestDevice) =>
      barbro.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: who.person, until: null });
    expect(await problemOf(await assign(barbro))).toMatchObject({ refusal: 'not-permitted' });
    expect((await assign(jonathan)).status).toBe(204);
    expect(await gone()).toBe(true);
    await jonathan.pull();
    expect(jonathan.held.has(ids.dossier)).toBe(true);
  });

  it('nor by taking the coordinator’s role: a colleague can be given it', async () => {
    await openCase(barbro);
    await barbro.pull();
    expect(await barbro.do(ids.dossier, 'appointCoordinator', appoint(barbro))).toMatchObject({
      result: 'refused',
      code: 'not-permitted',
    });
    await barbro.must(ids.dossier, 'appointCoordinator', appoint(jonathan));
    expect(await gone()).toBe(true);
  });

  it('nor by marking the child as protected: the mark holds, and who is in the case keeps it', async () => {
    await openCase(barbro);
    await barbro.pull();
    await barbro.must(ids.dossier, 'markProtectedIdentity', {
      markId: randomUUID(),
      subject: 'child',
      level: 'MARKING',
    });
    expect(await gone()).toBe(true);
    expect((await openCase(barbro)).status).not.toBe(204);
    await ylva.pull();
    expect(ylva.held.get(ids.dossier)?.dossier).toMatchObject({ byName: true });
  });

  // Every family above has one number, which is marked now: this one is nobody else's.
  const markOwn = async () => {
    ids = await openFamily(ylva, undefined, true);
    expect((await openCase(barbro)).status).toBe(204);
    await barbro.pull();
    await barbro.must(ids.dossier, 'markProtectedIdentity', {
      markId: randomUUID(),
      subject: 'child',
      level: 'MARKING',
    });
  };

  it('nor by naming oneself once one has set the mark: a colleague can be named', async () => {
    await markOwn();
    const name = (who: TestDevice) =>
      barbro.call('/api/commands/name-person', { dossierId: ids.dossier, person: who.person });
    expect(await problemOf(await name(barbro))).toMatchObject({ refusal: 'not-permitted', fields: ['person'] });
    expect((await name(jonathan)).status).toBe(204);
    expect(await gone()).toBe(true);
  });

  it('nor does the mark leave one as a named person once it is over: words of the case go to others', async () => {
    await markOwn();
    await jonathan.pull();
    const assigned = { dossierId: ids.dossier, person: jonathan.person };
    await barbro.call('/api/commands/name-person', assigned);
    await jonathan.pull();
    expect((await ylva.call('/api/commands/end-naming', assigned)).status).toBe(204);
    await jonathan.push([
      jonathan.queue(ids.dossier, 'nameNeed', {
        needId: randomUUID(),
        need: { text: 'Skrivet utan nät.', sphere: 'SOCIAL' },
      } as never),
    ]);
    c.time.now += HOUR;
    const words = await barbro.call('/api/commands/open-quarantine', { reason: 'Jonathan är inte längre namngiven.' });
    expect(words.status).toBe(200);
    expect(await words.text()).not.toContain('Skrivet utan nät.');
  });

  it('who is assigned until a day does not make it longer either', async () => {
    ids = await openFamily(ylva, undefined, true);
    const until = c.time.now + HOUR;
    const assign = (by: TestDevice, longer: number | null) =>
      by.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: jonathan.person, until: longer });
    expect((await assign(ylva, until)).status).toBe(204);
    expect(await problemOf(await assign(jonathan, null))).toMatchObject({ refusal: 'not-permitted' });
    expect((await assign(ylva, null)).status).toBe(204);
  });
});
