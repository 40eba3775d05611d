import { describe, expect, it } from 'vitest';
import { birthday, startOfDay } from './civil-date';
import { type ConsentAnswer } from './consent-answer';
import { ask, asked, NOON, nineYearOld, Scene, sixteenYearOld } from './consent-scene';
import { type Kind } from './kind';
import { requiredGivers } from './required-givers';

type Answers = [
  who: 'mother' | 'father' | 'child' | 'appointed',
  says: ConsentAnswer['answer'],
  more?: Partial<ConsentAnswer>,
][];
type Custody = 'sole' | 'joint' | 'appointed' | 'none';

const BORN = { nine: '2016-06-15', thirteen: '2012-06-15', sixteen: '2009-06-15', nineteen: '2006-06-15' };
const AT_SIXTEEN = { at: NOON - 1_000 };

/** Who must say yes: each row with a yes and a no. */
const GIVERS: [string, keyof typeof BORN, Custody, Answers, string][] = [
  ['C1 sole custody, yes', 'nine', 'sole', [['mother', 'yes']], 'C1'],
  ['C1 sole custody, silent', 'nine', 'sole', [], 'no C1'],
  ['C1 sole custody, no', 'nine', 'sole', [['mother', 'no']], 'no C1'],
  [
    'C2 joint, both yes',
    'nine',
    'joint',
    [
      ['mother', 'yes'],
      ['father', 'yes'],
    ],
    'C2',
  ],
  ['C2 joint, one silent', 'nine', 'joint', [['mother', 'yes']], 'no C2'],
  [
    'C2 a no under twelve by the child does not decide',
    'nine',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'no'],
    ],
    'C1',
  ],
  [
    'C3 thirteen, view recorded',
    'thirteen',
    'joint',
    [
      ['mother', 'yes'],
      ['father', 'yes'],
      ['child', 'view-recorded'],
    ],
    'C3',
  ],
  ['C3 thirteen, child not heard', 'thirteen', 'sole', [['mother', 'yes']], 'no C3'],
  [
    'C3 thirteen, child says no',
    'thirteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'no'],
    ],
    'no C3',
  ],
  [
    'C3 the no dealt with',
    'thirteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'no'],
      ['child', 'view-recorded', { at: NOON, handling: 'Talked' }],
    ],
    'C3',
  ],
  [
    'C3 the no not dealt with',
    'thirteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'no'],
      ['child', 'view-recorded', { at: NOON }],
    ],
    'no C3',
  ],
  [
    'C4 sixteen, all yes',
    'sixteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'yes', AT_SIXTEEN],
    ],
    'C4',
  ],
  [
    'C4 sixteen, only a view',
    'sixteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'view-recorded'],
    ],
    'no C4',
  ],
  [
    'C4 a view, with maturity assessed',
    'sixteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'view-recorded', { maturity: 'Cannot yet' }],
    ],
    'C4',
  ],
  [
    'C4 a yes from before fifteen',
    'sixteen',
    'sole',
    [
      ['mother', 'yes'],
      ['child', 'yes', { at: startOfDay('2024-01-01') }],
    ],
    'no C4',
  ],
  ['C10 appointed, yes', 'nine', 'appointed', [['appointed', 'yes']], 'C10'],
  ['C10 appointed: a parent’s yes is not enough', 'nine', 'appointed', [['mother', 'yes']], 'no C10'],
  ['C11 nineteen, own yes', 'nineteen', 'joint', [['child', 'yes']], 'C11'],
  [
    'C11 nineteen, own no',
    'nineteen',
    'joint',
    [
      ['mother', 'yes'],
      ['father', 'yes'],
      ['child', 'no'],
    ],
    'no C11',
  ],
  [
    'B9 nineteen, only the parents’ yes',
    'nineteen',
    'joint',
    [
      ['mother', 'yes'],
      ['father', 'yes'],
    ],
    'no B9',
  ],
  ['nobody has custody', 'nine', 'none', [], 'no NO_CUSTODY'],
  [
    'a later no counts',
    'nine',
    'sole',
    [
      ['mother', 'yes'],
      ['mother', 'no', { at: NOON }],
    ],
    'no C1',
  ],
  [
    'a no that was given before the yes does not',
    'nine',
    'sole',
    [
      ['mother', 'yes'],
      ['mother', 'no', { at: 0 }],
    ],
    'C1',
  ],
  [
    'a yes and a no at one instant: the no',
    'nine',
    'sole',
    [
      ['mother', 'no'],
      ['mother', 'yes'],
    ],
    'no C1',
  ],
];

