import { describe, expect, it } from 'vitest';
import { NOON, Scene } from './consent-scene';
import { keepsFromReader, outputTerms } from './may-output';

const HOUR = 3_600_000;
const scene = (more: (scene: Scene) => void = () => {}, protection = 'NONE') => {
  const made = new Scene({ born: '2018-05-04', protection });
  more(made);
  return made.facts();
};
const block = (liftedAt: number | null) => (made: Scene) =>
  void made.add('guardianBlock', {
    rule: 'B4',
    reader: 'child',
    recordIds: [],
    kinds: ['HEALTH'],
    assessment: 'a',
    assessedBy: 'Eva',
    assessedOn: '2026-01-01',
    reviewOn: '2026-06-01',
    liftedAt,
  });
const decision = (type: string) => (made: Scene) => void made.decision(type as 'SHELTER');
const guardian = (made: Scene) => void made.guardian('Anna', 'custodian', { protectedIdentity: true });

describe('before something of a case is printed or taken out', () => {
  const open = scene();
  const cases: [string, ReturnType<typeof scene>, number | null, { stops: number; tooOldAfter: number | null }][] = [
    ['an open case, whenever', open, null, { stops: 0, tooOldAfter: null }],
    ['an open case after a month', open, 720, { stops: 0, tooOldAfter: null }],
    ['a marked child within the day', scene(undefined, 'MARKING'), 23.9, { stops: 2, tooOldAfter: null }],
    ['a marked child after a day', scene(undefined, 'MARKING'), 24, { stops: 2, tooOldAfter: 24 }],
    ['a marked child, never any contact', scene(undefined, 'MARKING'), null, { stops: 2, tooOldAfter: 24 }],
    ['protected registration', scene(undefined, 'PROTECTED_REGISTRATION'), 24, { stops: 2, tooOldAfter: 24 }],
    ['assumed identity', scene(undefined, 'ASSUMED_IDENTITY'), 24, { stops: 2, tooOldAfter: 24 }],
    ['a protected guardian', scene(guardian), 24, { stops: 2, tooOldAfter: 24 }],
    ['something kept from a reader, within the day', scene(block(null)), 23.9, { stops: 0, tooOldAfter: null }],
    ['something kept from a reader, after a day', scene(block(null)), 24, { stops: 0, tooOldAfter: 24 }],
    ['what was kept and is lifted', scene(block(1)), 24, { stops: 0, tooOldAfter: null }],
    ['a decision under LVU 14 §', scene(decision('LVU_14')), 24, { stops: 0, tooOldAfter: 24 }],
    ['a shelter', scene(decision('SHELTER')), 24, { stops: 0, tooOldAfter: 24 }],
  ];
  it.each(cases)('%s', (_, facts, hours, expected) => {
    expect(outputTerms(facts, hours === null ? null : NOON - hours * HOUR, NOON)).toEqual(expected);
  });

  it('a decision that opens the plan keeps nothing from anybody', () => {
    expect(keepsFromReader(scene(decision('LVU_11')), NOON)).toBe(false);
  });
});
