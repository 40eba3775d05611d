import { describe, expect, it } from 'vitest';
import { caseLabel } from './case-label';
import { openDossier } from './dossier';
import type { AnyRec } from './record';

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const record = (entity: string, body: AnyRec['body'], kind: AnyRec['kind'] = 'IDENTITY'): AnyRec => ({
  entity,
  id: crypto.randomUUID(),
  unit: 'social',
  kind,
  audience: 'shared',
  version: 1,
  deleted: false,
  by: 'p',
  at: 0,
  body,
});
const theCase = record('case', { reference: 'AB12-CD34' }, 'LOGISTICS');
const child = (protectedIdentity = 'NONE') =>
  record('child', { firstName: 'Tilde', lastName: 'Sandvik', birthDate: '2015-03-14', protectedIdentity });
const label = (...records: AnyRec[]) => caseLabel({ dossier: openDossier('d', records) }, NOW);

describe('the label of a case', () => {
  it('is the name and the age', () => {
    expect(label(theCase, child())).toEqual({
      name: 'Tilde Sandvik',
      age: 11,
      reference: 'AB12-CD34',
      protected: false,
      frameOnly: false,
    });
  });

  it('is the reference alone under protected identity of any level', () => {
    for (const level of ['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'])
      expect(label(theCase, child(level))).toMatchObject({
        name: null,
        age: null,
        reference: 'AB12-CD34',
        protected: true,
      });
  });

  it("heeds another unit's mark although the child's own record has none", () => {
    const mark = record('protectionMark', { subject: 'child', level: 'MARKING', loweredBecause: null });
    expect(label(theCase, child(), mark)).toMatchObject({ name: null, protected: true });
  });

  it('is the reference of the frame for a unit that sees no more', () => {
    const frame = record(
      'frame',
      { reference: 'AB12-CD34', convener: 'Y', phone: '1', conveningUnit: 'social' },
      'LOGISTICS',
    );
    expect(label(frame)).toMatchObject({ name: null, reference: 'AB12-CD34', frameOnly: true });
  });
});
