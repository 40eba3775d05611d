import { describe, expect, it } from 'vitest';
import { consented, MEETING, MEETING_BODY, MOTHER, NO_EDIT, type Story, uuid } from './case.fixture';
import type { MutationName } from './mutations';

const ID = uuid(550);
const CHILD_PART = { how: 'undecided', support: '', toldBy: '' };
const preparation = {
  on: null,
  question: 'a',
  wanted: '',
  notShare: '',
  whereAndWhen: '',
  interpreter: '',
  supportPerson: '',
  childPart: CHILD_PART,
};
const attendance = {
  meetingId: MEETING,
  unit: 'bup',
  who: 'staff',
  guardianId: null,
  name: 'a',
  role: '',
  present: 'whole',
};
const contact = { address: '', phone: 'a', email: '', school: '' };
const check = { article2: 'a', article3: '', article6: '', article12: '', on: '2026-03-11' };
const change = (field: string) => ({ [field]: { from: 'a', to: 'b' } });

/** One row per kind of words: the record's id in the args, how it is written, edited and taken away. */
const ROWS: { id: string; write: [MutationName, object]; edit: [MutationName, object]; remove?: MutationName }[] = [
  {
    id: 'needId',
    write: ['nameNeed', { kind: 'HEALTH', need: { text: 'a' } }],
    edit: ['editNeed', change('text')],
    remove: 'removeNeed',
  },
  {
    id: 'situationId',
    write: ['describeSituation', { kind: 'HEALTH', situation: { strengths: 'a', needs: '', ongoing: '' } }],
    edit: ['editSituation', change('strengths')],
    remove: 'removeSituation',
  },
  {
    id: 'familyViewId',
    write: [
      'hearFamily',
      { kind: 'SOCIAL', view: { guardianId: MOTHER, description: 'a', wishes: '', on: '2026-03-11', toldTo: '' } },
    ],
    edit: ['editFamilyView', change('description')],
    remove: 'removeFamilyView',
  },
  {
    id: 'disagreementId',
    write: [
      'noteDisagreement',
      { kind: 'SOCIAL', disagreement: { type: 'disagreement', who: '', text: 'a', nextStep: '', aboutId: null } },
    ],
    edit: ['editDisagreement', change('text')],
    remove: 'removeDisagreement',
  },
  {
    id: 'crisisPlanId',
    write: ['addCrisisStep', { kind: 'HEALTH', step: { sign: 'a', then: '', contact: '', phone: '', hours: '' } }],
    edit: ['editCrisisStep', change('sign')],
    remove: 'removeCrisisStep',
  },
  {
    id: 'bestInterestsId',
    write: ['checkBestInterests', { kind: 'SOCIAL', check }],
    edit: ['editBestInterests', change('article2')],
  },
  {
    id: 'minuteId',
    write: ['writeMinute', { kind: 'HEALTH', minute: { meetingId: MEETING, section: 'decision', text: 'a' } }],
    edit: ['editMinute', change('text')],
    remove: 'removeMinute',
  },
  {
    id: 'attendanceId',
    write: ['recordAttendance', { attendance }],
    edit: ['editAttendance', change('name')],
    remove: 'removeAttendance',
  },
  { id: 'preparationId', write: ['prepare', { preparation }], edit: ['editPreparation', change('question')] },
  {
    id: 'childContactId',
    write: ['noteChildContact', { contact }],
    edit: ['editChildContact', change('phone')],
    remove: 'removeChildContact',
  },
  {
    id: 'guardianContactId',
    write: [
      'noteGuardianContact',
      { contact: { guardianId: MOTHER, phone: 'a', email: '', address: '', bestTime: '' } },
    ],
    edit: ['editGuardianContact', change('phone')],
    remove: 'removeGuardianContact',
  },
];

const withMeeting = () => consented().must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });

describe('a unit’s own words', () => {
  it.each(ROWS)('by $id are written, edited and taken away by that unit alone', ({ id, write, edit, remove }) => {
    const story: Story = withMeeting();
    const [name, args] = write;
    const changed = { [id]: ID, changes: edit[1], ...NO_EDIT };
    expect(story.run('bup', edit[0], changed)).toBe('not-found');
    expect(story.run('bup', name, { [id]: ID, ...args })).toBe('applied');
    expect(story.run('bup', name, { [id]: ID, ...args })).toBe('id-taken');
    expect(story.run('soc', edit[0], changed)).toBe('not-your-unit');
    expect(story.run('bup', edit[0], changed)).toBe('applied');
    expect(story.dossier.peek(ID)).toMatchObject({ unit: 'bup', version: 2 });
    if (!remove) return;
    expect(story.run('soc', remove, { [id]: ID })).toBe('not-your-unit');
    expect(story.run('bup', remove, { [id]: ID })).toBe('applied');
    expect(story.run('bup', remove, { [id]: ID })).toBe('gone');
    expect(story.run('bup', edit[0], changed)).toBe('gone');
  });

  it('before the call stay in the unit', () => {
    const story = withMeeting().must('soc', 'prepare', { preparationId: ID, preparation });
    expect(story.dossier.peek(ID)?.audience).toBe('own');
  });

  it('of a kind that the record may not have are refused', () => {
    const args = { needId: ID, kind: 'COUNSELLING', need: { text: 'a' } };
    expect(withMeeting().run('bup', 'nameNeed', args)).toBe('invalid-args kind');
  });

  it('about a guardian who is not in the case are refused', () => {
    const args = {
      guardianContactId: ID,
      contact: { guardianId: ID, phone: 'a', email: '', address: '', bestTime: '' },
    };
    expect(withMeeting().run('bup', 'noteGuardianContact', args)).toBe('not-found');
  });
});
