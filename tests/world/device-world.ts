// Several invented people's devices around one truth, in memory: the real domain runs on both sides, the network is a
// switch. What a device sees is what visibility and grants say, so a screen is tested with what its person may see.

import type { Actor } from '#domain/actor';
import { UNCHOSEN } from '#domain/device-policy';
import { openDossier } from '#domain/dossier';
import { factsOf } from '#domain/facts';
import type { Grant } from '#domain/grant';
import { grantsFor } from '#domain/grants-for';
import type { Mutation } from '#domain/mutation';
import type { AnyRec } from '#domain/record';
import type { Refusal } from '#domain/refusal';
import { mutationNamed, runMutation } from '#domain/run-mutation';
import type { Directory } from '#domain/unit';
import { mayRead, readersOf } from '#domain/visibility';
import { PEOPLE } from '#mocks/families/people';
import { UNITS } from '#mocks/families/units';
import type { GetPartAnswer } from '#protocol/files';
import type { Bytes } from '#storage/bytes';
import { resentWith } from '#storage/depends-on';
import type { Device, MutateResult } from '#storage/device';
import type { DiskState } from '#storage/disk';
import type { DossierView } from '#storage/dossier-view';
import type { Keeping } from '#storage/keeping';
import { listeners, live } from '#storage/live';
import type { OutboxItem } from '#storage/outbox-item';
import { makeRescue } from '#storage/rescue';
import type { Restored } from '#storage/restored';
import type { Trouble } from '#storage/trouble';
import { visibleRecords } from '#storage/visible';
import { accessInMemory } from './access-in-memory';
import { draftsInMemory } from './drafts-in-memory';
import { filesInMemory } from './files-in-memory';
import { noCommands } from './no-commands';
import { noLocalAccounts, passkeysInMemory } from './passkeys-in-memory';
import { nothingToReview, reviewsInMemory } from './reviews-in-memory';
import type { TestDevice } from './test-device';

export const unitOf: Directory = (id) => UNITS.find((unit) => unit.id === id);

const unknownPart: GetPartAnswer = { result: 'unknown', v: 1, now: 0 };

type Truth = Map<string, AnyRec[]>;
interface Base {
  records: AnyRec[];
  grants: Grant[];
  named: string[];
}

