import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordination } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import { dayItems } from '#domain/my-day';
import type { EndAccountAnswer } from '#protocol/lead-unit';
import { type County, county, type Name, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, openFamily } from '#tests/contract/family';
import { makeCore } from './core';
import { leavingRound } from './leaving';
import { silentLog } from './log';
import { inProcessPoke } from './poke';

let c: County;
let [ylva, barbro, jonathan, ester]: TestDevice[] = [];
let ids: FamilyIds;
beforeAll(async () => {
  c = await county(await openMemory());
});
beforeEach(async () => {
  [ylva, barbro, jonathan, ester] = await Promise.all(
    (['ylva', 'barbro', 'jonathan', 'ester'] as Name[]).map((name) => c.device(name)),
  );
  ids = await openFamily(ylva!);
  await invite(ylva!, ids.dossier, c.unit('bup'));
});
const setAccount = (name: Name, until: number | null) =>
  c.database.withPolicy((policy) =>
    policy.query('update assignment set valid_to = $2 where person = $1', [c.person(name), until]),
  );
afterEach(async () => {
  for (const name of ['ylva', 'barbro', 'jonathan', 'ester'] as Name[]) await setAccount(name, null);
  // The next test has a case of its own, and no leaver's.
  await c.database.withPolicy((policy) => policy.query('update dossier_member set until = $1', [c.time.now]));
  c.time.now += 1_000;
});

const round = () =>
  leavingRound(makeCore({ database: c.database, clock: () => c.time.now, poke: inProcessPoke(), log: silentLog }));
const units = (id: string) => c.units.find((one) => one.id === id);
const held = (device: TestDevice) => openDossier(ids.dossier, device.records(ids.dossier));
async function lead(device: TestDevice) {
  await device.pull();
  return device.held.has(ids.dossier) ? coordination(held(device)) : undefined;
}
const day = (device: TestDevice) =>
  dayItems({ dossier: held(device), facts: factsOf(device.records(ids.dossier), units) }, device, c.time.now)
    .map((one) => one.item)
    .filter((item) => item === 'no-coordinator' || item === 'nobody-coordinates');
const endAccount = (by: TestDevice, person: string, to: string | null, despite = false) =>
  by.call('/api/commands/end-account', { person, to, despite });
const told = async (response: Response) => (await response.json()) as EndAccountAnswer;
const audited = async (act: string) => {
  const { rows } = await c.database.withPolicy((policy) =>
    policy.query(`select person, outcome, code, detail from audit where act = $1 and unit = $2 order by at, id`, [
      act,
      ylva!.unit,
    ]),
  );
  return rows;
};

