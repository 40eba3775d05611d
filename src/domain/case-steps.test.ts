import { describe, expect, it } from 'vitest';
import { CONSENT, consented, gathered, MEETING, MEETING_BODY, opened, planned, type Story, uuid } from './case.fixture';
import { caseSteps, stepNumber } from './case-steps';
import { caseTasks, nextTask } from './case-tasks';
import { importantDates } from './important-dates';
import { timeline } from './timeline';

const steps = (story: Story) => caseSteps(story.dossier, story.facts(), story.now);
const states = (story: Story) =>
  steps(story)
    .map((step) => step.state)
    .join(' ');
const tasks = (story: Story) => caseTasks(story.dossier, story.facts(), story.now);
const task = (story: Story, name: string) => tasks(story).find((one) => one.task === name);
const meet = (story: Story, part: object = {}) =>
  story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, ...part } });
const callBup = (story: Story) =>
  story.must('soc', 'callMeeting', {
    meetingId: MEETING,
    replyBy: '2026-03-20',
    calls: [{ callId: uuid(530), recipient: { type: 'unit', unit: 'bup' } }],
  });
const held = (story: Story) => {
  meet(story, { date: '2026-03-11' });
  return story.must('soc', 'holdMeeting', { meetingId: MEETING });
};

describe('the seven steps', () => {
  it.each<[string, () => Story, string, number]>([
    ['a case that was just opened', () => opened(), 'done now todo todo todo todo todo', 2],
    ['a case with consent', () => consented(), 'done done now todo todo todo todo', 3],
    ['a case whose meeting was held', () => held(consented()), 'done done done done done now todo', 6],
    [
      'an issued plan',
      () => held(planned()).must('soc', 'issuePlan', { versionId: uuid(531), reviewed: held(planned()).reviewed() }),
      'done done done done done done now',
      7,
    ],
    [
      'a closed case',
      () => opened().must('soc', 'closeCase', { closingId: uuid(532), reason: 'moved', on: '2026-03-11', text: '' }),
      'done done done done done done done',
      7,
    ],
  ])('of %s', (_what, tell, expected, number) => {
    const story = tell();
    expect(states(story)).toBe(expected);
    expect(stepNumber(steps(story))).toBe(number);
  });

  it('propose the region’s deadlines in working days', () => {
    const due = Object.fromEntries(steps(held(consented())).map((step) => [step.step, step.due]));
    expect(due.plan).toBe('2026-03-18');
    const early = Object.fromEntries(steps(gathered()).map((step) => [step.step, step.due]));
    expect(early.meeting).toBe('2026-03-23');
  });

  it('counts the call from the consent and from the meeting, each by its own number, and takes the earlier', () => {
    const story = meet(consented(), { date: '2026-03-26' });
    const due = (after: number, before: number) => {
      const facts = story.facts();
      const deadlines = {
        ...facts.profile.deadlines,
        callAfterConsentWorkingDays: after,
        callBeforeMeetingWorkingDays: before,
      };
      const profiled = { ...facts, profile: { ...facts.profile, deadlines } };
      const named = caseTasks(story.dossier, profiled, story.now);
      const step = caseSteps(story.dossier, profiled, story.now).find((one) => one.step === 'call');
      return [step?.due, ...['call', 'question'].map((name) => named.find((one) => one.task === name)?.due)];
    };
    expect(due(5, 5)).toEqual(['2026-03-18', '2026-03-18', '2026-03-19']);
    expect(due(2, 5)).toEqual(['2026-03-13', '2026-03-13', '2026-03-19']);
    expect(due(5, 8)).toEqual(['2026-03-16', '2026-03-16', '2026-03-16']);
  });

  it('go back to asking when the consent has ended', () => {
    const story = held(consented());
    story.now += 400 * 86_400_000;
    expect(steps(story)[1]?.state).toBe('now');
  });
});

