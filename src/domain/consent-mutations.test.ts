import { describe, expect, it } from 'vitest';
import type { Role } from './actor';
import { mayDisclose } from './consent-policy';
import { id, NOON, nineYearOld, type Scene, sceneDirectory } from './consent-scene';
import { type Dossier, openDossier } from './dossier';
import { factsOf } from './facts';
import { runMutation } from './run-mutation';

/** Runs a mutation as a person of the unit and says what came of it. */
function acts(dossier: Dossier, unit: string, name: string, args: object, role: Role = 'caseworker'): string {
  const actor = { person: `${unit}-person`, name: 'Eva', unit, role, assignment: 'a' };
  const ctx = { actor, now: NOON, unit: sceneDirectory, facts: () => factsOf(dossier.all(), sceneDirectory) };
  const ran = runMutation(dossier, name, args, ctx);
  if (ran.result === 'applied') return 'applied';
  const { code, detail } = ran.refusal;
  return [code, detail.rule, detail.remedy ?? detail.field].filter(Boolean).join(' ');
}

/** The scene's dossier, with every unit of the story invited. */
function opened(scene: Scene): Dossier {
  for (const unit of ['bup', 'nurse']) scene.service(unit);
  return openDossier(id(0), scene.records);
}

const CONSENT = {
  releasing: ['nurse', 'bup'],
  receiving: [{ unit: 'bup', kinds: ['PLAN_ACTION', 'STUDENT_HEALTH'] }],
  purpose: 'Plan together',
  coversPlan: true,
  validFrom: '2026-03-12',
  validTo: '2027-03-11',
  informed: true,
  informedTextVersion: '1',
};
const ANSWER = { answer: 'yes', form: 'oral', journalRef: 'J-7', at: NOON, receivedBy: 'Eva' };

const record = (mother: string, consent: object = {}, answer: object = {}) => ({
  consentId: id(50),
  consent: { ...CONSENT, ...consent },
  answers: [{ answerId: id(51), answer: { ...ANSWER, giver: mother, ...answer } }],
});

