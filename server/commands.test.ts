import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Release } from '#protocol/command';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily } from '#tests/contract/family';

let c: County;
let ylva: TestDevice;
let ids: FamilyIds;
beforeAll(async () => {
  c = await county(await openMemory());
});
beforeEach(async () => {
  ylva = await c.device('ylva');
  // Each child its own, or the mark that one test sets would follow it into the others.
  ids = await openFamily(ylva, undefined, true);
});
const REASON = 'Ylva är sjuk och mötet är i dag.';

describe('opening on a ground', () => {
  const open = (device: TestDevice, reason = REASON) =>
    device.call('/api/commands/open-on-ground', { dossierId: ids.dossier, reason });

  it("lets the manager see the unit's case for 60 minutes, with the reason in the log", async () => {
    const barbro = await c.device('barbro');
    expect(await barbro.pull()).toEqual([]);
    expect((await open(barbro)).status).toBe(204);
    await barbro.pull();
    expect(barbro.entities(ids.dossier)).toContain('child');
    expect(barbro.held.get(ids.dossier)!.dossier).toMatchObject({ until: c.time.now + 3_600_000 });
    c.time.now += 3_600_000;
    expect(await barbro.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query(`select person, outcome, detail from audit where dossier_id = $1 and act = 'openOnGround'`, [
        ids.dossier,
      ]),
    );
    const detail = { reason: REASON, ground: 'opening', until: c.time.now };
    expect(rows).toEqual([{ person: barbro.person, outcome: 'applied', detail }]);
  });

  it('is for coordinators and managers, of a unit that takes part, with a reason', async () => {
    const jonathan = await c.device('jonathan');
    expect(await problemOf(await open(jonathan))).toMatchObject({ status: 403, refusal: 'not-your-role' });
    expect(await problemOf(await open(await c.device('gunvor')))).toMatchObject({ status: 404 });
    expect(await problemOf(await open(await c.device('barbro'), 'kort'))).toMatchObject({
      status: 400,
      fields: ['reason'],
    });
  });
});

describe('a release on a statute ground', () => {
  const why = {
    reason: 'Barnet behöver vård och insatser nu.',
    whyNoConsent: 'Pappan har sagt nej.',
    despite: [] as never[],
    weighing: '',
    attempts: '',
    decider: 'Barbro Almgren',
    guardianInformed: true,
    whyNotInformed: '',
    confirmed: true,
  };
  const release = (over: Partial<Release>) =>
    ylva.call('/api/commands/release', {
      dossierId: ids.dossier,
      to: c.unit('bup'),
      recordIds: [],
      ground: 'ST1',
      why,
      ...over,
    });

  let need: ReturnType<typeof needArgs>;
  beforeEach(async () => {
    const consent = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('nurses'), kinds: ['LOGISTICS'] }],
    });
    await ylva.must(ids.dossier, 'recordConsent', consent);
    need = needArgs('Som det stod då.', 'SOCIAL');
    await ylva.must(ids.dossier, 'nameNeed', need);
  });

  it('lets exactly the named version out, once: what is written later does not follow', async () => {
    const ester = await c.device('ester');
    expect((await release({ recordIds: [need.needId] })).status).toBe(204);
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(['need', 'statuteRelease']);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query('select version, unit, ground from delivery where record_id = $1', [need.needId]),
    );
    expect(rows).toEqual([{ version: 1, unit: c.unit('bup'), ground: 'ST1' }]);
    const changes = { text: { from: 'Som det stod då.', to: 'Som det står nu.' } };
    await ylva.must(ids.dossier, 'editNeed', { needId: need.needId, changes, conflictIds: {} });
    ester.held.clear();
    await ester.pull();
    const released = ester.records(ids.dossier).find((record) => record.id === need.needId)!;
    expect(released).toMatchObject({ version: 1, body: { text: 'Som det stod då.' } });
    expect(ester.held.get(ids.dossier)!.dossier).toMatchObject({
      grants: [],
      named: expect.arrayContaining([need.needId]),
    });
  });

  it('is refused by rule to a school, without a written reason, and of what is not there', async () => {
    const school = await problemOf(await release({ recordIds: [need.needId], to: c.unit('school') }));
    expect(school).toMatchObject({ status: 403, code: 'refused', refusal: 'rule', rule: 'NO_GROUND' });
    const mute = await problemOf(await release({ recordIds: [need.needId], why: { ...why, reason: '' } }));
    expect(mute).toMatchObject({ refusal: 'rule', rule: 'NO_REASON' });
    const missing = await problemOf(await release({ recordIds: [crypto.randomUUID()] }));
    expect(missing).toMatchObject({ refusal: 'not-found' });
    const ester = await c.device('ester');
    await ester.pull();
    expect(ester.held.has(ids.dossier)).toBe(false);
  });

  it('as acute protection opens the kinds for the hours of the region, and closes by itself', async () => {
    const ester = await c.device('ester');
    expect((await release({ recordIds: [need.needId], ground: 'ST7' })).status).toBe(204);
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(['acuteProtection', 'need']);
    c.time.now += 73 * 3_600_000;
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(['acuteProtection']);
  });
});