describe('what remains to do', () => {
  it('begins with the people and ends with the follow-up', () => {
    const names = tasks(opened()).map((one) => one.task);
    expect(names[0]).toBe('guardians');
    expect(names.at(-1)).toBe('follow-up');
    expect(nextTask(tasks(opened()))?.task).toBe('guardians');
  });

  it('counts answers to the call, verified units and owned actions', () => {
    const story = callBup(meet(consented()));
    expect(task(story, 'replies')).toMatchObject({ state: 'open', count: { done: 0, of: 1 }, due: '2026-03-20' });
    story.must('bup', 'replyToCall', {
      replyId: uuid(533),
      reply: { callId: uuid(530), answer: 'comes', name: '', note: '' },
    });
    expect(task(story, 'replies')?.state).toBe('done');
    expect(task(story, 'verify-consent')).toMatchObject({ state: 'done', count: { done: 3, of: 3 } });
    expect(task(planned(), 'actions')).toMatchObject({ state: 'done', count: { done: 2, of: 2 } });
  });

  it('asks for an interpreter only where somebody needs one', () => {
    expect(task(meet(gathered()), 'interpreter')).toBeUndefined();
    const story = meet(gathered({ interpreter: 'arabiska' }));
    expect(task(story, 'interpreter')?.state).toBe('open');
  });

  it('is late once its day has passed', () => {
    const story = callBup(meet(consented()));
    story.now += 10 * 86_400_000;
    expect(task(story, 'replies')?.state).toBe('overdue');
    expect(nextTask(tasks(story))?.state).toBe('overdue');
  });

  it('leaves what was missed before the meeting behind once the meeting has been held', () => {
    const story = callBup(meet(consented()));
    story.now += 20 * 86_400_000;
    story.must('soc', 'holdMeeting', { meetingId: MEETING });
    expect(task(story, 'replies')).toBeUndefined();
    expect(task(story, 'prepare')).toBeUndefined();
    expect(task(story, 'call')?.state).toBe('done');
  });

  it('after the plan was issued is the paper', () => {
    const story = held(planned());
    story.must('soc', 'issuePlan', { versionId: uuid(531), reviewed: story.reviewed() });
    expect(task(story, 'issue')?.state).toBe('done');
    expect(task(story, 'paper')).toMatchObject({ state: 'open' });
  });
});

describe('important dates', () => {
  const dates = (story: Story) =>
    importantDates(story.dossier, story.facts(), story.now).map((one) => `${one.what} ${one.date}`);

  it('lie in order, with the last day to answer and the end of the consent', () => {
    expect(dates(callBup(meet(consented())))).toEqual([
      'reply-by 2026-03-20',
      'meeting 2026-03-26',
      'consent-ends 2027-02-28',
    ]);
  });

  it('end the consent on the day before the young person’s own yes is needed', () => {
    const story = consented({ birthDate: '2011-06-10', identity: { type: 'other', value: 'x' } });
    story.must('soc', 'addConsentAnswer', {
      answerId: uuid(540),
      answer: {
        consentId: CONSENT,
        giver: 'child',
        answer: 'view-recorded',
        form: 'oral',
        journalRef: 'Akt 1',
        at: story.now,
        receivedBy: 'Namn soc',
      },
    });
    expect(dates(story)).toContain('consent-ends 2026-06-09');
  });

  it('tell actions and follow-ups, those that have passed among them', () => {
    const story = planned();
    story.now = Date.UTC(2026, 4, 10);
    expect(dates(story)).toContain('action-due 2026-05-01');
    expect(dates(story)).toContain('follow-up 2026-05-21');
  });

  it('tell a birthday that changes who must consent', () => {
    const born = { birthDate: '2008-04-10', identity: { type: 'other', value: 'x' } };
    expect(dates(gathered(born))).toContain('turns-18 2026-04-10');
    expect(dates(gathered()).some((one) => one.startsWith('turns'))).toBe(false);
  });
});

describe('the timeline', () => {
  it('tells what happened, newest first, by its own time', () => {
    const events = timeline(held(planned()).dossier, 'soc');
    expect(events[0]).toMatchObject({ event: 'meeting-held', group: 'meetings', unit: 'soc' });
    expect(events.at(-1)?.event).toBe('case-opened');
    expect(events.map((one) => one.event)).toContain('consent-answered');
  });

  it('leaves out what was removed', () => {
    const story = callBup(meet(consented())).must('soc', 'takeBackCall', { callId: uuid(530) });
    expect(timeline(story.dossier, 'soc').some((one) => one.event === 'call-sent')).toBe(false);
  });
});