describe('recording a consent', () => {
  it.each([
    ['soc', 'applied'],
    ['nurse', 'applied'],
    ['hab', 'not-permitted'],
  ])('the convener and an invited unit may, another may not: %s', (unit, expected) => {
    const { scene, mother } = nineYearOld();
    expect(acts(opened(scene), unit, 'recordConsent', record(mother))).toBe(expected);
  });

  it.each([
    [
      'the school in general',
      { receiving: [{ unit: 'the-school', kinds: ['SCHOOL'] }] },
      {},
      'rule NOT_SPECIFIC name-units',
    ],
    ['a unit that nobody knows', { releasing: ['somebody'] }, {}, 'rule NOT_SPECIFIC name-units'],
    ['nobody who receives', { receiving: [] }, {}, 'rule NOT_SPECIFIC name-units'],
    ['no kind', { receiving: [{ unit: 'bup', kinds: [] }] }, {}, 'rule NOT_SPECIFIC tick-kinds'],
    ['family counselling', { receiving: [{ unit: 'bup', kinds: ['COUNSELLING'] }] }, {}, 'rule B6 never'],
    ['no purpose', { purpose: ' ' }, {}, 'rule NO_PURPOSE write-purpose'],
    [
      'a guardian’s name in the purpose',
      { purpose: 'Att hjälpa Majas familj' },
      {},
      'invalid-args purpose-without-names',
    ],
    ['nobody informed', { informed: false }, {}, 'rule NOT_INFORMED inform-first'],
    ['an end before its start', { validTo: '2026-03-11' }, {}, 'rule BAD_PERIOD mend-dates'],
    ['an end in the past', { validFrom: '2026-01-01', validTo: '2026-03-01' }, {}, 'rule BAD_PERIOD mend-dates'],
    ['a day more than twelve months', { validTo: '2027-03-13' }, {}, 'rule BAD_PERIOD shorten-period'],
    ['a date that does not exist', { validTo: '2027-02-30' }, {}, 'invalid-args consent.validTo'],
    ['an oral yes without a reference', {}, { journalRef: '' }, 'rule NO_JOURNAL_REFERENCE give-journal-reference'],
    ['a written yes without one', {}, { journalRef: '', form: 'written' }, 'applied'],
    ['a yes from tomorrow', {}, { at: NOON + 86_400_000 }, 'rule BAD_PERIOD mend-dates'],
    ['a giver that is nobody', {}, { giver: id(999) }, 'not-found giver'],
    ['a guardian’s view instead of an answer', {}, { answer: 'view-recorded' }, 'invalid-args answer'],
  ])('%s', (_story, consent, answer, expected) => {
    const { scene, mother } = nineYearOld();
    const dossier = opened(scene);
    expect(acts(dossier, 'soc', 'recordConsent', record(mother, consent, answer))).toBe(expected);
    if (expected !== 'applied') expect(dossier.changes()).toEqual([]);
  });

  it('a step-parent without custody cannot consent', () => {
    const { scene } = nineYearOld();
    const stepfather = scene.guardian('Olle', 'none');
    expect(acts(opened(scene), 'soc', 'recordConsent', record(stepfather))).toBe('rule NO_CUSTODY ask-who-has-custody');
  });

  it('flows only after the other guardian’s answer and each releasing unit’s own check', () => {
    const { scene, mother, father } = nineYearOld();
    const dossier = opened(scene);
    const flow = { from: 'nurse', to: 'bup', kind: 'STUDENT_HEALTH' } as const;
    const now = () => {
      const decision = mayDisclose(factsOf(dossier.all(), sceneDirectory), flow, NOON);
      return decision.because;
    };
    acts(dossier, 'nurse', 'recordConsent', record(mother));
    expect(now()).toBe('C2');
    expect(
      acts(dossier, 'soc', 'addConsentAnswer', {
        answerId: id(52),
        answer: { ...ANSWER, consentId: id(50), giver: father },
      }),
    ).toBe('applied');
    expect(now()).toBe('NOT_VERIFIED');
    expect(
      acts(dossier, 'soc', 'verifyConsent', { verificationId: id(53), consentId: id(50), how: 'read-original' }),
    ).toBe('rule NOT_NAMED name-releasing-unit');
    expect(
      acts(dossier, 'nurse', 'verifyConsent', { verificationId: id(54), consentId: id(50), how: 'took-it-myself' }),
    ).toBe('applied');
    expect(mayDisclose(factsOf(dossier.all(), sceneDirectory), flow, NOON)).toEqual({ ok: true, because: 'C2' });
  });

  it('the recording unit can check it in the same breath, for itself only', () => {
    const { scene, mother, father } = nineYearOld();
    const dossier = opened(scene);
    const sent = record(mother);
    sent.answers.push({ answerId: id(52), answer: { ...ANSWER, giver: father } });
    expect(acts(dossier, 'nurse', 'recordConsent', { ...sent, verificationId: id(53) })).toBe('applied');
    const facts = factsOf(dossier.all(), sceneDirectory);
    expect([...(facts.bases[0]?.verifiedBy ?? [])]).toEqual(['nurse']);
  });

  it('cannot be written twice under one id, nor over another record', () => {
    const { scene, mother } = nineYearOld();
    const dossier = opened(scene);
    acts(dossier, 'soc', 'recordConsent', record(mother));
    expect(acts(dossier, 'soc', 'recordConsent', record(mother))).toBe('id-taken');
  });
});

