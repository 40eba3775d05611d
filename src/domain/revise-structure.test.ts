import { describe, expect, it } from 'vitest';
import { UNIT } from '#mocks/families/units';
import { openDossier } from './dossier';
import { structureOf } from './structure';
import { countyScene, group, key, municipality, school } from './structure.fixture';

const add = (sort: string, number: number, body: object) => ({ does: 'add', sort, id: key(number), body });
const remove = (sort: string, number: number) => ({ does: 'remove', sort, id: key(number) });
const edit = (sort: string, number: number, changes: Record<string, { from: unknown; to: unknown }>) => ({
  does: 'edit',
  sort,
  id: key(number),
  changes,
  conflictIds: Object.fromEntries(Object.keys(changes).map((field, at) => [field, key(number * 100 + at)])),
});
/** A principal, its unit, a group above and one below, in an order in which nothing yet stands that is named. */
const WHOLE = [
  add('group', 4, group({ reportsTo: key(3), unitIds: [key(2)] })),
  add('group', 3, group({ name: 'BBU', kind: 'bbu', level: 'municipality', area: '' })),
  add('unit', 2, school()),
  add('principal', 1, municipality()),
];
const begun = () => {
  const scene = countyScene();
  expect(scene.revise(WHOLE)).toBe('applied');
  return scene;
};

describe('the structure', () => {
  it('is revised whole, in whatever order its entries name each other', () => {
    const { principals, units, groups } = structureOf(begun().dossier);
    expect([principals.length, units.length, groups.map(({ body }) => body.name)]).toEqual([
      1,
      1,
      ['BBU', 'LSG Norra'],
    ]);
  });

  it.each([UNIT.social, UNIT.bup, UNIT.chefsforum, 'nowhere'])(
    'is written by the county’s editor alone: not %s',
    (unit) => {
      const { revise, dossier } = countyScene();
      expect(revise(WHOLE, unit)).toBe('not-your-role');
      expect(dossier.all()).toEqual([]);
    },
  );

  it('lies in the county’s dossier alone', () => {
    const { revise } = countyScene();
    expect(revise(WHOLE, UNIT.strategigrupp, openDossier(key(9), []))).toBe('not-permitted');
  });

  it.each([
    ['a principal that is not there', [add('unit', 5, school({ principalId: key(9) }))], 'principalId'],
    ['a unit of the directory that is not there', [add('unit', 5, school({ inSamplan: 'nowhere' }))], 'inSamplan'],
    ['a collective name of the directory', [add('unit', 5, school({ inSamplan: UNIT.school }))], 'inSamplan'],
    ['a unit as a forum', [add('group', 5, group({ inSamplan: UNIT.bup }))], 'inSamplan'],
    ['a unit that is no member', [add('group', 5, group({ unitIds: [key(1)] }))], 'unitIds'],
    ['a group that is not there', [add('group', 5, group({ reportsTo: key(9) }))], 'reportsTo'],
    ['itself', [edit('group', 3, { reportsTo: { from: null, to: key(3) } })], 'reportsTo'],
    ['a circle', [edit('group', 3, { reportsTo: { from: null, to: key(4) } })], 'reportsTo'],
    ['a principal that is taken away', [remove('principal', 1)], 'principalId'],
    ['a unit that is taken away', [remove('unit', 2)], 'unitIds'],
    ['a group that is taken away', [remove('group', 3)], 'reportsTo'],
  ])('is refused where an entry names %s, and stays as it was', (_what, entries, field) => {
    const { revise, dossier } = begun();
    const before = JSON.stringify(dossier.all());
    expect(revise([add('principal', 7, municipality({ name: 'Tallmo kommun' })), ...entries])).toBe(
      `not-found ${field}`,
    );
    expect(JSON.stringify(dossier.all())).toBe(before);
  });

  it('lets what is named go once nothing names it, in one change', () => {
    const { revise, dossier } = begun();
    expect(
      revise([remove('principal', 1), remove('unit', 2), edit('group', 4, { unitIds: { from: [key(2)], to: [] } })]),
    ).toBe('applied');
    expect(structureOf(dossier)).toMatchObject({ principals: [], units: [] });
    // By its key it comes back.
    expect(revise([add('principal', 1, municipality({ name: 'Lindsjö stad' }))])).toBe('applied');
    expect(structureOf(dossier).principals.map(({ body }) => body.name)).toEqual(['Lindsjö stad']);
  });

  it('tells whoever changes what another has taken away meanwhile that it is gone, and takes in nothing of that file', () => {
    const { revise, dossier } = begun();
    expect(revise([edit('group', 4, { unitIds: { from: [key(2)], to: [] } }), remove('unit', 2)])).toBe('applied');
    const before = JSON.stringify(dossier.all());
    const file = [
      add('principal', 7, municipality({ name: 'Tallmo kommun' })),
      edit('unit', 2, { phone: { from: '08-465 004 20', to: '08-465 004 21' } }),
    ];
    expect(revise(file)).toMatch(/^gone/);
    expect(JSON.stringify(dossier.all())).toBe(before);
    // Taken away by both is what both wanted, but told too: the other's word was first.
    expect(revise([remove('unit', 2)])).toMatch(/^gone/);
  });

  it('is not stopped from other changes by what was broken already', () => {
    const { dossier, revise } = begun();
    expect(revise([edit('unit', 2, { inSamplan: { from: '', to: UNIT.bup } })])).toBe('applied');
    // The unit has left the directory since.
    const [unit] = structureOf(dossier).units;
    const gone = openDossier(
      dossier.id,
      dossier.all().map((one) => (one.id === unit?.id ? { ...one, body: { ...one.body, inSamplan: 'gone' } } : one)),
    );
    expect(revise([edit('unit', 2, { phone: { from: '08-465 004 20', to: '08-465 004 21' } })], undefined, gone)).toBe(
      'applied',
    );
  });

  it.each([
    ['a name', school({ name: 'Elev 20160504-2382' })],
    ['a telephone number', school({ phone: '160504-2382' })],
    ['a contact', school({ contact: 'ring 201605042382' })],
  ])('holds no personal number: %s', (_where, body) => {
    expect(begun().revise([add('unit', 5, body)])).toMatch(/^names-somebody /);
  });

  it.each([
    ['no name', school({ name: ' ' }), 'name'],
    ['seven digits', school({ schoolUnitCode: '1234567' }), 'schoolUnitCode'],
    ['no address', school({ mail: 'aspskolan' }), 'mail'],
  ])('points at the field: %s', (_what, body, field) => {
    expect(begun().revise([add('unit', 5, body)])).toBe(`invalid-args entries.0.body.${field}`);
  });

  it('keeps both where two of the editors wrote different things', () => {
    const { revise, dossier } = begun();
    expect(revise([edit('unit', 2, { phone: { from: 'something else', to: '08-465 004 99' } })])).toBe('applied');
    expect(structureOf(dossier).units[0]?.body.phone).toBe('08-465 004 20');
    expect(dossier.all().filter((one) => one.entity === 'conflict')).toHaveLength(1);
  });
});
