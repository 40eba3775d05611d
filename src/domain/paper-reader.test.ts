import { describe, expect, it } from 'vitest';
import { NOON, nineYearOld, Scene } from './consent-scene';
import type { Kind } from './kind';
import { type FamilyReader, mayTell, mayTellPlace } from './paper-reader';

const told = (scene: Scene, kind: Kind, reader: FamilyReader) => {
  const id = scene.add('minute', { text: 'x' }, { kind });
  const record = scene.records.find((one) => one.id === id);
  if (!record) throw new Error('no such record');
  const decision = mayTell(scene.facts(), record, reader, NOON);
  return decision.ok ? decision.because : `no ${decision.because}`;
};

describe('what one reader of the family gets on paper', () => {
  it('the plan, health and social matters, without any consent: the family is entitled', () => {
    const { scene, mother } = nineYearOld();
    for (const kind of ['PLAN_ACTION', 'PSYCH', 'SOCIAL', 'CONTACT', 'SCHOOL', 'SOURCE'] as const)
      expect(told(scene, kind, { guardian: mother })).toBe('FAMILY');
    expect(told(scene, 'PLAN_ACTION', { child: true })).toBe('FAMILY');
  });

  it('B1: under protected identity nobody’s paper shows contact, school or place', () => {
    const scene = new Scene({ born: '2016-06-15', protection: 'MARKING' });
    const mother = scene.guardian('Maja');
    expect(['CONTACT', 'SCHOOL', 'PLAN_ACTION'].map((kind) => told(scene, kind as Kind, { guardian: mother }))).toEqual(
      ['no B1', 'no B1', 'FAMILY'],
    );
    expect(told(scene, 'CONTACT', { child: true })).toBe('no B1');
    expect(mayTellPlace(scene.facts(), { child: true }, NOON)).toMatchObject({ ok: false, because: 'B1' });
  });

  it('B3: hidden whereabouts hide from the guardian they are hidden from, and from no other', () => {
    const { scene, mother, father } = nineYearOld();
    scene.decision('LVU_14', { hiddenFrom: [father] });
    expect([told(scene, 'SCHOOL', { guardian: father }), told(scene, 'SCHOOL', { guardian: mother })]).toEqual([
      'no B3',
      'FAMILY',
    ]);
    expect(mayTellPlace(scene.facts(), { guardian: mother }, NOON).ok).toBe(true);
  });

  it('B3 ends with the decision', () => {
    const { scene, father } = nineYearOld();
    scene.decision('LVU_14', { hiddenFrom: [father], to: '2026-03-11' });
    expect(told(scene, 'SCHOOL', { guardian: father })).toBe('FAMILY');
  });

  it('B8: a shelter’s address is on nobody’s paper', () => {
    const { scene, mother, father } = nineYearOld();
    scene.decision('SHELTER', { hiddenFrom: [father] });
    expect([told(scene, 'CONTACT', { guardian: mother }), told(scene, 'SCHOOL', { guardian: father })]).toEqual([
      'no B8',
      'no B3',
    ]);
  });

  it('B4: what would do considerable harm is kept from that guardian, by record or by kind, past its review date', () => {
    const { scene, mother, father } = nineYearOld();
    scene.block('B4', father, { kinds: ['PSYCH'], reviewOn: '2026-03-02' });
    const one = scene.add('minute', { text: 'x' }, { kind: 'SOCIAL' });
    scene.block('B4', father, { recordIds: [one] });
    const record = scene.records.find((each) => each.id === one);
    expect(record && mayTell(scene.facts(), record, { guardian: father }, NOON)).toMatchObject({
      ok: false,
      because: 'B4',
    });
    expect([
      told(scene, 'PSYCH', { guardian: father }),
      told(scene, 'PSYCH', { guardian: mother }),
      told(scene, 'SOCIAL', { guardian: father }),
    ]).toEqual(['no B4', 'FAMILY', 'FAMILY']);
  });

  it('B4 and B5 end when they are lifted; B5 can also bind the child’s own paper', () => {
    const { scene, father } = nineYearOld();
    scene.block('B5', father, { kinds: ['SOURCE'], liftedAt: NOON });
    scene.block('B5', 'child', { kinds: ['SOURCE'] });
    expect([told(scene, 'SOURCE', { guardian: father }), told(scene, 'SOURCE', { child: true })]).toEqual([
      'FAMILY',
      'no B5',
    ]);
  });

  it('B6: family counselling is on nobody’s paper', () => {
    const { scene, mother } = nineYearOld();
    expect(told(scene, 'COUNSELLING', { guardian: mother })).toBe('no B6');
  });

  it('an exclusion, a withdrawal and another person’s silence take nothing from the family', () => {
    const { scene, mother } = nineYearOld();
    scene.exclusion({ to: 'soc' });
    expect(told(scene, 'FAMILY_OTHER_PERSON', { guardian: mother })).toBe('FAMILY');
  });
});
