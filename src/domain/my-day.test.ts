import { describe, expect, it } from 'vitest';
import {
  CONSENT,
  consented,
  DAY,
  gathered,
  MEETING,
  MEETING_BODY,
  MOTHER,
  opened,
  PLAN,
  planned,
  type Story,
  uuid,
} from './case.fixture';
import { consent } from './consent';
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

/** The SIP meeting of a story has been held: nothing is said of it any longer. */
const met = (story: Story) => meet(story, '2026-03-11').must('soc', 'holdMeeting', { meetingId: MEETING });

describe('my day', () => {
  it.each<[string, () => Story, string, string[]]>([
    ['a case without consent', () => opened(), 'soc', ['no-consent']],
    ['an invited unit that has not answered', () => gathered(), 'bup', ['invitation-to-answer']],
    ['a meeting within a week', () => meet(consented()), 'soc', ['call-late -5', 'meeting 2']],
    ['a meeting that is further off', () => meet(consented(), '2026-03-26'), 'soc', ['no-call 7']],
    ['an action to accept', () => planned(), 'bup', ['invitation-to-answer', 'action-to-accept 51']],
    ['a plan in order', () => met(planned()), 'soc', []],
    ['a case with consent and no meeting', () => consented(), 'soc', ['no-meeting 12']],
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
    const story = met(planned());
    story.now = Date.UTC(2026, 4, 25, 10);
    expect(day(story)).toEqual(['action-overdue -24', 'action-overdue -24', 'follow-up-overdue -4']);
    expect(day(story, 'bup')[0]).toBe('action-overdue -24');
  });

  it('tells a consent that ends within thirty days', () => {
    const story = planned();
    story.now = Date.UTC(2027, 1, 1, 10);
    expect(day(story)).toContain('consent-ends 27');
  });

  it('tells the unit that wrote it of each consent that ends, until another opens as much for longer', () => {
    const narrow = {
      releasing: ['bup'],
      receiving: [{ unit: 'nurse', kinds: ['HEALTH'] }],
      purpose: 'Ses',
      coversPlan: false,
      validFrom: '2026-03-01',
      validTo: '2026-04-01',
      informed: true,
      informedTextVersion: '1',
    };
    const story = met(consented()).must('bup', 'recordConsent', { consentId: uuid(570), consent: narrow, answers: [] });
    const ends = (unit: string) => day(story, unit).filter((one) => one.startsWith('consent-ends'));
    expect([ends('bup'), ends('nurse'), ends('soc')]).toEqual([['consent-ends 21'], [], []]);
    const renewed = { ...narrow, validFrom: '2026-03-20', validTo: '2026-09-01' };
    const other = { ...renewed, receiving: [{ unit: 'nurse', kinds: ['IDENTITY'] }] };
    story.must('bup', 'recordConsent', { consentId: uuid(571), consent: other, answers: [] });
    expect(ends('bup')).toEqual(['consent-ends 21']);
    story.must('bup', 'recordConsent', { consentId: uuid(572), consent: renewed, answers: [] });
    expect(ends('bup')).toEqual([]);
  });

  it('tells a consent of the coordinator’s own that ends once, not twice', () => {
    const story = met(planned());
    story.now = Date.UTC(2027, 1, 1, 10);
    expect(day(story).filter((one) => one.startsWith('consent-ends'))).toEqual(['consent-ends 27']);
  });

  it.each([
    // The yes came on 11 March: the call goes out within five working days of it, also where no time is set yet.
    ['2026-03-18', ['no-meeting 5']],
    ['2026-03-19', ['call-late -1']],
    // 2 March and 15 working days; the calendar days end that day too.
    ['2026-03-23', ['call-late -5']],
    ['2026-03-24', ['meeting-overdue -1']],
  ])('asks for a meeting where the family has said yes: on %s %j', (date, expected) => {
    const story = consented();
    story.now = Date.parse(`${date}T10:00:00Z`);
    expect(day(story)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    // The meeting on 26 March: five working days before it, and five after the yes.
    ['as long as the call may wait', '2026-03-18', ['no-call 0']],
    ['and not after that', '2026-03-19', ['call-late -1', 'meeting 7']],
    ['and not after the meeting’s own day', '2026-03-27', ['meeting-overdue -1']],
  ])('asks for a call to the meeting that is planned, %s', (_what, date, expected) => {
    const story = meet(consented(), '2026-03-26');
    story.now = Date.parse(`${date}T10:00:00Z`);
    expect(day(story)).toEqual(expected);
    expect(day(story, 'nurse').filter((one) => one.includes('call'))).toEqual([]);
    expect(day(callBup(meet(consented(), '2026-03-26'))).filter((one) => one.includes('call'))).toEqual([]);
  });

  it('says nothing of calls to a meeting that another unit planned, for it does not see them', () => {
    const story = meet(consented(), '2026-03-26');
    story.must('soc', 'handOverCoordinator', { handoverId: uuid(550), toUnit: 'bup', toName: '' });
    story.must('bup', 'acceptCoordinatorship', {
      handoverId: uuid(550),
      coordinatorshipId: uuid(551),
      frameId: uuid(552),
      serviceId: uuid(553),
      phone: '036-10 00 02',
      copies: [],
    });
    expect(day(story, 'bup').filter((one) => one.includes('-call') || one.startsWith('call-'))).toEqual([]);
  });

  it('tells a meeting whose day has passed and that was not held, also without a consent', () => {
    const story = meet(gathered(), '2026-03-13');
    story.now += 3 * DAY;
    expect(day(story)).toContain('meeting-overdue -1');
    story.must('soc', 'holdMeeting', { meetingId: MEETING });
    expect(day(story)).toEqual(['no-consent']);
  });

  describe('a referral', () => {
    const permission = { by: [MOTHER], form: 'written', journalRef: '', on: '2026-03-02' };
    const referred = () =>
      met(consented()).must('soc', 'permitReferral', { referralId: uuid(580), toUnit: 'hab', permission });
    const sent = (story: Story) =>
      story.must('soc', 'sendReferral', {
        referralId: uuid(580),
        sentOn: '2026-03-03',
        channel: 'Brev',
        reference: '',
      });
    const answer = (story: Story, step: string) =>
      story.must('soc', 'answerReferral', {
        replyId: story.fresh(),
        reply: { referralId: uuid(580), step, on: '2026-03-04', note: 'Ja' },
      });
    it.each<[string, () => Story, string, string[]]>([
      ['that was not sent the day after the permission', () => referred(), '2026-03-03', []],
      ['that was not sent after that', () => referred(), '2026-03-04', ['referral-late -1']],
      ['that nobody has confirmed within five working days', () => sent(referred()), '2026-03-10', []],
      ['that nobody has confirmed after that', () => sent(referred()), '2026-03-11', ['referral-late -1']],
      ['that was confirmed, within ten working days', () => answer(sent(referred()), 'confirmed'), '2026-03-17', []],
      [
        'that was confirmed and not answered after that',
        () => answer(sent(referred()), 'confirmed'),
        '2026-03-18',
        ['referral-late -1'],
      ],
      ['that was answered', () => answer(sent(referred()), 'declined'), '2026-04-30', []],
    ])('%s', (_what, tell, date, expected) => {
      const story = tell();
      story.now = Date.parse(`${date}T10:00:00Z`);
      expect(day(story)).toEqual(expected);
      expect(day(story, 'nurse').filter((one) => one.startsWith('referral'))).toEqual([]);
    });

    it.each<[string, () => Story, string, string[]]>([
      ['that is only permitted: nothing', () => referred(), '2026-03-04', []],
      ['that was sent: confirm it within five working days', () => sent(referred()), '2026-03-04', ['6']],
      ['that was not confirmed in time', () => sent(referred()), '2026-03-11', ['-1']],
      ['that has arrived: answer within ten', () => answer(sent(referred()), 'confirmed'), '2026-03-11', ['6']],
      ['that was answered', () => answer(sent(referred()), 'accepted'), '2026-03-11', []],
    ])('is told to the unit that it was sent to. One %s', (_what, tell, date, days) => {
      const story = tell();
      story.now = Date.parse(`${date}T10:00:00Z`);
      const items = (unit: string) => day(story, unit).filter((one) => one.startsWith('referral-to-answer'));
      expect(items('hab')).toEqual(days.map((one) => `referral-to-answer ${one}`));
      for (const other of ['soc', 'nurse', 'bup']) expect(items(other)).toEqual([]);
    });
  });

  describe('a consent that the family doubted at the follow-up', () => {
    const round = (story: Story, consentStillGiven: string) =>
      story.must('soc', 'recordFollowUp', {
        followUpId: story.fresh(),
        followUp: {
          on: '2026-03-12',
          participants: [],
          consentStillGiven,
          decision: 'continue',
          nextDate: '2026-06-01',
          text: '',
        },
      });
    const doubted = () => {
      const story = met(planned());
      story.now = Date.UTC(2026, 2, 12, 10);
      return round(story, 'no');
    };
    const stands = (story: Story) => day(story).some((one) => one.startsWith('consent-doubted'));

    it('stands until it was taken back, in part or whole', () => {
      const story = doubted();
      expect(stands(story)).toBe(true);
      story.must('soc', 'withdrawConsent', {
        withdrawalId: uuid(590),
        withdrawal: {
          consentId: CONSENT,
          by: MOTHER,
          how: 'oral',
          at: story.now,
          receivedBy: 'Lo',
          part: { units: ['nurse'], kinds: [], plan: false },
        },
      });
      expect(stands(story)).toBe(false);
    });

    it('stands until it is asked for anew, and not because it was asked for earlier the same day', () => {
      const story = met(planned());
      story.now = Date.UTC(2026, 2, 12, 9);
      const anew = (consentId: string) =>
        story.must('soc', 'recordConsent', { consentId, consent: { ...story.body(consent, CONSENT) }, answers: [] });
      anew(uuid(591));
      story.now = Date.UTC(2026, 2, 12, 10);
      expect(stands(round(story, 'no'))).toBe(true);
      anew(uuid(592));
      expect(stands(story)).toBe(false);
    });

    it('stands through a round where nobody asked, and not after a yes', () => {
      expect(stands(round(doubted(), 'not-asked'))).toBe(true);
      expect(stands(round(doubted(), 'yes'))).toBe(false);
      const story = met(planned());
      story.now = Date.UTC(2026, 2, 12, 10);
      expect(stands(round(story, 'yes'))).toBe(false);
    });
  });

  it.each([
    ['2026-04-23', []],
    ['2026-04-24', ['action-due 7']],
    ['2026-05-01', ['action-due 0']],
    ['2026-05-02', ['action-overdue -1', 'action-overdue -1']],
    ['2026-05-06', ['action-overdue -5', 'action-overdue -5']],
    ['2026-05-07', ['action-overdue -6', 'action-overdue -6', 'follow-up-due 14']],
    ['2026-05-17', ['action-overdue -16', 'action-overdue -16', 'follow-up-due 4']],
    ['2026-05-18', ['action-overdue -17', 'action-overdue -17', 'follow-up-near 3']],
    ['2026-05-21', ['action-overdue -20', 'action-overdue -20', 'follow-up-near 0']],
    ['2026-05-22', ['action-overdue -21', 'action-overdue -21', 'follow-up-overdue -1']],
  ])('counts towards an action and a follow-up: on %s %j', (date, expected) => {
    const story = met(planned());
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
    const story = met(planned()).must('soc', 'addAction', { actionId: uuid(542), action });
    expect(day(story)).toEqual(['action-unowned']);
  });

  it('asks the other unit whether it takes the role', () => {
    const story = consented().must('soc', 'handOverCoordinator', { handoverId: uuid(543), toUnit: 'bup', toName: '' });
    expect(day(story, 'bup')).toContain('handover-to-answer');
  });

  it('asks a releasing unit to check the consent', () => {
    const story = gathered();
    const asked = {
      releasing: ['soc', 'bup'],
      receiving: [{ unit: 'soc', kinds: ['LOGISTICS'] }],
      purpose: 'Ses',
      coversPlan: false,
      validFrom: '2026-03-01',
      validTo: '2026-06-01',
      informed: true,
      informedTextVersion: '1',
    };
    story.must('soc', 'recordConsent', { consentId: uuid(544), consent: asked, answers: [] });
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
