import { describe, expect, it } from 'vitest';
import { CONSENT, consented, FATHER, GOAL, NEED, NOON, type Story, uuid } from './case.fixture';
import { openDossier } from './dossier';
import { goal } from './goal';
import { isRestorable } from './restore-record';

const body = { needId: null, longTerm: false, text: 'Sova hela natten', indicator: '', targetDate: null };
const restore = { entity: 'goal', recordId: GOAL, body };

const withdrawal = { consentId: CONSENT, by: FATHER, how: 'oral', at: NOON, receivedBy: 'Lo', part: 'whole' };

const withGoal = (): Story => consented().must('soc', 'setGoal', { goalId: GOAL, goal: body });
const removed = (): Story => withGoal().must('soc', 'removeGoal', { goalId: GOAL });

describe('putting back what was removed', () => {
  it('gives the record as it stood, one version on, with its kind, audience and unit', () => {
    const story = removed();
    const { entity, id, unit, kind, audience } = withGoal().dossier.peek(GOAL) ?? {};
    story.must('soc', 'restoreRecord', restore);
    expect(story.dossier.peek(GOAL)).toMatchObject({
      entity,
      id,
      unit,
      kind,
      audience,
      version: 3,
      deleted: false,
      body,
    });
    expect(story.dossier.list(goal)).toHaveLength(1);
  });

  it('takes the words that are still there, whatever was sent', () => {
    const story = removed().must('soc', 'restoreRecord', { ...restore, body: { ...body, text: 'Något annat' } });
    expect(story.body(goal, GOAL).text).toBe('Sova hela natten');
  });

  it('takes the words that were sent where a device keeps none', () => {
    const story = removed();
    const bare = story.dossier.all().map((record) => (record.deleted ? { ...record, body: {} } : record));
    const device = openDossier(story.dossier.id, bare);
    device.restore(goal, GOAL, body, { person: 'p', unit: 'soc', now: 1 });
    expect(device.get(goal, GOAL)?.body.text).toBe('Sova hela natten');
  });

  it('leaves what is in place as it is, so that asking twice does nothing', () => {
    const story = removed().must('soc', 'restoreRecord', restore).must('soc', 'restoreRecord', restore);
    expect(story.dossier.peek(GOAL)).toMatchObject({ version: 3, deleted: false });
  });

  it.each([
    ['what never was', withGoal, 'soc', { ...restore, recordId: uuid(900) }, 'not-found'],
    ['a record of another kind of thing', withGoal, 'soc', { ...restore, recordId: NEED }, 'not-found'],
    ['another unit’s record', removed, 'bup', restore, 'not-your-unit'],
    ['a body that is wrong', removed, 'soc', { ...restore, body: { ...body, text: '' } }, 'invalid-args body.text'],
    ['what can not be put back', removed, 'soc', { ...restore, entity: 'consentWithdrawal' }, 'invalid-args entity'],
    [
      'a goal once the consent is taken back',
      () => removed().must('soc', 'withdrawConsent', { withdrawalId: uuid(901), withdrawal }),
      'soc',
      restore,
      'rule',
    ],
  ] as const)('refuses %s', (_what, story, unit, args, expected) => {
    expect(story().run(unit, 'restoreRecord', args)).toMatch(expected);
  });

  it('is for what people write in a plan and a meeting, and never for a withdrawal, a call or contact details', () => {
    for (const name of ['need', 'goal', 'action', 'minute', 'attendance', 'situation', 'disagreement'])
      expect(isRestorable(name)).toBe(true);
    for (const name of [
      'consent',
      'consentWithdrawal',
      'exclusion',
      'call',
      'childContact',
      'guardianContact',
      'toString',
    ])
      expect(isRestorable(name)).toBe(false);
  });
});
