import { describe, expect, it } from 'vitest';
import { consented, gathered, MEETING, MEETING_BODY, NO_EDIT, type Story, uuid } from './case.fixture';
import { meeting } from './meeting';

const END = { meetingId: MEETING, readBack: true };
const PLAN = uuid(201);
const ACTION = uuid(202);

/** A meeting with consent, an action that nobody has taken and no day for the follow-up. */
function agreed(part: object = {}): Story {
  return consented()
    .must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, ...part } })
    .must('soc', 'addAction', {
      actionId: ACTION,
      action: {
        goalId: null,
        needId: null,
        text: 'Skjuts',
        responsible: null,
        start: null,
        due: null,
        indicator: '',
        status: 'not-started',
      },
    });
}

const followUp = (story: Story, followUpDate: string) =>
  story.must('soc', 'drawUpPlan', {
    planId: PLAN,
    plan: {
      overallResponsible: null,
      longTermAim: '',
      othersDoNothing: false,
      followUpDate,
      followUpTime: null,
      followUpPlace: '',
      followUpCaller: '',
      originalHolder: 'family',
    },
  });

const takes = (story: Story) =>
  story.must('soc', 'assignAction', {
    actionId: ACTION,
    changes: { responsible: { from: null, to: { type: 'unit', unit: 'soc', person: 'Kim Exempel' } } },
    ...NO_EDIT,
  });

describe('a meeting ends', () => {
  it.each([
    ['no chair', agreed({ chair: '' }), 'missing-part chair'],
    ['no scribe', agreed({ scribe: '' }), 'missing-part scribe'],
    ['an action that nobody has taken', followUp(agreed(), '2026-06-01'), 'missing-part action-owner'],
    ['no day for the follow-up', takes(agreed()), 'missing-part follow-up-date'],
    [
      'a follow-up on the day of the meeting',
      takes(followUp(agreed(), MEETING_BODY.date)),
      'missing-part follow-up-date',
    ],
  ])('not with %s', (_what, story, expected) => {
    expect(story.run('soc', 'endMeeting', END)).toBe(expected);
  });

  it('not before it is read back', () => {
    expect(takes(followUp(agreed(), '2026-06-01')).run('soc', 'endMeeting', { ...END, readBack: false })).toMatch(
      /^invalid-args/,
    );
  });

  it('held and read back, once everything is there, and only once', () => {
    const story = takes(followUp(agreed(), '2026-06-01')).must('soc', 'endMeeting', END);
    expect(story.body(meeting, MEETING)).toMatchObject({ status: 'held', readBackAt: expect.any(Number) });
    expect(story.run('soc', 'endMeeting', END)).toBe('already-done');
  });

  it('with an action that nobody takes where that is written down as a need that nobody meets', () => {
    const story = followUp(agreed(), '2026-06-01').must('soc', 'noteDisagreement', {
      disagreementId: uuid(203),
      kind: 'PLAN_ACTION',
      disagreement: { type: 'unmet-need', who: '', text: 'Ingen kan skjutsa', nextStep: '', aboutId: ACTION },
    });
    expect(story.run('soc', 'endMeeting', END)).toBe('applied');
  });

  it('without a plan where none may be drawn up, and after a pre-meeting', () => {
    const before = gathered().must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });
    expect(before.run('soc', 'endMeeting', END)).toBe('applied');
    expect(agreed({ purpose: 'pre-meeting' }).run('soc', 'endMeeting', END)).toBe('applied');
  });
});
