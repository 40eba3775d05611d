import { describe, expect, it } from 'vitest';
import { CONSENT, consented, type Story, uuid } from './case.fixture';
import { signedForm } from './signed-form';
import { MAX_FILES } from './stored-file';
import { mayRead, readersOf } from './visibility';

const digest = 'cd'.repeat(32);
const file = { type: 'image/jpeg', size: 10, digest, parts: [digest] };
const args = (formId = uuid(700), over: object = {}) => ({ formId, form: { consentId: CONSENT, file, ...over } });
const attached = (): Story => consented().must('soc', 'attachSignedForm', args());

describe('the signed form of a consent', () => {
  it("is the unit's own record, of the kind that tells who the child is", () => {
    const record = attached().dossier.peek(uuid(700));
    expect(record).toMatchObject({ entity: 'signedForm', unit: 'soc', audience: 'own', kind: 'IDENTITY', version: 1 });
  });

  it('is seen by no other unit, whatever it may see of the child', () => {
    const story = attached();
    const record = story.dossier.peek(uuid(700));
    if (!record) throw new Error('no record');
    expect(readersOf(record, story.facts())).toEqual([]);
    const grant = { from: 'soc', to: 'bup', kind: 'IDENTITY', validFrom: 0, validTo: null, ground: 'C1' } as const;
    for (const audience of ['own', 'shared'] as const)
      expect(mayRead({ ...record, audience }, 'bup', [grant], new Set(), 1)).toBe(false);
    expect(mayRead(record, 'soc', [], new Set(), 1)).toBe(true);
  });

  it.each([
    ['by the unit that coordinates', 'soc', args(), 'applied'],
    ['by an invited unit, as a record of its own', 'bup', args(), 'applied'],
    ['by a unit that takes no part', 'hab', args(), 'not-permitted'],
    ['to a consent that is not there', 'soc', args(uuid(700), { consentId: uuid(999) }), 'not-found'],
    ['without its file', 'soc', args(uuid(700), { file: undefined }), 'invalid-args form.file'],
    [
      'with parts that do not fit its size',
      'soc',
      args(uuid(700), { file: { ...file, parts: [digest, digest] } }),
      'invalid-args form.file.parts',
    ],
    ['that is empty', 'soc', args(uuid(700), { file: { ...file, size: 0, parts: [] } }), 'invalid-args form.file.size'],
  ])('is attached %s', (_, unit, given, expected) => {
    expect(consented().run(unit as 'soc', 'attachSignedForm', given)).toBe(expected);
  });

  it('is at most five files of one consent, and another once one is removed', () => {
    const story = consented();
    for (let n = 0; n < MAX_FILES; n += 1) story.must('soc', 'attachSignedForm', args(uuid(700 + n)));
    expect(story.run('soc', 'attachSignedForm', args(uuid(750)))).toContain('rule');
    story.must('soc', 'removeSignedForm', { formId: uuid(701) }).must('soc', 'attachSignedForm', args(uuid(750)));
    expect(story.dossier.list(signedForm)).toHaveLength(MAX_FILES);
  });

  it('is removed by its own unit alone, hidden and never destroyed, and put back', () => {
    const story = attached();
    expect(story.run('bup', 'removeSignedForm', { formId: uuid(700) })).toBe('not-your-unit');
    story.must('soc', 'removeSignedForm', { formId: uuid(700) });
    expect(story.run('soc', 'removeSignedForm', { formId: uuid(700) })).toBe('gone');
    expect(story.dossier.peek(uuid(700))).toMatchObject({ deleted: true, body: { file } });
    const body = { consentId: CONSENT, file };
    story.must('soc', 'restoreRecord', { entity: 'signedForm', recordId: uuid(700), body });
    expect(story.dossier.get(signedForm, uuid(700))?.body.file).toEqual(file);
  });
});
