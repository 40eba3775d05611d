import { describe, expect, it } from 'vitest';
import { FATHER, MINUTE, NEED, planned, uuid } from './case.fixture';
import { changesFacts } from './changes-facts';
import { sceneDirectory } from './consent-scene';

const standing = { guardianId: FATHER, standing: 'refuses', attempts: [], decidedBy: '', reason: 'a', at: 0 };

describe('whether the policy decides by what changes would write', () => {
  it.each<[string, string, object, boolean]>([
    [
      'words',
      'editNeed',
      { needId: NEED, changes: { text: { from: 'Lugnare mornar', to: 'b' } }, conflictIds: {} },
      false,
    ],
    ['how a guardian can be asked', 'recordStanding', { standingId: uuid(710), standing }, true],
    [
      'what is refused',
      'recordStanding',
      { standingId: uuid(710), standing: { ...standing, guardianId: NEED } },
      false,
    ],
  ])('%s', (_what, name, args, expected) => {
    const story = planned();
    const ctx = { actor: story.actor('soc'), now: story.now + MINUTE, unit: sceneDirectory };
    expect(changesFacts(story.dossier, [{ name, args }], ctx)).toBe(expected);
  });
});