describe('a coordinator whose account is ended by another hand', () => {
  it('is caught by the next round: the role falls to the manager, who has the case on My day without an owner', async () => {
    expect(await lead(barbro!)).toBeUndefined();
    await setAccount('ylva', c.time.now - 1);
    expect(await round()).toBe(1);
    expect(await lead(barbro!)).toMatchObject({ person: barbro!.person, unit: barbro!.unit, fell: true });
    expect(day(barbro!)).toEqual(['no-coordinator']);
    // An invited unit, which sees no more than the frame, has somebody to ask.
    await ester!.pull();
    const frames = ester!.records(ids.dossier).filter((record) => record.entity === 'frame');
    expect(frames.map((one) => one.body.convener)).toEqual(['Påhittade barbro']);
    expect((await audited('succeedCoordinator')).at(-1)).toEqual({
      person: barbro!.person,
      outcome: 'applied',
      code: null,
      detail: { from: ylva!.person, fell: true },
    });
    expect(await round()).toBe(0);
  });

  it('falls to the manager before a colleague in the case, whatever they are called', async () => {
    await ylva!.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: jonathan!.person, until: null });
    const rename = (name: string) =>
      c.database.withPolicy((policy) =>
        policy.query('update person set name = $2 where id = $1', [jonathan!.person, name]),
      );
    await rename('Aaron Aaronsson');
    await setAccount('ylva', c.time.now - 1);
    expect(await round()).toBe(1);
    await rename('Jonathan');
    expect(await lead(barbro!)).toMatchObject({ person: barbro!.person, fell: true });
  });

  it('is offered to nobody where the one who left did not coordinate, and another unit still does', async () => {
    const receiving = [{ unit: ester!.unit, kinds: ['LOGISTICS' as const, 'IDENTITY' as const] }];
    await ylva!.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [ylva!.unit], receiving }));
    const emptied = (until: number | null) =>
      c.database.withPolicy((policy) =>
        policy.query('update assignment set valid_to = $2 where unit = $1', [ester!.unit, until]),
      );
    await emptied(c.time.now - 1);
    expect(await round()).toBe(0);
    await emptied(null);
    expect(await lead(ylva!)).toMatchObject({ person: ylva!.person });
    expect(ylva!.entities(ids.dossier)).not.toContain('handover');
  });

  it('is no longer missing once the manager has appointed somebody', async () => {
    await setAccount('ylva', c.time.now - 1);
    await round();
    await barbro!.pull();
    c.time.now += 1_000;
    await barbro!.must(ids.dossier, 'appointCoordinator', {
      coordinatorshipId: randomUUID(),
      frameId: randomUUID(),
      person: jonathan!.person,
      name: 'Jonathan',
      phone: '08-465 004 02',
    });
    expect(await lead(jonathan!)).toMatchObject({ person: jonathan!.person });
    expect((await lead(barbro!))?.fell).toBeUndefined();
    expect(day(jonathan!)).toEqual([]);
  });

  it('is caught also where the role is given to one who has left, or who never was in the unit', async () => {
    await setAccount('jonathan', c.time.now - 1);
    for (const person of [jonathan!.person, ester!.person, 'ingen']) {
      const role = {
        coordinatorshipId: randomUUID(),
        frameId: randomUUID(),
        person,
        name: 'Hen',
        phone: '08-465 004 02',
      };
      const by = person === jonathan!.person ? ylva! : barbro!;
      await by.must(ids.dossier, 'appointCoordinator', role);
      c.time.now += 1_000;
      expect(await round()).toBe(1);
      expect(await lead(barbro!)).toMatchObject({ person: barbro!.person, fell: true });
      c.time.now += 1_000;
    }
    expect(await lead(ester!)).toBeUndefined();
  });

  it('is not looked for in a closed case, and is once it is reopened', async () => {
    await ylva!.must(ids.dossier, 'closeCase', {
      closingId: randomUUID(),
      reason: 'need-gone',
      on: '2026-11-23',
      text: '',
    } as never);
    const assign = { dossierId: ids.dossier, person: jonathan!.person, until: null };
    expect((await ylva!.call('/api/commands/assign-staff', assign)).status).toBe(204);
    await setAccount('ylva', c.time.now - 1);
    expect(await round()).toBe(0);
    await jonathan!.pull();
    await jonathan!.must(ids.dossier, 'reopenCase', { reason: 'Behövs igen' });
    expect(await round()).toBe(1);
    expect(await lead(barbro!)).toMatchObject({ person: barbro!.person, fell: true });
  });

  it('falls to a colleague in the case where the unit has no manager, and waits where nobody is left', async () => {
    await setAccount('ylva', c.time.now - 1);
    await setAccount('barbro', c.time.now - 1);
    expect(await round()).toBe(0);
    await c.database.withPolicy((policy) =>
      policy.query(
        `insert into dossier_member (dossier_id, unit, person, since, until, ground) values ($1, $2, $3, 0, null, 'assigned')`,
        [ids.dossier, jonathan!.unit, jonathan!.person],
      ),
    );
    expect(await round()).toBe(1);
    expect(await lead(jonathan!)).toMatchObject({ person: jonathan!.person, fell: true });
  });

  it('is offered to the units that see the case where nobody is left, and to no other; the first to accept has it', async () => {
    await invite(ylva!, ids.dossier, c.unit('nurses'));
    await invite(ylva!, ids.dossier, c.unit('school'));
    const seeing = ['bup', 'nurses'].map((place) => c.unit(place as 'bup'));
    const receiving = seeing.map((unit) => ({ unit, kinds: ['LOGISTICS' as const, 'IDENTITY' as const] }));
    await ylva!.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [ylva!.unit], receiving }));
    for (const name of ['ylva', 'barbro'] as const) await setAccount(name, c.time.now - 1);
    expect(await round()).toBe(1);
    const [nadja, lova] = [await c.device('nadja'), await c.device('lova')];
    await Promise.all([ester!, nadja, lova].map((one) => one.pull()));
    expect([day(ester!), day(nadja), day(lova)]).toEqual([['nobody-coordinates'], ['nobody-coordinates'], []]);
    expect(lova.entities(ids.dossier)).not.toContain('handover');
    c.time.now += 1_000;
    expect(await round()).toBe(0);
    const offer = ester!.records(ids.dossier).find((one) => one.entity === 'handover')!;
    expect(offer.body).toMatchObject({ toUnit: ester!.unit, orphaned: true });
    await ester!.must(ids.dossier, 'acceptCoordinatorship', {
      handoverId: offer.id,
      coordinatorshipId: randomUUID(),
      frameId: randomUUID(),
      serviceId: randomUUID(),
      phone: '036-10 00 02',
      copies: [],
    });
    expect(await lead(ester!)).toMatchObject({ person: ester!.person, unit: ester!.unit });
    await nadja.pull();
    expect([day(ester!), day(nadja)]).toEqual([[], []]);
    expect(await round()).toBe(0);
    expect((await audited('offerOrphaned')).map((one) => [one.person, one.detail])).toEqual([
      ['', { from: ylva!.person, asked: seeing }],
    ]);
  });

  it('is offered no more to one who has said no, which the operators are warned of', async () => {
    const receiving = [{ unit: ester!.unit, kinds: ['LOGISTICS' as const] }];
    await ylva!.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [ylva!.unit], receiving }));
    for (const name of ['ylva', 'barbro'] as const) await setAccount(name, c.time.now - 1);
    const warned: string[] = [];
    const log = { ...silentLog, warn: (_: object, text: string) => void warned.push(text) };
    const again = () =>
      leavingRound(
        makeCore({ database: c.database, clock: () => c.time.now, poke: inProcessPoke(), log: log as never }),
      );
    await again();
    expect(warned).toEqual([]);
    await ester!.pull();
    const offer = ester!.records(ids.dossier).find((one) => one.entity === 'handover')!;
    const no = { replyId: randomUUID(), handoverId: offer.id, reason: 'Vi är för få.' };
    await ester!.must(ids.dossier, 'declineHandover', no);
    expect(await again()).toBe(0);
    expect(warned).toEqual(['a case has lost its coordinator, and nobody is left to ask']);
    expect(day(ester!)).toEqual(['nobody-coordinates']);
    await ester!.pull();
    expect(day(ester!)).toEqual([]);
  });

  it('keeps an offer to another unit open, which may still accept', async () => {
    const handoverId = randomUUID();
    await ylva!.must(ids.dossier, 'handOverCoordinator', { handoverId, toUnit: ester!.unit, toName: '' });
    await setAccount('ylva', c.time.now - 1);
    await round();
    expect(await lead(barbro!)).toMatchObject({ fell: true });
    expect(
      held(barbro!)
        .all()
        .some((one) => one.id === handoverId && !one.deleted),
    ).toBe(true);
  });
});