const family = (scene: Scene, custody: Custody): Record<string, string> => {
  const mother = scene.guardian('Maja', custody === 'none' ? 'none' : 'custodian');
  const father = custody === 'joint' ? scene.guardian('Karim') : mother;
  return {
    mother,
    father,
    child: 'child',
    appointed: custody === 'appointed' ? scene.guardian('Ali', 'appointed') : mother,
  };
};

describe('who must say yes', () => {
  it.each(GIVERS)('%s', (_story, age, custody, answers, expected) => {
    const scene = new Scene({ born: BORN[age] });
    const people = family(scene, custody);
    const consent = asked(scene);
    for (const [who, says, more] of answers) scene.answer(consent, people[who] ?? '', says, more);
    expect(ask(scene)).toBe(expected);
  });

  it('where the region only records the view, a sixteen-year-old’s recorded view is enough', () => {
    const scene = new Scene({ born: BORN.sixteen, region: 'VIEW_RECORDED' });
    const consent = asked(scene);
    scene.answer(consent, scene.guardian('Maja'));
    scene.answer(consent, 'child', 'view-recorded');
    expect(ask(scene)).toBe('C4');
  });

  it('a consent for a child of eleven does not lapse at twelve, but a refusal then stops it', () => {
    const scene = new Scene({ born: '2014-06-01' });
    const consent = asked(scene);
    scene.answer(consent, scene.guardian('Maja'));
    const twelve = startOfDay(birthday('2014-06-01', 12));
    expect([ask(scene), ask(scene, 'bup', 'soc', 'PLAN_ACTION', twelve)]).toEqual(['C1', 'C3']);
    scene.answer(consent, 'child', 'no');
    expect([ask(scene), ask(scene, 'bup', 'soc', 'PLAN_ACTION', twelve)]).toEqual(['C1', 'no C3']);
  });

  it('tells the screens who is missing and why', () => {
    const { scene, mother, father } = sixteenYearOld();
    const consent = asked(scene);
    scene.answer(consent, mother);
    scene.standing(father, 'dangerous');
    const facts = scene.facts();
    const { rule, age, givers } = requiredGivers(facts, NOON, facts.bases[0]);
    expect([rule, age, givers.map((one) => [one.who, one.need, one.rule, one.state])]).toEqual([
      'C4',
      16,
      [
        [mother, 'yes', 'C2', 'given'],
        [father, 'yes', 'C2', 'do-not-ask'],
        ['child', 'yes', 'C4', 'missing'],
      ],
    ]);
    expect(requiredGivers(facts, NOON).givers.map((one) => one.state)).toEqual(['missing', 'do-not-ask', 'missing']);
  });
});

