import { describe, expect, it } from 'vitest';
import { startOfDay } from './civil-date';
import { ask, asked, NOON, nineYearOld, Scene } from './consent-scene';
import { type Kind } from './kind';

const BORN = { nine: '2016-06-15' };

describe('the consent itself', () => {
  const withYes = (more = {}, to = 'soc', kinds: Kind[] = ['PLAN_ACTION', 'PSYCH']) => {
    const scene = new Scene({ born: BORN.nine });
    const consent = scene.consent(['bup', 'soc'], { [to]: kinds }, more);
    scene.answer(consent, scene.guardian('Maja'));
    return { scene, consent };
  };
  it('opens nothing of a unit that has not checked it, and only of the one that has', () => {
    const { scene, consent } = withYes({}, 'student-health');
    scene.verify(consent, 'soc');
    expect([ask(scene, 'bup', 'student-health'), ask(scene, 'soc', 'student-health')]).toEqual([
      'no NOT_VERIFIED',
      'C1',
    ]);
  });
  it.each([
    ['not informed', { informed: false }, 'no NOT_INFORMED'],
    ['no purpose', { purpose: '' }, 'no NO_PURPOSE'],
    ['an end before its start', { validTo: '2026-02-01' }, 'no BAD_PERIOD'],
    ['longer than the region lets it be', { validTo: '2027-03-02' }, 'no BAD_PERIOD'],
    ['not begun', { validFrom: '2026-03-13' }, 'no B10'],
    ['good', {}, 'C1'],
  ])('%s', (_story, more, expected) => {
    const { scene, consent } = withYes(more);
    scene.verify(consent, 'bup');
    expect(ask(scene)).toBe(expected);
  });
  it.each([
    ['the whole', 'whole' as const, 'no B10', 'no B10'],
    ['one kind', { units: [], kinds: ['PSYCH' as const], plan: false }, 'C1', 'no B10'],
    ['one receiver', { units: ['soc'], kinds: [], plan: false }, 'no B10', 'no B10'],
    ['another receiver', { units: ['hab'], kinds: [], plan: false }, 'C1', 'C1'],
    ['everything from one unit', { units: ['bup'], kinds: [], plan: false }, 'no B10', 'no B10'],
  ])('taken back: %s', (_story, part, plan, psych) => {
    const { scene, consent } = withYes();
    scene.verify(consent, 'bup');
    scene.withdraw(consent, part);
    expect([ask(scene), ask(scene, 'bup', 'soc', 'PSYCH')]).toEqual([plan, psych]);
  });
  it.each([
    ['taken back', {}, true],
    ['ended', { validTo: '2026-03-11' }, false],
    ['not yet begun', { validFrom: '2026-04-01' }, false],
  ])(
    '%s, and replaced by a narrower one that a guardian has not answered: the silence is the reason',
    (_story, more, back) => {
      const { scene, consent } = withYes(more);
      scene.guardian('Nils');
      scene.verify(consent, 'bup');
      if (back) scene.withdraw(consent);
      const narrower = scene.consent(['bup'], { soc: ['PLAN_ACTION'] });
      scene.answer(narrower, scene.facts().guardians[0]!.id);
      expect([ask(scene), ask(scene, 'bup', 'soc', 'PSYCH')]).toEqual(['no C2', 'no B10']);
      scene.answer(narrower, scene.facts().guardians[1]!.id);
      expect(ask(scene)).toBe('no NOT_VERIFIED');
    },
  );
  it('says nothing of a kind or a unit that it does not name', () => {
    const { scene, consent } = withYes();
    scene.verify(consent, 'bup');
    expect([ask(scene, 'bup', 'soc', 'SCHOOL'), ask(scene, 'hab', 'soc'), ask(scene, 'soc', 'bup')]).toEqual([
      'no KIND_NOT_NAMED',
      'no NOT_NAMED',
      'no NOT_NAMED',
    ]);
  });
  it.each([
    ['a class teacher gets the plan', 'teachers', 'PLAN_ACTION', false, 'C1'],
    ['and no diagnosis by an ordinary tick', 'teachers', 'PSYCH', false, 'no WEAKER_SECRECY'],
    ['but with a warning where the family knew and ticked it', 'teachers', 'PSYCH', true, 'C1 warns WEAKER_SECRECY'],
    ['a private clinic with an agreement', 'clinic', 'PSYCH', false, 'C1'],
    ['a private clinic without', 'clinic-without-agreement', 'PSYCH', false, 'no AGREEMENT'],
    ['an independent school’s staff without a reservation', 'free-teachers', 'PLAN_ACTION', false, 'no RESERVATION'],
  ] as [string, string, Kind, boolean, string][])('%s', (_story, to, kind, weakerSecrecy, expected) => {
    const { scene, consent } = withYes(
      { receiving: [{ unit: to, kinds: ['PLAN_ACTION', 'PSYCH'], weakerSecrecy }] },
      to,
    );
    scene.verify(consent, 'bup');
    expect(ask(scene, 'bup', to, kind)).toBe(expected);
  });
  it.each([
    ['acknowledged', {}, 'C1'],
    ['of nobody in particular', { person: '' }, 'no RESERVATION'],
    ['not acknowledged', { acknowledgedOn: null }, 'no RESERVATION'],
    ['ended yesterday', { to: '2026-03-11' }, 'no RESERVATION'],
    ['of another releasing unit', { releasing: ['soc'] }, 'no RESERVATION'],
  ])('a reservation %s', (_story, more, expected) => {
    const { scene, consent } = withYes({}, 'free-teachers');
    scene.verify(consent, 'bup');
    scene.reservation(['bup'], 'free-teachers', more);
    expect(ask(scene, 'bup', 'free-teachers')).toBe(expected);
  });
});

