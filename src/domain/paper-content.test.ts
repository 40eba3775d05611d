import { describe, expect, it } from 'vitest';
import { action } from './action';
import { ACTION, CONSENT, FAMILY_ACTION, FATHER, MOTHER, NEED, PLAN, planned, type Story, uuid } from './case.fixture';
import { type PaperSource, paperContent, withheldFromPaper } from './paper-content';
import type { FamilyReader } from './paper-reader';
import { entriesOf, planEntries } from './plan-content';

const DRAFT = (story: Story): PaperSource => ({
  entries: planEntries(story.dossier),
  contact: { unit: 'soc', name: 'Namn soc', phone: '036-10 00 01' },
  version: null,
});
const paper = (story: Story, reader: FamilyReader = { guardian: MOTHER }) =>
  paperContent(DRAFT(story), story.facts(), reader, story.now);

const othersDoNothing = (story: Story) =>
  story.must('soc', 'editPlan', {
    planId: PLAN,
    changes: { othersDoNothing: { from: false, to: true } },
    conflictIds: { othersDoNothing: uuid(522) },
  });

const schoolAction = {
  goalId: null,
  needId: null,
  text: 'Schema med bilder',
  responsible: { type: 'unit', unit: 'teachers', person: 'Lo' },
  start: null,
  due: '2026-05-01',
  indicator: '',
  status: 'booked',
};

