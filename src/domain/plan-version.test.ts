import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';
import {
  ACTION,
  CONSENT,
  FAMILY_ACTION,
  GOAL,
  MOTHER,
  NO_EDIT,
  PLAN,
  planned,
  type Story,
  uuid,
  VOICE,
} from './case.fixture';
import { goal } from './goal';
import { missingForIssue } from './missing-for-issue';
import { entriesOf, planEntries } from './plan-content';
import { nextVersionNumber, planVersion, planVersions, reviewMark } from './plan-version';
import { planContentFor, planRecipients, receivedPlans } from './received-plan';

const VERSION = uuid(450);
const issue = (story: Story, unit = 'soc', reviewed = story.reviewed(), versionId = VERSION) =>
  story.run(unit, 'issuePlan', { versionId, reviewed });
const edit = (story: Story, name: string, id: object, changes: object) =>
  story.run('soc', name, { ...id, changes, ...NO_EDIT });
const parts = (story: Story) => missingForIssue(story.dossier).map((missing) => missing.part);

describe('a plan can be issued', () => {
  it('when the law’s contents, the child’s voice and the follow-up are there', () => {
    const story = planned();
    expect(issue(story)).toBe('applied');
    const version = story.body(planVersion, VERSION);
    expect(version).toMatchObject({ number: 1, issuedBy: 'Namn soc', contact: { unit: 'soc', phone: '036-10 00 01' } });
    expect(entriesOf(version.entries, goal).map((entry) => entry.id)).toEqual([GOAL]);
  });

  it.each<[string, (story: Story) => unknown, string]>([
    [
      'an overall responsible',
      (s) =>
        edit(
          s,
          'editPlan',
          { planId: PLAN },
          { overallResponsible: { from: { id: 'municipality', name: 'Kommunen' }, to: null } },
        ),
      'overall-responsible',
    ],
    [
      'a date to follow up',
      (s) => edit(s, 'editPlan', { planId: PLAN }, { followUpDate: { from: '2026-05-21', to: null } }),
      'follow-up-date',
    ],
    [
      'anyone who does an action',
      (s) =>
        edit(
          s,
          'assignAction',
          { actionId: ACTION },
          { responsible: { from: { type: 'unit', unit: 'bup', person: 'Kim' }, to: null } },
        ),
      'action-owner',
    ],
    [
      'a date for an action',
      (s) =>
        edit(
          s,
          'editAction',
          { actionId: ACTION },
          { start: { from: '2026-04-01', to: null }, due: { from: '2026-05-01', to: null } },
        ),
      'action-date',
    ],
    ['a word on what others do', (s) => s.must('soc', 'removeAction', { actionId: FAMILY_ACTION }), 'others'],
    ['the child’s voice', (s) => s.must('nurse', 'takeBackChildVoice', { childVoiceId: VOICE }), 'child-voice'],
    ['a goal', (s) => s.must('soc', 'removeGoal', { goalId: GOAL }), 'goal'],
  ])('never without %s', (_what, remove, part) => {
    const story = planned();
    remove(story);
    expect(parts(story)).toEqual([part]);
    expect(issue(story)).toBe(`missing-part ${part}`);
  });

  it('with an action that nobody takes, once the disagreement about it is written', () => {
    const story = planned();
    edit(
      story,
      'assignAction',
      { actionId: ACTION },
      { responsible: { from: { type: 'unit', unit: 'bup', person: 'Kim' }, to: null } },
    );
    const disagreement = { type: 'unmet-need', who: '', text: 'Ingen kan', nextStep: '', aboutId: ACTION };
    story.must('nurse', 'noteDisagreement', { disagreementId: uuid(451), kind: 'SOCIAL', disagreement });
    expect(issue(story)).toBe('applied');
  });

  it('without others’ measures, once that was asked and answered', () => {
    const story = planned().must('soc', 'removeAction', { actionId: FAMILY_ACTION });
    edit(story, 'editPlan', { planId: PLAN }, { othersDoNothing: { from: false, to: true } });
    expect(issue(story)).toBe('applied');
  });

  it('with the reason why the child could not be heard', () => {
    const story = planned().must('nurse', 'takeBackChildVoice', { childVoiceId: VOICE });
    const voice = { text: '', how: 'not-heard', on: '2026-03-11', toldTo: '', readBack: false, reason: '' };
    const hear = (reason: string) =>
      story.run('soc', 'hearChild', { childVoiceId: uuid(452), audience: 'shared', voice: { ...voice, reason } });
    expect(hear('')).toBe('invalid-args voice.reason');
    expect(hear('Barnet är två år och har inget språk än')).toBe('applied');
    expect(issue(story)).toBe('applied');
  });

  it('only as it was reviewed', () => {
    const story = planned();
    const reviewed = story.reviewed();
    edit(story, 'editGoal', { goalId: GOAL }, { text: { from: 'Tre hela dagar', to: 'Fyra hela dagar' } });
    expect(issue(story, 'soc', reviewed)).toBe('changed-since');
    expect(issue(story)).toBe('applied');
  });

  it('by the coordinating unit, and not after the consent was taken back', () => {
    const story = planned();
    expect(issue(story, 'bup')).toBe('not-your-unit');
    const withdrawal = { consentId: CONSENT, by: MOTHER, how: 'oral', at: story.now, receivedBy: 'Lo', part: 'whole' };
    story.must('nurse', 'withdrawConsent', { withdrawalId: uuid(453), withdrawal });
    expect(issue(story)).toBe('rule B10');
  });

  it('again and again: the numbers count up, and an issued version never changes', () => {
    const story = planned();
    issue(story);
    const first = canonical(story.body(planVersion, VERSION));
    edit(story, 'editGoal', { goalId: GOAL }, { text: { from: 'Tre hela dagar', to: 'Fyra hela dagar' } });
    expect(canonical(story.body(planVersion, VERSION))).toBe(first);
    expect(nextVersionNumber(story.dossier)).toBe(2);
    expect(issue(story, 'soc', story.reviewed(), uuid(454))).toBe('applied');
    expect(planVersions(story.dossier).map((version) => version.body.number)).toEqual([1, 2]);
    expect(issue(story, 'soc', story.reviewed(), VERSION)).toBe('id-taken');
  });
});

