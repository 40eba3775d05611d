import { describe, expect, it } from 'vitest';
import type { BoardDecision } from './board-decision';
import { startOfDay } from './civil-date';
import { mayDisclose, mayDrawUpPlan } from './consent-policy';
import { ask, asked, NOON, nineYearOld, Scene, sixteenYearOld } from './consent-scene';
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

describe('the child’s own yes where the guardians do not give theirs (C5)', () => {
  const kinds: Kind[] = ['PSYCH', 'SOCIAL'];
  /** A sixteen-year-old who says yes, guardians who say no, and a manager's decision; `more` differs from it. */
  function told(more: Partial<BoardDecision> | null = {}, child: 'yes' | 'no' | null = 'yes', of = sixteenYearOld()) {
    const { scene, mother, father } = of;
    const consent = asked(scene, kinds, 'student-health');
    for (const giver of [mother, father]) scene.answer(consent, giver, 'no');
    if (child) scene.answer(consent, 'child', child);
    const receiving = [{ unit: 'student-health', kinds: ['PSYCH' as const], weakerSecrecy: false }];
    if (more) scene.decision('CHILD_ALONE', { releasing: ['bup'], receiving, ...more });
    return scene;
  }
  const toSchool = (scene: Scene, kind: Kind = 'PSYCH', now = NOON) => ask(scene, 'bup', 'student-health', kind, now);
  const elsewhere = [{ unit: 'student-health', kinds: ['SOCIAL' as const], weakerSecrecy: false }];

  it.each<[string, () => Scene, string]>([
    ['a manager has decided so', () => told(), 'C5'],
    ['nobody has decided', () => told(null), 'no C7'],
    ['the child says no', () => told({}, 'no'), 'no C7'],
    ['the child has not said anything', () => told({}, null), 'no C7'],
    [
      'the decision names another receiver',
      () => told({ receiving: [{ ...elsewhere[0]!, unit: 'teachers', kinds: ['PSYCH'] }] }),
      'no C7',
    ],
    ['the decision names another kind', () => told({ receiving: elsewhere }), 'no C7'],
    ['the decision names another unit that tells', () => told({ releasing: ['soc'] }), 'no C7'],
    ['the decision has ended', () => told({ to: '2026-03-11' }), 'no C7'],
    ['the decision was ended by hand', () => told({ endedAt: NOON - 1 }), 'no C7'],
    ['the child is nine', () => told({}, 'yes', nineYearOld()), 'no C7'],
  ])('%s', (_what, tell, expected) => {
    expect(toSchool(tell())).toBe(expected);
  });

  it('is of the kinds that the region lets a child open alone, and of a decision of that type', () => {
    const open = told({ receiving: elsewhere });
    const { kindsChildAlone } = open.facts().profile;
    expect(toSchool(open, 'SOCIAL')).toBe(kindsChildAlone.includes('SOCIAL') ? 'C5' : 'no C7');
    const other = told(null);
    other.decision('SHELTER', { releasing: ['bup'], receiving: [{ ...elsewhere[0]!, kinds: ['PSYCH'] }] });
    expect(toSchool(other)).toBe('no C7');
  });

  it('lapses with childhood: at eighteen only the person’s own new answer counts', () => {
    expect(toSchool(told({ to: '2028-01-01' }), 'PSYCH', startOfDay('2027-06-15'))).not.toBe('C5');
  });
});

