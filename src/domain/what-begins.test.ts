import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './civil-date';
import { NOON, nineYearOld, type Scene } from './consent-scene';
import type { Kind } from './kind';
import { toStopBefore, whatBegins } from './what-begins';

const KINDS: Kind[] = ['IDENTITY', 'PLAN_ACTION'];

/** A child of nine; both guardians have let social services and BUP tell each other. */
function told() {
  const { scene, mother, father } = nineYearOld();
  const both = (consent: string, ...units: string[]) => {
    for (const giver of [mother, father]) scene.answer(consent, giver);
    scene.verify(consent, ...units);
  };
  both(scene.consent(['soc', 'bup'], { soc: KINDS, bup: KINDS }), 'soc', 'bup');
  return { scene, mother, father, both };
}
type Told = ReturnType<typeof told>;

/** What begins by what happens, one line a receiver: who, of whom which kinds, and why one stops. */
function begins(happens: (one: Told) => void, start: (one: Told) => void = () => undefined, now = NOON) {
  const one = told();
  start(one);
  const before = one.scene.facts();
  happens(one);
  return whatBegins(before, one.scene.facts(), now);
}
const lines = (found: ReturnType<typeof begins>) =>
  found.map(({ to, parts, isNew, isWeaker, warns }) =>
    [
      to,
      ...parts.map(({ from, kinds }) => `${from}:${kinds.join('+')}`),
      ...(isNew ? ['new'] : []),
      ...(isWeaker ? ['weaker'] : []),
      ...(warns ? ['warns'] : []),
    ].join(' '),
  );
const to = (unit: string, kinds = KINDS) => ({ [unit]: kinds });
const lastConsent = (scene: Scene) => scene.records.findLast((one) => one.entity === 'consent')!.id;

describe('what begins to flow by a change', () => {
  it.each<[string, (one: Told) => void, string[], ((one: Told) => void)?]>([
    [
      'a consent that both have answered',
      ({ scene, both }) => both(scene.consent(['soc'], to('nurse')), 'soc'),
      ['nurse soc:IDENTITY+PLAN_ACTION new'],
    ],
    [
      'one that only the mother has answered',
      ({ scene, mother }) => {
        const consent = scene.consent(['soc'], to('nurse'));
        scene.answer(consent, mother);
        scene.verify(consent, 'soc');
      },
      [],
    ],
    ['a consent that nobody has checked', ({ scene, both }) => both(scene.consent(['soc'], to('nurse'))), []],
    [
      'the check by the unit that gives out',
      ({ scene }) => scene.verify(lastConsent(scene), 'soc'),
      ['nurse soc:IDENTITY+PLAN_ACTION new'],
      ({ scene, both }) => both(scene.consent(['soc'], to('nurse'))),
    ],
    [
      'the check by the second of two: the receiver is no longer new',
      ({ scene }) => scene.verify(lastConsent(scene), 'bup'),
      ['nurse bup:IDENTITY+PLAN_ACTION'],
      ({ scene, both }) => both(scene.consent(['soc', 'bup'], to('nurse')), 'soc'),
    ],
    [
      'one more kind to one who is known',
      ({ scene, both }) => both(scene.consent(['soc'], to('bup', ['PSYCH'])), 'soc'),
      ['bup soc:PSYCH'],
    ],
    [
      'a class teacher, by the short list',
      ({ scene, both }) => both(scene.consent(['soc'], to('teachers')), 'soc'),
      ['teachers soc:IDENTITY+PLAN_ACTION new weaker'],
    ],
    [
      'a class teacher, more than that, where the family was told',
      ({ scene, both }) =>
        both(
          scene.consent(['soc'], {}, { receiving: [{ unit: 'teachers', kinds: ['PSYCH'], weakerSecrecy: true }] }),
          'soc',
        ),
      ['teachers soc:PSYCH new weaker warns'],
    ],
    [
      'an independent school, before its reservation',
      ({ scene, both }) => both(scene.consent(['soc'], to('free-teachers')), 'soc'),
      [],
    ],
    [
      'and by its reservation',
      ({ scene }) => scene.reservation(['soc'], 'free-teachers'),
      ['free-teachers soc:IDENTITY+PLAN_ACTION new weaker'],
      ({ scene, both }) => both(scene.consent(['soc'], to('free-teachers')), 'soc'),
    ],
    [
      'a renewal: what flows goes on, and nothing begins',
      ({ scene, both }) =>
        both(
          scene.consent(['soc', 'bup'], { soc: KINDS, bup: KINDS }, { validFrom: '2026-04-01', validTo: '2027-03-31' }),
          'soc',
          'bup',
        ),
      [],
    ],
    ['a withdrawal', ({ scene }) => scene.withdraw(lastConsent(scene)), []],
  ])('%s', (_story, happens, expected, start) => {
    expect(lines(begins(happens, start))).toEqual(expected);
  });

  it('begins on the consent’s first day, and not for one that has ended', () => {
    const later = begins(({ scene, both }) =>
      both(scene.consent(['soc'], to('nurse'), { validFrom: '2026-04-01' }), 'soc'),
    );
    expect(later.map((one) => one.since)).toEqual([startOfDay('2026-04-01')]);
    const now = endOfDay('2026-03-20');
    expect(
      begins(
        ({ scene, both }) => both(scene.consent(['soc'], to('nurse'), { validTo: '2026-03-20' }), 'soc'),
        undefined,
        now,
      ),
    ).toEqual([]);
  });

  it('stops before somebody new and before weaker secrecy, and not before one more kind to one who is known', () => {
    const found = begins(({ scene, both }) => {
      both(scene.consent(['soc'], to('bup', ['PSYCH'])), 'soc');
      both(scene.consent(['soc'], to('nurse')), 'soc');
      both(scene.consent(['soc'], to('teachers')), 'soc');
    });
    expect(found.map((one) => one.to)).toEqual(['bup', 'nurse', 'teachers']);
    expect(toStopBefore(found).map((one) => one.to)).toEqual(['nurse', 'teachers']);
    const known = begins(
      ({ scene, both }) => both(scene.consent(['soc'], to('teachers', ['LOGISTICS'])), 'soc'),
      ({ scene, both }) => both(scene.consent(['soc'], to('teachers')), 'soc'),
    );
    expect(toStopBefore(known).map((one) => [one.to, one.isNew])).toEqual([['teachers', false]]);
  });
});
