import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  CHILD,
  CHILD_BODY,
  CONSENT,
  consented,
  FATHER,
  gathered,
  MEETING,
  MEETING_BODY,
  MOTHER,
  NO_EDIT,
  planned,
  type Story,
  uuid,
} from './case.fixture';
import { startOfDay } from './civil-date';
import { sceneDirectory } from './consent-scene';
import { factsOf } from './facts';
import { MUTATIONS, type MutationName } from './mutations';
import { runMutation } from './run-mutation';

// The story is told in March 2026; the young person turns 18 in it.
const BIRTHDAY = '2026-03-20';
const BEFORE = '2026-03-19';
const young = { birthDate: '2008-03-20', identity: { type: 'other', value: 'ny' } };
const AT = startOfDay(BIRTHDAY);
const [CALL, EXCLUSION] = [uuid(701), uuid(702)];

/** Everything that a guardian can be in, before the birthday. */
function scene(): Story {
  const story = planned();
  const born = {
    birthDate: { from: CHILD_BODY.birthDate, to: young.birthDate },
    identity: { from: CHILD_BODY.identity, to: young.identity },
  };
  story.must('soc', 'editChild', { childId: CHILD, changes: born, ...NO_EDIT });
  story.must('soc', 'addConsentAnswer', {
    answerId: uuid(704),
    answer: { ...answer('child', story.now), consentId: CONSENT },
  });
  story.must('soc', 'issuePlan', { versionId: uuid(703), reviewed: story.reviewed() });
  story.must('soc', 'planMeeting', { meetingId: MEETING, meeting: MEETING_BODY });
  story.must('soc', 'callMeeting', {
    meetingId: MEETING,
    replyBy: BEFORE,
    calls: [{ callId: CALL, recipient: { type: 'guardian', guardianId: MOTHER } }],
  });
  story.must('soc', 'recordExclusion', { exclusionId: EXCLUSION, exclusion: exclusion(MOTHER, story.now) });
  story.must('soc', 'editMeeting', {
    meetingId: MEETING,
    changes: { start: { from: '14:00', to: '15:00' } },
    ...NO_EDIT,
  });
  return story;
}

const exclusion = (by: string, at: number) => ({
  from: null,
  to: 'nurse',
  kinds: ['PSYCH'],
  by,
  at,
  receivedBy: 'Namn soc',
});
const answer = (giver: string, at: number) => ({ giver, answer: 'yes', form: 'written', at, receivedBy: 'Namn soc' });
const consentOf = (answers: object[]) => ({
  consentId: uuid(711),
  consent: {
    releasing: ['soc'],
    receiving: [{ unit: 'bup', kinds: ['IDENTITY'] }],
    purpose: 'Samordna stödet',
    coversPlan: true,
    validFrom: '2026-03-01',
    validTo: '2027-02-28',
    informed: true,
    informedTextVersion: '1',
    childInformed: 'heard',
    exclusionsAsked: true,
  },
  answers,
});

