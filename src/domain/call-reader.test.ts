import { describe, expect, it } from 'vitest';
import type { Call } from './call';
import { callForReader } from './call-reader';
import { id, NOON, Scene } from './consent-scene';
import type { Rec } from './record';

const CALL = id(90);
type People = { scene: Scene; mother: string; father: string };
/** What a call tells somebody, in a case of which the test tells, as `place question`. */
function tells(
  recipient: (people: People) => object,
  tell: (people: People) => unknown = () => undefined,
  protection = 'NONE',
) {
  const scene = new Scene({ born: '2016-06-15', protection });
  const people = { scene, mother: scene.guardian('Maja'), father: scene.guardian('Karim') };
  tell(people);
  const call = {
    ...{ entity: 'call', id: CALL, unit: 'soc', kind: 'LOGISTICS', audience: 'shared', version: 1, deleted: false },
    ...{ by: 'eva', at: NOON, body: { recipient: recipient(people) } },
  } as unknown as Rec<Call>;
  const { place, question } = callForReader(call, scene.facts(), NOON);
  return [place, question];
}
const guardian = ({ father }: People) => ({ type: 'guardian', guardianId: father });
const child = () => ({ type: 'child' });
const unit = () => ({ type: 'unit', unit: 'bup' });
const hidden = ({ scene, father }: People) => scene.decision('LVU_14', { hiddenFrom: [father] });
const kept =
  (reader: 'father' | 'child') =>
  ({ scene, father }: People) =>
    scene.block('B4', reader === 'child' ? 'child' : father, { recordIds: [CALL] });

describe('what a call tells its own recipient', () => {
  it.each<[string, Parameters<typeof tells>, [boolean, boolean]]>([
    ['a guardian: where, and about what', [guardian], [true, true]],
    ['the child: the same', [child], [true, true]],
    ['a service: the same', [unit], [true, true]],
    ['a guardian from whom the whereabouts are kept: not where', [guardian, hidden], [false, true]],
    ['the child of that guardian: where', [child, hidden], [true, true]],
    ['a service there: where', [unit, hidden], [true, true]],
    ['a guardian from whom the call is kept: not about what', [guardian, kept('father')], [true, false]],
    ['the child from whom it is kept: not about what', [child, kept('child')], [true, false]],
    ['the other, from whom it is not', [child, kept('father')], [true, true]],
    ['a service, whoever of the family it is kept from', [unit, kept('child')], [true, true]],
    ['anybody under protected identity: not where', [unit, undefined, 'MARKING'], [false, true]],
    ['anybody in shelter: not where', [child, ({ scene }: People) => scene.decision('SHELTER')], [false, true]],
  ])('%s', (_what, asked, expected) => {
    expect(tells(...asked)).toEqual(expected);
  });

  it('a guardian is told nothing about it once the child is 18', () => {
    const scene = new Scene({ born: '2008-03-12' });
    const body = { recipient: { type: 'guardian', guardianId: scene.guardian('Maja') } };
    const call = { id: CALL, unit: 'soc', kind: 'LOGISTICS', body } as unknown as Rec<Call>;
    expect(callForReader(call, scene.facts(), NOON).question).toBe(false);
    const own = { ...call, body: { recipient: { type: 'child' } } } as unknown as Rec<Call>;
    expect(callForReader(own, scene.facts(), NOON).question).toBe(true);
  });
});
