import { describe, expect, it } from 'vitest';
import { audience, participants, whoSees } from './audience';
import { NOON, nineYearOld, type Scene } from './consent-scene';
import type { Grant } from './grant';
import { mayCall } from './ongoing-contact';
import type { AnyRec } from './record';
import { mayRead, readersOf } from './visibility';

const found = (scene: Scene, id: string): AnyRec => {
  const record = scene.records.find((one) => one.id === id);
  if (!record) throw new Error('no such record');
  return record;
};
const readers = (scene: Scene, id: string) => readersOf(found(scene, id), scene.facts());

/** Social services convene; psychiatry and the nurse are named in one consent, the habilitation in none. */
function threeServices() {
  const { scene, mother, father } = nineYearOld();
  const services = Object.fromEntries(['bup', 'nurse', 'hab'].map((unit) => [unit, scene.service(unit)]));
  const consent = scene.consent(['bup'], { nurse: ['PLAN_ACTION', 'PSYCH'] });
  return { scene, mother, father, services, consent };
}

describe('who a record names as its readers', () => {
  it('a consent, its answers, checks and withdrawals: the convener and the units that it names', () => {
    const { scene, consent, mother } = threeServices();
    const withdrawal = scene.withdraw(consent);
    expect([consent, scene.answer(consent, mother), withdrawal].map((one) => readers(scene, one))).toEqual([
      ['bup', 'nurse'],
      ['bup', 'nurse'],
      ['bup', 'nurse'],
    ]);
  });
  it('a consent that the nurse wrote is seen by the convener', () => {
    const { scene } = threeServices();
    const own = scene.add(
      'consent',
      { ...found(scene, scene.consent(['nurse'], { bup: ['PSYCH'] })).body },
      { unit: 'nurse' },
    );
    expect(readers(scene, own)).toEqual(['bup', 'soc']);
  });
  it('a family’s exclusion and a mark for one reader: author and convener only', () => {
    const { scene, father } = threeServices();
    scene.exclusion({ to: 'bup' });
    scene.block('B4', father, { kinds: ['PSYCH'] });
    const own = scene.records.slice(-2).map((one) => ({ ...one, unit: 'hab' }));
    expect(own.map((one) => readersOf(one, scene.facts()))).toEqual([['soc'], ['soc']]);
  });
  it('a participant: itself, and those named with it in one consent that somebody has said yes to', () => {
    const { scene, services, consent, mother, father } = threeServices();
    const bup = services.bup ?? '';
    expect(readers(scene, bup)).toEqual(['bup']);
    scene.answer(consent, mother);
    expect([readers(scene, bup), readers(scene, services.hab ?? '')]).toEqual([['bup', 'nurse'], ['hab']]);
    scene.answer(consent, father, 'no');
    expect(readers(scene, bup)).toEqual(['bup']);
  });
  it('a participant is no longer told of once the consent is taken back', () => {
    const { scene, services, consent, mother } = threeServices();
    scene.answer(consent, mother);
    scene.withdraw(consent);
    expect(readers(scene, services.bup ?? '')).toEqual(['bup']);
  });
  it('the frame: every invited unit; the case and the child: nobody without a grant', () => {
    const { scene } = threeServices();
    const frame = scene.add('frame', { reference: 'ABCD-2345', conveningUnit: 'soc' });
    expect(readers(scene, frame)).toEqual(['bup', 'hab', 'nurse']);
    expect(
      scene.records
        .filter((one) => one.entity === 'case' || one.entity === 'child')
        .map((one) => readersOf(one, scene.facts())),
    ).toEqual([[], []]);
  });
  it('a referral: the unit that it goes to once it is sent, and nobody while it is only permitted', () => {
    const { scene } = threeServices();
    const permitted = { toUnit: 'hab', permission: { by: [], form: 'written', journalRef: '', on: '2026-11-23' } };
    const [before, after] = [null, '2026-11-24'].map((sentOn) => scene.add('referral', { ...permitted, sentOn }));
    expect([readers(scene, before!), readers(scene, after!)]).toEqual([[], ['hab']]);
  });
  it('a release: the unit it is addressed to; a standing, a duty and an own record: nobody', () => {
    const { scene, father } = threeServices();
    const release = scene.add('statuteRelease', { toUnit: 'bup' });
    const standing = scene.standing(father, 'dangerous');
    const duty = scene.add('dutyNote', { duty: 'DU1' }, { audience: 'own' });
    const ownFrame = scene.add('frame', {}, { audience: 'own' });
    expect([release, standing, duty, ownFrame].map((one) => readers(scene, one))).toEqual([['bup'], [], [], []]);
  });
});