type Act = [name: MutationName, args: (story: Story, on: string, at: number) => unknown];
/** What a guardian does, or what is done towards one. `on`, `at`: the day and the instant of which the act speaks. */
const ENDS: Record<string, Act> = {
  'a consent with a guardian’s answer': [
    'recordConsent',
    (_s, _on, at) => consentOf([{ answerId: uuid(712), answer: answer(MOTHER, at) }]),
  ],
  'one more answer': [
    'addConsentAnswer',
    (_s, _on, at) => ({ answerId: uuid(712), answer: { ...answer(FATHER, at), consentId: CONSENT } }),
  ],
  'a withdrawal': [
    'withdrawConsent',
    (_s, _on, at) => ({
      withdrawalId: uuid(713),
      withdrawal: { consentId: CONSENT, by: MOTHER, how: 'oral', at, receivedBy: 'Namn soc', part: 'whole' },
    }),
  ],
  'an exclusion': ['recordExclusion', (_s, _on, at) => ({ exclusionId: uuid(714), exclusion: exclusion(FATHER, at) })],
  'the end of an exclusion': [
    'endExclusion',
    (_s, _on, at) => ({ exclusionId: EXCLUSION, by: MOTHER, at, receivedBy: 'Namn soc' }),
  ],
  'a call': [
    'callMeeting',
    () => ({
      meetingId: MEETING,
      replyBy: '2026-03-25',
      calls: [{ callId: uuid(715), recipient: { type: 'guardian', guardianId: FATHER } }],
    }),
  ],
  'a call that is renewed': ['renewCall', () => ({ callId: CALL })],
  'a paper': [
    'recordPaperIssue',
    (_s, on) => ({
      paperIssueId: uuid(716),
      paper: {
        versionId: uuid(703),
        number: 1,
        reader: MOTHER,
        language: 'sv',
        how: 'handed',
        on,
        original: false,
        note: '',
      },
    }),
  ],
  'the guardian’s own words in the plan': [
    'hearFamily',
    (_s, on) => ({
      familyViewId: uuid(717),
      kind: 'SOCIAL',
      view: { guardianId: MOTHER, description: 'Hen mår bra', wishes: '', on, toldTo: '' },
    }),
  ],
  'the permission to refer': [
    'permitReferral',
    (_s, on) => ({
      referralId: uuid(718),
      toUnit: 'bup',
      permission: { by: [MOTHER], form: 'written', journalRef: '', on },
    }),
  ],
  'a guardian with custody': [
    'addGuardian',
    () => ({ guardianId: uuid(719), guardian: { name: 'Ny', relation: 'parent', custody: 'custodian' } }),
  ],
  'custody for one who has none': [
    'editGuardian',
    () => ({ guardianId: MOTHER, changes: { custody: { from: 'custodian', to: 'appointed' } }, ...NO_EDIT }),
  ],
};

/** What names a guardian, or somebody who may be one, and stays allowed at 18, each with why. */
const STAYS: Partial<Record<MutationName, string>> = {
  recordAttendance: 'goes by the meeting’s own day, below',
  editAttendance: 'the unit’s note of who came',
  recordStanding: 'the unit’s own note, which keeps people safe',
  noteGuardianContact: 'the unit’s own note',
  markForReader: 'keeps something from a reader',
  markProtectedIdentity: 'keeps something from everybody',
  lowerProtectedIdentity: 'an authority’s decision about a person',
  replyToCall: 'the answer to a call that was made while custody lasted',
  renewCalls: 'tells all but the guardians, below',
  noteDuty: 'a duty is never obstructed',
  restoreRecord: 'puts back what the unit itself took away',
  openCase: 'names who saw the need in words',
  recordDecision: 'the board’s decision',
  recordTranslation: 'by is whoever translated',
  addActionPlanRows: 'by is what a row of the county’s plan is measured by, and done by',
  editActionPlanRow: 'by is what a row of the county’s plan is measured by, and done by',
};

/** From 18 on with a consent of the person's own, so that nothing is refused for want of one. */
const as = (story: Story, name: MutationName, args: unknown, now: number, claimed?: number) => {
  const dossier = story.dossier.fork();
  const facts = () => factsOf(dossier.all(), sceneDirectory);
  const ctx = { actor: story.actor('soc'), now, unit: sceneDirectory, facts };
  const own = { ...consentOf([{ answerId: uuid(731), answer: answer('child', AT) }]), consentId: uuid(732) };
  if (now >= AT) expect(runMutation(dossier, 'recordConsent', own, ctx).result).toBe('applied');
  const result = runMutation(dossier, name, args, { ...ctx, claimed });
  if (result.result === 'applied') return 'applied';
  const { code, detail } = result.refusal;
  return [code, detail.rule].filter(Boolean).join(' ');
};

/** Acts that hold the day of which they speak: told later, they are judged by it. */
const DATED = Object.keys(ENDS).filter(dated);
function dated(what: string) {
  const told = JSON.stringify(ENDS[what]![1](gathered(), '1999-09-09', 999_999));
  return told.includes('1999-09-09') || told.includes('999999');
}

