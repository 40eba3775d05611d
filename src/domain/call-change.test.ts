import { describe, expect, it } from 'vitest';
import { countedCalls } from './awaited-calls';
import { call } from './call';
import { callsBehind } from './call-change';
import { answeredBefore, replyTo } from './call-reply';
import {
  CONSENT,
  consented,
  FATHER,
  gathered,
  MEETING,
  MEETING_BODY,
  MOTHER,
  NO_EDIT,
  type Story,
  uuid,
} from './case.fixture';
import { caseSteps } from './case-steps';
import { caseTasks } from './case-tasks';
import { importantDates } from './important-dates';
import { meeting } from './meeting';
import { dayItems } from './my-day';

const BUP = uuid(101);
const TO_MOTHER = uuid(102);
const TO_FATHER = uuid(103);
const called = (story: Story) =>
  story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY }).must('soc', 'callMeeting', {
    meetingId: MEETING,
    replyBy: '2026-03-20',
    calls: [
      { callId: BUP, recipient: { type: 'unit', unit: 'bup' } },
      { callId: TO_MOTHER, recipient: { type: 'guardian', guardianId: MOTHER } },
      { callId: TO_FATHER, recipient: { type: 'guardian', guardianId: FATHER } },
    ],
  });
const edit = (story: Story, changes: object) =>
  story.must('soc', 'editMeeting', { meetingId: MEETING, changes, ...NO_EDIT });
const renew = (story: Story, unit = 'soc') => story.run(unit, 'renewCalls', { meetingId: MEETING });
const behind = (story: Story) =>
  callsBehind(story.dossier, story.dossier.get(meeting, MEETING)!, story.facts(), story.now).length;
const reply = (story: Story, callId: string, revision?: number) =>
  story.run(callId === BUP ? 'bup' : 'soc', 'replyToCall', {
    replyId: story.fresh(),
    reply: { callId, answer: 'comes', name: '', note: '', ...(revision === undefined ? {} : { revision }) },
  });
const cancel = (story: Story, reason = 'Tuva är sjuk') =>
  story.must('soc', 'cancelMeeting', { meetingId: MEETING, reason });

describe('a call whose meeting changes', () => {
  it.each([
    ['the date', { date: { from: '2026-03-26', to: '2026-03-18' } }, 3],
    ['the length', { minutes: { from: 60, to: 90 } }, 3],
    ['the place', { place: { from: MEETING_BODY.place, to: 'Rum 3' } }, 3],
    ['the question, which only those who have it are told', { question: { from: 'Vem gör vad?', to: 'Vad nu?' } }, 2],
    ['the chair, which no call tells', { chair: { from: MEETING_BODY.chair, to: 'Bo' } }, 0],
  ])('is behind after a change of %s', (_what, changes, count) => {
    const story = edit(called(gathered()), changes);
    expect(behind(story)).toBe(count);
    expect(renew(story)).toBe(count > 0 ? 'applied' : 'already-done');
    expect(behind(story)).toBe(0);
  });

  it('tells the new time with what the recipient may know now, and never asks for an answer after the meeting', () => {
    const story = edit(called(gathered()), { date: { from: '2026-03-26', to: '2026-03-18' } });
    renew(story);
    expect(story.body(call, BUP)).toMatchObject({
      date: '2026-03-18',
      replyBy: '2026-03-18',
      question: '',
      revision: 1,
    });
    expect(story.body(call, TO_MOTHER)).toMatchObject({ date: '2026-03-18', question: 'Vem gör vad?' });
  });

  it('says less once a consent was taken back, and no more because one was given', () => {
    const story = called(consented());
    expect(story.body(call, BUP).initials).toBe('T. E.');
    expect(behind(story)).toBe(0);
    const withdrawal = {
      consentId: CONSENT,
      by: MOTHER,
      how: 'oral',
      at: story.now,
      receivedBy: 'Namn soc',
      part: 'whole',
    };
    story.must('soc', 'withdrawConsent', { withdrawalId: story.fresh(), withdrawal });
    expect(behind(story)).toBe(1);
    renew(story);
    expect(story.body(call, BUP)).toMatchObject({ initials: '', question: '' });
  });

  it('ends with the reason for whoever may know it, and without it for others', () => {
    const story = cancel(called(gathered()));
    renew(story);
    expect(story.body(call, BUP).ended).toEqual({ how: 'cancelled', reason: '' });
    expect(story.body(call, TO_MOTHER).ended).toEqual({ how: 'cancelled', reason: 'Tuva är sjuk' });
    expect(reply(story, BUP)).toBe('gone');
    expect(renew(story)).toBe('already-done');
  });

  it('is changed by the unit that coordinates, and not once the meeting has been', () => {
    const story = edit(called(gathered()), { start: { from: '14:00', to: '15:00' } });
    expect(renew(story, 'bup')).toBe('not-your-unit');
    story.must('soc', 'holdMeeting', { meetingId: MEETING });
    expect(renew(story)).toBe('already-done');
  });

  it('taken back says nothing but that, once', () => {
    const story = called(consented());
    expect(story.run('bup', 'withdrawCall', { callId: BUP })).toBe('not-your-unit');
    expect(story.run('soc', 'withdrawCall', { callId: BUP })).toBe('applied');
    expect(story.body(call, BUP)).toMatchObject({
      question: '',
      initials: '',
      place: '',
      ended: { how: 'taken-back' },
    });
    expect(story.run('soc', 'withdrawCall', { callId: BUP })).toBe('already-done');
    expect(countedCalls(story.dossier, story.facts(), MEETING)).toHaveLength(2);
  });
});

