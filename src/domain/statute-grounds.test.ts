import { describe, expect, it } from 'vitest';
import { NOON, nineYearOld, Scene } from './consent-scene';
import type { Kind } from './kind';
import { mayRelease, obstaclesTo, type ReleaseRequest, type StatuteGround } from './statute-grounds';

const WHY: ReleaseRequest['why'] = {
  reason: 'Needed for treatment',
  whyNoConsent: 'Could not be asked in time',
  despite: [],
  weighing: 'The need outweighs the intrusion',
  attempts: 'Called three times',
  decider: 'Eva',
  guardianInformed: true,
  whyNotInformed: '',
  confirmed: true,
};

const judge = (
  scene: Scene,
  ground: StatuteGround,
  from: string,
  to: string,
  kinds: Kind[] = ['HEALTH'],
  why: Partial<typeof WHY> = {},
) => {
  const decision = mayRelease(scene.facts(), { ground, from, to, kinds, why: { ...WHY, ...why } }, NOON);
  return decision.ok ? decision.because : `no ${decision.because}`;
};

const grown = () => new Scene({ born: '2008-01-01' });
const inCompulsoryCare = (scene: Scene) => {
  scene.decision('LPT', {}, 'bup');
  return scene;
};

/** ground, from, to, expected: between whom each ground works for a child of nine. */
const BETWEEN: [StatuteGround, string, string, string][] = [
  ['ST1', 'bup', 'hab', 'ST1'],
  ['ST1', 'bup', 'soc', 'ST1'],
  ['ST1', 'soc', 'bup', 'ST1'],
  ['ST1', 'bup', 'clinic', 'no ST1'],
  ['ST1', 'nurse', 'bup', 'no ST1'],
  ['ST1', 'bup', 'student-health', 'no NO_GROUND'],
  ['ST2', 'bup', 'soc', 'no ST2'],
  ['ST3', 'bup', 'clinic', 'ST3'],
  ['ST3', 'bup', 'home', 'ST3'],
  ['ST3', 'soc', 'bup', 'no ST3'],
  ['ST4', 'nurse', 'student-health', 'ST4'],
  ['ST4', 'nurse', 'student-health-elsewhere', 'no ST4'],
  ['ST4', 'nurse', 'teachers', 'no ST4'],
  ['ST5', 'teachers', 'soc', 'ST5'],
  ['ST5', 'preschool', 'bup', 'ST5'],
  ['ST5', 'nurse', 'soc', 'no ST5'],
  ['ST5', 'teachers', 'home', 'no ST5'],
  ['ST6', 'teachers', 'private-preschool', 'ST6'],
  ['ST6', 'clinic', 'bup', 'no ST6'],
  ['ST6', 'soc', 'teachers', 'no NO_GROUND'],
  ['ST7', 'soc', 'bup', 'ST7'],
  ['ST7', 'bup', 'hab', 'no ST7'],
  ['ST7', 'bup', 'teachers', 'no NO_GROUND'],
  ['ST8', 'bup', 'hab', 'ST8'],
  ['ST8', 'bup', 'health-elsewhere', 'no ST8'],
  ['ST8', 'bup', 'soc', 'no ST8'],
  ['ST1', 'bup', 'the-school', 'no NOT_SPECIFIC'],
  ['ST1', 'bup', 'bup', 'no NO_GROUND'],
];

describe('between whom a statute ground works', () => {
  it.each(BETWEEN)('%s from %s to %s: %s', (ground, from, to, expected) => {
    expect(judge(nineYearOld().scene, ground, from, to)).toBe(expected);
  });
});

