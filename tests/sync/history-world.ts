// The world in which histories happen: three units around one child, the real server over a database that is put back
// to the same beginning before each history, and the desk, which does what others do while a device is offline.
import type { Kind } from '#domain/kind';
import type { Database } from '#server/database';
import { seedDirectory } from '#server/directory';
import { renewIncarnation } from '#server/server-state';
import { fetchSession } from '#sync/session';
import type { Fetch } from '#sync/transport';
import { type Ask, inventCounty, type Name, type TestDevice } from '#tests/contract/county';
import { consentArgs, type FamilyIds, invite, openFamily } from '#tests/contract/family';
import { idsAfter } from '#tests/world/proven';
import { type Disk, type HistoryDevice, historyDevice } from './history-device';
import { ALL_SEATS, SEATS, type Seat } from './history-steps';
import type { Served } from './served';
import { type Told, tellNow } from './told-oracle';
import { patiently, witness } from './witness';

export const ORIGIN = 'http://samplan.test';

const WIDE: Kind[] = ['IDENTITY', 'LOGISTICS', 'CONTACT', 'PLAN_ACTION'];
const NARROW: Kind[] = ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'];

export type HistoryWorld = Awaited<ReturnType<typeof historyWorld>>;
export type Scene = Awaited<ReturnType<HistoryWorld['begin']>>;

