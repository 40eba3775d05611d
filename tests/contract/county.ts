// A small invented county around one server, and devices that speak to it as the app does: over requests alone.
import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/actor';
import type { ArgsOf, MutationName } from '#domain/mutations';
import type { AnyRec } from '#domain/record';
import type { Sector } from '#domain/sector';
import type { Unit } from '#domain/unit';
import type { Problem } from '#protocol/problem';
import type { Held, PullAnswer, PulledDossier } from '#protocol/pull';
import type { MutationAnswer, PushAnswer, QueuedMutation } from '#protocol/push';
import { type AppDeps, createApp } from '#server/create-app';
import type { Database } from '#server/database';
import { assignmentId, seedDirectory } from '#server/directory';
import { digestOf } from '#server/pull';
import { prove } from '#tests/world/proven';

/** 23 November 2026, nine in the morning in Stockholm. */
export const MONDAY = Date.parse('2026-11-23T09:00:00+01:00');
export const DAY = 86_400_000;

export type Place = 'social' | 'nurses' | 'bup' | 'school';
const SECTORS: Record<Place, Sector> = {
  social: 'SOC_PUB',
  nurses: 'SCHOOL_PUB_EMI',
  bup: 'HEALTH_PUB',
  school: 'SCHOOL_PUB_OTHER',
};

/** The people: name, unit, role. Two at social services; a manager who is no receiver. */
const PEOPLE: [name: Name, place: Place, role: Role, receiver: boolean][] = [
  ['ylva', 'social', 'caseworker', true],
  ['jonathan', 'social', 'caseworker', false],
  ['barbro', 'social', 'manager', false],
  ['nadja', 'nurses', 'nurse', true],
  ['ester', 'bup', 'clinician', true],
  ['gunvor', 'bup', 'manager', false],
  ['lova', 'school', 'teacher', true],
];

export type Name = 'ylva' | 'jonathan' | 'barbro' | 'nadja' | 'ester' | 'gunvor' | 'lova';

/** A county with units and people of its own, so that several may share one database, and how its people sign in. */
export function inventCounty() {
  const mark = randomUUID().slice(0, 8);
  const unit = (place: Place) => `${place}-${mark}`;
  const person = (name: Name) => `${name}-${mark}`;
  const units = (Object.keys(SECTORS) as Place[]).map(
    (place): Unit => ({
      id: unit(place),
      name: `Enhet ${place}`,
      short: 'En',
      sector: SECTORS[place],
      principal: {
        id: place === 'bup' ? 'region' : 'kommun',
        name: 'Huvudman',
        kind: place === 'bup' ? 'region' : 'municipality',
      },
      municipality: 'Lindsjö',
      generic: false,
      authority: `myndighet-${place}-${mark}`,
    }),
  );
  const people = PEOPLE.map(([name, place, role, receiver]) => ({
    id: person(name),
    name: `Påhittade ${name}`,
    unit: unit(place),
    role,
    receiver,
    about: { sv: 'Påhittad.', en: 'Invented.' },
  }));
  return {
    unit,
    units,
    person,
    people,
    /** Signs somebody in over `ask`, and gives a device that asks there. */
    async device(name: Name, ask: Ask): Promise<TestDevice> {
      const known = people.find((one) => one.id === person(name))!;
      const signIn = await ask('/api/practice/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userId: known.id }),
      });
      const cookie = signIn.headers.get('set-cookie')!.split(';')[0]!;
      const device = new TestDevice({ request: ask }, cookie, known.id, known.unit);
      await device.keys();
      return device;
    },
  };
}

/** A server as it is asked: a path of it, and what goes with it. */
export type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

/** An invented county in this database, and the server over it as a function. */
export async function county(database: Database, options: Partial<AppDeps> = {}) {
  const { unit, units, person, people, device } = inventCounty();
  const time = { now: MONDAY };
  await seedDirectory(database, { units, people });
  const start = () => createApp({ database, clock: () => time.now, practice: {}, ...options });
  let app = start();
  const request = (path: string, init?: RequestInit) => app.request(path, init);
  return {
    request,
    database,
    unit,
    units,
    device: (name: Name) => device(name, request),
    time,
    person,
    people,
    /** What the audit says of an act in a dossier, in order. */
    async audited(dossierId: string, act: string) {
      const { rows } = await database.withPolicy((policy) =>
        policy.query(`select person, outcome, code from audit where dossier_id = $1 and act = $2 order by at`, [
          dossierId,
          act,
        ]),
      );
      return rows;
    },
    /** Another node of the same server, over connections of its own. */
    beside(connections: Database) {
      const node = createApp({ database: connections, clock: () => time.now, practice: {}, ...options });
      return { device: (name: Name) => device(name, (path, init) => node.request(path, init)) };
    },
    /** Starts the server anew over the same database, as after a stop. */
    restart() {
      app = start();
    },
  };
}
export type County = Awaited<ReturnType<typeof county>>;