describe('taking back a consent', () => {
  const given = () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['PLAN_ACTION'] });
    for (const giver of [mother, father]) scene.answer(consent, giver);
    scene.verify(consent, 'bup');
    return { dossier: opened(scene), consent, father };
  };
  const taken = (consentId: string, by: string, part: unknown = 'whole') => ({
    withdrawalId: id(60),
    withdrawal: { consentId, by, how: 'oral', at: NOON, receivedBy: 'Eva', part },
  });
  const open = (dossier: Dossier) =>
    mayDisclose(factsOf(dossier.all(), sceneDirectory), { from: 'bup', to: 'soc', kind: 'PLAN_ACTION' }, NOON).ok;

  it('any unit that sees it may write it down, and it holds at once', () => {
    const { dossier, consent, father } = given();
    expect(open(dossier)).toBe(true);
    expect(acts(dossier, 'soc', 'withdrawConsent', taken(consent, father))).toBe('applied');
    expect(open(dossier)).toBe(false);
  });
  it('a later yes does not undo it: a new consent is asked for', () => {
    const { dossier, consent, father } = given();
    acts(dossier, 'soc', 'withdrawConsent', taken(consent, father));
    acts(dossier, 'soc', 'addConsentAnswer', {
      answerId: id(61),
      answer: { ...ANSWER, consentId: consent, giver: father },
    });
    expect(open(dossier)).toBe(false);
  });
  it('works on a closed case, and needs to say what is taken back', () => {
    const { dossier, consent, father } = given();
    const theCase = dossier.all().find((one) => one.entity === 'case');
    const closed = openDossier(
      id(0),
      dossier.all().map((one) => (one === theCase ? { ...one, body: { ...one.body, status: 'closed' } } : one)),
    );
    expect(acts(closed, 'soc', 'withdrawConsent', taken(consent, father))).toBe('applied');
    expect(
      acts(closed, 'soc', 'withdrawConsent', taken(consent, father, { units: [], kinds: [], plan: false })),
    ).toMatch(/^invalid-args/);
    expect(acts(dossier, 'soc', 'withdrawConsent', taken(id(999), father))).toBe('not-found');
  });
});