describe('the answer to a call', () => {
  it('does not hold for another time, but for another place', () => {
    const story = called(gathered());
    reply(story, BUP, 0);
    renew(edit(story, { place: { from: MEETING_BODY.place, to: 'Rum 3' } }));
    expect(replyTo(story.dossier, BUP)).toBeDefined();
    renew(edit(story, { start: { from: '14:00', to: '15:00' } }));
    expect(replyTo(story.dossier, BUP)).toBeUndefined();
    expect(answeredBefore(story.dossier, BUP)).toBe(true);
    // One that was written down before the move was known comes late: it is about the earlier time.
    reply(story, BUP, 1);
    expect(replyTo(story.dossier, BUP)).toBeUndefined();
    reply(story, BUP, 2);
    expect(replyTo(story.dossier, BUP)?.body.answer).toBe('comes');
  });
});

describe('a guardian who is dangerous to ask', () => {
  const marked = () => {
    const story = called(gathered());
    const standing = {
      guardianId: FATHER,
      standing: 'dangerous',
      attempts: [],
      cannotWait: '',
      decidedBy: 'Chefen',
      reason: 'Hot',
      at: story.now,
    };
    return story.must('soc', 'recordStanding', { standingId: story.fresh(), standing });
  };
  const day = (story: Story) =>
    dayItems({ dossier: story.dossier, facts: story.facts() }, { person: 'soc-person', unit: 'soc' }, story.now)
      .filter((one) => one.item === 'reply-overdue')
      .map((one) => one.recordId);

  it('is neither awaited, counted nor reminded of, though he was called before', () => {
    const story = marked();
    story.now = Date.UTC(2026, 2, 21, 10);
    expect(day(story)).toEqual([BUP, TO_MOTHER]);
    expect(importantDates(story.dossier, story.facts(), story.now).some((one) => one.what === 'reply-by')).toBe(true);
  });

  it('does not hold up what waits for the others', () => {
    const story = marked();
    reply(story, BUP);
    reply(story, TO_MOTHER);
    expect(countedCalls(story.dossier, story.facts(), MEETING).map((one) => one.id)).toEqual([BUP, TO_MOTHER]);
    expect(importantDates(story.dossier, story.facts(), story.now).filter((one) => one.what === 'reply-by')).toEqual(
      [],
    );
    const task = caseTasks(story.dossier, story.facts(), story.now).find((one) => one.task === 'replies');
    expect(JSON.stringify(task)).toContain('"done":2,"of":2');
    expect(caseSteps(story.dossier, story.facts(), story.now).find((one) => one.step === 'call')?.on).not.toBeNull();
  });
});