describe('a manager who ends an account', () => {
  it('is told which cases stand without a coordinator, and nothing is done before', async () => {
    const answer = await told(await endAccount(barbro!, ylva!.person, null));
    expect(answer).toMatchObject({
      ended: false,
      cases: [{ dossierId: ids.dossier, reference: 'ABCD-1234' }],
    });
    expect(await lead(ylva!)).toMatchObject({ person: ylva!.person });
  });

  it('hands the role over to a colleague in the same breath, who gets the case', async () => {
    expect(await told(await endAccount(barbro!, ylva!.person, jonathan!.person))).toMatchObject({ ended: true });
    const now = await lead(jonathan!);
    expect(now).toMatchObject({ person: jonathan!.person });
    expect(now?.fell).toBeUndefined();
    expect((await ylva!.call('/api/session')).status).toBe(403);
    expect(await round()).toBe(0);
  });

  it('or goes on without naming one: the role is then the manager’s own', async () => {
    expect(await told(await endAccount(barbro!, ylva!.person, null, true))).toMatchObject({ ended: true });
    expect(await lead(barbro!)).toMatchObject({ person: barbro!.person, fell: true });
    expect(day(barbro!)).toEqual(['no-coordinator']);
  });

  it('needs to see nothing for one who coordinates nowhere', async () => {
    expect(await told(await endAccount(barbro!, jonathan!.person, null))).toMatchObject({ ended: true, cases: [] });
    expect((await jonathan!.call('/api/session')).status).toBe(403);
  });

  it.each<[string, () => Promise<Response>, object]>([
    ['who is no manager', () => endAccount(ylva!, jonathan!.person, null), { refusal: 'not-your-role' }],
    ['of another unit', () => endAccount(ester!, ylva!.person, null), { refusal: 'not-your-role' }],
    ['whose own it is', () => endAccount(barbro!, barbro!.person, null, true), { refusal: 'not-permitted' }],
    ['of one in another unit', () => endAccount(barbro!, ester!.person, null, true), { refusal: 'not-found' }],
    ['with a successor elsewhere', () => endAccount(barbro!, ylva!.person, ester!.person), { fields: ['to'] }],
    ['with the leaver as successor', () => endAccount(barbro!, ylva!.person, ylva!.person), { fields: ['to'] }],
  ])('%s is refused, and nothing has changed', async (_who, ask, why) => {
    expect(await problemOf(await ask())).toMatchObject({ status: 403, code: 'refused', ...why });
    expect(await lead(ylva!)).toMatchObject({ person: ylva!.person });
    for (const one of [ylva, jonathan, barbro]) expect((await one!.call('/api/session')).status).toBe(200);
  });

  it('has each try in the audit', async () => {
    await endAccount(ylva!, jonathan!.person, null);
    await endAccount(barbro!, jonathan!.person, null);
    expect((await audited('askEndAccount')).map((one) => [one.person, one.outcome, one.code]).slice(-2)).toEqual([
      [ylva!.person, 'refused', 'not-your-role'],
      [barbro!.person, 'applied', null],
    ]);
    expect((await audited('endAccount')).at(-1)).toMatchObject({ person: barbro!.person, outcome: 'applied' });
  });
});

