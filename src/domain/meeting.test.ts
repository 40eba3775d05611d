import { describe, expect, it } from 'vitest';
import { attendance } from './attendance';
import { call } from './call';
import { replyTo } from './call-reply';
import {
  consented,
  FATHER,
  gathered,
  HAB,
  invite,
  MEETING,
  MEETING_BODY,
  MOTHER,
  NO_EDIT,
  openArgs,
  Story,
  uuid,
} from './case.fixture';
import { contactOverride } from './contact-override';
import { meeting } from './meeting';

const plan = (story: Story, part: object = {}) =>
  story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, ...part } });
const to = (callId: string, recipient: object) => ({ callId, recipient });
const callAll = (story: Story, calls: object[], replyBy = '2026-03-20') =>
  story.run('soc', 'callMeeting', { meetingId: MEETING, replyBy, calls });
const RESERVED = { familyAgreed: true, acknowledgedOn: '2026-03-10', receivedBy: 'Kim Exempel' };
const BUP_CALL = to(uuid(101), { type: 'unit', unit: 'bup' });

describe('a meeting', () => {
  it.each([
    ['a date that does not exist', { date: '2026-02-30' }, 'invalid-args meeting.date'],
    ['a time that does not exist', { start: '25:00' }, 'invalid-args meeting.start'],
    ['no length', { minutes: 0 }, 'invalid-args meeting.minutes'],
    ['a link that is not encrypted', { link: 'http://example.se/rum' }, 'invalid-args meeting.link'],
  ])('is not planned with %s', (_what, part, expected) => {
    const args = { meetingId: MEETING, meeting: { ...MEETING_BODY, ...part } };
    expect(gathered().run('soc', 'planMeeting', args)).toBe(expected);
  });

  it('is planned by the coordinating unit', () => {
    expect(gathered().run('bup', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY })).toBe('not-your-unit');
  });

  it.each([
    ['chair', 'missing-part chair'],
    ['scribe', 'missing-part scribe'],
  ])('is not held without a %s', (field, expected) => {
    expect(plan(gathered(), { [field]: '' }).run('soc', 'holdMeeting', { meetingId: MEETING })).toBe(expected);
  });

  it('is held once, and can not be cancelled afterwards', () => {
    const story = plan(gathered()).must('soc', 'holdMeeting', { meetingId: MEETING });
    expect(story.run('soc', 'holdMeeting', { meetingId: MEETING })).toBe('already-done');
    expect(story.run('soc', 'cancelMeeting', { meetingId: MEETING, reason: 'Sjukdom' })).toBe('already-done');
  });

  it('is cancelled with a reason, and then neither edited nor attended', () => {
    const story = plan(gathered()).must('soc', 'cancelMeeting', { meetingId: MEETING, reason: 'Sjukdom' });
    expect(story.body(meeting, MEETING)).toMatchObject({ status: 'cancelled', cancelReason: 'Sjukdom' });
    const changes = { place: { from: MEETING_BODY.place, to: 'Rum 3' } };
    expect(story.run('soc', 'editMeeting', { meetingId: MEETING, changes, ...NO_EDIT })).toBe('gone');
    expect(story.run('soc', 'recordAttendance', { attendanceId: uuid(102), attendance: came() })).toBe('gone');
  });
});

const came = (part: object = {}) => ({
  meetingId: MEETING,
  unit: 'bup',
  who: 'staff',
  guardianId: null,
  name: 'Kim Exempel',
  role: 'behandlare',
  present: 'whole',
  ...part,
});

