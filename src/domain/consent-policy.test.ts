import { describe, expect, it } from 'vitest';
import { startOfDay } from './civil-date';
import { mayDisclose, mayDrawUpPlan } from './consent-policy';
import { NOON, nineYearOld, Scene, sixteenYearOld } from './consent-scene';
import type { Decision } from './decision';
import { mayDoDuty } from './duty';
import { mayTell, mayTellPlace } from './paper-reader';
import { mayRelease, type ReleaseRequest } from './statute-grounds';

const allows = (decision: Decision) => (decision.ok ? decision.because : `no ${decision.because}`);

const reason = (more: Partial<ReleaseRequest['why']> = {}): ReleaseRequest['why'] => ({
  reason: 'Needed for treatment',
  whyNoConsent: 'The father said no',
  despite: [],
  weighing: '',
  attempts: '',
  decider: 'Eva',
  guardianInformed: true,
  whyNotInformed: '',
  confirmed: true,
  ...more,
});

const bothYes = () => {
  const { scene, mother, father } = nineYearOld();
  const consent = scene.consent(['bup'], { 'student-health': ['PSYCH', 'PLAN_ACTION'] });
  scene.answer(consent, mother);
  scene.answer(consent, father);
  scene.verify(consent, 'bup');
  return { scene, consent, mother, father };
};

const toSchool = { from: 'bup', to: 'student-health', kind: 'PSYCH' } as const;

