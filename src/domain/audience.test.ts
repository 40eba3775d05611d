import { describe, expect, it } from 'vitest';
import { audience, participants, whoSees } from './audience';
import { NOON, Scene } from './consent-scene';
import { KINDS } from './kind';

function scene() {
  const made = new Scene({ born: '2016-06-15' });
  const mother = made.guardian('Maja');
  made.service('bup');
  made.service('nurse');
  made.service('bup');
  made.service('hab', true, NOON - 1);
  const consent = made.consent(['soc', 'bup'], { bup: ['SOCIAL'], nurse: ['SOCIAL'] });
  made.answer(consent, mother);
  made.verify(consent, 'soc');
  return made;
}

describe('who takes part', () => {
  it('is the convener first, then the services in order of invitation, each once, and nobody who has left', () => {
    expect(participants(scene().facts())).toEqual(['soc', 'bup', 'nurse']);
  });

  it('is only the services where nothing tells who convenes', () => {
    expect(participants({ ...scene().facts(), conveningUnit: undefined })).toEqual(['bup', 'nurse']);
  });
});

describe('who sees', () => {
  const told = (decision: { ok: boolean; because: string }) => `${decision.ok ? '' : 'no '}${decision.because}`;

  it('a kind that the convener writes, unit by unit, unless another writer is named', () => {
    const facts = scene().facts();
    const say = (from?: string) =>
      audience(facts, 'SOCIAL', NOON, from).map(({ unit, decision }) => `${unit} ${told(decision)}`);
    expect(say()).toEqual(['soc OWN_UNIT', 'bup C1', 'nurse C1']);
    expect(say('bup')).toEqual(['soc no NOT_NAMED', 'bup OWN_UNIT', 'nurse no NOT_VERIFIED']);
    expect(audience({ ...facts, conveningUnit: undefined }, 'SOCIAL', NOON)).toEqual([]);
  });

  it('what of every other participant, kind by kind', () => {
    const seen = whoSees(scene().facts(), { unit: 'nurse' }, NOON);
    expect(seen.map(({ from }) => from)).toEqual([...KINDS.map(() => 'soc'), ...KINDS.map(() => 'bup')]);
    expect(seen.slice(0, KINDS.length).map(({ kind }) => kind)).toEqual([...KINDS]);
    expect(seen.filter(({ decision }) => decision.ok).map(({ from, kind }) => `${from} ${kind}`)).toEqual([
      'soc SOCIAL',
    ]);
  });
});
