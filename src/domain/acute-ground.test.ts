import { describe, expect, it } from 'vitest';
import { acuteEnd, acuteGround, isAcutePair } from './acute-ground';
import type { AcuteProtection } from './acute-protection';
import { NOON, SCENE_UNITS, Scene } from './consent-scene';
import type { Kind } from './kind';

const HOURS = 3_600_000;
const FLOW = { from: 'soc', to: 'bup', kind: 'SOCIAL' as Kind };

/** What acute protection says of a flow in a case of which the test tells. */
function opens(tell: (scene: Scene) => void, flow: Partial<typeof FLOW> = {}, now = NOON, born = '2016-06-15') {
  const scene = new Scene({ born });
  tell(scene);
  return acuteGround(scene.facts(), { ...FLOW, ...flow }, now);
}
const acute =
  (more: Partial<AcuteProtection> = {}, despite: string[] = [], kinds: Kind[] = ['SOCIAL', 'FAMILY_OTHER_PERSON']) =>
  (scene: Scene) =>
    void scene.acute('soc', 'bup', kinds, more, despite);
const and =
  (...tells: ((scene: Scene) => void)[]) =>
  (scene: Scene) =>
    tells.forEach((tell) => tell(scene));

describe('acute protection', () => {
  it('opens what it names, by its own rule', () => {
    expect(opens(acute())).toEqual({ ok: true, because: 'ST7' });
    expect(opens(() => undefined)).toBeUndefined();
  });

  it('works between public health care and social services alone, both ways', () => {
    const facts = new Scene({ born: '2016-06-15' }).facts();
    const pairs = SCENE_UNITS.flatMap((from) => SCENE_UNITS.map((to) => [from.id, to.id] as const))
      .filter(([from, to]) => isAcutePair(facts, { from, to }))
      .map((pair) => pair.join(' '));
    expect(pairs.sort()).toEqual([
      'bup soc',
      'hab soc',
      'health-elsewhere soc',
      'soc bup',
      'soc hab',
      'soc health-elsewhere',
    ]);
    expect(isAcutePair(facts, { from: 'nobody', to: 'soc' })).toBe(false);
  });

  it.each<[string, Partial<typeof FLOW>, (scene: Scene) => void]>([
    ['from another unit', { from: 'hab', to: 'soc' }, acute()],
    ['to another unit', { to: 'hab' }, acute()],
    ['the other way', { from: 'bup', to: 'soc' }, acute()],
    ['of another kind', { kind: 'HEALTH' }, acute()],
    ['that somebody has ended', {}, acute({ endedAt: NOON - 1 })],
    [
      'to a school, however it came to be on record',
      { to: 'teachers' },
      (scene) => void scene.acute('soc', 'teachers', ['SOCIAL']),
    ],
    ['of a case that has no child in it', {}, and(acute(), (scene) => void scene.records.splice(1, 1))],
  ])('does not open a flow %s', (_what, flow, tell) => {
    expect(opens(tell, flow)).toBeUndefined();
  });

  it.each<[string, string, boolean]>([
    ['the day before 18', '2008-03-13', true],
    ['from the day of 18 on', '2008-03-12', false],
  ])('is for children: %s', (_when, born, open) => {
    expect(opens(acute(), {}, NOON, born) !== undefined).toBe(open);
  });

  it('holds from its start to its end, and no longer than the region’s hours', () => {
    const at = (now: number, more: Partial<AcuteProtection> = {}) => opens(acute(more), {}, now) !== undefined;
    expect([at(NOON - 1), at(NOON), at(NOON + 72 * HOURS - 1), at(NOON + 72 * HOURS)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const short = { endsAt: NOON + HOURS };
    expect([at(NOON + HOURS - 1, short), at(NOON + HOURS, short)]).toEqual([true, false]);
    const facts = new Scene({ born: '2016-06-15' }).facts();
    expect(acuteEnd(facts, { startedAt: 5, endsAt: 5 + 999 * HOURS })).toBe(5 + 72 * HOURS);
  });
});

describe('what the family has said against it', () => {
  const excluded = (scene: Scene) => void scene.exclusion({ to: 'bup' });
  const taken =
    (
      releasing: string,
      receiving: string,
      part: 'whole' | { units: string[]; kinds: Kind[]; plan: boolean } = 'whole',
    ) =>
    (scene: Scene) =>
      void scene.withdraw(scene.consent([releasing], { [receiving]: ['SOCIAL'] }), part);
  const other = { kind: 'FAMILY_OTHER_PERSON' as const };

  it.each<[string, (scene: Scene) => void, Partial<typeof FLOW>, string, string]>([
    ['an exclusion', excluded, {}, 'B11', 'B10'],
    ['a consent taken back', taken('soc', 'bup'), {}, 'B10', 'B11'],
    ['a part of it taken back', taken('soc', 'bup', { units: ['bup'], kinds: [], plan: false }), {}, 'B10', 'B7'],
    ['another person’s silence', () => undefined, other, 'B7', 'B11'],
  ])('it passes only where its reason names it: %s', (_what, tell, flow, rule, wrong) => {
    expect(opens(and(tell, acute()), flow)).toBeUndefined();
    expect(opens(and(tell, acute({}, [wrong])), flow)).toBeUndefined();
    expect(opens(and(tell, acute({}, [rule])), flow)?.because).toBe('ST7');
  });

  it.each<[string, (scene: Scene) => void, Partial<typeof FLOW>]>([
    ['an exclusion of another unit', (scene) => void scene.exclusion({ to: 'hab' }), {}],
    ['a consent taken back between others', taken('soc', 'hab'), {}],
    ['a consent taken back that another released', taken('nurse', 'bup'), {}],
    ['a part taken back of another kind', taken('soc', 'bup', { units: [], kinds: ['HEALTH'], plan: false }), {}],
    ['another person’s yes', (scene) => void scene.personSays('Syster', 'yes', ['bup'], 'soc'), other],
  ])('is nothing to it where it concerns something else: %s', (_what, tell, flow) => {
    expect(opens(and(tell, acute()), flow)?.because).toBe('ST7');
  });

  it('one of several is enough, whichever it is', () => {
    const scene = new Scene({ born: '2016-06-15' });
    acute({ endedAt: NOON })(scene);
    acute()(scene);
    expect(acuteGround(scene.facts(), FLOW, NOON)?.because).toBe('ST7');
  });
});