/** The twenty vectors of the rule table, as a case worker would tell them. */
const VECTORS: [number, string, () => string, string][] = [
  [
    1,
    'both guardians of a nine-year-old said yes',
    () => allows(mayDisclose(bothYes().scene.facts(), toSchool, NOON)),
    'C2',
  ],
  [
    2,
    'the mother said yes and the father is silent',
    () => {
      const { scene, mother } = nineYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'] });
      scene.answer(consent, mother);
      scene.verify(consent, 'bup');
      return allows(mayDisclose(scene.facts(), toSchool, NOON));
    },
    'no C2',
  ],
  [
    3,
    'the father is abroad, three attempts are documented and the meeting cannot wait',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PLAN_ACTION'] });
      scene.answer(consent, mother);
      scene.unreachable(father);
      scene.verify(consent, 'bup');
      return allows(mayDisclose(scene.facts(), { ...toSchool, kind: 'PLAN_ACTION' }, NOON));
    },
    'C6',
  ],
  [
    4,
    'the father refuses: no by consent, and a release to social services with a reason that names the refusal',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { soc: ['HEALTH'] });
      scene.answer(consent, mother);
      scene.answer(consent, father, 'no');
      scene.verify(consent, 'bup');
      const facts = scene.facts();
      const request: ReleaseRequest = { ground: 'ST1', from: 'bup', to: 'soc', kinds: ['HEALTH'], why: reason() };
      const named = { ...request, why: reason({ despite: ['C7'] }) };
      return [
        mayDisclose(facts, { from: 'bup', to: 'soc', kind: 'HEALTH' }, NOON),
        mayRelease(facts, request, NOON),
        mayRelease(facts, named, NOON),
      ]
        .map(allows)
        .join(', ');
    },
    'no C7, no C7, ST1',
  ],
  [
    5,
    'the father refuses and the receiver is the school',
    () => {
      const { scene, consent, father } = bothYes();
      scene.answer(consent, father, 'no', { at: NOON - 1 });
      const request: ReleaseRequest = {
        ground: 'ST1',
        from: 'bup',
        to: 'student-health',
        kinds: ['PSYCH'],
        why: reason(),
      };
      const facts = scene.facts();
      return `${allows(mayDisclose(facts, toSchool, NOON))}, ${allows(mayRelease(facts, request, NOON))}`;
    },
    'no C7, no NO_GROUND',
  ],
  [
    6,
    'a sixteen-year-old says no and the guardians say yes',
    () => {
      const { scene, mother, father } = sixteenYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'] });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.answer(consent, 'child', 'no');
      scene.verify(consent, 'bup');
      return allows(mayDisclose(scene.facts(), toSchool, NOON));
    },
    'no C4',
  ],
  [
    7,
    'a sixteen-year-old says yes and the guardians no: released to social services, to school only by a manager',
    () => {
      const { scene, mother, father } = sixteenYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'], soc: ['PSYCH'] });
      for (const giver of [mother, father]) scene.answer(consent, giver, 'no');
      scene.answer(consent, 'child');
      scene.verify(consent, 'bup');
      const why = reason({ despite: ['C7'] });
      const before = scene.facts();
      scene.decision('CHILD_ALONE', {
        to: '2026-06-01',
        releasing: ['bup'],
        receiving: [{ unit: 'student-health', kinds: ['PSYCH'], weakerSecrecy: false }],
      });
      return [
        mayRelease(before, { ground: 'ST1', from: 'bup', to: 'soc', kinds: ['PSYCH'], why }, NOON),
        mayDisclose(before, toSchool, NOON),
        mayDisclose(scene.facts(), toSchool, NOON),
      ]
        .map(allows)
        .join(', ');
    },
    'ST1, no C7, C5',
  ],
  [
    8,
    'under LVU the board’s decision opens, the care alone does not',
    () => {
      const { scene } = nineYearOld();
      scene.decision('LVU_CARE');
      scene.consent(['soc'], { 'student-health': ['SOCIAL'] });
      const before = scene.facts();
      scene.decision('LVU_11', {
        releasing: ['soc'],
        receiving: [{ unit: 'student-health', kinds: ['SOCIAL'], weakerSecrecy: false }],
      });
      const flow = { from: 'soc', to: 'student-health', kind: 'SOCIAL' } as const;
      return `${allows(mayDisclose(before, flow, NOON))}, ${allows(mayDisclose(scene.facts(), flow, NOON))}`;
    },
    'no C9, C9',
  ],
  [
    9,
    'the consent ended yesterday: the day’s last second still, the next no more',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'] }, { validTo: '2026-03-11' });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.verify(consent, 'bup');
      const midnight = startOfDay('2026-03-12');
      const facts = scene.facts();
      return `${allows(mayDisclose(facts, toSchool, midnight - 1))}, ${allows(mayDisclose(facts, toSchool, midnight))}`;
    },
    'C2, no B10',
  ],
  [
    10,
    'a protected child’s paper for a guardian shows neither address nor school',
    () => {
      const scene = new Scene({ born: '2016-06-15', protection: 'PROTECTED_REGISTRATION' });
      const mother = scene.guardian('Maja');
      scene.add('childContact', { address: 'x' });
      scene.add('situation', { text: 'x' }, { kind: 'SCHOOL' });
      const facts = scene.facts();
      const told = scene.records.slice(-2).map((record) => mayTell(facts, record, { guardian: mother }, NOON));
      return [...told, mayTellPlace(facts, { guardian: mother }, NOON)].map(allows).join(', ');
    },
    'no B1, no B1, no B1',
  ],
  [
    11,
    'a sibling’s diagnosis stays although the guardians said yes to it, until the sibling’s own yes',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['FAMILY_OTHER_PERSON'] });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.verify(consent, 'bup');
      const flow = { ...toSchool, kind: 'FAMILY_OTHER_PERSON' } as const;
      const before = mayDisclose(scene.facts(), flow, NOON);
      scene.personSays('Sister', 'yes', ['student-health']);
      return `${allows(before)}, ${allows(mayDisclose(scene.facts(), flow, NOON))}`;
    },
    'no B7, C2',
  ],
  [
    12,
    'a class teacher of an independent school needs consent and an acknowledged reservation',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'free-teachers': ['PLAN_ACTION'] });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.verify(consent, 'bup');
      const flow = { from: 'bup', to: 'free-teachers', kind: 'PLAN_ACTION' } as const;
      const before = mayDisclose(scene.facts(), flow, NOON);
      scene.reservation(['bup'], 'free-teachers');
      return `${allows(before)}, ${allows(mayDisclose(scene.facts(), flow, NOON))}`;
    },
    'no RESERVATION, C2',
  ],
  [
    13,
    'the nurse of an independent school gets by consent, and no release without it',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'free-nurse': ['HEALTH'] });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.verify(consent, 'bup');
      const facts = scene.facts();
      const request: ReleaseRequest = {
        ground: 'ST1',
        from: 'free-nurse',
        to: 'bup',
        kinds: ['HEALTH'],
        why: reason(),
      };
      return `${allows(mayDisclose(facts, { from: 'bup', to: 'free-nurse', kind: 'HEALTH' }, NOON))}, ${allows(mayRelease(facts, request, NOON))}`;
    },
    'C2, no ST1',
  ],
  [14, 'a private preschool reports a concern', () => allows(mayDoDuty('DU1')), 'DU1'],
  [
    15,
    'at midnight before the eighteenth birthday everything from the guardians lapses',
    () => {
      const scene = new Scene({ born: '2008-03-13' });
      const mother = scene.guardian('Maja');
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'] });
      scene.answer(consent, mother);
      scene.answer(consent, 'child');
      scene.verify(consent, 'bup');
      const midnight = startOfDay('2026-03-13');
      const facts = scene.facts();
      return `${allows(mayDisclose(facts, toSchool, midnight - 1))}, ${allows(mayDisclose(facts, toSchool, midnight))}`;
    },
    'C4, no B9',
  ],
  [
    16,
    'a consent that names the school in general opens nothing',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'the-school': ['PLAN_ACTION'] });
      for (const giver of [mother, father]) scene.answer(consent, giver);
      scene.verify(consent, 'bup');
      return allows(mayDisclose(scene.facts(), { from: 'bup', to: 'the-school', kind: 'PLAN_ACTION' }, NOON));
    },
    'no NOT_SPECIFIC',
  ],
  [
    17,
    'an oral yes without a reference to the record does not count',
    () => {
      const { scene, mother, father } = nineYearOld();
      const consent = scene.consent(['bup'], { 'student-health': ['PSYCH'] });
      scene.answer(consent, mother);
      scene.answer(consent, father, 'yes', { form: 'oral' });
      scene.verify(consent, 'bup');
      return allows(mayDisclose(scene.facts(), toSchool, NOON));
    },
    'no NO_JOURNAL_REFERENCE',
  ],
  [
    18,
    'a third service asks on a consent between two',
    () => allows(mayDisclose(bothYes().scene.facts(), { ...toSchool, to: 'hab' }, NOON)),
    'no NOT_NAMED',
  ],
  [
    19,
    'a child in compulsory care: released between child psychiatry and social services',
    () => {
      const { scene } = nineYearOld();
      const request: ReleaseRequest = { ground: 'ST2', from: 'bup', to: 'soc', kinds: ['PSYCH'], why: reason() };
      const before = mayRelease(scene.facts(), request, NOON);
      scene.decision('LPT', {}, 'bup');
      return `${allows(before)}, ${allows(mayRelease(scene.facts(), request, NOON))}`;
    },
    'no ST2, ST2',
  ],
  [
    20,
    'acute protection does not reach the school',
    () => {
      const { scene } = nineYearOld();
      const request: ReleaseRequest = { ground: 'ST7', from: 'bup', to: 'teachers', kinds: ['PSYCH'], why: reason() };
      scene.acute('bup', 'teachers', ['PSYCH']);
      const facts = scene.facts();
      return `${allows(mayRelease(facts, request, NOON))}, ${allows(mayDisclose(facts, { ...toSchool, to: 'teachers' }, NOON))}`;
    },
    'no NO_GROUND, no NO_GROUND',
  ],
];

