import { describe, expect, it } from 'vitest';
import { NOON, nineYearOld, SCENE_UNITS, Scene } from './consent-scene';
import type { Kind } from './kind';
import { mayRelease, obstaclesTo, type ReleaseRequest, type StatuteGround } from './statute-grounds';

const WHY: ReleaseRequest['why'] = {
  ...{ reason: 'Needed', whyNoConsent: 'No time', despite: [], weighing: 'Weighed', attempts: 'Three calls' },
  ...{ decider: 'Eva', guardianInformed: true, whyNotInformed: '', confirmed: true },
};
const GROUNDS: StatuteGround[] = ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST6', 'ST7', 'ST8'];

type Asked = Omit<Partial<ReleaseRequest>, 'why'> & { why?: Partial<ReleaseRequest['why']> };
const asked = (scene: Scene, { why, ...more }: Asked = {}) => {
  const request = { ground: 'ST1' as const, from: 'bup', to: 'soc', kinds: ['HEALTH' as Kind], ...more };
  return mayRelease(scene.facts(), { ...request, why: { ...WHY, ...why } }, NOON);
};
const told = (scene: Scene, more: Asked = {}) => {
  const decision = asked(scene, more);
  return decision.ok ? decision.because : `no ${decision.because}: ${decision.remedy}`;
};

describe('between which sectors a ground works', () => {
  const { scene } = nineYearOld();
  scene.decision('LPT', {}, 'bup');
  /** `from to`, of every pair of the scene's units. */
  const pairs = (ground: StatuteGround) =>
    SCENE_UNITS.flatMap((from) => SCENE_UNITS.map((to) => [from.id, to.id] as const))
      .filter(([from, to]) => asked(scene, { ground, from, to }).ok)
      .map((pair) => pair.join(' '))
      .sort();
  const each = (from: string[], to: string[]) =>
    from.flatMap((one) => to.filter((other) => other !== one).map((other) => `${one} ${other}`)).sort();
  const HEALTH = ['bup', 'hab', 'health-elsewhere'];
  const PRESCHOOLS = ['preschool', 'private-preschool'];
  const PRIVATE_CARE = ['clinic', 'clinic-without-agreement', 'home'];
  const PUBLIC_SCHOOL = ['nurse', 'student-health', 'student-health-elsewhere', 'teachers', 'preschool'];
  const SPECIFIC = SCENE_UNITS.filter((unit) => !unit.generic).map((unit) => unit.id);

  it.each<[StatuteGround, string[]]>([
    ['ST1', each([...HEALTH, 'soc'], [...HEALTH, 'soc'])],
    ['ST2', each([...HEALTH, 'soc'], [...HEALTH, 'soc'])],
    ['ST3', each(HEALTH, [...HEALTH, 'soc', ...PRIVATE_CARE])],
    ['ST4', ['nurse student-health']],
    ['ST5', each(['student-health', 'student-health-elsewhere', 'teachers', 'preschool'], [...HEALTH, 'soc'])],
    [
      'ST6',
      each([...HEALTH, 'soc'], [...HEALTH, 'soc', ...PRIVATE_CARE, ...PRESCHOOLS])
        .concat(each(PUBLIC_SCHOOL, SPECIFIC))
        .sort(),
    ],
    [
      'ST7',
      each(HEALTH, ['soc'])
        .concat(each(['soc'], HEALTH))
        .sort(),
    ],
    ['ST8', each(['bup', 'hab'], ['bup', 'hab'])],
  ])('%s', (ground, expected) => {
    expect(pairs(ground)).toEqual(expected);
  });

  it.each(GROUNDS)('%s is told as a ground that does not work between these, where it does not', (ground) => {
    expect(told(nineYearOld().scene, { ground, from: 'clinic', to: 'private-preschool' })).toBe(
      `no ${ground}: ground-not-between-these`,
    );
  });
});

