import type { AcuteProtection } from './acute-protection';
import type { BoardDecision } from './board-decision';
import type { Consent } from './consent';
import type { ConsentAnswer } from './consent-answer';
import { mayDisclose } from './consent-policy';
import type { Exclusion } from './exclusion';
import { type Facts, factsOf } from './facts';
import type { Guardian } from './guardian';
import type { GuardianBlock } from './guardian-block';
import type { GuardianStanding } from './guardian-standing';
import { type Kind } from './kind';
import { type EntityName, KINDS_OF } from './kinds';
import type { PersonConsent } from './person-consent';
import type { AnyRec } from './record';
import type { Reservation } from './reservation';
import type { Sector } from './sector';
import type { Directory, Unit, UnitId } from './unit';
import type { ConsentWithdrawal } from './withdraw-consent';

// An invented case for the policy's tests: records as they would lie in a dossier, built in the order of the story.

/** The instant of the tests: 12 March 2026, 12:00 in Stockholm. */
export const NOON = Date.UTC(2026, 2, 12, 11);

const unit = (id: UnitId, sector: Sector, principal: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  short: id.slice(0, 4),
  sector,
  principal: {
    id: principal,
    name: principal,
    kind: principal === 'region' ? 'region' : principal === 'municipality' ? 'municipality' : 'private',
  },
  municipality: 'Ekby',
  mail: `${id}@ekby.example`,
  generic: false,
  authority: `${principal}-${sector.split('_')[0]}`,
  ...more,
});

/** One unit of each sector that the rules speak of, and one collective name that points at nobody. */
export const SCENE_UNITS: readonly Unit[] = [
  unit('soc', 'SOC_PUB', 'municipality'),
  unit('bup', 'HEALTH_PUB', 'region'),
  unit('hab', 'HEALTH_PUB', 'region'),
  unit('health-elsewhere', 'HEALTH_PUB', 'other-region'),
  unit('clinic', 'HEALTH_PRIV', 'private-care', { agreementId: 'A-1' }),
  unit('clinic-without-agreement', 'HEALTH_PRIV', 'private-other'),
  unit('home', 'SOC_PRIV', 'private-home', { agreementId: 'A-2' }),
  unit('nurse', 'SCHOOL_PUB_EMI', 'municipality', { authority: 'school-board' }),
  unit('student-health', 'SCHOOL_PUB_EH', 'municipality', { authority: 'school-board' }),
  unit('student-health-elsewhere', 'SCHOOL_PUB_EH', 'other-municipality', { authority: 'other-school-board' }),
  unit('teachers', 'SCHOOL_PUB_OTHER', 'municipality', { authority: 'school-board' }),
  unit('preschool', 'PRESCHOOL_PUB', 'municipality', { authority: 'school-board' }),
  unit('private-preschool', 'PRESCHOOL_PRIV', 'private-preschool', { agreementId: 'A-3' }),
  unit('free-nurse', 'SCHOOL_PRIV_EH', 'free-school', { agreementId: 'A-4' }),
  unit('free-teachers', 'SCHOOL_PRIV_OTHER', 'free-school', { agreementId: 'A-4' }),
  unit('the-school', 'SCHOOL_PUB_OTHER', 'municipality', { generic: true }),
];

export const sceneDirectory: Directory = (id) => SCENE_UNITS.find((one) => one.id === id);

type Placed = { id?: string; unit?: UnitId; at?: number; kind?: Kind; audience?: 'shared' | 'own' };

/** The dossier that a test is about. Each verb adds one record and gives its id. */
export class Scene {
  readonly records: AnyRec[] = [];

  constructor(child: { born: string; protection?: string; region?: string }) {
    this.add('case', { region: child.region ?? 'JONKOPING', conveningUnit: 'soc', reference: 'ABCD-2345' });
    this.add('child', { birthDate: child.born, protectedIdentity: child.protection ?? 'NONE' }, { id: id(1) });
  }

  /** Adds any record; its kind is the first that `kinds.ts` allows unless given. */
  add(entity: EntityName, body: object, more: Placed = {}): string {
    const record: AnyRec = {
      entity,
      id: more.id ?? id(100 + this.records.length),
      unit: more.unit ?? 'soc',
      kind: more.kind ?? KINDS_OF[entity].kinds[0] ?? 'LOGISTICS',
      audience: more.audience ?? 'shared',
      version: 1,
      deleted: false,
      by: 'invented',
      at: more.at ?? NOON - 1_000_000 + this.records.length,
      body: { ...body },
    };
    this.records.push(record);
    return record.id;
  }

  guardian(name: string, custody: Guardian['custody'] = 'custodian', more: Partial<Guardian> = {}): string {
    return this.add('guardian', { name, relation: 'parent', custody, protectedIdentity: false, ...more });
  }

  standing(
    guardianId: string,
    standing: GuardianStanding['standing'],
    more: Partial<GuardianStanding> = {},
    unitId = 'soc',
  ) {
    const body = {
      guardianId,
      standing,
      attempts: [],
      cannotWait: '',
      decidedBy: 'Eva',
      reason: 'r',
      at: NOON - 500_000,
    };
    return this.add('guardianStanding', { ...body, ...more }, { unit: unitId });
  }

  /** Three documented attempts and a reason why it cannot wait. */
  unreachable(guardianId: string, attempts = 3) {
    const tried = ['2026-03-01', '2026-03-03', '2026-03-05', '2026-03-07']
      .slice(0, attempts)
      .map((on) => ({ on, how: 'phone' }));
    return this.standing(guardianId, 'unreachable', { attempts: tried, cannotWait: 'School starts' });
  }

