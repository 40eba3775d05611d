import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coordination } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { type County, county, type Name, type TestDevice } from '#tests/contract/county';
import { openMemory } from '#tests/contract/engines';
import { consentArgs, type FamilyIds, invite, openFamily } from '#tests/contract/family';
import { CanNot, endAccountOf, importFile } from './start-leavers';

const SAID = { by: 'Driften', reason: 'Har slutat' };
const LAST_DAY = '2099-12-31';
let c: County;
let ylva: TestDevice;
let ids: FamilyIds;
beforeAll(async () => {
  // The account of a person ends by the database's own clock, which is later than the test's: what ends now has ended.
  c = await county(await openMemory());
});
beforeEach(async () => {
  await c.database.withPolicy(async (policy) => {
    // An import knows nothing of whom practice lets one choose.
    await policy.query(`update assignment set valid_to = null, about = '{"sv":"Påhittad.","en":"Invented."}'`);
    await policy.query('update dossier_member set until = 1');
  });
  ylva = await c.device('ylva');
  ids = await openFamily(ylva);
});

const end = (name: Name, asked: object = {}) =>
  endAccountOf(c.database, c.person(name), { ...SAID, ...asked }, { smtp: undefined });
const lead = async (name: Name, signedIn?: TestDevice) => {
  const device = signedIn ?? (await c.device(name));
  await device.pull();
  return device.held.has(ids.dossier) ? coordination(openDossier(ids.dossier, device.records(ids.dossier))) : undefined;
};
const living = async (name: Name) => {
  const { count } = await c.database.askPolicy(
    'select 1 from assignment where person = $1 and (valid_to is null or valid_to > $2)',
    [c.person(name), Date.now()],
  );
  return count;
};
const audited = async (act: string) =>
  (
    await c.database.askPolicy<{ person: string; unit: string; reason: string; detail: object }>(
      'select person, unit, reason, detail from audit where act = $1 order by id desc limit 1',
      [act],
    )
  ).rows[0];

describe('an account that the operator ends', () => {
  it('ends at once, and its cases go to the unit’s manager', async () => {
    expect(await end('ylva')).toBe('1 assignments are ended.\n1 cases went to a manager of the unit.');
    expect((await ylva.call('/api/session')).status).toBe(403);
    expect(await lead('barbro')).toMatchObject({ person: c.person('barbro'), fell: true });
  });

  it('goes to the colleague whom the operator names, who was chosen', async () => {
    expect(await end('ylva', { to: c.person('jonathan') })).toMatch(/1 cases went to a colleague/);
    const now = await lead('jonathan');
    expect(now).toMatchObject({ person: c.person('jonathan') });
    expect(now?.fell).toBeUndefined();
  });

  it('may be a unit’s only manager’s: a case with nobody left is offered to who sees it, and else waits', async () => {
    await end('ylva');
    expect(await end('barbro')).toBe(
      '1 assignments are ended.\n1 cases wait for a new account in the unit: nobody is left to ask. They stand on My day once there is one.',
    );
    expect(await living('barbro')).toBe(0);
  });

  it('offers it to the other services that see it', async () => {
    await invite(ylva, ids.dossier, c.unit('bup'));
    const receiving = [{ unit: c.unit('bup'), kinds: ['LOGISTICS' as const, 'IDENTITY' as const] }];
    await ylva.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [ylva.unit], receiving }));
    await end('ylva');
    expect(await end('barbro')).toMatch(/1 cases are offered/);
    const ester = await c.device('ester');
    await ester.pull();
    expect(ester.entities(ids.dossier)).toContain('handover');
  });

  it('takes the person out of the cases that he or she only took part in', async () => {
    await ylva.call('/api/commands/assign-staff', {
      dossierId: ids.dossier,
      person: c.person('jonathan'),
      until: null,
    });
    await end('jonathan');
    const { rows } = await c.database.askPolicy<{ until: number | null }>(
      'select until from dossier_member where dossier_id = $1 and person = $2',
      [ids.dossier, c.person('jonathan')],
    );
    expect(rows[0]?.until).not.toBeNull();
    expect(await lead('ylva')).toMatchObject({ person: ylva.person });
  });

  it('is a row of the log: whose, who asked and why', async () => {
    await end('ylva');
    expect(await audited('endAccount')).toEqual({
      person: '',
      unit: ylva.unit,
      reason: 'Har slutat',
      detail: { person: ylva.person, to: null, cases: 1, by: 'Driften' },
    });
  });

  it('is refused for nobody, for a stranger to the unit, and for a colleague elsewhere; nothing has changed', async () => {
    await expect(endAccountOf(c.database, 'ingen', SAID, { smtp: undefined })).rejects.toThrow(CanNot);
    await expect(end('ylva', { unit: c.unit('bup') })).rejects.toThrow(CanNot);
    await expect(end('ylva', { to: c.person('ester') })).rejects.toThrow(/not-found/);
    await expect(end('ylva', { to: ylva.person })).rejects.toThrow(/not-found/);
    expect(await living('ylva')).toBe(1);
    await end('ylva');
    await expect(end('ylva')).rejects.toThrow(CanNot);
  });
});