describe('what is told of a release that may not be', () => {
  const grown = () => new Scene({ born: '2008-03-12' });
  const child = () => nineYearOld().scene;
  it.each<[string, () => Scene, Asked, string]>([
    ['from a collective name', child, { from: 'the-school', to: 'bup' }, 'no NOT_SPECIFIC: name-units'],
    ['to a collective name', child, { to: 'the-school' }, 'no NOT_SPECIFIC: name-units'],
    ['from nobody', child, { from: 'nobody' }, 'no NOT_SPECIFIC: name-units'],
    ['to nobody', child, { to: 'nobody' }, 'no NOT_SPECIFIC: name-units'],
    ['to itself', child, { from: 'soc' }, 'no NO_GROUND: ask-for-consent'],
    ['from health care to a school', child, { to: 'free-nurse' }, 'no NO_GROUND: ask-for-consent'],
    ['from private care to a school', child, { from: 'home', to: 'nurse' }, 'no NO_GROUND: ask-for-consent'],
    ['of no kind', child, { kinds: [] }, 'no NOT_SPECIFIC: tick-kinds'],
    ['of counselling among others', child, { kinds: ['HEALTH', 'COUNSELLING'] }, 'no B6: never'],
    ['of somebody grown, for care', grown, {}, 'no ST1: ask-the-person'],
    ['of somebody grown, for protection', grown, { ground: 'ST7' }, 'no ST7: ask-the-person'],
    ['of nobody', () => ((scene) => (scene.records.splice(1, 1), scene))(child()), {}, 'no ST1: ask-the-person'],
    ['without the decision', child, { ground: 'ST2' }, 'no ST2: record-decision'],
    ['without attempts', child, { ground: 'ST3', why: { attempts: '' } }, 'no ST3: document-attempts'],
    [
      'without a weighing, from a school',
      child,
      { ground: 'ST5', from: 'teachers', why: { weighing: '' } },
      'no ST5: write-weighing',
    ],
    [
      'without a weighing, from an authority',
      child,
      { ground: 'ST6', why: { weighing: '' } },
      'no ST6: write-weighing',
    ],
    ['without a reason', child, { why: { reason: '' } }, 'no NO_REASON: write-reason'],
    ['without somebody who decides', child, { why: { decider: '' } }, 'no NO_REASON: name-decider'],
    ['without why there is no consent', child, { why: { whyNoConsent: '' } }, 'no NO_REASON: say-why-no-consent'],
    ['without why, within one region', child, { ground: 'ST8', to: 'hab', why: { whyNoConsent: '' } }, 'ST8'],
    [
      'without why, within one school board',
      child,
      { ground: 'ST4', from: 'nurse', to: 'student-health', why: { whyNoConsent: '' } },
      'ST4',
    ],
    ['untold, and not why', child, { why: { guardianInformed: false } }, 'no NO_REASON: inform-guardians-or-say-why'],
    ['told, and with a why', child, { why: { whyNotInformed: 'x' } }, 'ST1'],
    ['unconfirmed', child, { why: { confirmed: false } }, 'no NO_REASON: confirm-second-step'],
    ['the day before 18', () => new Scene({ born: '2008-03-13' }), {}, 'ST1'],
  ])('%s', (_how, scene, more, expected) => {
    expect(told(scene(), more)).toBe(expected);
  });

  it.each<[string, StatuteGround, string, string]>([
    ['care', 'ST1', 'soc', 'no B7: name-it-in-the-reason'],
    ['compulsory care', 'ST2', 'soc', 'no B7: name-it-in-the-reason'],
    ['protection', 'ST7', 'soc', 'no B7: name-it-in-the-reason'],
    ['nobody can consent', 'ST3', 'soc', 'no B7: ask-that-person'],
    ['one region', 'ST8', 'hab', 'no B7: ask-that-person'],
  ])('about another person of the family, for %s', (_what, ground, to, expected) => {
    const scene = child();
    scene.decision('LRV', {}, 'bup');
    const about = { ground, to, kinds: ['FAMILY_OTHER_PERSON' as const] };
    expect(told(scene, about)).toBe(expected);
    scene.personSays('Syster', 'yes', [to]);
    expect(told(scene, about)).toBe(ground);
  });
});

describe('what the family has said against a flow', () => {
  const flow = { from: 'bup', to: 'soc', kind: 'HEALTH' as Kind };
  it.each<[string, (scene: Scene, mother: string, consent: string) => void, string[]]>([
    ['nothing', () => undefined, []],
    ['no exclusion but of others', (scene) => scene.exclusion({ to: 'hab' }), []],
    ['an exclusion', (scene) => scene.exclusion({ from: 'bup' }), ['B11']],
    ['a withdrawal', (scene, _, consent) => scene.withdraw(consent), ['B10']],
    [
      'a withdrawal of this part',
      (scene, _, consent) => scene.withdraw(consent, { units: [], kinds: ['HEALTH'], plan: false }),
      ['B10'],
    ],
    [
      'a withdrawal of another part',
      (scene, _, consent) => scene.withdraw(consent, { units: [], kinds: ['SOCIAL'], plan: false }),
      [],
    ],
    [
      'a no, and then a yes',
      (scene, mother, consent) => (scene.answer(consent, mother, 'no', { at: 1 }), scene.answer(consent, mother)),
      ['C7'],
    ],
  ])('%s', (_what, tell, expected) => {
    const { scene, mother } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['HEALTH'] });
    tell(scene, mother, consent);
    expect(obstaclesTo(scene.facts(), flow, NOON)).toEqual(expected);
    // What was said of flows between others is no matter here.
    for (const other of [
      { ...flow, from: 'nurse' },
      { ...flow, to: 'nurse' },
    ])
      expect(obstaclesTo(scene.facts(), other, NOON)).toEqual(
        expected.includes('B11') && other.from === 'bup' ? ['B11'] : [],
      );
  });

  it.each<[string, string, string, string[]]>([
    ['a consent that has run out', '2025-06-01', '2026-03-11', ['B10']],
    ['one that has not begun', '2026-03-13', '2026-06-01', ['B10']],
    ['one that nobody has answered yet', '2026-03-01', '2026-06-01', []],
  ])('%s', (_what, validFrom, validTo, expected) => {
    const { scene } = nineYearOld();
    scene.consent(['bup'], { soc: ['HEALTH'] }, { validFrom, validTo });
    expect(obstaclesTo(scene.facts(), flow, NOON)).toEqual(expected);
  });
});
