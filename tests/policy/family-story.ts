import type { AnyRec } from '#domain/record';
import { at, id, pick, some } from './choices';
import { QUESTION_KINDS, RECEIVERS, RELEASERS, UNITS } from './history-units';
import { HOUR, midnight, turns } from './oracle-calendar';
import type { Guardian, World } from './oracle-world';

/** The clock at the start of every history: 12 March 2026 at noon. */
const START = Date.UTC(2026, 2, 12, 11);
export const DAY = 24 * HOUR;
export const dateOf = (ms: number): string => new Date(ms + HOUR).toISOString().slice(0, 10);

/** How a case begins. */
export interface Opening {
  born: string;
  family: Guardian['custody'][];
  ownConsentFrom15: boolean;
}

/** A case after its history: the same story in both languages, and the clock's last position (ms). */
export interface Case {
  world: World;
  records: AnyRec[];
  now: number;
}

/** What happens around the consents: the family, protection, exclusions, reservations, acute protection, time. */
export class FamilyStory implements Case {
  readonly records: AnyRec[] = [];
  readonly world: World;
  now = START;

  constructor(told: Opening) {
    this.world = {
      born: told.born,
      ownConsentFrom15: told.ownConsentFrom15,
      childProtected: false,
      guardians: told.family.map((custody, index) => ({ id: id(index + 1), custody, protected: false, notes: [] })),
      permits: [],
      decisions: [],
      exclusions: [],
      reservations: [],
      persons: [],
      acute: [],
      units: Object.fromEntries(
        UNITS.map((one) => [
          one.id,
          { sector: one.sector, collective: one.generic, agreement: one.agreementId !== undefined },
        ]),
      ),
    };
    this.write('case', { region: told.ownConsentFrom15 ? 'JONKOPING' : 'VIEW_RECORDED', conveningUnit: 'soc' });
    this.write('child', { birthDate: told.born, protectedIdentity: 'NONE' });
    for (const one of this.world.guardians)
      this.write('guardian', { name: one.id, custody: one.custody, protectedIdentity: false }, 'soc', one.id);
  }

  protected write(entity: string, body: object, by = 'soc', recordId = id(1_000 + this.records.length)): string {
    this.records.push({
      entity,
      id: recordId,
      unit: by,
      kind: 'LOGISTICS',
      audience: 'shared',
      version: 1,
      deleted: false,
      by: 'x',
      at: this.now,
      body: { ...body },
    });
    return recordId;
  }

  /** Writes a new body to the record, as its unit would. */
  protected amend(entity: string, index: number, change: object) {
    const own = this.records.map((one, at) => ({ one, at })).filter(({ one }) => one.entity === entity);
    const found = own[index];
    if (found) this.records[found.at] = { ...found.one, at: this.now, body: { ...found.one.body, ...change } };
  }

  exclude([from = 0, to = 0, kinds = 0, shape = 0]: number[]) {
    const body = {
      from: shape % 4 === 0 ? pick(RELEASERS, from) : null,
      to: shape % 4 < 3 ? pick(RECEIVERS, to) : null,
      kinds: shape % 4 === 1 ? null : some(QUESTION_KINDS, kinds),
    };
    this.world.exclusions.push({ ...body, ended: false });
    this.write('exclusion', { ...body, by: 'child', at: this.now, receivedBy: 'x', ended: null });
  }

  endExclusion([which]: number[]) {
    const index = at(this.world.exclusions, which);
    const found = this.world.exclusions[index];
    if (!found) return;
    found.ended = true;
    this.amend('exclusion', index, { ended: { by: 'child', at: this.now, receivedBy: 'x' } });
  }

  reserve([by, to, start = 0, length = 0, flaw = 0]: number[]) {
    const from = dateOf(this.now + ((start % 20) - 15) * DAY);
    const body = {
      by: some(RELEASERS, by),
      at: to === undefined || to % 4 > 0 ? 'free-teachers' : 'teachers',
      from,
      to: dateOf(this.now + (length % 200) * DAY),
    };
    const named = flaw % 3 > 0;
    this.world.reservations.push({ ...body, named, ended: false });
    this.write('reservation', {
      releasing: body.by,
      unit: body.at,
      person: named || flaw % 2 > 0 ? 'Ola' : '',
      text: 't',
      acknowledgedOn: named ? from : null,
      from,
      to: body.to,
      endedAt: null,
    });
  }

