import { describe, expect, it } from 'vitest';
import { NOON, Scene } from './consent-scene';
import { basisHolds } from './consent-validity';
import { requiredGivers } from './required-givers';

type People = { scene: Scene; mother: string; father: string; consent: string };
type Tell = (people: People) => void;
const BORN = { nine: '2016-06-15', thirteen: '2012-06-15', sixteen: '2009-06-15', grown: '2008-03-12' };

/** A consent in a case with a child of this age and two guardians; what is said of it is told by the test. */
function told(tell: Tell, born: keyof typeof BORN = 'nine', more: object = {}) {
  const scene = new Scene({ born: BORN[born] });
  const [mother, father] = [scene.guardian('Maja'), scene.guardian('Karim')];
  const consent = scene.consent(['bup'], { soc: ['HEALTH'] }, more);
  const people = { scene, mother, father, consent };
  tell(people);
  const facts = scene.facts();
  const basis = facts.bases[0]!;
  const decision = basisHolds(facts, basis, NOON);
  const states = requiredGivers(facts, NOON, basis).givers.map(({ who, state }) => [who, state]);
  return { said: decision.ok ? decision.because : `${decision.because}: ${decision.remedy}`, states, people };
}
const both: Tell = ({ scene, mother, father, consent }) =>
  [mother, father].forEach((one) => void scene.answer(consent, one));
const and =
  (...tells: Tell[]): Tell =>
  (people) =>
    tells.forEach((tell) => tell(people));
const child =
  (answer: 'yes' | 'no' | 'view-recorded', more: object = {}): Tell =>
  ({ scene, consent }) =>
    void scene.answer(consent, 'child', answer, more);
const unproven = { form: 'oral' as const, journalRef: '' };
const custody =
  (...kinds: ('custodian' | 'none' | 'appointed')[]): Tell =>
  ({ scene }) =>
    kinds.forEach((kind, at) => {
      const record = scene.records.filter(({ entity }) => entity === 'guardian')[at]!;
      record.body = { ...record.body, custody: kind };
    });