describe('a call', () => {
  it('reveals nothing of the child before a consent', () => {
    const story = plan(gathered());
    callAll(story, [BUP_CALL]);
    const sent = story.body(call, BUP_CALL.callId);
    expect(sent).toMatchObject({ toUnit: 'bup', reference: 'ABCD-2345', question: '', initials: '', purpose: 'sip' });
    expect(JSON.stringify(sent)).not.toMatch(/Tuva|Exempel|2016/);
  });

  it('carries initials and question once the consent names the unit', () => {
    const story = plan(consented());
    callAll(story, [BUP_CALL]);
    expect(story.body(call, BUP_CALL.callId)).toMatchObject({ question: 'Vem gör vad?', initials: 'T. E.' });
  });

  it('under protected identity names no place and no initials', () => {
    const story = plan(consented());
    story.must('soc', 'markProtectedIdentity', { markId: uuid(103), subject: 'child', level: 'MARKING' });
    callAll(story, [BUP_CALL]);
    expect(story.body(call, BUP_CALL.callId)).toMatchObject({ place: '', initials: '' });
  });

  it('to the family carries the question, to others only time and place', () => {
    const story = plan(gathered());
    callAll(story, [
      to(uuid(104), { type: 'guardian', guardianId: MOTHER }),
      to(uuid(105), { type: 'other', name: 'Tolken', reservation: RESERVED }),
      to(uuid(106), { type: 'unit', unit: 'soc' }),
    ]);
    expect(story.body(call, uuid(104)).question).toBe('Vem gör vad?');
    expect(story.body(call, uuid(105)).question).toBe('');
    expect(story.body(call, uuid(106)).initials).toBe('T. E.');
  });

  it.each([
    ['the question is not written', { question: '' }, '2026-03-20', BUP_CALL, 'missing-part question'],
    ['the answer is due after the meeting', {}, '2026-03-27', BUP_CALL, 'bad-date replyBy'],
    ['the answer is due before today', {}, '2026-03-01', BUP_CALL, 'bad-date replyBy'],
    ['the unit does not exist', {}, '2026-03-20', to(uuid(107), { type: 'unit', unit: 'nobody' }), 'not-found calls'],
  ])('is not sent when %s', (_why, part, replyBy, one, expected) => {
    expect(callAll(plan(gathered(), part), [one], replyBy)).toBe(expected);
  });

  it('is not made to a guardian who is dangerous to ask, whichever unit has noted it', () => {
    const story = plan(gathered());
    const standing = { standing: 'dangerous', attempts: [], cannotWait: '', decidedBy: 'Chefen', reason: 'Hot' };
    story.must('bup', 'recordStanding', {
      standingId: story.fresh(),
      standing: { ...standing, guardianId: MOTHER, at: story.now },
    });
    expect(callAll(story, [to(uuid(104), { type: 'guardian', guardianId: MOTHER })])).toBe('rule C8 calls');
    expect(story.dossier.list(call)).toEqual([]);
    expect(callAll(story, [to(uuid(105), { type: 'guardian', guardianId: FATHER })])).toBe('applied');
  });

  describe('to a service without ongoing contact with the child', () => {
    const HAB_CALL = to(uuid(121), { type: 'unit', unit: 'hab' });
    const calls = (story: Story) => callAll(plan(story), [HAB_CALL]);

    it('is not made, whether it was never invited or has no contact any longer', () => {
      expect(calls(gathered())).toBe('rule ONGOING_CONTACT calls');
      const story = gathered().must('soc', 'inviteService', invite());
      const changes = { ongoingContact: { from: true, to: false } };
      story.must('soc', 'editService', { serviceId: HAB, changes, ...NO_EDIT });
      expect(calls(story)).toBe('rule ONGOING_CONTACT calls');
    });

    it('is made where it was invited for a written reason, also by who has taken over and does not see the reason', () => {
      const override = { overrideId: uuid(122), reason: 'Kön är lång' };
      const story = gathered().must('soc', 'inviteService', invite({ ongoingContact: false, override }));
      story.dossier.remove(contactOverride, override.overrideId, { person: 'p', unit: 'soc', now: story.now });
      expect(calls(story)).toBe('applied');
    });

    it('is made once it has said yes to a referral, and where the region does not ask', () => {
      const permission = { by: [MOTHER], form: 'written', journalRef: '', on: '2026-03-01' };
      const story = gathered()
        .must('soc', 'permitReferral', { referralId: uuid(123), toUnit: 'hab', permission })
        .must('soc', 'sendReferral', { referralId: uuid(123), sentOn: '2026-03-02', channel: 'Brev', reference: '' });
      const reply = { referralId: uuid(123), step: 'accepted', on: '2026-03-03', note: '' };
      story.must('hab', 'answerReferral', { replyId: uuid(124), reply });
      expect(calls(story)).toBe('applied');
      expect(calls(new Story().must('soc', 'openCase', { ...openArgs(), region: 'OPEN_CALL' }))).toBe('applied');
    });
  });

  it.each([
    ['without a reservation', undefined, 'rule RESERVATION calls'],
    [
      'that the family does not want',
      { ...RESERVED, familyAgreed: false },
      'invalid-args calls.0.recipient.reservation.familyAgreed',
    ],
    ['that nobody received', { ...RESERVED, receivedBy: '' }, 'invalid-args calls.0.recipient.reservation.receivedBy'],
    ['that is acknowledged tomorrow', { ...RESERVED, acknowledgedOn: '2026-03-20' }, 'bad-date acknowledgedOn'],
    ['that is acknowledged', RESERVED, 'applied'],
  ])('to a relative %s', (_what, reservation, expected) => {
    expect(callAll(plan(gathered()), [to(uuid(130), { type: 'other', name: 'Farmor', reservation })])).toBe(expected);
  });

  it('that fails for one recipient is sent to none', () => {
    const story = plan(gathered());
    callAll(story, [BUP_CALL, to(uuid(107), { type: 'unit', unit: 'nobody' })]);
    expect(story.dossier.list(call)).toEqual([]);
  });

  const reply = (story: Story, unit: string, part: object) =>
    story.run(unit, 'replyToCall', {
      replyId: story.fresh(),
      reply: { callId: BUP_CALL.callId, answer: 'comes', name: '', note: '', ...part },
    });

  it('is answered by the called unit or noted by the convener, and the newest answer counts', () => {
    const story = plan(gathered());
    callAll(story, [BUP_CALL]);
    expect(replyTo(story.dossier, BUP_CALL.callId)).toBeUndefined();
    expect(reply(story, 'nurse', {})).toBe('not-your-unit');
    expect(reply(story, 'bup', {})).toBe('applied');
    expect(reply(story, 'soc', { answer: 'cannot' })).toBe('applied');
    expect(replyTo(story.dossier, BUP_CALL.callId)?.body.answer).toBe('cannot');
  });

  it('asks for the delegate’s name', () => {
    const story = plan(gathered());
    callAll(story, [BUP_CALL]);
    expect(reply(story, 'bup', { answer: 'sends-delegate' })).toBe('missing-part reply.name');
    expect(reply(story, 'bup', { answer: 'sends-delegate', name: 'Bo' })).toBe('applied');
  });

  it('taken back is gone for whoever answers', () => {
    const story = plan(gathered());
    callAll(story, [BUP_CALL]);
    story.must('soc', 'takeBackCall', { callId: BUP_CALL.callId });
    expect(reply(story, 'bup', {})).toBe('gone');
  });
});

describe('attendance', () => {
  it('of staff names the unit', () => {
    const story = plan(gathered());
    const record = (part: object) =>
      story.run('soc', 'recordAttendance', { attendanceId: uuid(108), attendance: came(part) });
    expect(record({ unit: null })).toBe('missing-part attendance.unit');
    expect(record({ present: 'absent' })).toBe('applied');
    expect(story.first(attendance).body.present).toBe('absent');
  });
});
