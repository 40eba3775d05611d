import { describe, expect, it } from 'vitest';
import {
  ACTION,
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
import { sceneDirectory } from './consent-scene';
import { succeedCoordinator } from './coordinatorship';
import { emptyInput } from './structured-input.fixture';
import { reportAbout, suggestionsOf } from './suggestions';

const at = (day: string) => Date.parse(`${day}T12:00:00+01:00`);
const seen = (story: Story, unit: string, now: number) =>
  suggestionsOf(story.dossier, story.facts(), unit, now).map((one) => [one.suggestion, one.recordId, ...one.toUnits]);

describe('what the app takes for a possible deviation', () => {
  it('an action of another unit’s that is late, for the others and not for itself', () => {
    const story = planned();
    expect(seen(story, 'soc', at('2026-05-01'))).toEqual([]);
    expect(seen(story, 'soc', at('2026-05-02'))).toEqual([['action-overdue', ACTION, 'bup']]);
    expect(seen(story, 'bup', at('2026-05-02'))).toEqual([]);
  });

  it('a follow-up that was not held, for those who do not coordinate', () => {
    const story = planned();
    const late = at('2026-05-22');
    expect(seen(story, 'nurse', late)).toContainEqual(['follow-up-missed', PLAN, 'soc']);
    expect(seen(story, 'nurse', at('2026-05-21'))).not.toContainEqual(['follow-up-missed', PLAN, 'soc']);
    expect(seen(story, 'soc', late).map(([what]) => what)).not.toContain('follow-up-missed');
  });

  it('a call that nobody answered in time, for the unit that called', () => {
    const story = consented()
      .must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY })
      .must('soc', 'callMeeting', {
        meetingId: MEETING,
        replyBy: '2026-03-20',
        calls: [{ callId: uuid(700), recipient: { type: 'unit', unit: 'bup' } }],
      });
    expect(seen(story, 'soc', at('2026-03-20'))).toEqual([]);
    expect(seen(story, 'soc', at('2026-03-21'))).toEqual([['call-unanswered', uuid(700), 'bup']]);
    expect(seen(story, 'bup', at('2026-03-21'))).toEqual([]);
  });

  it('a referral that waits for ten working days, for the unit that sent it', () => {
    const story = gathered()
      .must('soc', 'permitReferral', {
        referralId: uuid(703),
        toUnit: 'hab',
        permission: { by: [MOTHER], form: 'oral', journalRef: 'J 12', on: '2026-03-10' },
      })
      .must('soc', 'sendReferral', { referralId: uuid(703), sentOn: '2026-03-11', channel: 'Brev', reference: '' });
    expect(seen(story, 'soc', at('2026-03-25'))).toEqual([]);
    expect(seen(story, 'soc', at('2026-03-26'))).toEqual([['referral-unanswered', uuid(703), 'hab']]);
    expect(seen(story, 'hab', at('2026-03-26'))).toEqual([]);
    const reply = { referralId: uuid(703), step: 'confirmed', on: '2026-03-11', note: '' };
    story.must('hab', 'answerReferral', { replyId: uuid(704), reply });
    expect(seen(story, 'soc', at('2026-03-26'))).toEqual([]);
  });

  it('a plan that no principal answers for ten working days after it was drawn up', () => {
    const story = planned();
    const drawn = Date.parse('2026-03-11T12:00:00+01:00');
    const asked = (now: number) => seen(story, 'bup', now).filter(([what]) => what === 'plan-unowned');
    expect(asked(drawn + 60 * DAY)).toEqual([]);
    const changes = { overallResponsible: { from: { id: 'municipality', name: 'Kommunen' }, to: null } };
    story.must('soc', 'editPlan', { planId: PLAN, changes, conflictIds: {} });
    const since = story.dossier.peek(PLAN)?.at ?? 0;
    expect(asked(since + 5 * DAY)).toEqual([]);
    expect(asked(since + 30 * DAY)).toEqual([['plan-unowned', PLAN, 'soc']]);
  });

  it('a plan whose coordinator has left and nobody was appointed, for the other units', () => {
    const story = planned();
    succeedCoordinator(
      story.dossier,
      { actor: story.actor('soc', 'manager'), now: story.now, unit: sceneDirectory, facts: () => story.facts() },
      { coordinatorshipId: uuid(705), frameId: uuid(707) },
      true,
    );
    const later = story.now + 30 * DAY;
    expect(seen(story, 'bup', later)).toContainEqual(['plan-unowned', PLAN, 'soc']);
    expect(seen(story, 'soc', later).map(([what]) => what)).not.toContain('plan-unowned');
    expect(seen(story, 'bup', story.now + 3 * DAY).map(([what]) => what)).not.toContain('plan-unowned');
  });

  it('an assessment that nobody has taken for ten working days, for the unit that asked for it', () => {
    const input = emptyInput('psychological-assessment', '2026-03-02');
    const story = opened().must('soc', 'recordInput', { inputId: uuid(706), shared: false, input });
    expect(seen(story, 'soc', at('2026-03-16'))).toEqual([]);
    expect(seen(story, 'soc', at('2026-03-17'))).toEqual([['assessment-unowned', uuid(706)]]);
    const changes = { responsible: { from: null, to: 'bup' } };
    story.must('soc', 'editInput', { inputId: uuid(706), changes, conflictIds: {} });
    expect(seen(story, 'soc', at('2026-03-17'))).toEqual([]);
  });

  it('nothing that the unit has set aside, once and with a reason', () => {
    const story = planned();
    const now = at('2026-05-02');
    const aside = { suggestion: 'action-overdue', recordId: ACTION, reason: 'BUP har ringt.' };
    story.must('soc', 'setSuggestionAside', { asideId: uuid(701), aside });
    expect(seen(story, 'soc', now)).toEqual([]);
    expect(seen(story, 'nurse', now)).toEqual([['action-overdue', ACTION, 'bup']]);
    expect(story.dossier.all().find((one) => one.entity === 'setAside')?.audience).toBe('own');
  });

  it('nothing in a closed case, and nothing where nothing is late', () => {
    expect(seen(opened(), 'soc', at('2027-01-01'))).toEqual([]);
    const story = planned();
    story.must('soc', 'closeCase', { closingId: uuid(702), reason: 'need-gone', on: '2026-03-10', text: '' });
    expect(seen(story, 'nurse', at('2026-03-10') + 300 * DAY)).toEqual([]);
  });

  it('begins a report with codes and ids, and no word of the case', () => {
    const [one] = suggestionsOf(planned().dossier, planned().facts(), 'soc', at('2026-05-02'));
    expect(reportAbout(one!, 'x')).toEqual({ arende: 'x', typ: 'task-not-done', steg: 'follow-up', enhet: 'bup' });
    expect(JSON.stringify(one)).not.toContain('Samtal');
  });
});