describe('an import of the directory', () => {
  const entry = (name: Name, more: object = {}) => {
    const { id, unit, role } = c.people.find((one) => one.id === c.person(name))!;
    return { id, name, unit, role, ...more };
  };
  const file = (...people: object[]) => ({ units: [], people });
  const imported = (content: object, asked: object = {}) =>
    importFile(c.database, content, asked as never, { smtp: undefined });
  const validTo = async (name: Name) =>
    (
      await c.database.askPolicy<{ to: number | null }>('select valid_to as to from assignment where person = $1', [
        c.person(name),
      ])
    ).rows[0]?.to;

  it('ends an assignment with its last day, in Stockholm, summer and winter', async () => {
    await imported(file(entry('ylva', { until: '2027-01-31' }), entry('ester', { until: '2027-06-30' })));
    expect(await validTo('ylva')).toBe(Date.parse('2027-02-01T00:00:00+01:00'));
    expect(await validTo('ester')).toBe(Date.parse('2027-07-01T00:00:00+02:00'));
    await imported(file(entry('ylva'), entry('ester', { until: null })));
    expect([await validTo('ylva'), await validTo('ester')]).toEqual([Date.parse('2027-02-01T00:00:00+01:00'), null]);
  });

  it('lets nobody in again who has ended, unless that is asked for', async () => {
    await end('jonathan');
    const again = file(entry('jonathan', { until: null }));
    expect(await imported(again)).toMatch(/1 assignments in the file have ended and stay ended/);
    expect(await living('jonathan')).toBe(0);
    expect(await imported(again, { reopen: true })).not.toMatch(/ended/);
    expect(await living('jonathan')).toBe(1);
  });

  it('refuses a day that is none', async () => {
    await expect(imported(file(entry('ylva', { until: '2027-02-30' })))).rejects.toThrow(/not-a-date/);
  });

  it('tells how many it does not name, in its units alone, and ends none of them', async () => {
    const told = await imported(file(entry('barbro')));
    expect(told).toMatch(/2 assignments in the file's units are not in the file/);
    expect(told).not.toContain(c.person('ylva'));
    expect(await imported(file(entry('barbro')), { 'list-missing': true })).toMatch(
      new RegExp(`- ${c.person('jonathan')} in ${ylva.unit}\n- ${ylva.person} in ${ylva.unit}$`),
    );
    expect([await living('ylva'), await living('ester')]).toEqual([1, 1]);
  });

  it('ends them only where the operator knows how many, and says who and why', async () => {
    const barbro = await c.device('barbro');
    await expect(imported(file(entry('barbro')), { 'end-missing': '2' })).rejects.toThrow(/needs --by/);
    await expect(imported(file(entry('barbro')), { ...SAID, 'end-missing': '3' })).rejects.toThrow(/Not 3/);
    expect([await living('ylva'), await living('jonathan')]).toEqual([1, 1]);
    expect(await imported(file(entry('barbro')), { ...SAID, 'end-missing': '2' })).toMatch(
      /2 assignments are ended\.\n1 cases went to a manager of the unit\.$/,
    );
    expect([await living('ylva'), await living('jonathan'), await living('ester')]).toEqual([0, 0, 1]);
    expect(await lead('barbro', barbro)).toMatchObject({ person: c.person('barbro'), fell: true });
  });

  it('is a row of the log', async () => {
    await imported(file(entry('ylva', { until: LAST_DAY })));
    expect(await audited('importDirectory')).toMatchObject({
      person: '',
      detail: { units: 0, people: 1, over: 0, dated: 1, reopen: false },
    });
  });

  // The last: no role may take an administrator away.
  it('never counts an administrator as missing: the first one stands in no file', async () => {
    await c.database.withPolicy((policy) =>
      policy.query('insert into administrator (person, since) values ($1, 0)', [c.person('jonathan')]),
    );
    expect(await imported(file(entry('barbro')))).toMatch(/1 assignments in the file's units/);
  });
});