  endReservation([which]: number[]) {
    const index = at(this.world.reservations, which);
    const found = this.world.reservations[index];
    if (!found) return;
    found.ended = true;
    this.amend('reservation', index, { endedAt: this.now });
  }

  personSays([by, who, answer = 0, to, start = 0, length = 0]: number[]) {
    const from = dateOf(this.now + ((start % 20) - 18) * DAY);
    const told = {
      unit: pick(['bup', 'soc'], by),
      person: pick(['Sister', 'Mother'], who),
      yes: answer % 5 > 0,
      proven: answer % 7 > 0,
      to: some(RECEIVERS, to),
      from,
      until: dateOf(this.now + (length % 200) * DAY),
      at: this.now,
    };
    this.world.persons.push(told);
    const form = told.proven ? 'written' : 'oral';
    this.write(
      'personConsent',
      {
        person: told.person,
        answer: told.yes ? 'yes' : 'no',
        receiving: told.to,
        from,
        to: told.until,
        form,
        journalRef: '',
        endedAt: null,
      },
      told.unit,
    );
  }

  protect([who = 0, level]: number[]) {
    const protectedLevel = pick(['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'], level);
    const guardian = who % 3 === 0 ? undefined : pick(this.world.guardians, who);
    if (guardian) guardian.protected = true;
    else this.world.childProtected = true;
    this.write(
      'protectionMark',
      { subject: guardian?.id ?? 'child', level: protectedLevel, loweredBecause: null },
      'bup',
    );
  }

  custody([who, to]: number[]) {
    const index = at(this.world.guardians, who);
    const guardian = this.world.guardians[index];
    if (!guardian) return;
    guardian.custody = pick(['custodian', 'none', 'custodian', 'appointed'] as const, to);
    this.amend('guardian', index, { custody: guardian.custody });
  }

  standing([who, how, tries = 0, by]: number[]) {
    const guardian = pick(this.world.guardians, who);
    const note = {
      unit: pick(['soc', 'bup'], by),
      how: pick(['unreachable', 'unreachable', 'refuses', 'dangerous', 'reachable'] as const, how),
      tries: tries % 5,
      urgent: tries % 7 > 0,
      at: this.now,
    };
    this.note(guardian, note);
  }

  protected note(guardian: Guardian, note: Guardian['notes'][number]) {
    guardian.notes.push(note);
    const attempts = Array.from({ length: note.tries }, () => ({ on: '2026-03-01', how: 'phone' }));
    const body = {
      guardianId: guardian.id,
      standing: note.how,
      attempts,
      cannotWait: note.urgent ? 'School starts' : '',
      decidedBy: 'x',
      reason: 'r',
      at: note.at,
    };
    this.write('guardianStanding', body, note.unit);
  }

  acute([from, to, kinds, hours = 0, despite = 0]: number[]) {
    const body = {
      from: pick(['soc', 'bup', 'soc', 'bup', 'teachers'], from),
      to: pick(['bup', 'soc', 'bup', 'soc', 'teachers'], to),
      kinds: some(QUESTION_KINDS, kinds),
      start: this.now,
      hours: 10 + (hours % 100),
      despite: ['B7', 'B10', 'B11'].filter((_, bit) => (despite & (1 << bit)) > 0),
    };
    this.world.acute.push({ ...body, ended: false });
    this.write(
      'acuteProtection',
      {
        toUnit: body.to,
        kinds: body.kinds,
        why: { reason: 'r', despite: body.despite },
        startedAt: body.start,
        endsAt: body.start + body.hours * HOUR,
        endedAt: null,
      },
      body.from,
    );
  }

  endAcute([which]: number[]) {
    const index = at(this.world.acute, which);
    const found = this.world.acute[index];
    if (!found) return;
    found.ended = true;
    this.amend('acuteProtection', index, { endedAt: this.now });
  }

  tick([days = 0, hours = 0]: number[]) {
    this.now += (days % 3 === 0 ? 0 : days % 60) * DAY + (hours % 24) * HOUR;
  }

  /** The clock moves to the next birthday that may matter, if it lies within two years. */
  birthday(n: number[]) {
    const next = [12, 15, 18].map((age) => midnight(turns(this.world.born, age))).find((one) => one > this.now);
    if (next !== undefined && next < this.now + 730 * DAY && (n[0] ?? 0) % 2 === 0)
      this.now = next + ((n[1] ?? 0) % 3) * HOUR;
  }
}
