import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, problemOf, type TestDevice } from './county';
import { testEngines } from './engines';
import { type FamilyIds, invite, needArgs, openArgs, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();

describe.each(engines)("with another unit's valid ids in hand, on $name", (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ester: TestDevice;
  let lova: TestDevice;
  let jonathan: TestDevice;
  let ids: FamilyIds;

  beforeAll(async () => {
    c = await county(await engine.open());
    [ylva, ester, lova, jonathan] = [
      await c.device('ylva'),
      await c.device('ester'),
      await c.device('lova'),
      await c.device('jonathan'),
    ];
    ids = await openFamily(ylva);
    await invite(ylva, ids.dossier, c.unit('bup'));
    await ester.pull();
  });

  const written = async () => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ n: number }>('select count(*)::int as n from record_history where dossier_id = $1', [ids.dossier]),
    );
    return rows[0]!.n;
  };

  it('a stranger gets for a real dossier the answer that an invented one gets', async () => {
    const real = await lova.do(ids.dossier, 'removeNeed', { needId: ids.childId });
    const invented = await lova.do(randomUUID(), 'removeNeed', { needId: ids.childId });
    expect(real).toMatchObject({ result: 'refused', code: 'unknown-dossier' });
    expect(invented).toMatchObject({ result: 'refused', code: 'unknown-dossier' });
  });

  it('a colleague of the same unit who is not assigned sees and writes as little', async () => {
    expect(await jonathan.pull()).toEqual([]);
    expect(await jonathan.do(ids.dossier, 'nameNeed', needArgs('Jag också.'))).toMatchObject({
      code: 'unknown-dossier',
    });
  });

  it('a stranger can not open a case over one that exists', async () => {
    const before = await written();
    expect((await lova.do(ids.dossier, 'openCase', openArgs(ids))).result).toBe('refused');
    expect(await written()).toBe(before);
  });

  it.each([
    [
      'edits the child',
      'editChild',
      () => ({ childId: ids.childId, changes: { firstName: { from: 'Tuva', to: 'X' } }, conflictIds: {} }),
    ],
    [
      'edits a guardian',
      'editGuardian',
      () => ({ guardianId: ids.mother, changes: { name: { from: 'Mor Exempel', to: 'X' } }, conflictIds: {} }),
    ],
    ['removes a need by the id of the child', 'removeNeed', () => ({ needId: ids.childId })],
    ['withdraws a consent by the id of the case', 'withdrawConsent', () => withdrawalArgs(ids.caseId, ids.mother)],
    [
      'adds a guardian under the id of the child',
      'addGuardian',
      () => ({ guardianId: ids.childId, guardian: GUARDIAN }),
    ],
    ['takes the id of a hidden guardian', 'addGuardian', () => ({ guardianId: ids.mother, guardian: GUARDIAN })],
  ] as const)('an invited unit that %s is refused, and nothing is written', async (_, name, args) => {
    const before = await written();
    const answer = await ester.do(ids.dossier, name, args() as never);
    expect(answer.result).toBe('refused');
    expect(JSON.stringify(answer)).not.toContain('Exempel');
    expect(await written()).toBe(before);
  });

  it('commands on a dossier that one may not see find nothing', async () => {
    const manager = await c.device('gunvor');
    const tries: [TestDevice, string, unknown][] = [
      [lova, 'assign-staff', { dossierId: ids.dossier, person: c.person('lova'), until: null }],
      [lova, 'end-assignment', { dossierId: ids.dossier, person: c.person('ylva') }],
      [manager, 'assign-staff', { dossierId: ids.dossier, person: c.person('gunvor'), until: null }],
    ];
    for (const [device, command, args] of tries) {
      const problem = await problemOf(await device.call(`/api/commands/${command}`, args));
      expect(problem).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('nobody is assigned across units', async () => {
    const answer = await ylva.call('/api/commands/assign-staff', {
      dossierId: ids.dossier,
      person: c.person('lova'),
      until: null,
    });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'refused', refusal: 'not-found' });
    expect(await lova.pull()).toEqual([]);
  });

  it('push, pull and reads in the name of another person are stopped', async () => {
    const { person, assignment } = ylva;
    const asYlva = { ...ester.envelope, person, assignment };
    const push = { ...asYlva, mutations: [ester.queue(ids.dossier, 'removeNeed', { needId: ids.childId })] };
    const reads = [{ id: randomUUID(), dossierId: ids.dossier, what: 'opened', detail: '', at: 0 }];
    for (const [path, body] of [
      ['/api/push', push],
      ['/api/pull', { ...asYlva, digest: '', held: [] }],
      ['/api/reads', { ...asYlva, reads }],
    ] as const)
      expect(await problemOf(await ester.call(path, body))).toMatchObject({ status: 409, code: 'wrong-actor' });
  });

  it('a held vector that claims a dossier of others gets it purged, not shown', async () => {
    const answer = await lova.call('/api/pull', { ...lova.envelope, digest: 'x', held: [[ids.dossier, 'scope', 1]] });
    expect(await answer.json()).toMatchObject({ dossiers: [{ mode: 'purge', id: ids.dossier }] });
  });
});

const GUARDIAN = {
  name: 'Ny',
  relation: 'other',
  custody: 'none',
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
} as const;
