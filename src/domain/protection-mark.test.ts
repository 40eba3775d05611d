import { describe, expect, it } from 'vitest';
import { CHILD, FATHER, gathered, MOTHER, NO_EDIT, type Story, uuid } from './case.fixture';
import { child } from './child';
import { childContact } from './child-contact';
import { guardianContact } from './guardian-contact';
import { PROTECTION_LEVELS } from './protection-level';
import { childProtection } from './protection-mark';

const CONTACT = uuid(80);
const contact = { address: 'Exempelvägen 1', phone: '', email: '', school: 'Exempelskolan' };
const guardianContactOf = (guardianId: string) => ({
  guardianId,
  phone: '070-1740605',
  email: '',
  address: '',
  bestTime: '',
});
const mark = (story: Story, unit: string, level: string, subject = 'child', markId = story.fresh()) =>
  story.run(unit, 'markProtectedIdentity', { markId, subject, level });
const level = (story: Story) => childProtection(story.dossier.all());

describe('protected identity', () => {
  it.each(PROTECTION_LEVELS.slice(1))('at the level %s lets no contact be written', (at) => {
    const story = gathered();
    mark(story, 'soc', at);
    expect(story.run('soc', 'noteChildContact', { childContactId: CONTACT, contact })).toBe('rule B1');
    const args = { guardianContactId: CONTACT, contact: guardianContactOf(MOTHER) };
    expect(story.run('soc', 'noteGuardianContact', args)).toBe('rule B1');
  });

  it('takes away the contacts that the marking unit had written', () => {
    const story = gathered().must('soc', 'noteChildContact', { childContactId: CONTACT, contact });
    story.must('soc', 'noteGuardianContact', { guardianContactId: uuid(81), contact: guardianContactOf(FATHER) });
    mark(story, 'soc', 'MARKING');
    expect(story.dossier.list(childContact)).toEqual([]);
    expect(story.dossier.list(guardianContact)).toEqual([]);
    const changes = { phone: { from: '', to: '070-1740606' } };
    expect(story.run('soc', 'editChildContact', { childContactId: CONTACT, changes, ...NO_EDIT })).toBe('rule B1');
  });

  it('of one guardian leaves the other reachable, and hides where the child is', () => {
    const story = gathered();
    mark(story, 'soc', 'MARKING', MOTHER);
    const of = (id: string, guardianContactId: string) =>
      story.run('soc', 'noteGuardianContact', { guardianContactId, contact: guardianContactOf(id) });
    expect(of(MOTHER, uuid(82))).toBe('rule B1');
    expect(of(FATHER, uuid(83))).toBe('applied');
    expect(story.run('soc', 'noteChildContact', { childContactId: CONTACT, contact })).toBe('rule B1');
  });

  it('is the most restrictive of what the units say, in any order', () => {
    for (const order of [
      ['MARKING', 'PROTECTED_REGISTRATION'],
      ['PROTECTED_REGISTRATION', 'MARKING'],
    ]) {
      const story = gathered();
      mark(story, 'soc', order[0] ?? '');
      mark(story, 'nurse', order[1] ?? '');
      expect(level(story)).toBe('PROTECTED_REGISTRATION');
    }
  });

  it('is marked even on a closed case', () => {
    const story = gathered().must('soc', 'closeCase', {
      closingId: uuid(84),
      reason: 'moved',
      on: '2026-03-11',
      text: '',
    });
    expect(mark(story, 'soc', 'MARKING')).toBe('applied');
  });

  it('can not be marked as none', () => {
    expect(mark(gathered(), 'soc', 'NONE')).toBe('invalid-args level');
  });

  describe('is lowered', () => {
    const lower = (story: Story, unit: string, part: object, role: 'manager' | 'caseworker' = 'manager') =>
      story.run(
        unit,
        'lowerProtectedIdentity',
        { markId: uuid(85), seen: 'PROTECTED_REGISTRATION', level: 'NONE', reason: 'Skyddet har upphört', ...part },
        { role },
      );
    const marked = () => {
      const story = gathered();
      mark(story, 'soc', 'PROTECTED_REGISTRATION', 'child', uuid(85));
      return story;
    };

    it.each([
      ['anyone but a manager', 'soc', {}, 'caseworker', 'not-your-role'],
      ['a manager of another unit', 'nurse', {}, 'manager', 'not-your-unit'],
      ['a manager without a reason', 'soc', { reason: ' ' }, 'manager', 'invalid-args reason'],
      ['a manager who looked at another level', 'soc', { seen: 'MARKING' }, 'manager', 'already-done seen'],
    ] as const)('not by %s', (_who, unit, part, role, expected) => {
      expect(lower(marked(), unit, part, role)).toBe(expected);
    });

    it('by its manager, with a reason; another unit’s mark still binds', () => {
      const story = marked();
      mark(story, 'nurse', 'MARKING');
      expect(lower(story, 'soc', {})).toBe('applied');
      expect(story.body(child, CHILD).protectedIdentity).toBe('NONE');
      expect(level(story)).toBe('MARKING');
    });
  });
});
