import { describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from './county';
import { openDossier } from './dossier';
import { cooperationGroup, type MatterOf, structureOf } from './structure';
import { countyScene, group, key } from './structure.fixture';
import { structureExample } from './structure-example';
import { whereToSend } from './where-to-send';

function exampleGroups() {
  const { dossier, revise } = countyScene();
  expect(revise(structureExample())).toBe('applied');
  return structureOf(dossier).groups;
}

describe('where a matter goes', () => {
  it.each<[matter: MatterOf, municipality: string, area: string, to: string[], as: MatterOf, onward: string[]]>([
    ['school', 'Lindsjö', 'Norra', ['Nätgrupp Aspskolan'], 'school', ['LSG Norra', 'BBU Lindsjö', 'SBU Lindsjö']],
    ['school', 'Lindsjö', 'Södra', ['LSG Södra'], 'area', ['BBU Lindsjö', 'SBU Lindsjö']],
    ['area', 'Lindsjö', ' norra ', ['LSG Norra'], 'area', ['BBU Lindsjö', 'SBU Lindsjö']],
    ['area', 'Lindsjö', 'Ingenstans', ['BBU Lindsjö'], 'municipality', ['SBU Lindsjö']],
    ['area', 'Tallmo', '', ['Chefsforum Tallmo'], 'municipality', ['Strategigrupp barn och unga', 'ReKo']],
    ['upper-secondary', 'Lindsjö', '', ['SGG Lindsjö'], 'upper-secondary', ['BBU Lindsjö', 'SBU Lindsjö']],
    ['upper-secondary', 'Tallmo', '', ['Chefsforum Tallmo'], 'municipality', ['Strategigrupp barn och unga', 'ReKo']],
    ['municipality', 'Lindsjö', '', ['BBU Lindsjö'], 'municipality', ['SBU Lindsjö']],
    ['municipality', 'Månstad', '', ['Strategigrupp barn och unga'], 'county', ['ReKo']],
    ['unsolved', 'Lindsjö', 'Norra', ['Chefsforum Lindsjö'], 'unsolved', ['Strategigrupp barn och unga', 'ReKo']],
    ['county', '', '', ['Strategigrupp barn och unga'], 'county', ['ReKo']],
  ])('%s in %s, %s: to %j', (matter, municipality, area, to, as, onward) => {
    const way = whereToSend(exampleGroups(), matter, { municipality, area });
    expect(way?.takenUpBy.map(({ body }) => body.name)).toEqual(to);
    expect(way?.as).toBe(as);
    expect(way?.onward.map(({ body }) => body.name)).toEqual(onward);
  });

  it('tells that nobody takes it up', () => {
    expect(whereToSend(exampleGroups(), 'unsolved', { municipality: 'Månstad', area: '' })).toBeUndefined();
    expect(whereToSend([], 'county', { municipality: '', area: '' })).toBeUndefined();
  });

  const put = (...bodies: Parameters<typeof group>[0][]) => {
    const dossier = openDossier(COUNTY_DOSSIER, []);
    for (const [at, body] of bodies.entries())
      dossier.create(cooperationGroup, key(at + 1), group(body), { person: 'v', unit: 'u', now: 0 });
    return dossier.list(cooperationGroup);
  };
  const NORTH = { municipality: 'Lindsjö', area: 'Norra' };
  const namesOf = (way: ReturnType<typeof whereToSend>) => way?.takenUpBy.map(({ body }) => body.name);

  it('enters at the lower of two that take up the same, and names both where neither is', () => {
    expect(namesOf(whereToSend(put({ name: 'Upper' }, { name: 'Lower', reportsTo: key(1) }), 'area', NORTH))).toEqual([
      'Lower',
    ]);
    expect(namesOf(whereToSend(put({ name: 'One' }, { name: 'Other' }), 'area', NORTH))).toEqual(['One', 'Other']);
  });

  it('takes the nearest: an area’s own group before the municipality’s, and that before the county’s', () => {
    const wide = { name: 'County', municipality: '', area: '' };
    const mid = { name: 'Municipality', area: '' };
    expect(namesOf(whereToSend(put(wide, mid, { name: 'Area' }), 'area', NORTH))).toEqual(['Area']);
    expect(namesOf(whereToSend(put(wide, mid), 'area', NORTH))).toEqual(['Municipality']);
    expect(namesOf(whereToSend(put(wide, mid), 'area', { municipality: 'Tallmo', area: 'Norra' }))).toEqual(['County']);
  });

  it('ends where groups report in a circle', () => {
    const groups = put({ name: 'A', reportsTo: key(2) }, { name: 'B', reportsTo: key(1) });
    const way = whereToSend(groups, 'area', NORTH);
    expect(namesOf(way)).toEqual(['A', 'B']);
    expect(way?.onward.map(({ body }) => body.name)).toEqual(['B']);
  });
});
