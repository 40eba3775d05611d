import { describe, expect, it } from 'vitest';
import { CHILD, CHILD_BODY, NO_EDIT, openArgs, opened, Story, testNumber, uuid } from './case.fixture';
import { child } from './child';

describe('the child of a case', () => {
  it.each([
    ['a birth date that is not the number’s', { birthDate: '2016-05-05' }, 'invalid-args child.birthDate'],
    [
      'a broken number',
      { identity: { type: 'personnummer', value: '20160504-9800' } },
      'invalid-args child.identity.value',
    ],
    ['a date that does not exist', { birthDate: '2016-02-30' }, 'invalid-args child.birthDate'],
    ['no name', { firstName: ' ' }, 'invalid-args child.firstName'],
    ['an unknown level of protection', { protectedIdentity: 'SECRET' }, 'invalid-args child.protectedIdentity'],
    [
      'a child not yet born',
      { birthDate: '2026-12-24', identity: { type: 'other', value: 'väntas' } },
      'bad-date child.birthDate',
    ],
  ])('cannot be opened with %s', (_what, part, expected) => {
    expect(new Story().run('soc', 'openCase', openArgs(part))).toBe(expected);
  });

  it('is not opened in a region that does not exist', () => {
    expect(new Story().run('soc', 'openCase', { ...openArgs(), region: 'NOWHERE' })).toBe('invalid-args region');
  });

  it('opens once, with its frame, and not twice', () => {
    expect(opened().run('soc', 'openCase', openArgs())).toBe('dossier-exists');
  });

  const edit = (story: Story, changes: object, unit = 'soc') =>
    story.run(unit, 'editChild', { childId: CHILD, changes, ...NO_EDIT });

  it('gets another language', () => {
    const story = opened();
    expect(edit(story, { language: { from: 'sv', to: 'ar' }, interpreter: { from: null, to: 'arabiska' } })).toBe(
      'applied',
    );
    expect(story.body(child, CHILD)).toMatchObject({ language: 'ar', interpreter: 'arabiska' });
  });

  it('gets number and birth date together, never apart', () => {
    const story = opened();
    const identity = { from: CHILD_BODY.identity, to: { type: 'personnummer', value: testNumber('2016-05-05') } };
    expect(edit(story, { identity })).toBe('invalid-args birthDate');
    expect(edit(story, { identity, birthDate: { from: '2016-05-04', to: '2016-05-05' } })).toBe('applied');
  });

  it('is not edited by another unit', () => {
    expect(edit(opened(), { firstName: { from: 'Tuva', to: 'Tove' } }, 'bup')).toBe('not-your-unit');
  });

  it('keeps its name under an assumed identity, for the link is never stored', () => {
    const story = opened().must('nurse', 'markProtectedIdentity', {
      markId: uuid(90),
      subject: 'child',
      level: 'ASSUMED_IDENTITY',
    });
    story.must('soc', 'markProtectedIdentity', { markId: uuid(91), subject: 'child', level: 'ASSUMED_IDENTITY' });
    expect(edit(story, { firstName: { from: 'Tuva', to: 'Tove' } })).toBe('rule B2');
    expect(edit(story, { language: { from: 'sv', to: 'fi' } })).toBe('applied');
  });
});