describe('the mark of what was reviewed', () => {
  it('is the same whatever order the records and their fields came in', () => {
    const entries = planEntries(planned().dossier);
    const shuffled = entries
      .map((entry) => ({ ...entry, version: 9, at: 0, body: Object.fromEntries(Object.entries(entry.body).reverse()) }))
      .reverse();
    expect(reviewMark(shuffled)).toBe(reviewMark(entries));
  });

  it('leaves out the unit’s own notes and what was cancelled', () => {
    const story = planned();
    const voice = { text: 'Hemligt', how: 'present', on: '2026-03-11', toldTo: '', readBack: false, reason: '' };
    const before = story.reviewed();
    story.must('soc', 'hearChild', { childVoiceId: uuid(455), audience: 'own', voice });
    expect(story.reviewed()).toBe(before);
    edit(story, 'setActionStatus', { actionId: ACTION }, { status: { from: 'not-started', to: 'cancelled' } });
    expect(planEntries(story.dossier).map((entry) => entry.id)).not.toContain(ACTION);
  });
});

describe('what each recipient gets', () => {
  const version = (story: Story) => {
    issue(story);
    const record = story.dossier.get(planVersion, VERSION);
    if (!record) throw new Error('not issued');
    return record;
  };

  it('goes to every service that takes part but the issuer', () => {
    expect(planRecipients(planned().dossier, 'soc')).toEqual(['bup', 'nurse']);
  });

  it('is what the consent lets pass, kind by kind', () => {
    const story = planned();
    const copies = receivedPlans(story.dossier, version(story), story.facts(), story.now);
    const kinds = (unit: string) =>
      [...new Set(copies.find((copy) => copy.unit === unit)?.body.entries.map((entry) => entry.kind))].sort();
    expect(kinds('bup')).toEqual(['CHILD_VOICE', 'IDENTITY', 'LOGISTICS', 'PLAN_ACTION', 'SOCIAL']);
    expect(kinds('nurse')).toEqual(['CHILD_VOICE', 'IDENTITY', 'LOGISTICS', 'PLAN_ACTION']);
    expect(
      copies.find((copy) => copy.unit === 'nurse')?.body.entries.find((entry) => entry.kind === 'CHILD_VOICE')?.unit,
    ).toBe('nurse');
    expect(JSON.stringify(copies.find((copy) => copy.unit === 'nurse'))).not.toContain('Lugnare mornar');
  });

  it('is nothing after the consent has ended, and the issuer can read why', () => {
    const story = planned();
    const record = version(story);
    const later = story.now + 400 * 86_400_000;
    expect(receivedPlans(story.dossier, record, story.facts(), later).map((copy) => copy.unit)).toEqual([]);
    const share = planContentFor(record.body.entries, 'bup', story.facts(), later);
    expect(share.entries).toEqual([]);
    expect(share.reasons.every(({ decision }) => !decision.ok && decision.because === 'B10')).toBe(true);
  });
});

describe('the paper that was given', () => {
  const give = (story: Story, part: object = {}) =>
    story.run('soc', 'recordPaperIssue', {
      paperIssueId: uuid(456),
      paper: {
        versionId: VERSION,
        number: 1,
        reader: MOTHER,
        language: 'sv',
        how: 'handed',
        on: '2026-03-11',
        original: true,
        note: '',
        ...part,
      },
    });
  it('is noted with its version, reader, language and way', () => {
    const story = planned();
    expect(give(story)).toBe('not-found paper.versionId');
    issue(story);
    expect(give(story, { on: '2026-03-20' })).toBe('bad-date paper.on');
    expect(give(story, { reader: 'child', language: 'sv-easy' })).toBe('applied');
  });
});
