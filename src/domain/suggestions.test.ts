import { describe, expect, it } from 'vitest';
import { ACTION, consented, DAY, MEETING, MEETING_BODY, opened, PLAN, planned, type Story, uuid } from './case.fixture';
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