describe('what is told of a consent that opens nothing', () => {
  it.each<[string, object, string]>([
    ['without a purpose', { purpose: '' }, 'NO_PURPOSE: write-purpose'],
    ['of which nobody was informed', { informed: false }, 'NOT_INFORMED: inform-first'],
    ['that ends before it begins', { validTo: '2026-02-28' }, 'BAD_PERIOD: mend-dates'],
    ['for more than a year', { validTo: '2027-03-02' }, 'BAD_PERIOD: shorten-period'],
    ['for a year to the day', { validTo: '2027-03-01' }, 'C2'],
    ['for one day', { validFrom: '2026-03-12', validTo: '2026-03-12' }, 'C2'],
    ['that has not begun', { validFrom: '2026-03-13' }, 'B10: wait-for-start'],
    ['that has run out', { validTo: '2026-03-11' }, 'B10: new-consent'],
  ])('one %s', (_what, more, expected) => {
    expect(told(both, 'nine', more).said).toBe(expected);
  });

  it.each<[string, keyof typeof BORN, Tell, string]>([
    ['taken back', 'nine', and(both, ({ scene, consent }) => scene.withdraw(consent)), 'B10: new-consent'],
    [
      'taken back in part',
      'nine',
      and(both, ({ scene, consent }) => scene.withdraw(consent, { units: ['hab'], kinds: [], plan: false })),
      'C2',
    ],
    ['nobody with custody', 'nine', custody('none', 'none'), 'NO_CUSTODY: record-custody'],
    ['the only guardian silent', 'nine', custody('custodian', 'none'), 'C1: ask-the-guardian'],
    [
      'the only guardian says no',
      'nine',
      and(custody('custodian', 'none'), ({ scene, mother, consent }) => scene.answer(consent, mother, 'no')),
      'C1: respect-no',
    ],
    [
      'one of two silent',
      'nine',
      ({ scene, mother, consent }) => scene.answer(consent, mother),
      'C2: ask-the-other-guardian',
    ],
    [
      'one of two says no',
      'nine',
      ({ scene, mother, father, consent }) => [scene.answer(consent, mother), scene.answer(consent, father, 'no')],
      'C7: refusal-ways-on',
    ],
    [
      'a yes aloud without a reference',
      'nine',
      ({ scene, mother, father, consent }) => [
        scene.answer(consent, mother),
        scene.answer(consent, father, 'yes', unproven),
      ],
      'NO_JOURNAL_REFERENCE: give-journal-reference',
    ],
    [
      'dangerous to ask one',
      'nine',
      ({ scene, mother, father, consent }) => [scene.answer(consent, mother), scene.standing(father, 'dangerous')],
      'C8: do-not-ask-lift-to-manager',
    ],
    [
      'one out of reach, who has tried enough',
      'nine',
      ({ scene, mother, father, consent }) => [scene.answer(consent, mother), scene.unreachable(father)],
      'C6',
    ],
    [
      'both out of reach',
      'nine',
      ({ scene, mother, father }) => [scene.unreachable(mother), scene.unreachable(father)],
      'C2: ask-the-other-guardian',
    ],
    ['in care, and nothing decided', 'nine', ({ scene }) => scene.decision('LVU_CARE'), 'C9: record-decision'],
    [
      'in immediate custody, and nobody with custody',
      'nine',
      and(custody('none', 'none'), ({ scene }) => scene.decision('LVU_IMMEDIATE')),
      'C9: record-decision',
    ],
    [
      'under a decision of another kind',
      'nine',
      and(custody('none', 'none'), ({ scene }) => scene.decision('LPT')),
      'NO_CUSTODY: record-custody',
    ],
    [
      'an appointed guardian’s yes',
      'nine',
      and(custody('appointed', 'custodian'), ({ scene, mother, consent }) => scene.answer(consent, mother)),
      'C10',
    ],
    ['of a child whose view nobody knows', 'thirteen', both, 'C3: record-childs-view'],
    ['of a child who says no', 'thirteen', and(both, child('no')), 'C3: handle-childs-refusal'],
    [
      'of a child whose view is without a reference',
      'thirteen',
      and(both, child('view-recorded', unproven)),
      'NO_JOURNAL_REFERENCE: give-journal-reference',
    ],
    [
      'of a child whose no was met, and not how',
      'thirteen',
      and(both, child('no', { at: 1 }), child('view-recorded')),
      'C3: handle-childs-refusal',
    ],
    [
      'of a child whose no was met, and how',
      'thirteen',
      and(both, child('no', { at: 1 }), child('view-recorded', { handling: 'h' })),
      'C3',
    ],
    ['of a youth who is silent', 'sixteen', both, 'C4: ask-the-child'],
    ['of a youth who says no', 'sixteen', and(both, child('no')), 'C4: respect-no'],
    [
      'of a youth whose yes is without a reference',
      'sixteen',
      and(both, child('yes', unproven)),
      'NO_JOURNAL_REFERENCE: give-journal-reference',
    ],
    ['of a youth whose view alone is known', 'sixteen', and(both, child('view-recorded')), 'C4: ask-the-child'],
    [
      'of a youth who was found not to be mature',
      'sixteen',
      and(both, child('view-recorded', { maturity: 'm' })),
      'C4',
    ],
    [
      'of a youth who said yes as a child',
      'sixteen',
      and(both, child('yes', { at: Date.parse('2024-06-14T12:00:00Z') })),
      'C4: ask-the-child',
    ],
    ['of somebody grown, from whom there is nothing', 'grown', () => undefined, 'C11: ask-the-person'],
    ['of somebody grown, given by the guardians', 'grown', both, 'B9: ask-the-person'],
    ['of somebody grown who says no', 'grown', child('no', { at: NOON }), 'C11: respect-no'],
    [
      'of somebody grown whose yes is without a reference',
      'grown',
      child('yes', { ...unproven, at: NOON }),
      'NO_JOURNAL_REFERENCE: give-journal-reference',
    ],
    ['of somebody grown who said yes before', 'grown', child('yes', { at: NOON - 86_400_000 }), 'B9: ask-the-person'],
    ['of somebody grown whose view is known', 'grown', child('view-recorded', { at: NOON }), 'B9: ask-the-person'],
    ['of somebody grown who says yes', 'grown', child('yes', { at: NOON }), 'C11'],
  ])('%s (%s)', (_what, born, tell, expected) => {
    expect(told(tell, born).said).toBe(expected);
  });

  it.each<[string, object, string, string]>([
    ['by another authority', {}, 'bup', 'C9: right-authority-decides'],
    ['by nobody that is known', {}, 'nobody', 'C9: right-authority-decides'],
    ['that was ended', { endedAt: NOON - 1 }, 'soc', 'B10: new-decision'],
    ['as it should be', {}, 'soc', 'C9'],
  ])('a decision %s', (_what, more, unit, expected) => {
    const scene = new Scene({ born: BORN.nine });
    scene.decision(
      'LVU_11',
      { releasing: ['bup'], receiving: [{ unit: 'soc', kinds: ['HEALTH'], weakerSecrecy: false }], ...more },
      unit,
    );
    const facts = scene.facts();
    const decision = basisHolds(facts, facts.bases[0]!, NOON);
    expect(decision.ok ? decision.because : `${decision.because}: ${decision.remedy}`).toBe(expected);
  });

  it('a decision does not bind whoever is 18', () => {
    const scene = new Scene({ born: BORN.grown });
    scene.decision('LVU_11', {
      releasing: ['bup'],
      receiving: [{ unit: 'soc', kinds: ['HEALTH'], weakerSecrecy: false }],
    });
    const facts = scene.facts();
    expect(basisHolds(facts, facts.bases[0]!, NOON)).toEqual({ ok: false, because: 'B9', remedy: 'ask-the-person' });
  });
});