describe('protected identity', () => {
  it('follows the child from one case to another, whichever unit marked it', async () => {
    const ester = await c.device('ester');
    ids = await openFamily(ylva);
    const theirs = await openFamily(ester);
    const levelOf = async (id: string) => {
      const { rows } = await c.database.withPolicy((policy) =>
        policy.query<{ protection: string }>('select protection from dossier where id = $1', [id]),
      );
      return rows[0]!.protection;
    };
    expect(await levelOf(ids.dossier)).toBe('NONE');
    const mark = { markId: crypto.randomUUID(), subject: 'child' as const, level: 'MARKING' as const };
    await ester.must(theirs.dossier, 'markProtectedIdentity', mark);
    expect(await levelOf(ids.dossier)).toBe('MARKING');
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ child_hash: string }>('select child_hash from dossier'),
    );
    expect(JSON.stringify(rows)).not.toContain('20160504');
  });
});

describe('the coordinator of an open case', () => {
  const appoint = (name: 'ylva' | 'jonathan') =>
    ylva.must(ids.dossier, 'appointCoordinator', {
      coordinatorshipId: crypto.randomUUID(),
      frameId: crypto.randomUUID(),
      person: c.person(name),
      name,
      phone: '036-10 00 01',
    });
  const leave = (person: string) =>
    ylva.call('/api/commands/end-assignment', { dossierId: ids.dossier, person: c.person(person as 'ylva') });

  it('can not be taken off it before the role is given on: nobody would have it', async () => {
    expect(await problemOf(await leave('ylva'))).toMatchObject({ status: 403, refusal: 'not-permitted' });
    const timed = { dossierId: ids.dossier, person: c.person('ylva'), until: c.time.now + 1_000 };
    expect((await ylva.call('/api/commands/assign-staff', timed)).status).toBe(403);
    await appoint('jonathan');
    expect((await leave('ylva')).status).toBe(204);
  });

  it('gets to see it by being appointed, but nobody does who is not of the unit', async () => {
    const jonathan = await c.device('jonathan');
    await jonathan.pull();
    expect(jonathan.held.has(ids.dossier)).toBe(false);
    await appoint('jonathan');
    await jonathan.pull();
    expect(jonathan.entities(ids.dossier)).toContain('child');
    const ester = await c.device('ester');
    await appoint('ester' as 'ylva');
    await ester.pull();
    expect(ester.held.has(ids.dossier)).toBe(false);
  });

  it('may leave it once it is closed', async () => {
    const closing = { closingId: crypto.randomUUID(), reason: 'need-gone' as const, on: '2026-11-23', text: '' };
    await ylva.must(ids.dossier, 'closeCase', closing);
    expect((await leave('ylva')).status).toBe(204);
  });
});

describe('receivers', () => {
  it('of an invited unit are assigned by themselves, and not again once the unit has decided itself', async () => {
    await invite(ylva, ids.dossier, c.unit('nurses'));
    const nadja = await c.device('nadja');
    await nadja.pull();
    expect(nadja.entities(ids.dossier)).toEqual(['frame', 'service']);
    await nadja.call('/api/commands/end-assignment', { dossierId: ids.dossier, person: nadja.person });
    c.time.now += 1;
    await invite(ylva, ids.dossier, c.unit('bup'));
    expect(await nadja.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
  });
});