describe('what a unit may read', () => {
  const grant: Grant = { from: 'soc', to: 'bup', kind: 'LOGISTICS', validFrom: NOON, validTo: NOON + 10, ground: 'C2' };
  const record = (entity: string, more: Partial<AnyRec> = {}): AnyRec => ({
    entity,
    id: '00000000-0000-4000-8000-000000000999',
    unit: 'soc',
    kind: 'LOGISTICS',
    audience: 'shared',
    version: 1,
    deleted: false,
    by: 'x',
    at: 0,
    body: {},
    ...more,
  });
  it.each([
    ['its own, always', record('meeting', { unit: 'bup', audience: 'own' }), [], NOON, true],
    ['another’s, while the grant holds', record('meeting'), [], NOON, true],
    ['not before it holds', record('meeting'), [], NOON - 1, false],
    ['not from the instant it ends', record('meeting'), [], NOON + 10, false],
    ['not of another kind', record('goal', { kind: 'PLAN_ACTION' }), [], NOON, false],
    ['not of another unit', record('meeting', { unit: 'hab' }), [], NOON, false],
    ['not what the other keeps as its own', record('meeting', { audience: 'own' }), [], NOON, false],
    ['never an exclusion by a grant for its kind', record('exclusion'), [], NOON, false],
    [
      'what names it, without any grant',
      record('exclusion', {}),
      ['00000000-0000-4000-8000-000000000999'],
      NOON - 1,
      true,
    ],
    ['nothing of an entity that nobody knows', record('constructor'), [], NOON, false],
  ] as [string, AnyRec, string[], number, boolean][])('%s', (_story, one, named, now, expected) => {
    expect(mayRead(one, 'bup', [grant], new Set(named), now)).toBe(expected);
  });
});

describe('the strip that says who sees this', () => {
  it('lists the convener and every service that still takes part, each with yes or no and why', () => {
    const { scene, mother, father, consent } = threeServices();
    scene.service('teachers', true, NOON);
    for (const giver of [mother, father]) scene.answer(consent, giver);
    scene.verify(consent, 'bup');
    const facts = scene.facts();
    expect(participants(facts)).toEqual(['soc', 'bup', 'nurse', 'hab']);
    const seen = audience(facts, 'PSYCH', NOON, 'bup').map((one) => [one.unit, one.decision.ok, one.decision.because]);
    expect(seen).toEqual([
      ['soc', false, 'NOT_NAMED'],
      ['bup', true, 'OWN_UNIT'],
      ['nurse', true, 'C2'],
      ['hab', false, 'NOT_NAMED'],
    ]);
    expect(audience(facts, 'PSYCH', NOON)[0]).toMatchObject({ unit: 'soc', decision: { because: 'OWN_UNIT' } });
    const opened = whoSees(facts, { unit: 'nurse' }, NOON).filter((one) => one.decision.ok);
    expect(opened.map((one) => [one.from, one.kind])).toEqual([
      ['bup', 'PSYCH'],
      ['bup', 'PLAN_ACTION'],
    ]);
  });
});

describe('whom one may call where the region asks for ongoing contact', () => {
  it('a service that has it, and one in acute protection; no other', () => {
    const { scene } = nineYearOld();
    scene.service('bup');
    scene.service('hab', false);
    scene.acute('soc', 'health-elsewhere', ['SOCIAL']);
    const facts = scene.facts();
    const called = ['bup', 'hab', 'health-elsewhere', 'nurse'].map((unit) => mayCall(facts, unit, NOON).because);
    expect(called).toEqual(['ONGOING_CONTACT', 'ONGOING_CONTACT', 'ST7', 'ONGOING_CONTACT']);
    expect(['bup', 'hab', 'health-elsewhere', 'nurse'].map((unit) => mayCall(facts, unit, NOON).ok)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
