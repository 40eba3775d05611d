import { describe, expect, it } from 'vitest';
import { CONSENT, consented, DAY, gathered, MEETING, MEETING_BODY, MOTHER, type Story, uuid } from './case.fixture';
import type { MutationName } from './mutations';

const ID = uuid(300);
const plan = {
  overallResponsible: null,
  longTermAim: '',
  othersDoNothing: false,
  followUpDate: null,
  followUpTime: null,
  followUpPlace: '',
  followUpCaller: '',
  originalHolder: 'family',
};
const voice = { text: 'Jag vill', how: 'present', on: '2026-03-11', toldTo: '', readBack: false, reason: '' };
const action = {
  goalId: null,
  needId: null,
  text: 'a',
  responsible: null,
  start: null,
  due: null,
  indicator: '',
  status: 'booked',
};
const check = { article2: '', article3: 'a', article6: '', article12: '', on: '2026-03-11' };
const disagreement = { type: 'unmet-need', who: '', text: 'a', nextStep: '', aboutId: null };

/** What belongs to the plan, and so needs consent to draw one up. */
const PLAN: [MutationName, object][] = [
  ['drawUpPlan', { planId: ID, plan }],
  ['nameNeed', { needId: ID, kind: 'SOCIAL', need: { text: 'a' } }],
  ['setGoal', { goalId: ID, goal: { needId: null, longTerm: true, text: 'a', indicator: '', targetDate: null } }],
  ['addAction', { actionId: ID, action }],
  ['hearChild', { childVoiceId: ID, audience: 'shared', voice }],
  [
    'hearFamily',
    {
      familyViewId: ID,
      kind: 'SOCIAL',
      view: { guardianId: null, description: 'a', wishes: '', on: '2026-03-11', toldTo: '' },
    },
  ],
  ['describeSituation', { situationId: ID, kind: 'SOCIAL', situation: { strengths: 'a', needs: '', ongoing: '' } }],
  ['noteDisagreement', { disagreementId: ID, kind: 'SOCIAL', disagreement }],
  [
    'addCrisisStep',
    { crisisPlanId: ID, kind: 'SOCIAL', step: { sign: 'a', then: '', contact: '', phone: '', hours: '' } },
  ],
  ['checkBestInterests', { bestInterestsId: ID, kind: 'SOCIAL', check }],
  ['writeMinute', { minuteId: ID, kind: 'SOCIAL', minute: { meetingId: MEETING, section: 'decision', text: 'a' } }],
  ['propose', { proposalId: ID, proposal: { about: 'goal', recordId: null, text: 'a' } }],
];

/** What comes before consent, or stays in the unit. */
const BEFORE: [MutationName, object][] = [
  ['hearChild', { childVoiceId: ID, audience: 'own', voice }],
  ['noteChildContact', { childContactId: ID, contact: { address: '', phone: '', email: '', school: '' } }],
  ['planMeeting', { meetingId: ID, meeting: MEETING_BODY }],
  [
    'callMeeting',
    { meetingId: MEETING, replyBy: '2026-03-20', calls: [{ callId: ID, recipient: { type: 'unit', unit: 'bup' } }] },
  ],
  [
    'permitReferral',
    { referralId: ID, toUnit: 'hab', permission: { by: [MOTHER], form: 'written', journalRef: '', on: '2026-03-10' } },
  ],
  [
    'noteDuty',
    {
      noteId: ID,
      note: {
        duty: 'DU1',
        on: '2026-03-10',
        by: 'Namn soc',
        receiver: 'Socialnämnden',
        channel: 'phone',
        guardiansInformed: true,
      },
    },
  ],
];

const withMeeting = (story: Story) => story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });

describe('before a consent', () => {
  it.each(BEFORE)('%s works', (name, args) => {
    expect(withMeeting(gathered()).run('soc', name, args)).toBe('applied');
  });

  it.each(PLAN)('%s waits for consent to draw up a plan', (name, args) => {
    expect(withMeeting(gathered()).run('soc', name, args)).toMatch(/^rule /);
  });
});

describe('with a consent', () => {
  it.each(PLAN)('%s works', (name, args) => {
    expect(withMeeting(consented()).run('soc', name, args)).toBe('applied');
  });

  it.each(PLAN)('%s is refused once one guardian has taken it back', (name, args) => {
    const story = withMeeting(consented());
    const at = story.now;
    story.must('soc', 'withdrawConsent', {
      withdrawalId: uuid(301),
      withdrawal: { consentId: CONSENT, by: MOTHER, how: 'oral', at, receivedBy: 'Namn soc', part: 'whole' },
    });
    expect(story.run('soc', name, args)).toBe('rule B10');
  });

  it.each(PLAN)('%s is refused when the consent has ended by time alone', (name, args) => {
    const story = withMeeting(consented());
    story.now += 400 * DAY;
    expect(story.run('soc', name, args)).toBe('rule B10');
  });
});