describe('the unit’s address for mail', () => {
  const set = (by: TestDevice, mail: string) => by.call('/api/commands/set-unit-mail', { mail });
  const mailOf = async (by: TestDevice) => {
    const { units: all } = (await (await by.call('/api/session')).json()) as { units: { id: string; mail?: string }[] };
    return all.find((one) => one.id === barbro!.unit)?.mail;
  };

  it('is set and taken away by its manager, alone of all that the unit is', async () => {
    expect((await set(barbro!, 'sip@lindsjo.example')).status).toBe(204);
    expect(await mailOf(ester!)).toBe('sip@lindsjo.example');
    expect((await set(barbro!, '')).status).toBe(204);
    expect(await mailOf(barbro!)).toBeUndefined();
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ body: object }>('select body from unit where id = $1', [barbro!.unit]),
    );
    expect(rows[0]?.body).toEqual(units(barbro!.unit));
    expect((await audited('setUnitMail')).map((one) => one.detail)).toEqual([
      { mail: 'sip@lindsjo.example' },
      { mail: '' },
    ]);
  });

  it('is used by the next mail, without a restart', async () => {
    const core = makeCore({ database: c.database, clock: () => c.time.now, poke: inProcessPoke(), log: silentLog });
    const { setUnitMail } = await import('./lead-unit');
    const before = await core.units();
    expect(before(barbro!.unit)?.mail).toBeUndefined();
    const actor = { ...barbro!, name: 'Barbro', role: 'manager' as const, assignment: barbro!.assignment };
    await setUnitMail(core, actor, { mail: 'ny@lindsjo.example' });
    expect((await core.units())(barbro!.unit)?.mail).toBe('ny@lindsjo.example');
    await setUnitMail(core, actor, { mail: '' });
  });

  it.each([
    ['a caseworker', () => set(ylva!, 'x@lindsjo.example'), 403],
    ['an address that is none', () => set(barbro!, 'lindsjo'), 400],
  ])('is refused for %s', async (_what, ask, status) => {
    expect((await problemOf(await ask())).status).toBe(status);
    expect(await mailOf(barbro!)).toBeUndefined();
  });
});
