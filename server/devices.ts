import type { Actor } from '#domain/actor';
import { type DevicePolicy, UNCHOSEN, type UnitDevices } from '#domain/device-policy';
import type { DeviceLine, PurgeOrder } from '#protocol/devices';
import { audit, whoOf } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import type { Queries } from './database';
import { ProblemError } from './problem';

/** Contact is written down this seldom per device (real ms): an idle pull shall cost no write. */
const NOTED_FOR = 300_000;
/** So long (real ms) this node may go by what it last read of open orders; one given here counts at once. */
const ORDERS_FOR = 1_000;
/** More devices than this are forgotten at once, and noted again. */
const REMEMBERED = 50_000;

interface Contact {
  device: string;
  platform?: string;
  keeps?: DevicePolicy;
  /** Hours. */
  lease?: number;
}

/** What this node knows of the devices that speak to it. */
export interface Devices {
  /** A device asks for content. Throws `purge-ordered` where it is to be emptied: it gets nothing more. */
  meet(actor: Actor, contact: Contact): Promise<void>;
  /** An order was just given: look again. */
  ordered(): void;
}

const keyOf = (device: string, assignment: string) => `${device}|${assignment}`;

/** `ticks`: real ms that only ever go on. */
export function makeDevices(core: Core, ticks: () => number = () => performance.now()): Devices {
  const noted = new Map<string, { at: number; keeps?: DevicePolicy; lease?: number }>();
  let orders: { at: number; keys: Promise<Set<string>> } | undefined;

  function openOrders(): Promise<Set<string>> {
    const at = ticks();
    if (orders && at - orders.at < ORDERS_FOR) return orders.keys;
    const asked = core.database.askPolicy<{ id: string; assignment: string }>(
      'select id, assignment from device where purge_requested_at is not null',
    );
    const keys = asked.then(({ rows }) => new Set(rows.map((row) => keyOf(row.id, row.assignment))));
    keys.catch(() => (orders = undefined));
    orders = { at, keys };
    return keys;
  }

  async function note(actor: Actor, { device, platform, keeps, lease }: Contact) {
    const key = keyOf(device, actor.assignment);
    const at = ticks();
    const known = noted.get(key);
    if (known && known.keeps === keeps && known.lease === lease && at - known.at < NOTED_FOR) return;
    if (noted.size > REMEMBERED) noted.clear();
    noted.set(key, { at, keeps, lease });
    await core.database.withActor(actor, async ({ policy, app }) => {
      const now = await readClock(policy, core.clock);
      await policy.query(
        `insert into device (id, assignment, seen_at, first_seen_at, platform) values ($1, $2, $3, $3, $4)
         on conflict (id, assignment) do update set seen_at = excluded.seen_at,
           first_seen_at = least(device.first_seen_at, excluded.first_seen_at),
           platform = coalesce(excluded.platform, device.platform)`,
        [device, actor.assignment, now, platform ?? null],
      );
      if (!keeps) return;
      const { count } = await policy.query(
        `update device set keeps = $3, lease_hours = coalesce($4, lease_hours)
         where id = $1 and assignment = $2 and (keeps <> $3 or lease_hours <> $4)`,
        [device, actor.assignment, keeps, lease ?? null],
      );
      // Said once it is so: a device tells that it keeps no more only when all else has left its disk.
      if (count > 0)
        await audit(app, [
          {
            at: now,
            ...whoOf(actor, device),
            dossierId: null,
            act: 'deviceKeeps',
            outcome: 'applied',
            detail: { device, keeps, ...(lease && { leaseHours: lease }) },
          },
        ]);
    });
  }

  return {
    ordered: () => void (orders = undefined),
    async meet(actor, contact) {
      await note(actor, contact);
      if (!(await openOrders()).has(keyOf(contact.device, actor.assignment))) return;
      const order = await core.database.withPolicy((policy) => orderFor(policy, actor, contact.device));
      if (order) throw new ProblemError('purge-ordered', { order });
    },
  };
}

/** The order to empty one device of the actor's assignment, also after it has been obeyed. */
export async function orderFor(policy: Queries, actor: Actor, device: string): Promise<PurgeOrder | undefined> {
  const { rows } = await policy.query<PurgeOrder>(
    `select p.name as by, d.purge_requested_at as at from device d join person p on p.id = d.purge_requested_by
     where d.id = $1 and d.assignment = $2`,
    [device, actor.assignment],
  );
  return rows[0];
}

/** What the unit lets its devices keep, and for how long without contact. */
export async function unitDevices(policy: Queries, unit: string): Promise<UnitDevices> {
  const { rows } = await policy.query<UnitDevices>(
    `select u.devices as policy, u.lease_hours as "leaseHours", p.name as by, u.devices_at as at from unit u left join person p on p.id = u.devices_by
     where u.id = $1`,
    [unit],
  );
  return rows[0] ?? UNCHOSEN;
}

/** The devices that the actor may know of: all of the unit for its coordinator and manager, else the actor's own. */
export async function devicesFor(core: Core, actor: Actor): Promise<{ now: number; devices: DeviceLine[] }> {
  return core.database.withPolicy(async (policy) => {
    const now = await readClock(policy, core.clock);
    const { rows } = await policy.query<Omit<DeviceLine, 'purge'> & { by: string | null; at: number | null }>(
      `select d.id as device, d.assignment, a.person, p.name, d.platform, d.first_seen_at as "firstSeen",
         d.seen_at as "lastSeen", d.keeps, d.lease_hours as "leaseHours", d.purged_at as "purgedAt", r.name as by, d.purge_requested_at as at
       from device d join assignment a on a.id = d.assignment join person p on p.id = a.person
       left join person r on r.id = d.purge_requested_by
       where a.unit = $1 and ($2::boolean or a.id = $3) order by p.name, d.seen_at desc, d.id`,
      [actor.unit, leads(actor), actor.assignment],
    );
    const devices = rows.map(({ by, at, ...line }) => ({ ...line, purge: by && at ? { by, at } : null }));
    return { now, devices };
  });
}

/** Who may see and empty the devices of others in the unit. */
export const leads = (actor: Actor): boolean => actor.role === 'coordinator' || actor.role === 'manager';
