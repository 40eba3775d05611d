import { describe, expect, it } from 'vitest';
import { call } from './call';
import { mayMailCall } from './call-mail';
import { CONSENT, consented, gathered, MEETING, MEETING_BODY, MOTHER, type Story, uuid } from './case.fixture';
import { openDossier } from './dossier';

const CALL = uuid(101);
const called = (story: Story, recipient: object = { type: 'unit', unit: 'bup' }) =>
  story
    .must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY })
    .must('soc', 'callMeeting', { meetingId: MEETING, replyBy: '2026-03-20', calls: [{ callId: CALL, recipient }] });
const may = (story: Story) => {
  const said = mayMailCall(story.dossier.get(call, CALL)!, story.facts(), story.now);
  return said.ok ? 'yes' : said.because;
};
const withdrawn = (story: Story) =>
  story.must('soc', 'withdrawConsent', {
    withdrawalId: story.fresh(),
    withdrawal: { consentId: CONSENT, by: MOTHER, how: 'oral', at: story.now, receivedBy: 'Namn soc', part: 'whole' },
  });
/** A consent that lets the child psychiatry have the plan alone, not when and where one meets. */
const narrow = () => {
  const story = consented();
  const found = story.dossier.peek(CONSENT)!;
  const receiving = [{ unit: 'bup', kinds: ['PLAN_ACTION'] }];
  story.dossier = openDossier(
    story.dossier.id,
    story.dossier.all().map((record) => (record === found ? { ...found, body: { ...found.body, receiving } } : record)),
  );
  return story;
};
const excluded = (story: Story) =>
  story.must('soc', 'recordExclusion', {
    exclusionId: story.fresh(),
    exclusion: { from: null, to: 'bup', kinds: null, by: MOTHER, at: story.now, receivedBy: 'Namn soc', note: '' },
  });
const saidNo = (story: Story) =>
  story.must('soc', 'addConsentAnswer', {
    answerId: story.fresh(),
    answer: {
      giver: MOTHER,
      answer: 'no',
      form: 'oral',
      journalRef: 'J 1',
      at: story.now,
      receivedBy: 'Namn soc',
      maturity: '',
      handling: '',
      consentId: CONSENT,
    },
  });

const marked = (story: Story) =>
  story.must('soc', 'markProtectedIdentity', { markId: story.fresh(), subject: 'child', level: 'MARKING' });

describe('mailing a call', () => {
  it.each<[string, () => Story, string]>([
    ['before any consent, for it reveals nothing', () => called(gathered()), 'yes'],
    ['with a consent', () => called(consented()), 'yes'],
    ['after the consent was taken back', () => withdrawn(called(consented())), 'B10'],
    ['to a call made after that', () => called(withdrawn(consented())), 'B10'],
    ['after a consent to other kinds than a call’s was taken back', () => withdrawn(called(narrow())), 'B10'],
    ['after the family excluded the recipient', () => excluded(called(gathered())), 'B11'],
    ['after a guardian said no', () => saidNo(called(consented())), 'C7'],
    ['to a guardian', () => called(gathered(), { type: 'guardian', guardianId: MOTHER }), 'NOT_NAMED'],
    ['under protected identity, whatever the consent', () => marked(called(consented())), 'B1'],
  ])('%s: asked at the moment of sending', (_when, tell, expected) => {
    expect(may(tell())).toBe(expected);
  });
});
