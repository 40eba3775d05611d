import { describe, expect, it } from 'vitest';
import { NOON, Scene } from './consent-scene';
import type { GuardianStanding } from './guardian-standing';
import { isDangerousToAsk, isKnownDangerous, standingOf } from './standing-of';

type Noted = [unit: string, standing: GuardianStanding['standing'], at: number];

/** A case in which units have noted how a guardian can be asked. */
function noted(notes: Noted[]) {
  const scene = new Scene({ born: '2016-06-15' });
  const mother = scene.guardian('Maja');
  const father = scene.guardian('Karim');
  for (const [unit, standing, at] of notes) scene.standing(mother, standing, { at: NOON + at }, unit);
  const facts = scene.facts();
  return { facts, mother, father, said: standingOf(facts.guardians.find((one) => one.id === mother)!)?.standing };
}

describe('how a guardian can be asked', () => {
  it.each<[string, Noted[], GuardianStanding['standing'] | undefined]>([
    ['nobody has noted anything', [], undefined],
    ['one unit’s note', [['soc', 'reachable', 1]], 'reachable'],
    [
      'the same unit’s later note',
      [
        ['soc', 'unreachable', 1],
        ['soc', 'reachable', 2],
      ],
      'reachable',
    ],
    [
      'the same, wherever it lies',
      [
        ['soc', 'reachable', 2],
        ['soc', 'unreachable', 1],
      ],
      'reachable',
    ],
    [
      'of two units the later',
      [
        ['soc', 'unreachable', 1],
        ['bup', 'reachable', 2],
      ],
      'reachable',
    ],
    [
      'of two units the later, wherever it lies',
      [
        ['bup', 'reachable', 2],
        ['soc', 'unreachable', 1],
      ],
      'reachable',
    ],
    [
      'that it is dangerous, however old',
      [
        ['soc', 'dangerous', 1],
        ['bup', 'refuses', 9],
        ['hab', 'reachable', 9],
      ],
      'dangerous',
    ],
    [
      'that it was dangerous, and its unit says otherwise',
      [
        ['soc', 'dangerous', 1],
        ['soc', 'reachable', 2],
      ],
      'reachable',
    ],
    [
      'a refusal before what is newer',
      [
        ['soc', 'refuses', 1],
        ['bup', 'reachable', 9],
      ],
      'refuses',
    ],
    [
      'of one unit’s two at one instant the more restrictive',
      [
        ['soc', 'dangerous', 1],
        ['soc', 'reachable', 1],
      ],
      'dangerous',
    ],
    [
      'the same, wherever it lies',
      [
        ['soc', 'reachable', 1],
        ['soc', 'refuses', 1],
      ],
      'refuses',
    ],
    [
      'the same of those that are no refusal',
      [
        ['soc', 'unreachable', 1],
        ['soc', 'reachable', 1],
      ],
      'reachable',
    ],
    [
      'the same of those, the other way',
      [
        ['soc', 'reachable', 1],
        ['soc', 'unreachable', 1],
      ],
      'reachable',
    ],
    [
      'of two units’ at one instant the stronger',
      [
        ['soc', 'unreachable', 1],
        ['bup', 'reachable', 1],
      ],
      'reachable',
    ],
    [
      'the same, the other way',
      [
        ['bup', 'reachable', 1],
        ['soc', 'unreachable', 1],
      ],
      'reachable',
    ],
  ])('by %s', (_what, notes, expected) => {
    expect(noted(notes).said).toBe(expected);
  });

  it.each<[string, Noted[], boolean, boolean]>([
    ['nobody has noted', [], false, false],
    ['the unit has noted', [['soc', 'dangerous', 1]], true, true],
    ['another unit has noted', [['bup', 'dangerous', 1]], true, false],
    ['the unit has noted something else', [['soc', 'reachable', 1]], false, false],
    [
      'the unit has taken it back, another not',
      [
        ['soc', 'dangerous', 1],
        ['soc', 'reachable', 2],
        ['bup', 'dangerous', 1],
      ],
      true,
      false,
    ],
  ])('dangerous to ask where %s: of the case, and as the unit knows it', (_what, notes, inCase, known) => {
    const { facts, mother, father } = noted(notes);
    expect([isDangerousToAsk(facts, mother), isKnownDangerous(facts, 'soc', mother)]).toEqual([inCase, known]);
    for (const other of [father, 'nobody'])
      expect([isDangerousToAsk(facts, other), isKnownDangerous(facts, 'soc', other)]).toEqual([false, false]);
  });
});
