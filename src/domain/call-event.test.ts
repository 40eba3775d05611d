import { describe, expect, it } from 'vitest';
import { type Call, call } from './call';
import { callEvent, instantOf } from './call-event';
import { consented, gathered, MEETING, MEETING_BODY, MOTHER, NO_EDIT, type Story, uuid } from './case.fixture';
import { sceneDirectory } from './consent-scene';

const CALL = uuid(101);
const called = (story: Story, recipient: Call['recipient'] = { type: 'unit', unit: 'bup' }, part: object = {}) =>
  story
    .must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, ...part } })
    .must('soc', 'callMeeting', { meetingId: MEETING, replyBy: '2026-03-20', calls: [{ callId: CALL, recipient }] });
const move = (story: Story, field: 'date' | 'start' | 'place', from: string, to: string) =>
  story.must('soc', 'editMeeting', { meetingId: MEETING, changes: { [field]: { from, to } }, ...NO_EDIT });
const renew = (story: Story) => story.must('soc', 'renewCalls', { meetingId: MEETING });
const eventOf = (story: Story, secret = false) =>
  callEvent({ id: CALL, body: story.body(call, CALL) }, { unit: sceneDirectory, language: 'sv', secret });

describe('the event of a call', () => {
  it.each<[string, () => Story, Call['recipient']]>([
    ['a unit before a consent', () => gathered(), { type: 'unit', unit: 'bup' }],
    ['a unit that may know everything', () => consented(), { type: 'unit', unit: 'bup' }],
    ['a guardian', () => consented(), { type: 'guardian', guardianId: MOTHER }],
    ['the child', () => consented(), { type: 'child' }],
    [
      'somebody else',
      () => consented(),
      {
        type: 'other',
        name: 'Farmor Exempel',
        reservation: { familyAgreed: true, acknowledgedOn: '2026-03-10', receivedBy: 'Kim' },
      },
    ],
  ])(
    'tells %s when and where and whom to ask, and nothing of the family, the plan or other units',
    (_who, tell, to) => {
      const event = eventOf(called(tell(), to));
      const own = to.type === 'unit' ? to.unit : 'Deltagare';
      expect(event).toMatchObject({
        title: 'Möte',
        place: 'Biblioteket, rum 2',
        text: 'Referens: ABCD-2345\nSvara senast: 2026-03-20\nFråga: Namn soc, 036-10 00 01',
        organizer: { name: 'Namn soc', mail: 'soc@ekby.example' },
        attendee: { name: own, mail: to.type === 'unit' ? 'bup@ekby.example' : undefined },
      });
      const told = JSON.stringify(event);
      expect(told).not.toMatch(/Tuva|Exempel|T\. E\.|Vem gör vad|\bSIP\b|samordna|nurse/i);
      if (to.type !== 'unit') expect(told).not.toContain('bup');
    },
  );

  it('keeps its uid and counts every change that the recipient is told of, and no other', () => {
    const story = called(gathered());
    const first = eventOf(story);
    expect(first).toMatchObject({ method: 'REQUEST', sequence: 0, uid: `${CALL}@samplan` });
    story.must('soc', 'editMeeting', {
      meetingId: MEETING,
      changes: { scribe: { from: MEETING_BODY.scribe, to: 'Bo' } },
      ...NO_EDIT,
    });
    expect(story.run('soc', 'renewCalls', { meetingId: MEETING })).toBe('already-done');
    renew(move(story, 'date', '2026-03-26', '2026-03-27'));
    expect(eventOf(story)).toMatchObject({ method: 'REQUEST', sequence: 1, uid: first.uid });
    expect(eventOf(story).start).toBe(first.start + 86_400_000);
    expect(eventOf(story).stamp).toBeGreaterThan(first.stamp);
    renew(move(story, 'place', MEETING_BODY.place, 'Rum 5'));
    expect(eventOf(story)).toMatchObject({ sequence: 2, place: 'Rum 5' });
    renew(story.must('soc', 'cancelMeeting', { meetingId: MEETING, reason: 'Tuva är sjuk' }));
    expect(eventOf(story)).toMatchObject({ method: 'CANCEL', sequence: 3, uid: first.uid });
    expect(eventOf(story).text).toBe('Mötet är inställt.\nReferens: ABCD-2345\nFråga: Namn soc, 036-10 00 01');
  });

  it('is cancelled when the call is taken back, and says no more where', () => {
    const story = called(gathered()).must('soc', 'withdrawCall', { callId: CALL });
    expect(eventOf(story)).toMatchObject({ method: 'CANCEL', sequence: 1, place: '' });
  });

  it('hides the place once the child’s identity is protected, whatever the call said before', () => {
    expect(eventOf(called(gathered()), true).place).toBe('');
  });
});

describe('the instant of a clock time in Stockholm', () => {
  it.each([
    ['2026-03-28', '14:00', '2026-03-28T13:00:00.000Z', 'winter time'],
    ['2026-03-29', '14:00', '2026-03-29T12:00:00.000Z', 'the day on which summer time begins'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', 'a time that the clocks skip'],
    ['2026-07-01', '08:15', '2026-07-01T06:15:00.000Z', 'summer time'],
    ['2026-10-25', '14:00', '2026-10-25T13:00:00.000Z', 'the day on which summer time ends'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'the first of the two'],
  ])('%s %s is %s: %s', (date, time, expected) => {
    expect(new Date(instantOf(date, time)).toISOString()).toBe(expected);
  });
});
