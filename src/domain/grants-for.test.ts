import { describe, expect, it } from 'vitest';
import { startOfDay } from './civil-date';
import { NOON, nineYearOld, Scene } from './consent-scene';
import { grantsFor } from './grants-for';

const day = startOfDay;

describe('the standing permissions', () => {
  it('one per unit and kind, from the consent’s first day through its last', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup', 'soc'], { soc: ['PSYCH', 'PLAN_ACTION'] }, { validTo: '2026-10-25' });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    scene.verify(consent, 'bup', 'soc');
    const span = { validFrom: day('2026-03-01'), validTo: day('2026-10-26'), ground: 'C2' };
    expect(grantsFor(scene.facts())).toEqual([
      { from: 'bup', to: 'soc', kind: 'PSYCH', ...span },
      { from: 'bup', to: 'soc', kind: 'PLAN_ACTION', ...span },
    ]);
    expect(span.validTo - day('2026-10-25')).toBe(25 * 3_600_000);
  });

  it('end on the fifteenth birthday until the young person’s own yes, and on the eighteenth for good', () => {
    const span = (born: string, answeredAt?: number) => {
      const scene = new Scene({ born });
      const consent = scene.consent(['bup'], { soc: ['PSYCH'] });
      scene.answer(consent, scene.guardian('Maja'));
      scene.answer(consent, 'child');
      if (answeredAt !== undefined) scene.answer(consent, 'child', 'yes', { at: answeredAt });
      scene.verify(consent, 'bup');
      return grantsFor(scene.facts()).map((grant) => [grant.ground, grant.validFrom, grant.validTo]);
    };
    const [start, end] = [day('2026-03-01'), day('2027-03-01')];
    expect(span('2011-05-05')).toEqual([['C3', start, day('2026-05-05')]]);
    expect(span('2011-05-05', day('2026-05-05'))).toEqual([
      ['C3', start, day('2026-05-05')],
      ['C4', day('2026-05-05'), end],
    ]);
    expect(span('2008-05-05')).toEqual([['C4', start, day('2026-05-05')]]);
  });

  it('end with the reservation, the sheltered address’s start, and the board’s decision', () => {
    const { scene } = nineYearOld();
    scene.decision('LVU_11', {
      to: '2026-06-30',
      releasing: ['soc'],
      receiving: [
        { unit: 'free-teachers', kinds: ['PLAN_ACTION'], weakerSecrecy: false },
        { unit: 'bup', kinds: ['CONTACT'], weakerSecrecy: false },
      ],
    });
    scene.reservation(['soc'], 'free-teachers', { to: '2026-04-30' });
    scene.decision('SHELTER', { from: '2026-04-01', to: '2026-04-10' });
    const spans = grantsFor(scene.facts()).map((grant) => [grant.to, grant.ground, grant.validFrom, grant.validTo]);
    expect(spans).toEqual([
      ['free-teachers', 'C9', day('2026-03-01'), day('2026-05-01')],
      ['bup', 'C9', day('2026-03-01'), day('2026-04-01')],
      ['bup', 'C9', day('2026-04-11'), day('2026-07-01')],
    ]);
  });

  it('a decision without an end still ends at eighteen; acute protection after 72 hours', () => {
    const { scene } = nineYearOld();
    scene.decision('LVU_11', {
      releasing: ['soc'],
      receiving: [{ unit: 'bup', kinds: ['SOCIAL'], weakerSecrecy: false }],
    });
    scene.acute('bup', 'soc', ['PSYCH']);
    const spans = grantsFor(scene.facts()).map((grant) => [grant.from, grant.ground, grant.validTo]);
    // From fifteen the decision needs the young person's own yes.
    expect(spans).toEqual([
      ['soc', 'C9', day('2031-06-15')],
      ['bup', 'ST7', NOON + 72 * 3_600_000],
    ]);
  });

  it('nothing rests on a consent that was taken back, and nothing on no facts at all', () => {
    const { scene, mother, father } = nineYearOld();
    expect(grantsFor(scene.facts())).toEqual([]);
    const consent = scene.consent(['bup'], { soc: ['PSYCH'] });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    scene.verify(consent, 'bup');
    scene.withdraw(consent);
    expect(grantsFor(scene.facts())).toEqual([]);
  });
});
