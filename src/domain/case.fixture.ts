import type { Actor, Role } from './actor';
import { NOON, sceneDirectory } from './consent-scene';
import { type Dossier, openDossier } from './dossier';
import type { Entity } from './entity';
import { factsOf } from './facts';
import type { Kind } from './kind';
import type { MutationName } from './mutations';
import { planEntries } from './plan-content';
import { reviewMark } from './plan-version';
import type { Rec } from './record';
import type { RefusalCode } from './refusal';
import { runMutation } from './run-mutation';

// An invented case for tests, told through the mutations themselves. Nobody in it exists.

export { NOON };
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The nth id of a test, a well-formed uuid. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** A personal number of the test series (serials 980 to 999) for a birth date, with its checksum. */
export function testNumber(birthDate: string, serial = 980, coordination = false): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const written = `${year}${month}${coordination ? Number(day) + 60 : day}${serial}`;
  const sum = [...written.slice(2)]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return `${written.slice(0, 8)}-${serial}${(10 - (sum % 10)) % 10}`;
}

export const CASE = uuid(1);
export const CHILD = uuid(2);
export const FRAME = uuid(3);
export const MOTHER = uuid(4);
export const FATHER = uuid(5);
export const BUP = uuid(6);
export const NURSE = uuid(7);
export const CONSENT = uuid(8);
export const MEETING = uuid(10);
export const PLAN = uuid(11);
export const NEED = uuid(12);
export const GOAL = uuid(13);
export const ACTION = uuid(14);
export const FAMILY_ACTION = uuid(15);
export const VOICE = uuid(16);

const BORN = '2016-05-04';
export const CHILD_BODY = {
  firstName: 'Tuva',
  lastName: 'Exempel',
  identity: { type: 'personnummer', value: testNumber(BORN) },
  birthDate: BORN,
  protectedIdentity: 'NONE',
  language: 'sv',
  interpreter: null,
};
export const NO_EDIT = { conflictIds: {} };

/** A dossier and a clock that moves one minute per change. Every unit sees everything: rules are tested, not sight. */
export class Story {
  dossier: Dossier = openDossier(uuid(0), []);
  now = NOON - DAY;
  private next = 1_000;

  fresh(): string {
    return uuid(this.next++);
  }

  actor(unit: string, role: Role = 'caseworker', person = `${unit}-person`): Actor {
    return { person, name: `Namn ${unit}`, unit, role, assignment: `${unit}-1` };
  }

  facts() {
    return factsOf(this.dossier.all(), sceneDirectory);
  }

  /** Runs a change as a person of the unit; `applied`, or the refusal's code, rule and field in one line. */
  run(unit: string, name: MutationName | string, args: unknown, as: { role?: Role; person?: string } = {}): string {
    this.now += MINUTE;
    const ctx = {
      actor: this.actor(unit, as.role, as.person),
      now: this.now,
      unit: sceneDirectory,
      facts: () => this.facts(),
    };
    const result = runMutation(this.dossier, name, args, ctx);
    if (result.result === 'applied') return 'applied';
    const { code, detail } = result.refusal;
    return [code satisfies RefusalCode, detail.rule, detail.field].filter(Boolean).join(' ');
  }

  /** Runs a change that the story needs; a refusal is a broken story. */
  must(unit: string, name: MutationName, args: unknown, as: { role?: Role; person?: string } = {}): this {
    const result = this.run(unit, name, args, as);
    if (result !== 'applied') throw new Error(`${name}: ${result}`);
    return this;
  }

  body<B>(entity: Entity<B>, id: string): B {
    const record = this.dossier.get(entity, id);
    if (!record) throw new Error(`no ${entity.name} ${id}`);
    return record.body;
  }

  first<B>(entity: Entity<B>): Rec<B> {
    const record = this.dossier.list(entity)[0];
    if (!record) throw new Error(`no ${entity.name}`);
    return record;
  }

  reviewed(): string {
    return reviewMark(planEntries(this.dossier));
  }
}

/** The row of the habilitation, where it is invited. */
export const HAB = uuid(200);
/** An invitation of the habilitation, which has contact with the child. */
export const invite = (part: object = {}) => ({
  serviceId: HAB,
  unit: 'hab',
  role: '',
  ongoingContact: true,
  contactPerson: '',
  referralId: null,
  override: null,
  ...part,
});

export const openArgs = (child: object = {}) => ({
  caseId: CASE,
  childId: CHILD,
  frameId: FRAME,
  reference: 'ABCD-2345',
  region: 'JONKOPING',
  internal: false,
  phone: '036-10 00 01',
  child: { ...CHILD_BODY, ...child },
  initiative: { by: 'Skolsköterskan', on: '2026-03-02', requestedByFamily: false },
});