  service(unitId: UnitId, ongoingContact = true, endedAt: number | null = null) {
    return this.add('service', { unit: unitId, ongoingContact, endedAt });
  }

  /** A consent of the first of March for a year, informed, with a purpose; `receiving` as `{unit: kinds}`. */
  consent(releasing: UnitId[], receiving: Record<UnitId, Kind[]>, more: Partial<Consent> = {}): string {
    return this.add('consent', {
      releasing,
      receiving: Object.entries(receiving).map(([to, kinds]) => ({ unit: to, kinds, weakerSecrecy: false })),
      purpose: 'Plan together',
      coversPlan: true,
      validFrom: '2026-03-01',
      validTo: '2027-02-28',
      informed: true,
      informedTextVersion: '1',
      ...more,
    });
  }

  answer(consentId: string, giver: string, answer: ConsentAnswer['answer'] = 'yes', more: Partial<ConsentAnswer> = {}) {
    const body = {
      consentId,
      giver,
      answer,
      form: 'written',
      journalRef: '',
      at: NOON - 400_000,
      receivedBy: 'Eva',
      maturity: '',
      handling: '',
    };
    return this.add('consentAnswer', { ...body, ...more });
  }

  verify(consentId: string, ...units: UnitId[]) {
    for (const one of units)
      this.add(
        'consentVerification',
        { consentId, person: 'p', name: 'Eva', at: NOON, how: 'read-original' },
        { unit: one },
      );
  }

  withdraw(consentId: string, part: ConsentWithdrawal['part'] = 'whole', by = 'child') {
    return this.add('consentWithdrawal', { consentId, by, how: 'oral', at: NOON, receivedBy: 'Eva', part });
  }

  decision(type: BoardDecision['type'], more: Partial<BoardDecision> = {}, unitId = 'soc'): string {
    const body = {
      type,
      reference: 'D-1',
      delegate: { name: 'Nils', title: 'chair' },
      decidedOn: '2026-03-01',
      from: '2026-03-01',
      to: null,
      reason: 'r',
      releasing: [],
      receiving: [],
      coversPlan: false,
      guardiansInformed: true,
      whyNotInformed: '',
      hiddenFrom: [],
      measures: [],
      endedAt: null,
    };
    return this.add('boardDecision', { ...body, ...more }, { unit: unitId });
  }

  exclusion(body: Partial<Exclusion>) {
    return this.add('exclusion', {
      from: null,
      to: null,
      kinds: null,
      by: 'child',
      at: NOON,
      receivedBy: 'Eva',
      ended: null,
      ...body,
    });
  }

  reservation(releasing: UnitId[], to: UnitId, more: Partial<Reservation> = {}) {
    const dates = { acknowledgedOn: '2026-03-01', from: '2026-03-01', to: '2026-12-31', endedAt: null };
    return this.add('reservation', {
      releasing,
      unit: to,
      person: 'Ola',
      text: 'Not to be passed on',
      ...dates,
      ...more,
    });
  }

  block(rule: GuardianBlock['rule'], reader: string, more: Partial<GuardianBlock>) {
    const dates = { assessedOn: '2026-03-01', reviewOn: '2026-06-01', liftedAt: null };
    return this.add('guardianBlock', {
      rule,
      reader,
      recordIds: [],
      kinds: [],
      assessment: 'a',
      assessedBy: 'Eva',
      ...dates,
      ...more,
    });
  }

  personSays(
    person: string,
    answer: PersonConsent['answer'],
    receiving: UnitId[],
    unitId = 'bup',
    more: Partial<PersonConsent> = {},
  ) {
    const body = {
      person,
      answer,
      receiving,
      from: '2026-03-01',
      to: '2026-12-31',
      form: 'written',
      journalRef: '',
      endedAt: null,
    };
    return this.add('personConsent', { ...body, ...more }, { unit: unitId });
  }

  acute(from: UnitId, to: UnitId, kinds: Kind[], more: Partial<AcuteProtection> = {}, despite: string[] = []) {
    const why = { reason: 'danger', despite };
    const body = {
      toUnit: to,
      kinds,
      why,
      startedAt: NOON,
      endsAt: NOON + 72 * 3_600_000,
      endedAt: null,
    };
    return this.add('acuteProtection', { ...body, ...more }, { unit: from });
  }

  facts(): Facts {
    return factsOf(this.records, sceneDirectory);
  }
}

/** A made-up but well-formed id. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A child of nine with two guardians who share custody. */
export function nineYearOld(): { scene: Scene; mother: string; father: string } {
  const scene = new Scene({ born: '2016-06-15' });
  return { scene, mother: scene.guardian('Maja'), father: scene.guardian('Karim') };
}

/** A child of sixteen with two guardians who share custody. */
export function sixteenYearOld(): { scene: Scene; mother: string; father: string } {
  const scene = new Scene({ born: '2009-06-15' });
  return { scene, mother: scene.guardian('Maja'), father: scene.guardian('Karim') };
}

/** What the policy answers to one question, as a word: the rule, with `no` before a no. */
export const ask = (scene: Scene, from = 'bup', to = 'soc', kind: Kind = 'PLAN_ACTION', now = NOON) => {
  const decision = mayDisclose(scene.facts(), { from, to, kind }, now);
  return decision.ok ? [decision.because, decision.warns].filter(Boolean).join(' warns ') : `no ${decision.because}`;
};

/** A verified consent from child psychiatry to social services, to be answered by the test. */
export const asked = (scene: Scene, kinds: Kind[] = ['PLAN_ACTION', 'PSYCH', 'CONTACT', 'COUNSELLING'], to = 'soc') => {
  const consent = scene.consent(['bup'], { [to]: kinds });
  scene.verify(consent, 'bup');
  return consent;
};
