import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './civil-date';
import { NOON, SCENE_UNITS, Scene } from './consent-scene';
import type { Kind } from './kind';
import { isWeaker, needsReservation, receiverObstacle } from './receiver-conditions';
import type { Reservation } from './reservation';

const told = (
  to: string,
  { kind = 'HEALTH' as Kind, weakerSecrecy = false, now = NOON, tell = (_: Scene): void => undefined } = {},
) => {
  const scene = new Scene({ born: '2016-06-15' });
  tell(scene);
  const obstacle = receiverObstacle(
    scene.facts(),
    { from: 'bup', to, kind },
    { unit: to, kinds: [kind], weakerSecrecy },
    now,
  );
  return obstacle && !obstacle.ok ? `${obstacle.because}: ${obstacle.remedy}` : undefined;
};

describe('what a receiver must fulfil beside the consent', () => {
  it.each<[string, string | undefined]>([
    ['nobody', 'NOT_SPECIFIC: name-units'],
    ['soc', undefined],
    ['bup', undefined],
    ['nurse', undefined],
    ['student-health', undefined],
    ['preschool', undefined],
    ['clinic', undefined],
    ['home', undefined],
    ['private-preschool', undefined],
    ['free-nurse', undefined],
    ['clinic-without-agreement', 'AGREEMENT: sign-agreement'],
    ['free-teachers', 'RESERVATION: acknowledge-reservation'],
    ['teachers', 'WEAKER_SECRECY: confirm-weaker-secrecy'],
  ])('%s', (to, expected) => {
    expect(told(to)).toBe(expected);
  });

  it.each(['HEALTH_PRIV', 'SOC_PRIV', 'PRESCHOOL_PRIV', 'SCHOOL_PRIV_EH', 'SCHOOL_PRIV_OTHER'] as const)(
    'an agreement, where it is private: %s',
    (sector) => {
      const facts = new Scene({ born: '2016-06-15' }).facts();
      const bare = { ...SCENE_UNITS[0]!, sector, agreementId: undefined };
      const asked = (unit: typeof bare) =>
        receiverObstacle(
          { ...facts, unit: () => unit },
          { from: 'bup', to: 'soc', kind: 'PLAN_ACTION' },
          { unit: 'soc', kinds: [], weakerSecrecy: false },
          NOON,
        );
      expect(asked(bare)).toMatchObject({ because: 'AGREEMENT' });
      expect(asked({ ...bare, agreementId: 'A' } as never)?.because).not.toBe('AGREEMENT');
    },
  );

  it('a confirmation, where secrecy is weaker and the kind is not on the short list', () => {
    expect(told('teachers', { weakerSecrecy: true })).toBeUndefined();
    expect(told('teachers', { kind: 'PLAN_ACTION' })).toBeUndefined();
    const facts = new Scene({ born: '2016-06-15' }).facts();
    const weaker = (to: string, kind: Kind) => isWeaker(facts, { from: 'bup', to, kind });
    expect([
      weaker('teachers', 'HEALTH'),
      weaker('teachers', 'LOGISTICS'),
      weaker('nurse', 'HEALTH'),
      weaker('nobody', 'HEALTH'),
    ]).toEqual([true, false, false, false]);
  });
});

describe('a reservation', () => {
  it('is asked of whoever has no duty of silence', () => {
    const asked = ['SCHOOL_PRIV_OTHER', 'RELATIVE', 'SCHOOL_PUB_OTHER', 'SCHOOL_PRIV_EH', 'HEALTH_PRIV'] as const;
    expect(asked.map((sector) => needsReservation({ sector }))).toEqual([true, true, false, false, false]);
  });

  const reserved =
    (more: Partial<Reservation> = {}, releasing = ['hab', 'bup'], to = 'free-teachers') =>
    (scene: Scene) =>
      void scene.reservation(releasing, to, more);
  it.each<[string, (scene: Scene) => void, boolean]>([
    ['of the releasing unit, with a name and acknowledged', reserved(), true],
    ['of other units', reserved({}, ['hab']), false],
    ['with another receiver', reserved({}, ['bup'], 'clinic'), false],
    ['without a name', reserved({ person: '' }), false],
    ['that nobody has acknowledged', reserved({ acknowledgedOn: null }), false],
    ['that has been ended', reserved({ endedAt: NOON - 1 }), false],
    ['that begins tomorrow', reserved({ from: '2026-03-13' }), false],
    ['that ended yesterday', reserved({ to: '2026-03-11' }), false],
    ['for today alone', reserved({ from: '2026-03-12', to: '2026-03-12' }), true],
  ])('%s', (_which, tell, enough) => {
    expect(told('free-teachers', { tell })).toBe(enough ? undefined : 'RESERVATION: acknowledge-reservation');
  });

  it('holds from the first instant of its first day to the last of its last', () => {
    const tell = reserved({ from: '2026-03-12', to: '2026-03-12' });
    const instants = [
      startOfDay('2026-03-12') - 1,
      startOfDay('2026-03-12'),
      endOfDay('2026-03-12') - 1,
      endOfDay('2026-03-12'),
    ];
    expect(instants.map((now) => told('free-teachers', { tell, now }) === undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