/** `now` is an ISO instant. People and units are those of the practice county (mocks/families). */
export function deviceWorld(now = '2026-11-23T09:00:00+01:00') {
  const clock = live(Date.parse(now));
  const truth: Truth = new Map();
  const served = new Map<string, Bytes>();
  const changed = listeners();

  function baseFor(id: string, unit: string): Base | undefined {
    const records = truth.get(id) ?? [];
    const facts = factsOf(records, unitOf);
    const grants = grantsFor(facts).filter((grant) => grant.to === unit);
    const named = records.filter((record) => readersOf(record, facts).includes(unit)).map((record) => record.id);
    const names = new Set(named);
    const seen = records.filter((record) => mayRead(record, unit, grants, names, clock.get()));
    return seen.length > 0 ? { records: seen, grants, named } : undefined;
  }

  /** The judgement: what the actor may see, the facts with authority; what changed is written to the truth. */
  function judge(dossierId: string, name: string, args: unknown, actor: Actor): Refusal | undefined {
    const all = truth.get(dossierId) ?? [];
    const dossier = openDossier(dossierId, baseFor(dossierId, actor.unit)?.records ?? []);
    const everything = () => {
      const whole = new Map(all.map((record) => [record.id, record]));
      for (const record of dossier.changes()) whole.set(record.id, record);
      return [...whole.values()];
    };
    const ctx = { actor, now: clock.get(), unit: unitOf, facts: () => factsOf(everything(), unitOf) };
    const run = runMutation(dossier, name, args, ctx);
    if (run.result === 'refused') return run.refusal;
    truth.set(dossierId, everything());
    return undefined;
  }

  function device(personId: string): TestDevice {
    const person = PEOPLE.find((each) => each.id === personId);
    if (!person) throw new Error(`no practice person ${personId}`);
    const actor: Actor = {
      person: personId,
      name: person.name,
      unit: person.unit,
      role: person.role,
      assignment: personId,
    };
    const outbox = live<readonly OutboxItem[]>([]);
    const views = live<readonly DossierView[]>([]);
    const online = live(true);
    let bases = new Map<string, Base>();
    const nextRefusals: Refusal[] = [];

    function replayed(id: string, base: Base | undefined): DossierView | undefined {
      const shown = base
        ? visibleRecords({ id, scope: '', seq: 1, until: null, ...base }, actor.unit, clock.get())
        : [];
      const dossier = openDossier(id, shown);
      for (const item of outbox.get())
        if (item.dossierId === id && item.state === 'waiting')
          runMutation(dossier, item.name, item.args, ctxOf(dossier));
      const records = dossier.all().filter((record) => !record.deleted);
      if (records.length === 0) return undefined;
      const unsent = new Set(dossier.changes().map((record) => record.id));
      const named = new Set(base?.named ?? []);
      const settled = openDossier(id, dossier.all());
      return {
        id,
        records,
        dossier: settled,
        facts: factsOf(records, unitOf),
        grants: base?.grants ?? [],
        named,
        until: null,
        unsent,
        lastSeq: base ? 1 : 0,
      };
    }

    const ctxOf = (dossier: { all(): AnyRec[] }) => ({
      actor,
      now: clock.get(),
      unit: unitOf,
      facts: () => factsOf(dossier.all(), unitOf),
    });

    function refresh() {
      if (online.get())
        bases = new Map(
          [...truth.keys()].flatMap((id) => {
            const base = baseFor(id, actor.unit);
            return base ? [[id, base] as const] : [];
          }),
        );
      const ids = new Set([...bases.keys(), ...outbox.get().map((item) => item.dossierId)]);
      views.set([...ids].map((id) => replayed(id, bases.get(id))).filter((view) => view !== undefined));
    }
    changed.subscribe(refresh);
    clock.subscribe(refresh);

    function deliver() {
      if (!online.get()) return;
      const left: OutboxItem[] = [];
      for (const item of outbox.get()) {
        if (item.state !== 'waiting') {
          left.push(item);
          continue;
        }
        const refusal = nextRefusals.shift() ?? judge(item.dossierId, item.name, item.args, actor);
        if (refusal) left.push({ ...item, state: 'refused', refusal });
      }
      outbox.set(left);
      photos.deliver(isKnown);
      changed.emit();
    }

    function preview<A>(dossierId: string, mutation: Mutation<A>, args: A): MutateResult {
      const dossier = openDossier(
        dossierId,
        views
          .get()
          .find((view) => view.id === dossierId)
          ?.dossier.all() ?? [],
      );
      const run = runMutation(dossier, mutation.name, args, ctxOf(dossier));
      return run.result === 'applied' ? { ok: true } : { ok: false, refusal: run.refusal };
    }

    async function mutate<A>(dossierId: string, mutation: Mutation<A>, given: A): Promise<MutateResult> {
      const args = seeing(dossierId, mutation, given);
      const result = preview(dossierId, mutation, args);
      if (!result.ok) return result;
      const item: OutboxItem = {
        id: crypto.randomUUID(),
        dossierId,
        name: mutation.name,
        args,
        at: clock.get(),
        state: 'waiting',
      };
      outbox.set([...outbox.get(), item]);
      if (online.get()) deliver();
      else refresh();
      return result;
    }

    const commands: TestDevice['commands'] = [];
    const command = (name: string) => async (args: unknown) => {
      commands.push({ name, args });
      return online.get() ? self.answer : ({ ok: false, kind: 'unreachable' } as const);
    };
    const disk = live<DiskState>({ persistence: 'unknown', nearlyFull: false });
    const clockOff = live(0);
    const restored = live<Restored | null>(null);
    const trouble = live<Trouble | null>(null);
    const keeping = live<Keeping>({ ...UNCHOSEN, presence: 'open' });
    const reads: TestDevice['reads'] = [];
    const logRead: Device['logRead'] = async (dossierId, what, detail) => void reads.push({ dossierId, what, detail });
    const drafts = draftsInMemory(clock.get);
    const keptCopies = new Set<string>();
    const photos = filesInMemory({ online: online.get, served, logRead });
    const isKnown = (id: string) => [...truth.values()].some((records) => records.some((record) => record.id === id));
    const written = () => (online.get() ? deliver() : refresh());
    async function bringIn(items: readonly OutboxItem[]) {
      const fresh = items.filter((item) => !outbox.get().some((one) => one.id === item.id));
      outbox.set([...outbox.get(), ...fresh]);
      return fresh.length;
    }
    const syncState = live(syncStateOf([], true, 0));
    const tellSync = () => {
      const conflicts = views
        .get()
        .flatMap((view) => view.records)
        .filter((r) => r.entity === 'conflict' && r.unit === actor.unit);
      syncState.set(syncStateOf(outbox.get(), online.get(), conflicts.length));
    };
    outbox.subscribe(tellSync);
    views.subscribe(tellSync);
    online.subscribe(tellSync);

    function seeing<A>(dossierId: string, mutation: Mutation<A> | undefined, args: A): A {
      const view = views.get().find((one) => one.id === dossierId);
      return (view && mutation?.seeing?.(view.dossier, args)) ?? args;
    }
    function runOf(dossierId: string, name: string, given: unknown) {
      const args = seeing(dossierId, mutationNamed(name), given as never);
      const dossier = openDossier(dossierId, self.dossier(dossierId)?.dossier.all() ?? []);
      return runMutation(dossier, name, args, ctxOf(dossier));
    }

    const self: TestDevice = {
      access: accessInMemory(),
      here: crypto.randomUUID(),
      me: { actor, unit: unitOf, units: UNITS, colleagues: colleaguesOf(), practice: true },
      keeping,
      dossiers: views,
      dossier: (id) => views.get().find((view) => view.id === id),
      mutate,
      preview,
      outbox,
      discard: async (id) => outbox.set(outbox.get().filter((item) => item.id !== id)),
      mayResend(id) {
        const item = outbox.get().find((each) => each.id === id);
        return item !== undefined && runOf(item.dossierId, item.name, item.args).result === 'applied';
      },
      async resend(id, sent) {
        const item = outbox.get().find((each) => each.id === id);
        if (!item) throw new Error(`nothing to resend: ${id}`);
        const { dossierId } = item;
        for (const one of resentWith(item, sent, outbox.get(), self.dossier(dossierId))) {
          const old = outbox.get().find((each) => each.id === one.id)!;
          const run = runOf(dossierId, old.name, one.args);
          if (run.result === 'refused' && one.id === id) return { ok: false, refusal: run.refusal };
          if (run.result === 'refused') continue;
          const args = seeing(dossierId, mutationNamed(old.name), one.args as never);
          const again: OutboxItem = { id: one.id, dossierId, name: old.name, args, at: clock.get(), state: 'waiting' };
          outbox.set([...outbox.get().filter((each) => each.id !== one.id), again]);
          if (online.get()) deliver();
          else refresh();
        }
        return { ok: true };
      },
      drafts,
      files: photos.files,
      rescue: makeRescue({
        owner: actor,
        outbox: { get: outbox.get, bringIn },
        drafts,
        files: photos.rescuable,
        logRead,
        written,
        rounds: 1_000,
      }),
      syncState,
      trouble,
      restored: { ...restored, seen: async () => restored.set(null) },
      disk,
      clockOff,
      now: clock,
      logRead,
      offlineCopy: {
        rests: (id) => keptCopies.has(id),
        keep: async (id, on) => void (on ? keptCopies.add(id) : keptCopies.delete(id)),
      },
      online: {
        ...noCommands,
        assignStaff: command('assignStaff'),
        endAssignment: command('endAssignment'),
        openOnGround: command('openOnGround'),
        ...reviewsInMemory(() => self, online.get, command),
        release: command('release'),
        namePerson: command('namePerson'),
        endNaming: command('endNaming'),
        namedPersons: async () => (online.get() ? { ok: true, value: self.named } : { ok: false, kind: 'unreachable' }),
        evaluationResults: async () =>
          online.get() ? { ok: true, value: self.results } : { ok: false, kind: 'unreachable' },
        whoHasSeen: async ({ before }) => {
          if (!online.get()) return { ok: false, kind: 'unreachable' };
          const older = self.seen.filter(({ id }) => before === null || id < before);
          const lines = older.slice(0, self.seenAtOnce);
          return { ok: true, value: { lines, oldest: lines.at(-1)?.id ?? null, more: older.length > lines.length } };
        },
        devices: async () => (online.get() ? { ok: true, value: self.lines } : { ok: false, kind: 'unreachable' }),
        sessions: async () => (online.get() ? { ok: true, value: self.sessions } : { ok: false, kind: 'unreachable' }),
        ...passkeysInMemory(() => self, online.get, command),
        filePart: async () => ({ ok: false, kind: 'unreachable' }),
        purgeDevice: command('purgeDevice'),
        endStaffSessions: command('endStaffSessions'),
        setUnitMail: command('setUnitMail'),
        async setUnitDevices(args) {
          const told = await command('setUnitDevices')(args);
          const { leaseHours, ...rest } = keeping.get();
          const chosen = { policy: args.policy, leaseHours: args.leaseHours ?? leaseHours };
          if (told.ok) keeping.set({ ...rest, ...chosen, by: actor.name, at: clock.get() });
          return told;
        },
        endAccount: async (args) => {
          const told = await command('endAccount')(args);
          if (!told.ok) return told;
          const ended = self.coordinates.length === 0 || args.to !== null || args.despite;
          return { ok: true, value: { ended, cases: [...self.coordinates] } };
        },
        quarantinedPart: async (args) => {
          const told = await command('quarantinedPart')(args);
          return told.ok ? { ok: true, value: self.quarantinedParts[args.part] ?? unknownPart } : told;
        },
        openQuarantine: async (args) => {
          const told = await command('openQuarantine')(args);
          return told.ok ? { ok: true, ...(self.undelivered.shift() ?? { changes: [], more: false }) } : told;
        },
      },
      goOffline: () => online.set(false),
      goOnline() {
        online.set(true);
        deliver();
      },
      reads,
      commands,
      answer: { ok: true },
      lines: [],
      sessions: [],
      results: [],
      seen: [],
      seenAtOnce: 1_000,
      ...nothingToReview(),
      ...noLocalAccounts(),
      named: { persons: [], mayName: false },
      coordinates: [],
      undelivered: [],
      quarantinedParts: [],
      refuseNext: (...refusals) => void nextRefusals.push(...refusals),
    };
    refresh();
    return self;
  }

  return {
    device,
    now: clock.get,
    /** Moves the clock forward: ms. */
    wait: (ms: number) => clock.set(clock.get() + ms),
    /** All records of a dossier, whoever may see them. */
    truth: (dossierId: string): readonly AnyRec[] => truth.get(dossierId) ?? [],
    /** Writes a record as the server does by an online command. */
    write(dossierId: string, record: AnyRec) {
      truth.set(dossierId, [...(truth.get(dossierId) ?? []), record]);
      changed.emit();
    },
  };
}

const colleaguesOf = () => PEOPLE.map(({ id, name, unit, role }) => ({ person: id, name, unit, role }));

function syncStateOf(items: readonly OutboxItem[], online: boolean, conflicts: number) {
  const waiting = items.filter((item) => item.state === 'waiting').length;
  const refused = items.filter((item) => item.state === 'refused').length;
  const help = refused + conflicts > 0;
  const state = help ? 'help' : !online ? 'offline' : waiting > 0 ? 'device' : 'all';
  return { state, lastSync: null, waiting, files: 0, sending: false, refused, conflicts, stopped: null } as const;
}