describe('what else the policy is told', () => {
  const standing = (guardianId: string, more: object) => ({
    standingId: id(70),
    standing: {
      guardianId,
      standing: 'unreachable',
      attempts: Array(3).fill({ on: '2026-03-01', how: 'phone' }),
      cannotWait: 'School starts',
      decidedBy: 'Eva',
      reason: 'r',
      at: NOON,
      ...more,
    },
  });
  it.each([
    ['unreachable, as it should be', {}, 'applied'],
    [
      'unreachable after two attempts',
      { attempts: Array(2).fill({ on: '2026-03-01', how: 'phone' }) },
      'rule C6 document-attempts',
    ],
    ['unreachable, and no hurry', { cannotWait: '' }, 'rule C6 say-why-it-cannot-wait'],
    ['dangerous, and nobody decided', { standing: 'dangerous', decidedBy: '' }, 'rule C8 manager-decides'],
    ['a refusal', { standing: 'refuses', attempts: [], cannotWait: '' }, 'applied'],
  ])('a guardian who is %s', (_story, more, expected) => {
    const { scene, father } = nineYearOld();
    expect(acts(opened(scene), 'bup', 'recordStanding', standing(father, more))).toBe(expected);
  });

  const decision = (more: object) => ({
    decisionId: id(71),
    decision: {
      type: 'LVU_11',
      reference: 'D-1',
      delegate: { name: 'Nils', title: 'chair' },
      decidedOn: '2026-03-01',
      from: '2026-03-01',
      to: null,
      guardiansInformed: true,
      ...more,
    },
  });
  it.each([
    ['as it should be', 'soc', {}, 'applied'],
    ['by another authority', 'bup', {}, 'rule C9 right-authority-decides'],
    ['without a delegate', 'soc', { delegate: { name: '', title: '' } }, 'rule C9 name-delegate'],
    ['without a reference', 'soc', { reference: '' }, 'rule C9 give-decision-reference'],
    ['the end before the start', 'soc', { to: '2026-02-01' }, 'rule BAD_PERIOD mend-dates'],
    ['guardians not told and not why', 'soc', { guardiansInformed: false }, 'rule C9 inform-guardians-or-say-why'],
    ['the school in general', 'soc', { releasing: ['the-school'] }, 'rule NOT_SPECIFIC name-units'],
    ['hidden whereabouts from nobody', 'soc', { type: 'LVU_14' }, 'rule B3 name-guardian'],
    ['FB 6:13 a without measures', 'soc', { type: 'FB_6_13A' }, 'rule C7 tick-measures'],
    ['compulsory care by health care', 'bup', { type: 'LPT' }, 'applied'],
    ['compulsory care by social services', 'soc', { type: 'LPT' }, 'rule ST2 right-authority-decides'],
    ['a child alone, by a case worker', 'soc', { type: 'CHILD_ALONE' }, 'rule C5 manager-decides'],
  ])('a decision %s (%s)', (_story, unit, more, expected) => {
    expect(acts(opened(nineYearOld().scene), unit, 'recordDecision', decision(more))).toBe(expected);
  });
  it.each([
    ['with reason, end and few kinds', { reason: 'Mature', to: '2026-06-01' }, 'applied'],
    ['without a reason', { to: '2026-06-01' }, 'rule C5 write-reason'],
    ['without an end', { reason: 'Mature' }, 'rule C5 mend-dates'],
    [
      'with social services’ notes',
      { reason: 'Mature', to: '2026-06-01', receiving: [{ unit: 'bup', kinds: ['SOCIAL'] }] },
      'rule C5 fewer-kinds',
    ],
  ])('a manager lets a child consent alone %s', (_story, more, expected) => {
    expect(
      acts(
        opened(nineYearOld().scene),
        'nurse',
        'recordDecision',
        decision({ type: 'CHILD_ALONE', ...more }),
        'manager',
      ),
    ).toBe(expected);
  });
  it('a decision is ended by its own unit only, and what rested on it closes', () => {
    const { scene } = nineYearOld();
    const found = scene.decision('LVU_11', {
      releasing: ['soc'],
      receiving: [{ unit: 'bup', kinds: ['SOCIAL'], weakerSecrecy: false }],
    });
    const dossier = opened(scene);
    expect(acts(dossier, 'bup', 'endDecision', { decisionId: found })).toBe('not-your-unit');
    expect(acts(dossier, 'soc', 'endDecision', { decisionId: found })).toBe('applied');
    expect(
      mayDisclose(factsOf(dossier.all(), sceneDirectory), { from: 'soc', to: 'bup', kind: 'SOCIAL' }, NOON).because,
    ).toBe('B10');
  });

  it('an exclusion names something, and only its unit notes that the family ended it', () => {
    const { scene, mother } = nineYearOld();
    const dossier = opened(scene);
    const body = { from: null, to: 'bup', kinds: null, by: mother, at: NOON, receivedBy: 'Eva' };
    expect(acts(dossier, 'soc', 'recordExclusion', { exclusionId: id(72), exclusion: { ...body, to: null } })).toMatch(
      /^invalid-args/,
    );
    expect(acts(dossier, 'soc', 'recordExclusion', { exclusionId: id(72), exclusion: body })).toBe('applied');
    const end = { exclusionId: id(72), by: mother, at: NOON, receivedBy: 'Eva' };
    expect(acts(dossier, 'bup', 'endExclusion', end)).toBe('not-your-unit');
    expect(acts(dossier, 'soc', 'endExclusion', end)).toBe('applied');
  });

  it('a reservation is acknowledged by a named person, and made by a unit that releases', () => {
    const dossier = opened(nineYearOld().scene);
    const body = {
      releasing: ['bup'],
      unit: 'free-teachers',
      person: 'Ola',
      text: 't',
      acknowledgedOn: '2026-03-12',
      from: '2026-03-12',
      to: '2026-12-31',
    };
    const sent = (more: object) => ({ reservationId: id(73), reservation: { ...body, ...more } });
    expect(acts(dossier, 'bup', 'recordReservation', sent({ person: '' }))).toBe(
      'rule RESERVATION acknowledge-reservation',
    );
    expect(acts(dossier, 'bup', 'recordReservation', sent({ acknowledgedOn: null }))).toBe(
      'rule RESERVATION acknowledge-reservation',
    );
    expect(acts(dossier, 'hab', 'recordReservation', sent({}))).toBe('rule NOT_NAMED name-releasing-unit');
    expect(acts(dossier, 'bup', 'recordReservation', sent({ to: '2026-01-01' }))).toBe('rule BAD_PERIOD mend-dates');
    expect(acts(dossier, 'bup', 'recordReservation', sent({}))).toBe('applied');
    expect(acts(dossier, 'hab', 'endReservation', { reservationId: id(73) })).toBe('not-your-unit');
    expect(acts(dossier, 'bup', 'endReservation', { reservationId: id(73) })).toBe('applied');
  });

  it('a mark for one reader carries an assessment, a name and a review, and is lifted by its own unit', () => {
    const { scene, father } = nineYearOld();
    const dossier = opened(scene);
    const body = {
      rule: 'B4',
      reader: father,
      kinds: ['PSYCH'],
      assessment: 'a',
      assessedBy: 'Eva',
      assessedOn: '2026-03-12',
      reviewOn: '2026-06-12',
    };
    const sent = (more: object) => ({ blockId: id(74), block: { ...body, ...more } });
    expect(acts(dossier, 'bup', 'markForReader', sent({ assessment: '' }))).toBe('rule B4 write-assessment');
    expect(acts(dossier, 'bup', 'markForReader', sent({ assessedBy: '' }))).toBe('rule B4 name-assessor');
    expect(acts(dossier, 'bup', 'markForReader', sent({ reviewOn: '2026-03-12' }))).toBe('rule B4 mend-dates');
    expect(acts(dossier, 'bup', 'markForReader', sent({}))).toBe('applied');
    expect(acts(dossier, 'soc', 'liftReaderMark', { blockId: id(74) })).toBe('not-your-unit');
    expect(acts(dossier, 'bup', 'liftReaderMark', { blockId: id(74) })).toBe('applied');
  });

  it('another person’s oral yes is noted with a reference, and can be taken back', () => {
    const dossier = opened(nineYearOld().scene);
    const body = {
      person: 'Sister',
      answer: 'yes',
      receiving: ['soc'],
      from: '2026-03-01',
      to: '2026-12-31',
      form: 'oral',
    };
    const sent = (more: object) => ({ personConsentId: id(75), personConsent: { ...body, ...more } });
    expect(acts(dossier, 'bup', 'recordPersonConsent', sent({}))).toBe(
      'rule NO_JOURNAL_REFERENCE give-journal-reference',
    );
    expect(acts(dossier, 'bup', 'recordPersonConsent', sent({ journalRef: 'J' }))).toBe('applied');
    expect(acts(dossier, 'soc', 'withdrawPersonConsent', { personConsentId: id(75) })).toBe('not-your-unit');
    expect(acts(dossier, 'bup', 'withdrawPersonConsent', { personConsentId: id(75) })).toBe('applied');
    expect(factsOf(dossier.all(), sceneDirectory).personConsents[0]?.body.endedAt).toBe(NOON);
  });

  it('a duty is noted whatever else is true, as the unit’s own', () => {
    const { scene } = nineYearOld();
    scene.exclusion({ to: 'soc' });
    const dossier = opened(scene);
    const note = {
      duty: 'DU1',
      on: '2026-03-12',
      by: 'Eva',
      receiver: 'The board',
      channel: 'phone',
      guardiansInformed: false,
    };
    expect(acts(dossier, 'private-preschool', 'noteDuty', { noteId: id(76), note })).toBe('applied');
    expect(dossier.peek(id(76))?.audience).toBe('own');
  });

  it('a change of custody changes at once who must answer', () => {
    const { scene, mother, father } = nineYearOld();
    const consent = scene.consent(['bup'], { soc: ['PLAN_ACTION'] });
    scene.answer(consent, mother);
    scene.verify(consent, 'bup');
    const dossier = opened(scene);
    const now = () =>
      mayDisclose(factsOf(dossier.all(), sceneDirectory), { from: 'bup', to: 'soc', kind: 'PLAN_ACTION' }, NOON);
    expect(now()).toMatchObject({ ok: false, because: 'C2' });
    const change = {
      guardianId: father,
      changes: { custody: { from: 'custodian', to: 'none' } },
      conflictIds: { custody: id(77) },
    };
    expect(acts(dossier, 'bup', 'editGuardian', change)).toBe('not-your-unit');
    expect(acts(dossier, 'soc', 'editGuardian', change)).toBe('applied');
    expect(now()).toEqual({ ok: true, because: 'C1' });
  });
});