describe('the family’s paper', () => {
  it('says what will happen, who does it, when, and whom to call', () => {
    const content = paper(planned());
    expect(content.actions).toEqual([
      expect.objectContaining({
        what: 'Samtal',
        who: { type: 'unit', name: 'bup', sector: 'HEALTH_PUB', person: 'Kim' },
        due: '2026-05-01',
      }),
      expect.objectContaining({ what: 'Läggtid', who: { type: 'family', who: 'Mamma' } }),
    ]);
    expect(content.contact).toEqual({ name: 'Namn soc', unit: 'soc', phone: '036-10 00 01' });
    expect(content.next).toEqual({ date: '2026-05-21', time: '14:00', place: 'Biblioteket', caller: 'Namn soc' });
    expect(content.voices.map((voice) => voice.text)).toEqual(['Jag vill ha lugnt']);
    expect(content.goals.map((one) => one.text)).toEqual(['Tre hela dagar']);
    expect(content.version).toBeNull();
  });

  it('says which principal has the overall responsibility, and that nobody has it yet', () => {
    expect(paper(planned()).overall).toMatchObject({ type: 'principal', name: 'Kommunen' });
    const story = planned();
    const plan = { overallResponsible: { from: { id: 'municipality', name: 'Kommunen' }, to: null } };
    story.must('soc', 'editPlan', { planId: PLAN, changes: plan, conflictIds: { overallResponsible: uuid(520) } });
    expect(paper(story).overall).toEqual({ type: 'nobody' });
  });

  it('says what others than the municipality and the region do, or that nobody else does anything', () => {
    const story = planned();
    expect(paper(story).others).toMatchObject([{ what: 'Läggtid', who: { type: 'family', who: 'Mamma' } }]);
    story.must('soc', 'removeAction', { actionId: FAMILY_ACTION });
    expect(paper(story).others).toEqual([]);
    othersDoNothing(story);
    expect(paper(story).others).toBe('nothing');
  });

  it('does not say that nobody else does anything to the one reader from whom it is kept', () => {
    const story = othersDoNothing(planned());
    const block = {
      ...{ rule: 'B4', reader: FATHER, recordIds: [FAMILY_ACTION], kinds: [], assessment: 'Risk' },
      ...{ assessedBy: 'Namn soc', assessedOn: '2026-03-10', reviewOn: '2026-06-10' },
    };
    story.must('soc', 'markForReader', { blockId: uuid(510), block });
    expect(paper(story, { guardian: FATHER }).others).toEqual([]);
    expect(paper(story, { guardian: MOTHER }).others).toHaveLength(1);
  });

  it('says who keeps the original: the family, or the service that writes the plan', () => {
    const story = planned();
    expect(paper(story).originalHolder).toBe('family');
    const changes = { originalHolder: { from: 'family', to: 'plan-owner' } };
    story.must('soc', 'editPlan', { planId: PLAN, changes, conflictIds: { originalHolder: uuid(521) } });
    expect(paper(story).originalHolder).toEqual({ name: 'soc', sector: 'SOC_PUB' });
    story.must('soc', 'markProtectedIdentity', { markId: uuid(513), subject: 'child', level: 'MARKING' });
    expect(paper(story).originalHolder).toEqual({ name: null, sector: 'SOC_PUB' });
  });

  it('names the child and the year of birth, never the number or the day', () => {
    const content = paper(planned());
    expect(content.child).toEqual({ firstName: 'Tuva', lastName: 'Exempel', birthYear: 2016 });
    expect(JSON.stringify(content)).not.toMatch(/20160504|2016-05-04/);
  });

  it('says who gets what until when', () => {
    const { recipients, until } = paper(planned()).consent;
    expect(until).toBe('2027-02-28');
    expect(recipients.map((one) => one.unit).sort()).toEqual(['bup', 'nurse', 'soc']);
    expect(recipients.find((one) => one.unit === 'nurse')).toMatchObject({
      kinds: ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION'],
      until: '2027-02-28',
    });
  });

  it('says that nothing is shared when nothing is', () => {
    const story = planned();
    story.now += 400 * 86_400_000;
    expect(paper(story).consent).toEqual({ recipients: [], until: null });
  });

  it('promises no longer than all of it holds, where a narrower consent runs on', () => {
    const story = planned();
    const yes = (giver: string) => ({
      answerId: story.fresh(),
      answer: { giver, answer: 'yes', form: 'written', at: story.now, receivedBy: 'Namn soc' },
    });
    story.must('soc', 'recordConsent', {
      consentId: uuid(842),
      consent: {
        releasing: ['soc'],
        receiving: [{ unit: 'nurse', kinds: ['IDENTITY', 'LOGISTICS'] }],
        purpose: 'Ringa om nästa möte',
        coversPlan: false,
        validFrom: '2026-03-11',
        validTo: '2027-03-10',
        informed: true,
        informedTextVersion: '1',
        childInformed: 'heard',
        exclusionsAsked: true,
      },
      answers: [yes(MOTHER), yes(FATHER)],
      verificationId: story.fresh(),
    });
    expect(paper(story).consent.until).toBe('2027-02-28');
  });

  it('does not call a twelfth birthday the end of a yes that goes on', () => {
    const born = { birthDate: '2014-06-10', identity: { type: 'other', value: 'x' } };
    const story = planned(born);
    story.must('soc', 'hearChild', {
      childVoiceId: uuid(840),
      audience: 'own',
      voice: { text: 'Ja', how: 'present', on: '2026-03-11', toldTo: '', readBack: true, reason: '' },
    });
    story.must('soc', 'addConsentAnswer', {
      answerId: uuid(841),
      answer: {
        consentId: CONSENT,
        giver: 'child',
        answer: 'view-recorded',
        form: 'oral',
        journalRef: 'A1',
        at: story.now,
        receivedBy: 'Namn soc',
      },
    });
    expect(paper(story).consent.until).toBe('2027-02-28');
  });

  it('leaves out what one guardian is shielded from, for that guardian alone', () => {
    const story = planned();
    const block = {
      rule: 'B4',
      reader: FATHER,
      recordIds: [NEED],
      kinds: [],
      assessment: 'Risk',
      assessedBy: 'Namn soc',
      assessedOn: '2026-03-10',
      reviewOn: '2026-06-10',
    };
    story.must('soc', 'markForReader', { blockId: uuid(510), block });
    expect(paper(story, { guardian: FATHER }).needs).toEqual([]);
    expect(paper(story, { guardian: MOTHER }).needs).toEqual(['Lugnare mornar']);
    const withheld = withheldFromPaper(DRAFT(story), story.facts(), { guardian: FATHER }, story.now);
    expect(withheld.map(({ entry, decision }) => [entry.id, decision.because])).toEqual([[NEED, 'B4']]);
  });

  it('under protected identity has no school, no place and no telephone, for anyone', () => {
    const story = planned().must('soc', 'addAction', { actionId: uuid(511), action: schoolAction });
    const step = { sign: 'Inte iväg', then: 'Ring', contact: 'Lo', phone: '036-10 00 09', hours: '' };
    story.must('soc', 'addCrisisStep', { crisisPlanId: uuid(512), kind: 'PLAN_ACTION', step });
    story.must('soc', 'markProtectedIdentity', { markId: uuid(513), subject: 'child', level: 'MARKING' });
    for (const reader of [{ guardian: MOTHER }, { child: true } as const]) {
      const content = paper(story, reader);
      expect(content.contact).toEqual({ name: 'Namn soc', unit: null, phone: null });
      expect(content.next?.place).toBeNull();
      expect(content.crisis[0]).toMatchObject({ contact: 'Lo', phone: '' });
      const who = content.actions.find((one) => one.id === uuid(511))?.who;
      expect(who).toEqual({ type: 'unit', name: null, sector: 'SCHOOL_PUB_OTHER', person: 'Lo' });
      expect(content.consent.recipients.every((one) => one.unit === null)).toBe(true);
      expect(content.overall).toMatchObject({ type: 'principal', name: null });
      expect(JSON.stringify(content)).not.toMatch(/036-10|Biblioteket|teachers|Kommunen/);
    }
  });

  it('keeps the place from a guardian by decision, and tells it to the other', () => {
    const story = planned();
    const decision = {
      type: 'LVU_14',
      reference: 'D 1',
      delegate: { name: 'Bo', title: 'Ordförande' },
      decidedOn: '2026-03-01',
      from: '2026-03-01',
      to: null,
      hiddenFrom: [FATHER],
    };
    story.must('soc', 'recordDecision', { decisionId: uuid(514), decision });
    expect(paper(story, { guardian: FATHER })).toMatchObject({
      next: { place: null },
      contact: { phone: '036-10 00 01' },
    });
    expect(paper(story, { guardian: MOTHER }).next?.place).toBe('Biblioteket');
    const step = { sign: 'Inte iväg', then: 'Ring', contact: 'Lo', phone: '036-10 00 09', hours: '' };
    story.must('soc', 'addCrisisStep', { crisisPlanId: uuid(512), kind: 'PLAN_ACTION', step });
    expect(paper(story, { guardian: FATHER }).crisis[0]).toMatchObject({ contact: 'Lo', phone: '' });
    expect(paper(story, { guardian: MOTHER }).crisis[0]?.phone).toBe('036-10 00 09');
    // A school's number leads to the school.
    const bySchool = { ...DRAFT(story), contact: { unit: 'teachers', name: 'Lo', phone: '036-10 00 02' } };
    const told = (guardian: string) => paperContent(bySchool, story.facts(), { guardian }, story.now).contact.phone;
    expect([told(FATHER), told(MOTHER)]).toEqual([null, '036-10 00 02']);
  });

  it('of an issued version says what that version said', () => {
    const story = planned();
    const entries = planEntries(story.dossier);
    const source = { ...DRAFT(story), entries, version: { number: 3, issuedAt: story.now } };
    story.must('soc', 'removeAction', { actionId: ACTION });
    const content = paperContent(source, story.facts(), { child: true }, story.now);
    expect(content.version?.number).toBe(3);
    expect(content.actions.map((one) => one.what)).toContain('Samtal');
    expect(entriesOf(planEntries(story.dossier), action)).toHaveLength(1);
  });
});