describe('the twenty vectors of the rule table', () => {
  it.each(VECTORS)('%i. %s', (_number, _story, run, expected) => {
    expect(run()).toBe(expected);
  });
});

describe('drawing up the plan', () => {
  it('is allowed with everyone’s yes to a consent that covers the plan, verified or not', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['PLAN_ACTION'] });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('C2');
  });

  it('is denied on a consent that only covers sharing', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['PLAN_ACTION'] }, { coversPlan: false });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('no NO_PLAN_CONSENT');
  });

  it('is denied with B10 after the consent was taken back, wholly or for the plan', () => {
    for (const part of ['whole', { units: [], kinds: [], plan: true }] as const) {
      const { scene, consent } = bothYes();
      scene.withdraw(consent, part === 'whole' ? part : { units: [], kinds: [], plan: true });
      expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('no B10');
    }
  });

  it('stays allowed when only a part of the sharing was taken back', () => {
    const { scene, consent } = bothYes();
    scene.withdraw(consent, { units: ['student-health'], kinds: [], plan: false });
    expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('C2');
  });

  it('is allowed by a board decision that covers it (C9), never by care, compulsory care or acute protection', () => {
    const { scene } = nineYearOld();
    scene.decision('LVU_CARE');
    scene.decision('LPT', {}, 'bup');
    scene.acute('bup', 'soc', ['PSYCH']);
    expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('no NO_PLAN_CONSENT');
    scene.decision('LVU_11', { coversPlan: true });
    expect(allows(mayDrawUpPlan(scene.facts(), NOON))).toBe('C9');
  });
});

it('tells a unit that no longer sees the child that the consent to the plan was taken back', () => {
  const { scene, mother, father } = nineYearOld();
  const consent = scene.consent(['bup'], { 'student-health': ['PLAN_ACTION'] });
  scene.answer(consent, mother);
  scene.answer(consent, father);
  const blind = () => ({ ...scene.facts(), child: undefined });
  expect(allows(mayDrawUpPlan(blind(), NOON))).toBe('no NO_PLAN_CONSENT');
  scene.withdraw(consent, 'whole', father);
  expect(allows(mayDrawUpPlan(blind(), NOON))).toBe('no B10');
});