describe('a guardian who does not answer', () => {
  const half = (kinds?: Kind[]) => {
    const { scene, mother, father } = nineYearOld();
    scene.answer(asked(scene, kinds), mother);
    return { scene, father };
  };
  it('out of reach with three attempts opens what is not intrusive (C6), and nothing more', () => {
    const { scene, father } = half();
    scene.unreachable(father);
    expect([ask(scene), ask(scene, 'bup', 'soc', 'PSYCH')]).toEqual(['C6', 'no C6']);
  });
  it('out of reach with two attempts opens nothing', () => {
    const { scene, father } = half();
    scene.unreachable(father, 2);
    expect(ask(scene)).toBe('no C2');
  });
  it('out of reach is over once any unit reaches him later', () => {
    const { scene, father } = half();
    scene.unreachable(father);
    scene.standing(father, 'reachable', { at: NOON }, 'bup');
    expect(ask(scene)).toBe('no C2');
  });
  it('refuses: everything stops (C7)', () => {
    const { scene, father } = half();
    scene.standing(father, 'refuses');
    expect(ask(scene)).toBe('no C7');
  });
  it('is dangerous to ask: nobody asks (C8), and another unit’s later note does not outweigh it', () => {
    const { scene, father } = half();
    scene.standing(father, 'dangerous');
    expect(ask(scene)).toBe('no C8');
    scene.standing(
      father,
      'unreachable',
      { at: NOON, attempts: Array(3).fill({ on: '2026-03-01', how: 'phone' }), cannotWait: 'x' },
      'bup',
    );
    expect(ask(scene)).toBe('no C8');
  });
  it('a measure decided under FB 6:13 a does not open the sharing of a SIP', () => {
    const { scene, father } = half();
    scene.standing(father, 'refuses');
    scene.decision('FB_6_13A', { measures: ['contact-person'] });
    expect(ask(scene)).toBe('no C7');
  });
});

describe('a young person alone (C5)', () => {
  const alone = (kind: Kind, more = {}) => {
    const { scene } = sixteenYearOld();
    const consent = asked(scene, [kind]);
    scene.answer(consent, 'child');
    const receiving = [{ unit: 'soc', kinds: [kind], weakerSecrecy: false }];
    scene.decision('CHILD_ALONE', { to: '2026-06-01', releasing: ['bup'], receiving, ...more });
    return ask(scene, 'bup', 'soc', kind);
  };
  it.each([
    ['a manager’s decision that names it', 'PSYCH', {}, 'C5'],
    ['a kind that no child opens alone', 'SOCIAL', {}, 'no C2'],
    ['a decision that ended', 'PSYCH', { to: '2026-03-11' }, 'no C2'],
    [
      'a decision for another receiver',
      'PSYCH',
      { receiving: [{ unit: 'hab', kinds: ['PSYCH'], weakerSecrecy: false }] },
      'no C2',
    ],
  ] as [string, Kind, object, string][])('%s', (_story, kind, more, expected) => {
    expect(alone(kind, more)).toBe(expected);
  });
});

describe('a board’s decision (C9)', () => {
  const decided = (more = {}, by = 'soc') => {
    const { scene } = nineYearOld();
    const receiving = [{ unit: 'student-health', kinds: ['SOCIAL' as const], weakerSecrecy: false }];
    const decision = scene.decision('LVU_11', { releasing: ['soc', 'bup'], receiving, ...more }, by);
    return { scene, decision };
  };
  const toSchool = (scene: Scene, from = 'soc') => ask(scene, from, 'student-health', 'SOCIAL');
  it('opens what it names without the guardians; the deciding unit needs no second check', () => {
    expect(toSchool(decided().scene)).toBe('C9');
  });
  it('another releasing unit must check it first', () => {
    const { scene, decision } = decided();
    expect(toSchool(scene, 'bup')).toBe('no NOT_VERIFIED');
    scene.verify(decision, 'bup');
    expect(toSchool(scene, 'bup')).toBe('C9');
  });
  it('does not open when an authority recorded it that cannot take it, or once it has ended', () => {
    expect(toSchool(decided({}, 'bup').scene)).toBe('no C9');
    expect(toSchool(decided({ to: '2026-03-11' }).scene)).toBe('no B10');
    expect(toSchool(decided({ endedAt: NOON }).scene)).toBe('no B10');
  });
  it('does not silence a young person of sixteen', () => {
    const { scene } = sixteenYearOld();
    const decision = scene.decision('LVU_11', {
      releasing: ['soc'],
      receiving: [{ unit: 'student-health', kinds: ['SOCIAL'], weakerSecrecy: false }],
    });
    expect(toSchool(scene)).toBe('no C4');
    scene.answer(decision, 'child');
    expect(toSchool(scene)).toBe('C9');
  });
});