describe('how each giver stands', () => {
  it.each<[string, keyof typeof BORN, Tell, string[]]>([
    ['silent', 'nine', () => undefined, ['missing', 'missing']],
    [
      'a yes and a no',
      'nine',
      ({ scene, mother, father, consent }) => [scene.answer(consent, mother), scene.answer(consent, father, 'no')],
      ['given', 'refused'],
    ],
    [
      'a refusal noted after the yes',
      'nine',
      ({ scene, mother, consent }) => [
        scene.answer(consent, mother),
        scene.standing(mother, 'refuses', { at: NOON - 400_000 }),
      ],
      ['refused', 'missing'],
    ],
    [
      'a refusal noted before the yes',
      'nine',
      ({ scene, mother, consent }) => [scene.answer(consent, mother), scene.standing(mother, 'refuses')],
      ['given', 'missing'],
    ],
    ['too few tries', 'nine', ({ scene, mother }) => scene.unreachable(mother, 2), ['missing', 'missing']],
    [
      'reachable, whatever was tried',
      'nine',
      ({ scene, mother }) =>
        scene.standing(mother, 'reachable', {
          attempts: [1, 2, 3].map(() => ({ on: '2026-03-01', how: 'phone' as const })),
          cannotWait: 'x',
        }),
      ['missing', 'missing'],
    ],
    [
      'out of reach, and nothing that can not wait',
      'nine',
      ({ scene, mother }) =>
        scene.standing(mother, 'unreachable', {
          attempts: [1, 2, 3].map(() => ({ on: '2026-03-01', how: 'phone' as const })),
        }),
      ['missing', 'missing'],
    ],
    ['out of reach', 'nine', ({ scene, mother }) => scene.unreachable(mother), ['excused', 'missing']],
    ['a youth who said yes as a child', 'sixteen', child('yes', { at: 1 }), ['missing', 'missing', 'lapsed']],
    ['a youth whose view is known', 'sixteen', child('view-recorded'), ['missing', 'missing', 'missing']],
    [
      'another’s no that nobody has handled',
      'thirteen',
      and(child('view-recorded'), ({ scene, mother, consent }) => scene.answer(consent, mother, 'no')),
      ['refused', 'missing', 'given'],
    ],
    [
      'a child’s no, and then a yes',
      'thirteen',
      and(child('no', { at: 1 }), child('yes')),
      ['missing', 'missing', 'given'],
    ],
    ['somebody grown who said yes before', 'grown', child('yes', { at: 1 }), ['lapsed']],
    ['somebody grown whose view is known', 'grown', child('view-recorded', { at: NOON }), ['lapsed']],
    ['somebody grown who is silent', 'grown', () => undefined, ['missing']],
  ])('%s (%s)', (_what, born, tell, expected) => {
    expect(told(tell, born).states.map(([, state]) => state)).toEqual(expected);
  });

  it('is asked of those whom age and custody name, and of nobody where there is no child', () => {
    const asked = (tell: Tell, born: keyof typeof BORN) => {
      const { people } = told(tell, born);
      const { rule, age, givers } = requiredGivers(people.scene.facts(), NOON);
      return [rule, age, ...givers.map(({ name, need, rule: by, state }) => [name, need, by, state].join(' '))];
    };
    expect(asked(() => undefined, 'nine')).toEqual(['C2', 9, 'Maja yes C2 missing', 'Karim yes C2 missing']);
    expect(asked(custody('custodian', 'none'), 'nine')).toEqual(['C1', 9, 'Maja yes C1 missing']);
    expect(asked(custody('none', 'none'), 'nine')).toEqual(['NO_CUSTODY', 9]);
    expect(asked(custody('appointed', 'custodian'), 'sixteen')).toEqual([
      'C10',
      16,
      'Maja yes C10 missing',
      ' yes C4 missing',
    ]);
    expect(asked(custody('custodian', 'none'), 'thirteen')).toEqual([
      'C3',
      13,
      'Maja yes C1 missing',
      ' view C3 missing',
    ]);
    expect(asked(custody('custodian', 'none'), 'sixteen')).toEqual([
      'C4',
      16,
      'Maja yes C1 missing',
      ' yes C4 missing',
    ]);
    expect(asked(() => undefined, 'grown')).toEqual(['C11', 18, ' yes C11 missing']);
    const nobody = new Scene({ born: BORN.nine });
    nobody.records.splice(1, 1);
    expect(requiredGivers(nobody.facts(), NOON)).toEqual({ age: -1, rule: 'NO_CUSTODY', givers: [] });
  });

  it('a child’s view is asked for consents that begin at the age of views or later', () => {
    const birthday = { validFrom: '2024-06-15', validTo: '2025-06-14' };
    const asked = (validFrom: string, answered = false) => {
      const { states } = told(answered ? child('view-recorded') : () => undefined, 'thirteen', {
        ...birthday,
        validFrom,
      });
      return states.some(([who]) => who === 'child');
    };
    expect([asked('2024-06-14'), asked('2024-06-15'), asked('2024-06-14', true)]).toEqual([false, true, true]);
  });
});
