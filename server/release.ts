import type { Actor } from '#domain/actor';
import { acuteProtection } from '#domain/acute-protection';
import type { Entity } from '#domain/entity';
import type { AnyRec } from '#domain/record';
import { Refusal } from '#domain/refusal';
import { mayRelease } from '#domain/statute-grounds';
import { statuteRelease } from '#domain/statute-release';
import type { Release } from '#protocol/command';
import { command } from './assignments';
import type { Core } from './core';
import { mustTouch, type Queries } from './database';
import { isLiving } from './members';
import { ProblemError } from './problem';
import { openSittings, type Sitting } from './sitting';
import { visibleIn } from './stored-record';
import { noteVisible } from './visible-seq';

/**
 * Lets named records of the actor's own unit out to one unit without consent, on a statute ground with its written
 * reason. Exactly the versions that stand now, once: what is written later does not follow. Acute protection (ST7)
 * instead opens the records' kinds for the region's hours.
 */
export async function release(core: Core, actor: Actor, request: Release): Promise<void> {
  const { dossierId, to, ground } = request;
  const { hash } = await core.state();
  const units = await core.units();
  let poke: ReadonlySet<string> = new Set();
  await command(
    core,
    actor,
    'release',
    dossierId,
    { to, ground, records: request.recordIds, reason: request.why.reason },
    async (tx, now, own, locked) => {
      if (!isLiving(own, now)) throw new ProblemError('not-found');
      const [sittings, visible] = await Promise.all([
        openSittings(tx, locked, { clock: core.clock, units, hash }),
        visibleIn(tx.app, [dossierId]),
      ]);
      const sitting = sittings.on(dossierId);
      const records = ownRecords(sitting, actor, request, visible.get(dossierId)!.ids);
      const kinds = [...new Set(records.map((record) => record.kind))];
      const asked = { ground, from: actor.unit, to, kinds, why: request.why };
      const decision = mayRelease(sitting.facts(), asked, sittings.now);
      if (!decision.ok) throw new Refusal('rule', { rule: decision.because, remedy: decision.remedy });
      if (ground === 'ST7') {
        const endsAt = sittings.now + sitting.facts().profile.acuteHours * 3_600_000;
        const body = {
          toUnit: to,
          kinds,
          why: request.why,
          startedAt: sittings.now,
          endsAt,
          endedAt: null,
        };
        await sitting.write([newRecord(acuteProtection, body, actor, sittings.now)]);
        await sittings.flush();
      } else {
        const named = records.map(({ id, version }) => ({ id, version }));
        const body = { ground, toUnit: to, records: named, kinds, why: request.why, at: sittings.now };
        await sitting.write([newRecord(statuteRelease, body, actor, sittings.now)]);
        await sittings.flush();
        await letOut(tx.policy, dossierId, named, request, sittings.now);
        await noteVisible(tx.policy, [{ dossier_id: dossierId, unit: to, seq: 0, epoch: 1 }]);
      }
      poke = sittings.poke;
    },
  );
  core.poke.send([to, ...poke]);
}

/** The asked records; an id that is not a living shared record of the actor's unit looks like one that is not there. */
function ownRecords(sitting: Sitting, actor: Actor, request: Release, visible: ReadonlySet<string>): AnyRec[] {
  const records = sitting.records().filter((record) => request.recordIds.includes(record.id) && visible.has(record.id));
  const mine = records.filter((record) => record.unit === actor.unit && !record.deleted);
  if (mine.length !== new Set(request.recordIds).size) throw new Refusal('not-found', { field: 'recordIds' });
  return mine;
}

function newRecord<B extends Record<string, unknown>>(entity: Entity<B>, body: B, actor: Actor, now: number): AnyRec {
  return {
    entity: entity.name,
    id: crypto.randomUUID(),
    unit: actor.unit,
    kind: entity.kinds[0]!,
    audience: 'shared',
    version: 0,
    deleted: false,
    by: actor.person,
    at: now,
    body,
  };
}

async function letOut(
  policy: Queries,
  dossierId: string,
  records: readonly { id: string; version: number }[],
  { to, ground }: Release,
  now: number,
) {
  const result = await policy.query(
    `insert into release (dossier_id, record_id, version, to_unit, ground, at)
     select $1::uuid, id, version, $2, $3, $4::bigint from jsonb_to_recordset($5::jsonb) as r(id uuid, version int)
     on conflict (dossier_id, record_id, version, to_unit) do update set ground = release.ground`,
    [dossierId, to, ground, now, JSON.stringify(records)],
  );
  mustTouch('release', records.length, result);
}
