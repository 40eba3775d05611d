import { describe, expect, it } from 'vitest';
import {
  consented,
  DAY,
  gathered,
  MEETING,
  MEETING_BODY,
  opened,
  PLAN,
  planned,
  type Story,
  uuid,
} from './case.fixture';
import { dayItems } from './my-day';

const day = (story: Story, unit = 'soc') =>
  dayItems({ dossier: story.dossier, facts: story.facts() }, { person: `${unit}-person`, unit }, story.now).map(
    (one) => `${one.item}${one.days === null ? '' : ` ${one.days}`}`,
  );
const meet = (story: Story, date = '2026-03-13') =>
  story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, date } });
const callBup = (story: Story) =>
  story.must('soc', 'callMeeting', {
    meetingId: MEETING,
    replyBy: '2026-03-12',
    calls: [{ callId: uuid(540), recipient: { type: 'unit', unit: 'bup' } }],
  });

describe('my day', () => {
  it.each<[string, () => Story, string, string[]]>([
    ['a case without consent', () => opened(), 'soc', ['no-consent']],
    ['an invited unit that has not answered', () => gathered(), 'bup', ['invitation-to-answer']],
    ['a meeting within a week', () => meet(consented()), 'soc', ['meeting 2']],
    ['a meeting that is further off', () => meet(consented(), '2026-03-26'), 'soc', []],
    ['an action to accept', () => planned(), 'bup', ['invitation-to-answer', 'action-to-accept 51']],
    ['a plan in order', () => planned(), 'soc', []],
  ])('of %s', (_what, tell, unit, expected) => {
    expect(day(tell(), unit)).toEqual(expected);
  });

  it('asks the called unit to answer, and the caller to remind', () => {
    const story = callBup(meet(gathered()));
    expect(day(story, 'bup')).toEqual(expect.arrayContaining(['call-to-answer 1', 'meeting 2']));
    story.now += 2 * DAY;
    expect(day(story)).toContain('reply-overdue -1');
    story.must('bup', 'replyToCall', {
      replyId: uuid(541),
      reply: { callId: uuid(540), answer: 'comes', name: '', note: '' },
    });
    expect(day(story)).not.toContain('reply-overdue -1');
  });

  it('tells what is late, the most pressing first', () => {
    const story = planned();
    story.now = Date.UTC(2026, 4, 25, 10);
    expect(day(story)).toEqual(['action-overdue -24', 'action-overdue -24', 'follow-up-overdue -4']);
    expect(day(story, 'bup')[0]).toBe('action-overdue -24');
  });

  it('tells a consent that ends within thirty days', () => {
    const story = planned();
    story.now = Date.UTC(2027, 1, 1, 10);
    expect(day(story)).toContain('consent-ends 27');
  });

  it.each([
    ['2026-04-23', []],
    ['2026-04-24', ['action-due 7']],
    ['2026-05-01', ['action-due 0']],
    ['2026-05-02', ['action-overdue -1', 'action-overdue -1']],
    ['2026-05-14', ['action-overdue -13', 'action-overdue -13', 'follow-up-due 7']],
    ['2026-05-21', ['action-overdue -20', 'action-overdue -20', 'follow-up-due 0']],
    ['2026-05-22', ['action-overdue -21', 'action-overdue -21', 'follow-up-overdue -1']],
  ])('counts towards an action and a follow-up: on %s %j', (date, expected) => {
    const story = planned();
    story.now = Date.parse(`${date}T10:00:00Z`);
    const both = [...day(story), ...day(story, 'bup').filter((one) => one.startsWith('action-due'))];
    expect(both).toEqual(expected);
  });

  it('tells an issued plan without a date of follow-up, which can not be issued but can be left', () => {
    const story = planned();
    story.must('soc', 'issuePlan', { versionId: uuid(560), reviewed: story.reviewed() });
    const changes = { followUpDate: { from: '2026-05-21', to: null } };
    story.must('soc', 'editPlan', { planId: PLAN, changes, conflictIds: {} });
    expect(day(story)).toContain('no-follow-up-date');
  });

  it('tells an action that nobody has taken', () => {
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
    const story = planned().must('soc', 'addAction', { actionId: uuid(542), action });
    expect(day(story)).toEqual(['action-unowned']);
  });

  it('asks the other unit whether it takes the role', () => {
    const story = consented().must('soc', 'handOverCoordinator', { handoverId: uuid(543), toUnit: 'bup', toName: '' });
    expect(day(story, 'bup')).toContain('handover-to-answer');
  });

  it('asks a releasing unit to check the consent', () => {
    const story = gathered();
    const consent = {
      releasing: ['soc', 'bup'],
      receiving: [{ unit: 'soc', kinds: ['LOGISTICS'] }],
      purpose: 'Ses',
      coversPlan: false,
      validFrom: '2026-03-01',
      validTo: '2026-06-01',
      informed: true,
      informedTextVersion: '1',
    };
    story.must('soc', 'recordConsent', { consentId: uuid(544), consent, answers: [] });
    expect(day(story, 'bup').some((one) => one.startsWith('verify-consent'))).toBe(true);
  });

  it('of a closed case is empty', () => {
    const story = gathered().must('soc', 'closeCase', {
      closingId: uuid(545),
      reason: 'moved',
      on: '2026-03-11',
      text: '',
    });
    expect(day(story)).toEqual([]);
  });
});