describe('what a statute ground demands', () => {
  it('ST1 and acute protection end at eighteen; compulsory care and the same region do not', () => {
    const scene = inCompulsoryCare(grown());
    expect(['ST1', 'ST7', 'ST2'].map((ground) => judge(scene, ground as StatuteGround, 'bup', 'soc'))).toEqual([
      'no ST1',
      'no ST7',
      'ST2',
    ]);
    expect(judge(scene, 'ST8', 'bup', 'hab')).toBe('ST8');
  });

  it('ST2 needs the decision on record, and one that has not ended', () => {
    const { scene } = nineYearOld();
    scene.decision('LRV', { to: '2026-03-11' }, 'bup');
    expect(judge(scene, 'ST2', 'bup', 'soc')).toBe('no ST2');
    expect(judge(inCompulsoryCare(scene), 'ST2', 'bup', 'soc')).toBe('ST2');
  });

  const WRITTEN: [string, StatuteGround, string, string, Partial<typeof WHY>, string][] = [
    ['no reason', 'ST1', 'bup', 'soc', { reason: '' }, 'no NO_REASON'],
    ['nobody who decides', 'ST1', 'bup', 'soc', { decider: '' }, 'no NO_REASON'],
    ['not why consent is missing', 'ST1', 'bup', 'soc', { whyNoConsent: '' }, 'no NO_REASON'],
    ['guardian not told and not why', 'ST1', 'bup', 'soc', { guardianInformed: false }, 'no NO_REASON'],
    ['guardian not told, and why', 'ST1', 'bup', 'soc', { guardianInformed: false, whyNotInformed: 'Danger' }, 'ST1'],
    ['the second step not confirmed', 'ST1', 'bup', 'soc', { confirmed: false }, 'no NO_REASON'],
    ['no attempts', 'ST3', 'bup', 'clinic', { attempts: '' }, 'no ST3'],
    ['no weighing', 'ST5', 'teachers', 'soc', { weighing: '' }, 'no ST5'],
    ['no weighing', 'ST6', 'teachers', 'soc', { weighing: '' }, 'no ST6'],
  ];
  it.each(WRITTEN)('%s: %s from %s to %s gives %5$s', (_story, ground, from, to, why, expected) => {
    expect(judge(nineYearOld().scene, ground, from, to, ['HEALTH'], why)).toBe(expected);
  });

  it('needs kinds that are named', () => {
    expect(judge(nineYearOld().scene, 'ST1', 'bup', 'soc', [])).toBe('no NOT_SPECIFIC');
  });
});

describe('what no statute ground passes', () => {
  it('contact data under protection (B1), family counselling (B6), a shelter’s address (B8)', () => {
    const { scene } = nineYearOld();
    expect(judge(scene, 'ST1', 'bup', 'soc', ['CONTACT'])).toBe('ST1');
    expect(judge(scene, 'ST1', 'bup', 'soc', ['COUNSELLING'])).toBe('no B6');
    scene.decision('SHELTER');
    expect(judge(scene, 'ST1', 'bup', 'soc', ['CONTACT'])).toBe('no B8');
    const hidden = new Scene({ born: '2016-06-15', protection: 'MARKING' });
    expect(judge(hidden, 'ST1', 'bup', 'soc', ['HEALTH', 'CONTACT'])).toBe('no B1');
  });
});

describe('what a statute ground passes only by name', () => {
  it('an exclusion, a withdrawal, a lapse and a refusal', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['HEALTH'] });
    scene.answer(consent, mother);
    scene.answer(consent, father, 'no');
    scene.withdraw(consent);
    scene.exclusion({ to: 'soc' });
    const flow = { from: 'bup', to: 'soc', kind: 'HEALTH' } as const;
    expect(obstaclesTo(scene.facts(), flow, NOON)).toEqual(['B10', 'B11', 'C7']);
    expect(judge(scene, 'ST1', 'bup', 'soc', ['HEALTH'], { despite: ['B10', 'B11'] })).toBe('no C7');
    expect(judge(scene, 'ST1', 'bup', 'soc', ['HEALTH'], { despite: ['B10', 'B11', 'C7'] })).toBe('ST1');
  });

  it('a lapse at eighteen, for compulsory care', () => {
    const scene = inCompulsoryCare(grown());
    const mother = scene.guardian('Maja');
    const consent = scene.consent(['bup'], { soc: ['HEALTH'] });
    scene.answer(consent, mother);
    expect(judge(scene, 'ST2', 'bup', 'soc')).toBe('no B9');
    expect(judge(scene, 'ST2', 'bup', 'soc', ['HEALTH'], { despite: ['B9'] })).toBe('ST2');
  });

  it('what is about another person: between health care and social services by name, else not at all', () => {
    const { scene } = nineYearOld();
    const about: Kind[] = ['FAMILY_OTHER_PERSON'];
    expect(judge(scene, 'ST1', 'bup', 'soc', about)).toBe('no B7');
    expect(judge(scene, 'ST1', 'bup', 'soc', about, { despite: ['B7'] })).toBe('ST1');
    expect(judge(scene, 'ST8', 'bup', 'hab', about, { despite: ['B7'] })).toBe('no B7');
  });

  it('nothing that concerns other units', () => {
    const { scene } = nineYearOld();
    scene.exclusion({ to: 'teachers' });
    expect(judge(scene, 'ST1', 'bup', 'soc')).toBe('ST1');
  });
});
