import { describe, expect, it } from 'vitest';
import { CONSENT, consented, gathered, MEETING, MEETING_BODY, opened, planned, type Story, uuid } from './case.fixture';
import { placeOfItem, placeOfTask } from './case-places';
import { DAY_ITEMS, type DayItem } from './my-day';

const seen = (story: Story, unit = 'soc') => ({
  dossier: story.dossier,
  facts: story.facts(),
  unit,
  now: story.now,
});
const said = ({ route, hash, consentId }: ReturnType<typeof placeOfItem>) =>
  [route.replace('/arenden/$caseId', ''), hash, consentId].filter((one) => one !== undefined).join(' ');
const ID = uuid(900);

/** Where each kind is solved in a plan in order, by the coordinating unit. */
const PLACES: Record<DayItem['item'], string> = {
  'action-overdue': `/plan form-${ID}`,
  'follow-up-overdue': '/uppfoljning round',
  'meeting-overdue': '/kalla date',
  'call-late': '/kalla date',
  'referral-late': `/remiss form-${ID}`,
  'consent-doubted': `/samtycke ${CONSENT}`,
  'acute-to-review': `/samtycke form-${ID}`,
  'acute-review-late': `/samtycke ${ID}`,
  'year-point-late': `/lanet/arshjul ${ID}`,
  'year-point-due': `/lanet/arshjul ${ID}`,
  meeting: `/kalla form-${ID}`,
  'follow-up-near': '/uppfoljning round',
  'call-to-answer': `/kalla form-${ID}`,
  'reply-overdue': `/kalla form-${ID}`,
  'call-not-mailed': `/kalla ${ID}`,
  'invitation-to-answer': `/verksamheter form-${ID}`,
  'referral-to-answer': `/remiss form-${ID}`,
  'nobody-coordinates': `/verksamheter form-${ID}`,
  'handover-to-answer': `/verksamheter form-${ID}`,
  'handover-declined': '/verksamheter samordning',
  'action-to-accept': `/plan form-${ID}`,
  'verify-consent': `/samtycke form-${ID}`,
  'texts-to-confirm': '/samtycke/texter texter',
  'turned-18': '/18-ar ways',
  'consent-ends': '/samtycke decision',
  'turns-18': '/18-ar ways',
  'action-due': `/plan form-${ID}`,
  'follow-up-due': '/uppfoljning round',
  'move-ahead': '/flytt ways',
  'no-consent': '/samtycke/nytt givers',
  'no-meeting': '/kalla date',
  'no-call': '/kalla recipients',
  'no-coordinator': '/verksamheter appoint',
  'no-follow-up-date': '/plan follow-up-date',
  'action-unowned': `/plan form-${ID}`,
};

describe('where what waits is solved', () => {
  it.each(DAY_ITEMS.map((item) => [item, PLACES[item]]))('%s: %s', (item, place) => {
    expect(said(placeOfItem({ item, recordId: ID }, seen(planned())))).toBe(place);
  });

  it('a meeting that one sees: the meeting itself', () => {
    const story = consented().must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });
    expect(said(placeOfItem({ item: 'meeting', recordId: MEETING }, seen(story)))).toBe('/mote');
  });

  it('a late call to a meeting that is planned: whom to call', () => {
    const story = consented().must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });
    expect(said(placeOfItem({ item: 'call-late', recordId: MEETING }, seen(story)))).toBe('/kalla recipients');
  });

  it('a consent that ends: its own page where it is asked for anew', () => {
    const story = consented();
    const id = story.facts().bases[0]?.id ?? '';
    expect(said(placeOfItem({ item: 'consent-ends', recordId: id }, seen(story)))).toBe(
      `/samtycke/$consentId/fornya givers ${id}`,
    );
  });

  it.each<[string, () => Story, RegExp]>([
    ['none was asked for: a new one', () => opened(), /^\/samtycke\/nytt givers$/],
    ['one waits for an answer: that answer', () => waiting(), /^\/samtycke form-/],
  ])('no consent, and %s', (_what, tell, place) => {
    expect(said(placeOfItem({ item: 'no-consent', recordId: null }, seen(tell())))).toMatch(place);
    expect(said(placeOfTask('consent', seen(tell())))).toMatch(place);
  });

  it('no coordinator, and the role is offered already: the offer', () => {
    const story = consented().must('soc', 'handOverCoordinator', { handoverId: uuid(901), toUnit: 'bup', toName: '' });
    expect(said(placeOfItem({ item: 'no-coordinator', recordId: null }, seen(story)))).toBe('/verksamheter samordning');
  });
});

/** A consent to a plan that nobody has answered yet. */
function waiting(): Story {
  const consent = {
    releasing: ['soc', 'bup'],
    receiving: [{ unit: 'soc', kinds: ['LOGISTICS'] }],
    purpose: 'Ses',
    coversPlan: true,
    validFrom: '2026-03-01',
    validTo: '2026-06-01',
    informed: true,
    informedTextVersion: '1',
  };
  return gathered().must('soc', 'recordConsent', { consentId: uuid(902), consent, answers: [] });
}

describe('where a task is done', () => {
  it.each([
    ['guardians', '/familjen adult'],
    ['services', '/verksamheter service'],
    ['hear-child', '/forbered hear-child'],
    ['prepare', '/forbered agreed'],
    ['child-part', '/forbered child-part'],
    ['plan-meeting', '/kalla date'],
    ['question', '/kalla question'],
    ['call', '/kalla recipients'],
    ['chair', '/kalla chair'],
    ['hold-meeting', '/mote'],
    ['attendance', '/mote attendance'],
    ['goals', '/plan goal'],
    ['crisis-plan', '/plan crisis'],
    ['follow-up-date', '/plan follow-up-date'],
    ['issue', '/plan/granska'],
    ['follow-up', '/uppfoljning round'],
  ] as const)('%s: %s', (task, place) => {
    expect(said(placeOfTask(task, seen(planned())))).toBe(place);
  });

  it('actions: the first that nobody has taken, else a new one of the first goal, else a goal', () => {
    const bare = { goalId: null, needId: null, text: 'a', start: null, due: null, indicator: '', status: 'booked' };
    const unowned = planned().must('soc', 'addAction', { actionId: ID, action: { ...bare, responsible: null } });
    expect(said(placeOfTask('actions', seen(unowned)))).toBe(`/plan form-${ID}`);
    expect(said(placeOfTask('actions', seen(planned())))).toMatch(/^\/plan action:/);
    expect(said(placeOfTask('actions', seen(consented())))).toBe('/plan goal');
  });
});