/** Prepares the beginning once: the case is open, two units are invited, one consent lets the three share for 3 days. */
export async function historyWorld(served: Served) {
  let clock = served.newClock();
  const c = inventCounty();
  await served.inDatabase((database) => seedDirectory(database, c));

  /** Counts what may have changed the server; between two changes, at one instant, a person may see the same. */
  let moves = 0;
  const request: Ask = async (path, init) => {
    const mayMove = !['/api/pull', '/api/session'].includes(path);
    if (mayMove) moves += 1;
    const answer = await served.ask(path, init);
    if (mayMove) moves += 1;
    return answer;
  };
  const desks = new Map<Name, TestDevice>();
  for (const name of ['ylva', 'barbro', 'jonathan', 'nadja', 'ester'] as const)
    desks.set(name, await c.device(name, request));
  const ylva = desks.get('ylva')!;
  const family = await openFamily(ylva);
  for (const place of ['nurses', 'bup'] as const) await invite(ylva, family.dossier, c.unit(place));
  const units = [c.unit('social'), c.unit('nurses'), c.unit('bup')];
  for (const name of ['barbro', 'jonathan'] as const)
    await ylva.call('/api/commands/assign-staff', { dossierId: family.dossier, person: c.person(name), until: null });

  const overKeys = (keys: Record<string, string>): Fetch => {
    return async (url, init) =>
      request(url.replace(ORIGIN, ''), { ...init, headers: { ...(init.headers as object), ...keys } });
  };
  const sessions = new Map(
    await Promise.all(
      [...desks].map(async ([name, desk]) => {
        const reply = await fetchSession(overKeys(await desk.keys()), ORIGIN);
        if (reply.kind !== 'ok') throw new Error(`no session for ${name}: ${reply.kind}`);
        return [name, reply.value] as const;
      }),
    ),
  );
  const sectors = Object.fromEntries(
    c.units.map((unit) => [unit.id, { sector: unit.sector, collective: false, agreement: false }]),
  );

  /** Somebody at a desk that always has a network: a device that holds nothing and numbers from one. */
  const fresh = (name: Name, ask = request) => c.device(name, ask);

  /** A consent of both guardians between the three units, checked by each. Gives its id where it stands. */
  async function shareMore(ids: FamilyIds, now: number, days: number, wide: boolean) {
    const date = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(at);
    const args = consentArgs(ids, {
      releasing: units,
      receiving: units.map((unit) => ({ unit, kinds: wide ? WIDE : NARROW })),
      validTo: date(now + days * 86_400_000),
    });
    args.consent.validFrom = date(now);
    const answer = await (await fresh('barbro')).do(ids.dossier, 'recordConsent', args);
    if (answer.result === 'refused') return undefined;
    for (const name of ['nadja', 'ester'] as const)
      await (await fresh(name)).do(ids.dossier, 'verifyConsent', {
        verificationId: crypto.randomUUID(),
        consentId: args.consentId,
        how: 'read-original',
      });
    return { id: args.consentId, until: Date.parse(`${args.consent.validTo}T23:59:59.999+01:00`) };
  }
  const first = await shareMore(family, clock.now(), 3, true);
  if (!first) throw new Error('the first consent was refused');
  const [noted, set] = [crypto.randomUUID(), crypto.randomUUID()];
  const contact = { address: '', phone: 'början', email: '', school: '' };
  const text = ['början', 'mitten', 'slutet'].join('\n\n');
  await ylva.must(family.dossier, 'noteChildContact', { childContactId: noted, contact });
  await ylva.must(family.dossier, 'setGoal', {
    goalId: set,
    goal: { needId: null, longTerm: false, text, indicator: '', targetDate: null },
  });

  const memo = new Map<Name, { moves: number; at: number; told: Promise<Told> }>();
  const witnesses = new Map<Name, Promise<() => Promise<Told>>>();
  const tellFrom = (database: Database, name: Name, now: number) =>
    tellNow(database, sessions.get(name)!.actor, now, sectors);
  async function tell(name: Name): Promise<Told> {
    if (!served.beside) {
      const known =
        witnesses.get(name) ?? fresh(name, patiently(request)).then((device) => witness(device, () => clock.now()));
      witnesses.set(name, known);
      return (await known)();
    }
    const known = memo.get(name);
    const now = clock.now();
    if (known?.moves === moves && known.at === now) return known.told;
    const told = tellFrom(served.beside, name, now);
    memo.set(name, { moves, at: now, told });
    return told;
  }
  const open = (seat: Seat, keys: Record<string, string>, newId: () => string, disk?: Disk) =>
    historyDevice({
      session: sessions.get(SEATS[seat])!,
      disk,
      clock,
      server: overKeys(keys),
      origin: ORIGIN,
      newId,
      tell: () => tell(SEATS[seat]),
      async signInAnew() {
        const other = await fresh(SEATS[seat]);
        return { id: other.id, server: overKeys(await other.keys()) };
      },
    });

  const disks = new Map<Seat, { keys: Record<string, string>; disk: Disk }>();
  for (const seat of ALL_SEATS) {
    const signedIn = await fresh(SEATS[seat]);
    const keys = await signedIn.keys();
    const device = await open(seat, keys, idsAfter(signedIn.id));
    const failure = await device.sync();
    if (failure) throw new Error(`the first round: ${failure.kind}`);
    disks.set(seat, { keys, disk: await device.rows() });
    await device.tab.close();
  }
  await served.save('beginning');

  return {
    /** Puts everything back and gives a scene of its own to one history. `newId` makes its ids. */
    async begin(newId: () => string) {
      clock = served.newClock();
      await served.bringBack('beginning');
      moves += 1;
      witnesses.clear();
      const here = clock;
      const known = () =>
        served.inDatabase(async (database) => {
          const { rows } = await database.withPolicy((policy) =>
            policy.query<{ id: string }>('select id from mutation'),
          );
          return new Set(rows.map((row) => row.id));
        });
      const devices = new Map<Seat, HistoryDevice>();
      return {
        clock: here,
        family,
        units,
        newId,
        devices,
        consents: [first],
        saved: false,
        restored: false,
        desk: fresh,
        unitOf: (name: Name) => desks.get(name)!.unit,
        person: (name: Name) => c.person(name),
        share: (days: number, wide: boolean) => shareMore(family, here.now(), days, wide),
        async sleep(ms: number) {
          here.sleep(ms);
          await served.clockMoved();
        },
        restartServer: served.restart,
        backup: () => served.save('backup'),
        /** Gives the ids of the changes that the server knows then. */
        async restore(): Promise<Set<string>> {
          await served.bringBack('backup');
          moves += 1;
          witnesses.clear();
          await served.inDatabase(renewIncarnation);
          return known();
        },
        /** Ids of the changes that the server knows now. */
        known,
        inDatabase: served.inDatabase,
        /** What a person may see now, of the database itself. */
        tellFrom: (database: Database, name: Name) => tellFrom(database, name, here.now()),
        tell,
        /** Before several devices fetch side by side: whoever watches stands where they all begin. */
        async watch() {
          if (!served.beside) for (const seat of devices.keys()) await tell(SEATS[seat]);
        },
        /** Jonathan has left: his account ends now. */
        async closeAccount() {
          const { assignment } = desks.get('jonathan')!;
          await served.inDatabase((database) =>
            database.withPolicy((policy) =>
              policy.query('update assignment set valid_to = 1 where id = $1', [assignment]),
            ),
          );
          moves += 1;
        },
        /** The device of a seat, opened when it is first used. */
        async device(seat: Seat): Promise<HistoryDevice> {
          const known = devices.get(seat);
          if (known) return known;
          const { keys, disk } = disks.get(seat)!;
          const made = await open(seat, keys, newId, disk);
          devices.set(seat, made);
          return made;
        },
      };
    },
  };
}