describe('what is told of a no: the rule, and what would make it possible', () => {
  const remedy = (tell: (scene: Scene, consent: string) => void, to = 'soc', kind: Kind = 'PSYCH') => {
    const { scene, mother, father } = nineYearOld();
    const consent = asked(scene, ['PSYCH', 'PLAN_ACTION', 'FAMILY_OTHER_PERSON', 'COUNSELLING', 'CONTACT'], to);
    for (const giver of [mother, father]) scene.answer(consent, giver);
    tell(scene, consent);
    const said = mayDisclose(scene.facts(), { from: 'bup', to, kind }, NOON);
    return said.ok ? said.because : `${said.because} ${said.remedy}`;
  };
  const fresh = (tell: (scene: Scene, givers: { mother: string; father: string }) => void) => {
    const { scene, mother, father } = nineYearOld();
    tell(scene, { mother, father });
    const said = mayDisclose(scene.facts(), { from: 'bup', to: 'soc', kind: 'PSYCH' }, NOON);
    return said.ok ? said.because : `${said.because} ${said.remedy}`;
  };

  it.each<[string, () => string, string]>([
    ['all have said yes', () => remedy(() => undefined), 'C2'],
    ['no consent', () => fresh(() => undefined), 'NO_GROUND ask-for-consent'],
    [
      'one that names others',
      () => fresh((s) => s.consent(['soc'], { hab: ['PSYCH'] })),
      'NOT_NAMED consent-that-names-both',
    ],
    [
      'one of another kind',
      () => fresh((s) => s.consent(['bup'], { soc: ['SOCIAL'] })),
      'KIND_NOT_NAMED consent-for-this-kind',
    ],
    ['nobody answered', () => fresh((s) => asked(s)), 'C2 ask-the-other-guardian'],
    ['taken back', () => remedy((s, c) => s.withdraw(c)), 'B10 new-consent'],
    [
      'taken back in part',
      () => remedy((s, c) => s.withdraw(c, { units: [], kinds: ['PSYCH'], plan: false })),
      'B10 new-consent',
    ],
    [
      'another kind taken back',
      () => remedy((s, c) => s.withdraw(c, { units: [], kinds: ['SOCIAL'], plan: false })),
      'C2',
    ],
    ['the plan alone taken back', () => remedy((s, c) => s.withdraw(c, { units: [], kinds: [], plan: true })), 'C2'],
    ['family counselling', () => remedy(() => undefined, 'soc', 'COUNSELLING'), 'B6 never'],
    ['another person', () => remedy(() => undefined, 'soc', 'FAMILY_OTHER_PERSON'), 'B7 ask-that-person'],
    ['excluded', () => remedy((s) => s.exclusion({ to: 'soc' })), 'B11 family-ends-exclusion'],
    ['sheltered', () => remedy((s) => s.decision('SHELTER'), 'soc', 'CONTACT'), 'B8 never'],
    ['a collective name', () => remedy(() => undefined, 'the-school', 'PLAN_ACTION'), 'NOT_SPECIFIC name-units'],
    ['a unit that nobody knows', () => remedy(() => undefined, 'nowhere', 'PLAN_ACTION'), 'NOT_SPECIFIC name-units'],
    ['weaker secrecy', () => remedy(() => undefined, 'teachers'), 'WEAKER_SECRECY confirm-weaker-secrecy'],
    ['no agreement', () => remedy(() => undefined, 'clinic-without-agreement'), 'AGREEMENT sign-agreement'],
    ['no reservation', () => remedy(() => undefined, 'free-teachers'), 'RESERVATION acknowledge-reservation'],
    [
      'protected',
      () =>
        remedy(
          (s) => s.add('protectionMark', { subject: 'child', level: 'MARKING', loweredBecause: null }),
          'soc',
          'CONTACT',
        ),
      'B1 never',
    ],
  ])('%s', (_what, told, expected) => {
    expect(told()).toBe(expected);
  });

  it('not checked by the unit that tells', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['PSYCH'] });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    expect(mayDisclose(scene.facts(), { from: 'bup', to: 'soc', kind: 'PSYCH' }, NOON)).toEqual({
      ok: false,
      because: 'NOT_VERIFIED',
      remedy: 'verify-consent',
    });
  });
});

describe('which of several consents answers for the plan', () => {
  const plan = (tell: (scene: Scene, givers: { mother: string; father: string }) => void) => {
    const { scene, mother, father } = nineYearOld();
    tell(scene, { mother, father });
    const said = mayDrawUpPlan(scene.facts(), NOON);
    return said.ok ? said.because : `${said.because} ${said.remedy}`;
  };
  const full = (scene: Scene, { mother, father }: { mother: string; father: string }) => {
    const consent = scene.consent(['bup'], { soc: ['PLAN_ACTION'] });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    return consent;
  };
  const half = (scene: Scene, { mother }: { mother: string }) =>
    scene.answer(scene.consent(['bup'], { soc: ['PLAN_ACTION'] }), mother);

  it.each<[string, Parameters<typeof plan>[0], string]>([
    ['none', () => undefined, 'NO_PLAN_CONSENT ask-for-plan-consent'],
    ['a yes after one that waits', (s, g) => [half(s, g), full(s, g)], 'C2'],
    ['a yes before one that waits', (s, g) => [full(s, g), half(s, g)], 'C2'],
    ['a yes beside one that was taken back', (s, g) => [s.withdraw(full(s, g)), full(s, g)], 'C2'],
    [
      'one that waits, told before one that was taken back',
      (s, g) => [s.withdraw(full(s, g)), half(s, g)],
      'C2 ask-the-other-guardian',
    ],
    ['the same in the other order', (s, g) => [half(s, g), s.withdraw(full(s, g))], 'C2 ask-the-other-guardian'],
    ['only one that was taken back', (s, g) => s.withdraw(full(s, g)), 'B10 new-consent'],
    [
      'one taken back for the plan',
      (s, g) => s.withdraw(full(s, g), { units: [], kinds: [], plan: true }),
      'B10 new-consent',
    ],
  ])('%s', (_what, tell, expected) => {
    expect(plan(tell)).toBe(expected);
  });
});
