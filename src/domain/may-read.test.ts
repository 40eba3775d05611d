import { describe, expect, it } from 'vitest';
import { id, NOON, Scene } from './consent-scene';
import type { Grant } from './grant';
import type { EntityName } from './kinds';
import type { AnyRec } from './record';
import { isSealed, mayRead, readersOf } from './visibility';

const record = (entity: EntityName, more: Partial<AnyRec> = {}): AnyRec => ({
  ...{ entity, id: id(9), unit: 'soc', kind: 'PLAN_ACTION', audience: 'shared', version: 1, deleted: false },
  ...{ by: 'eva', at: NOON, body: {} },
  ...more,
});
const grant = (more: Partial<Grant> = {}): Grant => ({
  ...{ from: 'soc', to: 'bup', kind: 'PLAN_ACTION', validFrom: NOON, validTo: NOON + 10, ground: 'C1' },
  ...more,
});
const reads = (one: AnyRec, grants: Grant[], named: string[] = [], now = NOON) =>
  mayRead(one, 'bup', grants, new Set(named), now);

describe('what is told in numbers only', () => {
  it('nobody reads, whoever wrote it, whatever names or grants there are', () => {
    for (const unit of ['bup', 'soc']) expect(reads(record('evaluation', { unit }), [grant()], [id(9)])).toBe(false);
    expect([
      isSealed(record('evaluation')),
      isSealed(record('goal')),
      isSealed(record('unknown' as EntityName)),
    ]).toEqual([true, false, false]);
  });
});

describe('a grant', () => {
  it.each<[string, Partial<Grant>, boolean]>([
    ['that holds', {}, true],
    ['without an end', { validTo: null }, true],
    ['to another unit', { to: 'nurse' }, false],
    ['from another unit', { from: 'nurse' }, false],
    ['of another kind', { kind: 'HEALTH' }, false],
    ['that has ended', { validTo: NOON }, false],
    ['that has not begun', { validFrom: NOON + 1 }, false],
  ])('%s opens or not', (_which, more, open) => {
    expect(reads(record('goal'), [grant(more)])).toBe(open);
    // Among others that open something else.
    expect(reads(record('goal'), [grant({ kind: 'SOCIAL' }), grant(more)])).toBe(open);
  });
});

describe('whom a record names as its readers', () => {
  const scene = () => {
    const made = new Scene({ born: '2016-06-15' });
    made.service('bup');
    made.service('nurse');
    return made;
  };
  it('are none where it is the unit’s own, or where only grants open it', () => {
    expect(readersOf(record('exclusion', { unit: 'bup', audience: 'own' }), scene().facts())).toEqual([]);
    expect(readersOf(record('goal', { unit: 'bup' }), scene().facts())).toEqual([]);
  });

  it('are the convener of an exclusion, and nobody where nothing tells who convenes; never its author', () => {
    const facts = scene().facts();
    expect(readersOf(record('exclusion', { unit: 'bup' }), facts)).toEqual(['soc']);
    expect(readersOf(record('exclusion'), facts)).toEqual([]);
    expect(readersOf(record('exclusion', { unit: 'bup' }), { ...facts, conveningUnit: undefined })).toEqual([]);
  });

  it('are those whom a reservation names, once each', () => {
    const body = { releasing: ['bup', 'soc'], unit: 'free-teachers' };
    expect(readersOf(record('reservation', { unit: 'bup', body }), scene().facts())).toEqual(['free-teachers', 'soc']);
  });

  it('of an answer are those of its own consent, and of one to no consent the convener alone', () => {
    const made = scene();
    made.consent(['nurse'], { hab: ['SOCIAL'] });
    const consent = made.consent(['bup'], { clinic: ['SOCIAL'] });
    const answer = (consentId: string) =>
      readersOf(record('consentAnswer', { unit: 'bup', body: { consentId } }), made.facts());
    expect(answer(consent)).toEqual(['clinic', 'soc']);
    expect(answer(id(999))).toEqual(['soc']);
  });

  it.each<[string, (made: Scene, consent: string) => unknown, boolean]>([
    ['that all have said yes to', (made, consent) => made.answer(consent, 'child'), true],
    ['that nobody has answered', () => undefined, false],
    [
      'to which somebody has said no',
      (made, consent) => [made.answer(consent, 'child'), made.answer(consent, id(5), 'no')],
      false,
    ],
    ['that was taken back', (made, consent) => [made.answer(consent, 'child'), made.withdraw(consent)], false],
    [
      'of which a part was taken back',
      (made, consent) => [
        made.answer(consent, 'child'),
        made.withdraw(consent, { units: ['hab'], kinds: [], plan: false }),
      ],
      true,
    ],
  ])('of a participant are those whom a consent names with it, one %s', (_which, tell, told) => {
    const made = scene();
    const consent = made.consent(['bup'], { nurse: ['SOCIAL'] });
    tell(made, consent);
    const service = record('service', { body: { unit: 'bup' } });
    expect(readersOf(service, made.facts())).toEqual(told ? ['bup', 'nurse'] : ['bup']);
  });

  it.each<[string, number | null, boolean]>([
    ['holds, whoever has answered', null, true],
    ['was ended', NOON - 1, false],
  ])('of a participant are those whom a decision names with it, one that %s', (_which, endedAt, told) => {
    const made = scene();
    made.decision('LVU_11', {
      releasing: ['bup'],
      receiving: [{ unit: 'nurse', kinds: ['SOCIAL'], weakerSecrecy: false }],
      endedAt,
    });
    expect(readersOf(record('service', { body: { unit: 'bup' } }), made.facts())).toEqual(
      told ? ['bup', 'nurse'] : ['bup'],
    );
    expect(readersOf(record('service', { body: {} }), made.facts())).toEqual([]);
  });
});