describe('blocks before any consent', () => {
  const open = (more: { protection?: string } = {}, kinds?: Kind[]) => {
    const scene = new Scene({ born: BORN.nine, ...more });
    scene.answer(asked(scene, kinds), scene.guardian('Maja'));
    return scene;
  };
  it('B1: contact flows without protection, and never with any level of it, whoever marked it', () => {
    expect(ask(open(), 'bup', 'soc', 'CONTACT')).toBe('C1');
    for (const protection of ['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'])
      expect(ask(open({ protection }), 'bup', 'soc', 'CONTACT')).toBe('no B1');
    const marked = open();
    marked.add('protectionMark', { subject: 'child', level: 'MARKING', loweredBecause: null }, { unit: 'hab' });
    expect([ask(marked, 'bup', 'soc', 'CONTACT'), ask(marked)]).toEqual(['no B1', 'C1']);
  });
  it('B6: family counselling never flows, even where a consent names it', () => {
    expect(ask(open(), 'bup', 'soc', 'COUNSELLING')).toBe('no B6');
  });
  it('B8: contact of a sheltered child never flows, and does again when the shelter has ended', () => {
    const scene = open();
    scene.decision('SHELTER', { to: '2026-04-01' });
    expect(ask(scene, 'bup', 'soc', 'CONTACT')).toBe('no B8');
    expect(ask(scene, 'bup', 'soc', 'CONTACT', startOfDay('2026-04-02'))).toBe('C1');
  });
  it('B7: each person consents for their own part', () => {
    const scene = open({}, ['FAMILY_OTHER_PERSON']);
    const about = () => ask(scene, 'bup', 'soc', 'FAMILY_OTHER_PERSON');
    expect(about()).toBe('no B7');
    scene.personSays('Sister', 'yes', ['soc']);
    expect(about()).toBe('C1');
    scene.personSays('Father', 'no', ['soc']);
    expect(about()).toBe('no B7');
  });
  it('B11: an exclusion stops exactly what it names, until the family ends it', () => {
    const cases: [object, string, string][] = [
      [{ to: 'soc' }, 'no B11', 'no B11'],
      [{ kinds: ['PSYCH'] }, 'C1', 'no B11'],
      [{ from: 'hab' }, 'C1', 'C1'],
      [{ to: 'soc', ended: { by: 'child', at: NOON, receivedBy: 'Eva' } }, 'C1', 'C1'],
    ];
    for (const [exclusion, plan, psych] of cases) {
      const scene = open();
      scene.exclusion(exclusion);
      expect([ask(scene), ask(scene, 'bup', 'soc', 'PSYCH')]).toEqual([plan, psych]);
    }
  });
  it('a unit’s own is its own', () => {
    expect(ask(open({ protection: 'MARKING' }), 'bup', 'bup', 'CONTACT')).toBe('OWN_UNIT');
  });
});

describe('acute protection (ST7)', () => {
  const acute = (despite: string[] = [], more = {}) => {
    const { scene } = nineYearOld();
    scene.acute('bup', 'soc', ['PSYCH', 'CONTACT'], more, despite);
    return scene;
  };
  const hours = 3_600_000;
  it('opens for 72 hours and not an instant longer, whatever its author wrote', () => {
    const scene = acute([], { endsAt: NOON + 500 * hours });
    const at = (now: number) => ask(scene, 'bup', 'soc', 'PSYCH', now);
    expect([at(NOON - 1), at(NOON), at(NOON + 72 * hours - 1), at(NOON + 72 * hours)]).toEqual([
      'no NO_GROUND',
      'ST7',
      'ST7',
      'no NO_GROUND',
    ]);
  });
  it('opens one way only, and ends when it is ended', () => {
    expect(ask(acute(), 'soc', 'bup', 'PSYCH')).toBe('no NO_GROUND');
    expect(ask(acute([], { endedAt: NOON }), 'bup', 'soc', 'PSYCH')).toBe('no NO_GROUND');
  });
  it('passes an exclusion and a withdrawal only where its reason names them', () => {
    const cases: [string[], string][] = [
      [[], 'no B11'],
      [['B11'], 'ST7'],
    ];
    for (const [despite, expected] of cases) {
      const scene = acute(despite);
      scene.exclusion({ to: 'soc' });
      expect(ask(scene, 'bup', 'soc', 'PSYCH')).toBe(expected);
    }
    for (const [despite, expected] of [
      [[], 'no B10'],
      [['B10'], 'ST7'],
    ] as [string[], string][]) {
      const scene = acute(despite);
      scene.withdraw(scene.consent(['bup'], { soc: ['PSYCH'] }));
      expect(ask(scene, 'bup', 'soc', 'PSYCH')).toBe(expected);
    }
  });
});