/** The case is open; nothing else. */
export const opened = (child: object = {}): Story => new Story().must('soc', 'openCase', openArgs(child));

const guardian = (name: string, relation: string) => ({ name, relation, custody: 'custodian' });
const invited = (serviceId: string, unit: string) => ({
  serviceId,
  unit,
  role: '',
  ongoingContact: true,
  contactPerson: 'Kim Exempel',
  referralId: null,
  override: null,
});

/** Two guardians with joint custody; child psychiatry and the school nurse are invited. No consent yet. */
export const gathered = (child: object = {}): Story =>
  opened(child)
    .must('soc', 'addGuardian', { guardianId: MOTHER, guardian: guardian('Mor Exempel', 'mother') })
    .must('soc', 'addGuardian', { guardianId: FATHER, guardian: guardian('Far Exempel', 'father') })
    .must('soc', 'inviteService', invited(BUP, 'bup'))
    .must('soc', 'inviteService', invited(NURSE, 'nurse'));

const KINDS: Kind[] = ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'CHILD_VOICE', 'SOCIAL'];

/** Both guardians consent to a plan between the three units for a year; each unit has verified it. */
export function consented(child: object = {}): Story {
  const story = gathered(child);
  const answer = (giver: string) => ({
    answerId: story.fresh(),
    answer: { giver, answer: 'yes', form: 'written', at: story.now, receivedBy: 'Namn soc' },
  });
  story.must('soc', 'recordConsent', {
    consentId: CONSENT,
    consent: {
      releasing: ['soc', 'bup', 'nurse'],
      receiving: ['soc', 'bup', 'nurse'].map((unit) => ({ unit, kinds: unit === 'nurse' ? KINDS.slice(0, 3) : KINDS })),
      purpose: 'Samordna stödet',
      coversPlan: true,
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      informed: true,
      informedTextVersion: '1',
      childInformed: 'heard',
      exclusionsAsked: true,
    },
    answers: [answer(MOTHER), answer(FATHER)],
    verificationId: story.fresh(),
  });
  for (const unit of ['bup', 'nurse'])
    story.must(unit, 'verifyConsent', { verificationId: story.fresh(), consentId: CONSENT, how: 'read-original' });
  return story;
}

export const MEETING_BODY = {
  purpose: 'sip',
  date: '2026-03-26',
  start: '14:00',
  minutes: 60,
  place: 'Biblioteket, rum 2',
  link: '',
  question: 'Vem gör vad?',
  chair: 'Kim Exempel',
  scribe: 'Lo Exempel',
  interpreter: '',
  childPart: { how: 'part', support: '', toldBy: '' },
};

const action = (text: string, responsible: unknown) => ({
  goalId: GOAL,
  needId: NEED,
  text,
  responsible,
  start: '2026-04-01',
  due: '2026-05-01',
  indicator: '',
  status: 'not-started',
});

/** A plan that may be issued: aim, need, goal, an action of child psychiatry's, one of the family's, the child's words. */
export const planned = (child: object = {}): Story =>
  consented(child)
    .must('soc', 'drawUpPlan', {
      planId: PLAN,
      plan: {
        overallResponsible: { id: 'municipality', name: 'Kommunen' },
        longTermAim: 'Hela dagar i skolan',
        othersDoNothing: false,
        followUpDate: '2026-05-21',
        followUpTime: '14:00',
        followUpPlace: 'Biblioteket',
        followUpCaller: 'Namn soc',
        originalHolder: 'family',
      },
    })
    .must('soc', 'nameNeed', { needId: NEED, kind: 'SOCIAL', need: { text: 'Lugnare mornar' } })
    .must('soc', 'setGoal', {
      goalId: GOAL,
      goal: { needId: NEED, longTerm: false, text: 'Tre hela dagar', indicator: 'Närvaron', targetDate: '2026-05-01' },
    })
    .must('soc', 'addAction', {
      actionId: ACTION,
      action: action('Samtal', { type: 'unit', unit: 'bup', person: 'Kim' }),
    })
    .must('soc', 'addAction', { actionId: FAMILY_ACTION, action: action('Läggtid', { type: 'family', who: 'Mamma' }) })
    .must('nurse', 'hearChild', {
      childVoiceId: VOICE,
      audience: 'shared',
      voice: {
        text: 'Jag vill ha lugnt',
        how: 'told-staff',
        on: '2026-03-10',
        toldTo: 'Lo',
        readBack: true,
        reason: '',
      },
    });