/** A device as small as can be: it holds what the server gave it, and numbers what it sends. */
export class TestDevice {
  readonly id = randomUUID();
  readonly held = new Map<
    string,
    { scope: string; seq: number; records: Map<string, AnyRec>; dossier: PulledDossier }
  >();
  private next = 1;
  private proof: Promise<Record<string, string>> | undefined;

  constructor(
    private readonly app: { request: Ask },
    readonly cookie: string,
    readonly person: string,
    readonly unit: string,
  ) {}

  get assignment() {
    return assignmentId(this.person, this.unit);
  }

  /** The headers that open the session: the cookie, and the proof that this device gives it before it first asks. */
  async keys(): Promise<Record<string, string>> {
    const { cookie } = this;
    const ask = async (path: string, init: RequestInit) =>
      this.app.request(path, { ...init, headers: { ...(init.headers as object), cookie } });
    this.proof ??= prove(ask, this.id);
    return { cookie, ...(await this.proof) };
  }

  async call(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(await this.keys()), 'content-type': 'application/json', 'x-samplan-client': 'test', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** What says who sends, in every request of the wire. */
  get envelope() {
    return { v: 1, person: this.person, assignment: this.assignment, device: this.id };
  }

  queue<N extends MutationName>(dossierId: string, name: N, args: ArgsOf<N>): QueuedMutation {
    return { id: randomUUID(), seq: this.next++, dossierId, name, args, at: MONDAY };
  }

  async push(mutations: QueuedMutation[]): Promise<PushAnswer> {
    const response = await this.call('/api/push', { ...this.envelope, mutations });
    if (response.status !== 200) throw new Error(`push: ${response.status} ${await response.text()}`);
    return (await response.json()) as PushAnswer;
  }

  /** Sends one mutation and gives its answer. */
  async do<N extends MutationName>(dossierId: string, name: N, args: ArgsOf<N>): Promise<MutationAnswer> {
    return (await this.push([this.queue(dossierId, name, args)])).answers[0]!;
  }

  /** The same, and it must be applied. */
  async must<N extends MutationName>(dossierId: string, name: N, args: ArgsOf<N>): Promise<void> {
    const answer = await this.do(dossierId, name, args);
    if (answer.result !== 'applied') throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }

  private get vector(): Held[] {
    return [...this.held].map(([id, { scope, seq }]) => [id, scope, seq]);
  }

  async pullOnce(withHeld = true): Promise<PullAnswer> {
    const held = this.vector;
    const response = await this.call('/api/pull', {
      ...this.envelope,
      digest: await digestOf(held),
      ...(withHeld ? { held } : {}),
    });
    if (response.status !== 200) throw new Error(`pull: ${response.status} ${await response.text()}`);
    return (await response.json()) as PullAnswer;
  }

  /** Pulls until there is no more, and gives what came. */
  async pull(): Promise<PulledDossier[]> {
    const came: PulledDossier[] = [];
    for (;;) {
      const answer = await this.pullOnce();
      if (answer.result !== 'dossiers') return came;
      for (const dossier of answer.dossiers) this.take(dossier);
      came.push(...answer.dossiers);
      if (!answer.more) return came;
    }
  }

  private take(dossier: PulledDossier) {
    if (dossier.mode === 'purge') {
      this.held.delete(dossier.id);
      return;
    }
    const records =
      dossier.mode === 'delta'
        ? (this.held.get(dossier.id)?.records ?? new Map<string, AnyRec>())
        : new Map<string, AnyRec>();
    for (const record of dossier.records) records.set(record.id, record);
    this.held.set(dossier.id, { scope: dossier.scope, seq: dossier.seq, records, dossier });
  }

  /** The living records that the device holds of a dossier. */
  records(dossierId: string): AnyRec[] {
    return [...(this.held.get(dossierId)?.records.values() ?? [])].filter((record) => !record.deleted);
  }

  entities(dossierId: string): string[] {
    return [...new Set(this.records(dossierId).map((record) => record.entity))].sort();
  }
}

/** The problem of an answer, which must be one. */
export async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error(`no problem: ${response.status} ${await response.text()}`);
  return (await response.json()) as Problem;
}
