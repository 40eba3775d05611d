import { describe, expect, it } from 'vitest';
import { action } from './action';
import { actionStatus, latestReport } from './action-report';
import { ACTION, FAMILY_ACTION, NO_EDIT, planned, type Story, uuid } from './case.fixture';

const report = (story: Story, unit: string, part: object = {}) =>
  story.run(unit, 'reportAction', {
    reportId: story.fresh(),
    report: { actionId: ACTION, says: 'accepts', status: null, text: '', on: '2026-03-11', ...part },
  });
const status = (story: Story) => actionStatus(story.dossier, story.dossier.get(action, ACTION)!);
const setStatus = (story: Story, unit: string, from: string, to: string) =>
  story.run(unit, 'setActionStatus', { actionId: ACTION, changes: { status: { from, to } }, ...NO_EDIT });
const add = (part: object) =>
  planned().run('bup', 'addAction', {
    actionId: uuid(470),
    action: {
      goalId: null,
      needId: null,
      text: 'a',
      responsible: null,
      start: null,
      due: null,
      indicator: '',
      status: 'booked',
      ...part,
    },
  });

describe('an action', () => {
  it.each([
    ['without an owner or a date, to be flagged', {}, 'applied'],
    ['of the family', { responsible: { type: 'family', who: 'Mamma' } }, 'applied'],
    ['due before it starts', { start: '2026-05-01', due: '2026-04-01' }, 'bad-date action.due'],
    [
      'of a unit that does not exist',
      { responsible: { type: 'unit', unit: 'nobody', person: '' } },
      'not-found action.responsible',
    ],
    ['of nobody in particular', { responsible: { type: 'team' } }, 'invalid-args action.responsible.type'],
    ['without words', { text: '' }, 'invalid-args action.text'],
  ])('is added by any unit: %s', (_what, part, expected) => {
    expect(add(part)).toBe(expected);
  });

  it('keeps its dates in order when it is edited', () => {
    const changes = { due: { from: '2026-05-01', to: '2026-03-20' } };
    expect(planned().run('soc', 'editAction', { actionId: ACTION, changes, ...NO_EDIT })).toBe('bad-date changes.due');
  });

  it('is not given to a unit that does not exist', () => {
    const to = { type: 'unit', unit: 'nobody', person: '' };
    const changes = { responsible: { from: { type: 'unit', unit: 'bup', person: 'Kim' }, to } };
    expect(planned().run('soc', 'assignAction', { actionId: ACTION, changes, ...NO_EDIT })).toBe(
      'not-found changes.responsible',
    );
  });
});

describe('the responsible unit', () => {
  it('accepts, reports and thereby tells how far it has come', () => {
    const story = planned();
    expect(latestReport(story.dossier, ACTION)).toBeUndefined();
    expect(report(story, 'bup')).toBe('applied');
    expect(status(story)).toBe('not-started');
    expect(report(story, 'bup', { says: 'reports', status: 'ongoing' })).toBe('applied');
    expect(status(story)).toBe('ongoing');
  });

  it('declines only with a reason, and nobody answers for another', () => {
    const story = planned();
    expect(report(story, 'bup', { says: 'declines' })).toBe('needs-reason report.text');
    expect(report(story, 'nurse')).toBe('not-your-unit');
    expect(report(story, 'soc', { actionId: FAMILY_ACTION })).toBe('not-your-unit');
    expect(report(story, 'bup', { actionId: uuid(471) })).toBe('not-found');
  });

  it('does not edit the planner’s row; the planner’s later word goes before an older report', () => {
    const story = planned();
    expect(setStatus(story, 'bup', 'not-started', 'done')).toBe('not-your-unit');
    report(story, 'bup', { says: 'reports', status: 'ongoing' });
    expect(setStatus(story, 'soc', 'not-started', 'done')).toBe('applied');
    expect(status(story)).toBe('done');
  });
});

describe('a proposal', () => {
  const propose = (story: Story) =>
    story.must('bup', 'propose', {
      proposalId: uuid(472),
      proposal: { about: 'action', recordId: ACTION, text: 'Tidigare' },
    });
  const answer = (story: Story, unit: string, part: object = {}) =>
    story.run(unit, 'answerProposal', {
      answerId: uuid(473),
      answer: { proposalId: uuid(472), accepted: true, reason: '', ...part },
    });

  it('changes nothing by itself, and is answered by another unit', () => {
    const story = propose(planned());
    expect(story.body(action, ACTION).due).toBe('2026-05-01');
    expect(answer(story, 'bup')).toBe('not-permitted');
    expect(answer(story, 'soc', { accepted: false })).toBe('needs-reason answer.reason');
    expect(answer(story, 'soc')).toBe('applied');
  });

  it('taken back is gone', () => {
    const story = propose(planned());
    expect(story.run('soc', 'takeBackProposal', { proposalId: uuid(472) })).toBe('not-your-unit');
    story.must('bup', 'takeBackProposal', { proposalId: uuid(472) });
    expect(answer(story, 'soc')).toBe('gone');
  });
});
