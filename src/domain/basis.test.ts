import { describe, expect, it } from 'vitest';
import { answerOf, type Basis } from './basis';
import { endOfDay, startOfDay } from './civil-date';
import type { ConsentAnswer } from './consent-answer';
import { id, Scene } from './consent-scene';

const only = (scene: Scene): Basis => {
  const [basis, ...others] = scene.facts().bases;
  if (!basis || others.length > 0) throw new Error('not one basis');
  return basis;
};
const scene = () => new Scene({ born: '2016-06-15' });

describe('what a permission rests on', () => {
  it('is a consent, as it was written and as its civil dates say in Stockholm', () => {
    const made = scene();
    const consent = made.consent(['bup'], { soc: ['HEALTH'] }, { informed: false, coversPlan: false });
    expect(only(made)).toMatchObject({
      id: consent,
      by: 'consent',
      unit: 'soc',
      releasing: ['bup'],
      receiving: [{ unit: 'soc', kinds: ['HEALTH'] }],
      coversPlan: false,
      purpose: 'Plan together',
      informed: false,
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      start: startOfDay('2026-03-01'),
      end: endOfDay('2027-02-28'),
      ended: false,
    });
  });

  it.each<[string, { to: string | null; endedAt: number | null }, number | null, boolean]>([
    ['without an end', { to: null, endedAt: null }, null, false],
    ['with an end', { to: '2026-06-30', endedAt: null }, endOfDay('2026-06-30'), false],
    ['that was ended', { to: null, endedAt: 7 }, null, true],
  ])('is a decision %s, informed and checked by whoever decided', (_how, dates, end, ended) => {
    const made = scene();
    const decision = made.decision('LVU_11', { releasing: ['bup'], coversPlan: true, ...dates });
    made.verify(decision, 'bup');
    const basis = only(made);
    expect(basis).toMatchObject({
      ...{ id: decision, by: 'decision', unit: 'soc', releasing: ['bup'], coversPlan: true, purpose: 'LVU 11 §' },
      ...{ informed: true, validFrom: '2026-03-01', validTo: dates.to, start: startOfDay('2026-03-01'), end, ended },
    });
    expect([...basis.verifiedBy].sort()).toEqual(['bup', 'soc']);
  });

  it('carries its own answers, checks and withdrawals, and no other consent’s', () => {
    const made = scene();
    const [one, other] = [made.consent(['bup'], { soc: ['HEALTH'] }), made.consent(['hab'], { soc: ['HEALTH'] })];
    made.answer(one, 'child');
    made.verify(one, 'bup');
    made.withdraw(one);
    const [mine, theirs] = made.facts().bases;
    expect([mine?.answers.length, [...(mine?.verifiedBy ?? [])], mine?.withdrawals.length]).toEqual([1, ['bup'], 1]);
    expect([theirs?.id, theirs?.answers, [...(theirs?.verifiedBy ?? [])], theirs?.withdrawals]).toEqual([
      other,
      [],
      [],
      [],
    ]);
  });
});

describe('the answer that counts', () => {
  type Said = Partial<ConsentAnswer> & Pick<ConsentAnswer, 'answer'>;
  const counts = (answers: Said[]) => {
    const made = scene();
    const consent = made.consent(['bup'], { soc: ['HEALTH'] });
    for (const one of answers) made.answer(consent, one.giver ?? id(7), one.answer, { at: 5, ...one });
    return answerOf(only(made), id(7));
  };

  it('is the latest of this giver, in whatever order they lie', () => {
    const early: Said = { answer: 'no', at: 5 };
    const late: Said = { answer: 'yes', at: 6 };
    expect([counts([early, late])?.answer, counts([late, early])?.answer]).toEqual(['yes', 'yes']);
    expect(counts([late, { answer: 'no', at: 9, giver: id(8) }])?.answer).toBe('yes');
    expect(counts([{ answer: 'no', giver: 'child' }])).toBeUndefined();
  });

  const proven: Said = { answer: 'yes', form: 'oral', journalRef: 'J-1', maturity: 'm', handling: 'h' };
  it.each<[string, Said, Said]>([
    ['a no before a view', { answer: 'no' }, { answer: 'view-recorded' }],
    ['a view before a yes', { answer: 'view-recorded', maturity: 'm', handling: 'h' }, { answer: 'yes', form: 'oral' }],
    [
      'a no that is proven before a yes that is not',
      { ...proven, answer: 'no' },
      { answer: 'yes', form: 'oral', journalRef: '' },
    ],
    ['one without proof', { ...proven, journalRef: '' }, { ...proven, maturity: '', handling: '' }],
    ['one without an assessment', { ...proven, maturity: '' }, { ...proven, handling: '' }],
    ['one whose refusal nobody has handled', { ...proven, handling: '' }, proven],
  ])('of two at one instant is the more restrictive: %s', (_what, strict, other) => {
    for (const order of [
      [strict, other],
      [other, strict],
    ])
      expect(counts(order)).toMatchObject(strict);
  });

  it('of two that say the same is either; what is written needs no reference', () => {
    const written: Said = { answer: 'yes', form: 'written', journalRef: '' };
    expect(counts([written, { ...written, maturity: 'm' }])).toMatchObject({ maturity: '' });
    expect(
      counts([
        { ...written, maturity: 'm', handling: 'h' },
        { ...proven, maturity: '', handling: 'h' },
      ]),
    ).toMatchObject({
      maturity: '',
    });
  });
});