describe.each(Object.entries(ENDS))('%s', (what, [name, args]) => {
  it('is taken until the last instant before the 18th birthday, and refused from the first of it', () => {
    const story = scene();
    expect(as(story, name, args(story, BEFORE, AT - 1), AT - 1)).toBe('applied');
    expect(as(story, name, args(story, BIRTHDAY, AT), AT)).toBe('rule B9');
    expect(as(story, name, args(story, '2026-03-24', AT + 4 * 86_400_000), AT + 4 * 86_400_000)).toBe('rule B9');
  });

  it('is taken from an old outbox, where the device says that it was done before; not on a clock alone', () => {
    const story = scene();
    const late = AT + 2 * 86_400_000;
    expect(as(story, name, args(story, BEFORE, AT - 1), late, AT - 1)).toBe('applied');
    // No device gets further by a clock that runs ahead.
    expect(as(story, name, args(story, BIRTHDAY, AT), late, late + 1_000)).toBe('rule B9');
    // One that speaks of a day of its own goes by that, whatever the device's clock says.
    if (DATED.includes(what)) {
      expect(as(story, name, args(story, BEFORE, AT - 1), late)).toBe('applied');
      expect(as(story, name, args(story, BIRTHDAY, AT), late, AT - 1)).toBe('rule B9');
    }
  });
});

describe('at 18', () => {
  const story = scene();
  it.each<[string, MutationName, unknown]>([
    ['the person’s own consent', 'recordConsent', consentOf([{ answerId: uuid(712), answer: answer('child', AT) }])],
    [
      'the person’s own withdrawal',
      'withdrawConsent',
      {
        withdrawalId: uuid(713),
        withdrawal: { consentId: CONSENT, by: 'child', how: 'oral', at: AT, receivedBy: 'Namn soc', part: 'whole' },
      },
    ],
    [
      'a call to the person',
      'callMeeting',
      { meetingId: MEETING, replyBy: '2026-03-25', calls: [{ callId: uuid(715), recipient: { type: 'child' } }] },
    ],
    [
      'a close adult without custody',
      'addGuardian',
      { guardianId: uuid(719), guardian: { name: 'Ny', relation: 'relative', custody: 'none' } },
    ],
    [
      'custody taken away',
      'editGuardian',
      { guardianId: MOTHER, changes: { custody: { from: 'custodian', to: 'none' } }, ...NO_EDIT },
    ],
    [
      'the person’s own permission',
      'permitReferral',
      {
        referralId: uuid(718),
        toUnit: 'bup',
        permission: { by: [uuid(2)], form: 'written', journalRef: '', on: BIRTHDAY },
      },
    ],
  ])('%s is taken', (_what, name, args) => expect(as(story, name, args, AT)).toBe('applied'));

  it('nobody comes to a meeting as guardian, but to one before it that is written down later', () => {
    const note = {
      meetingId: MEETING,
      unit: null,
      who: 'guardian',
      guardianId: MOTHER,
      name: 'Mor',
      role: '',
      present: 'whole',
    };
    const args = { attendanceId: uuid(720), attendance: note };
    expect(as(scene(), 'recordAttendance', args, AT)).toBe('rule B9');
    const earlier = consented(young);
    earlier.must('soc', 'planMeeting', { meetingId: MEETING, meeting: { ...MEETING_BODY, date: BEFORE } });
    expect(as(earlier, 'recordAttendance', args, AT)).toBe('applied');
  });

  it('no guardian is told that a meeting has moved, and the others are', () => {
    const moved = scene();
    expect(as(moved, 'renewCalls', { meetingId: MEETING }, AT)).toBe('already-done');
    expect(as(moved, 'renewCalls', { meetingId: MEETING }, AT, AT - 1)).toBe('applied');
  });
});

it('every mutation that can name a guardian stands in one of the tables', () => {
  const names = /"(guardianId|giver|by|reader|subject|recipient)"/;
  const naming = Object.values(MUTATIONS)
    .filter((one) => names.test(JSON.stringify(z.toJSONSchema(one.args, { io: 'input', unrepresentable: 'any' }))))
    .map((one) => one.name);
  const known = new Set([...Object.values(ENDS).map(([name]) => name as string), ...Object.keys(STAYS)]);
  expect(naming.filter((name) => !known.has(name))).toEqual([]);
  expect(naming.length).toBeGreaterThan(12);
});
