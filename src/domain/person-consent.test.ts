import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './civil-date';
import { ask, asked, NOON, Scene } from './consent-scene';
import type { PersonConsent } from './person-consent';

/** One guardian's yes to a flow about other people of the family; `tell` says what these have answered. */
function answered(tell: (scene: Scene) => void, now = NOON) {
  const scene = new Scene({ born: '2016-06-15' });
  scene.answer(asked(scene, ['FAMILY_OTHER_PERSON']), scene.guardian('Maja'));
  tell(scene);
  return ask(scene, 'bup', 'soc', 'FAMILY_OTHER_PERSON', now);
}
const says =
  (more: Partial<PersonConsent> = {}, unit = 'bup', answer: PersonConsent['answer'] = 'yes', person = 'Syster') =>
  (scene: Scene) =>
    void scene.personSays(person, answer, more.receiving ?? ['soc'], unit, more);

describe('what another person of the family has said of the own part (B7)', () => {
  it.each<[string, (scene: Scene) => void, string]>([
    ['nothing', () => undefined, 'no B7'],
    ['yes to this receiver', says(), 'C1'],
    ['yes to this receiver among others', says({ receiving: ['hab', 'soc'] }), 'C1'],
    ['yes to another receiver', says({ receiving: ['hab'] }), 'no B7'],
    ['yes, to another unit that writes', says({}, 'hab'), 'no B7'],
    ['no', says({}, 'bup', 'no'), 'no B7'],
    ['yes, and ended', says({ endedAt: NOON - 1 }), 'no B7'],
    ['yes aloud, with its place in the record system', says({ form: 'oral', journalRef: 'J 1' }), 'C1'],
    ['yes aloud, without', says({ form: 'oral', journalRef: '' }), 'no B7'],
    ['yes in writing, without', says({ form: 'written', journalRef: '' }), 'C1'],
    ['yes from tomorrow on', says({ from: '2026-03-13' }), 'no B7'],
    ['yes until yesterday', says({ to: '2026-03-11' }), 'no B7'],
    ['yes for today alone', says({ from: '2026-03-12', to: '2026-03-12' }), 'C1'],
  ])('%s', (_what, tell, expected) => {
    expect(answered(tell)).toBe(expected);
  });

  it('counts from the first instant of its first day to the last of its last', () => {
    const oneDay = says({ from: '2026-03-12', to: '2026-03-12' });
    const instants = [
      startOfDay('2026-03-12') - 1,
      startOfDay('2026-03-12'),
      endOfDay('2026-03-12') - 1,
      endOfDay('2026-03-12'),
    ];
    expect(instants.map((now) => answered(oneDay, now))).toEqual(['no B7', 'C1', 'C1', 'no B7']);
  });

  it.each<[string, (scene: Scene) => void, string]>([
    ['a yes, then a no', (scene) => [says(), says({}, 'bup', 'no')].forEach((tell) => tell(scene)), 'no B7'],
    ['a no, then a yes', (scene) => [says({}, 'bup', 'no'), says()].forEach((tell) => tell(scene)), 'C1'],
    [
      'a no, then a yes, the name written in capitals',
      (scene) => [says({}, 'bup', 'no'), says({}, 'bup', 'yes', 'SYSTER')].forEach((tell) => tell(scene)),
      'C1',
    ],
    [
      'a yes of one and nothing of another whom the unit has listed too',
      (scene) => [says(), says({}, 'bup', 'no', 'Far')].forEach((tell) => tell(scene)),
      'no B7',
    ],
    [
      'a no to another unit does not count here',
      (scene) => [says(), says({}, 'hab', 'no')].forEach((tell) => tell(scene)),
      'C1',
    ],
  ])('%s', (_what, tell, expected) => {
    expect(answered(tell)).toBe(expected);
  });

  it('a yes and a no of the same instant are a no, whichever lies first', () => {
    for (const order of [
      ['yes', 'no'],
      ['no', 'yes'],
    ] as const) {
      const both = answered((scene) => {
        for (const answer of order) says({}, 'bup', answer)(scene);
        for (const record of scene.records) if (record.entity === 'personConsent') record.at = NOON - 5;
      });
      expect(both).toBe('no B7');
    }
  });
});
