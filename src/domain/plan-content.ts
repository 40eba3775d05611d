import * as z from 'zod';
import { action } from './action';
import { bestInterests } from './best-interests';
import { child } from './child';
import { childVoice } from './child-voice';
import { coordination } from './coordinatorship';
import { crisisPlan } from './crisis-plan';
import { disagreement } from './disagreement';
import { type Dossier, recordsOf } from './dossier';
import type { Entity } from './entity';
import { familyView } from './family-view';
import { goal } from './goal';
import { Kind } from './kind';
import { need } from './need';
import { plan } from './plan';
import { service } from './service';
import { situation } from './situation';
import { UnitId } from './unit';

/** The sections of a plan, in the order in which they are read. */
export const PLAN_SECTIONS = [
  child,
  plan,
  service,
  childVoice,
  familyView,
  situation,
  need,
  goal,
  action,
  disagreement,
  crisisPlan,
  bestInterests,
].map((entity) => entity.name);

/** One record as it stood when the plan was issued: which version, whose, what kind, and its body. */
export const PlanEntry = z.object({
  id: z.uuid(),
  entity: z.string(),
  version: z.int(),
  unit: UnitId,
  kind: Kind,
  at: z.number(),
  body: z.record(z.string(), z.unknown()),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

/** Whom the family calls, as it stood at the time. */
export const PlanContact = z.object({ unit: UnitId, name: z.string(), phone: z.string() });
export type PlanContact = z.infer<typeof PlanContact>;

/** The records that were superseded by the copies that a new coordinating unit took over. */
const takenOver = (dossier: Dossier): Set<unknown> =>
  new Set(
    dossier
      .all()
      .filter((record) => !record.deleted)
      .map((record) => record.body.copyOf)
      .filter(Boolean),
  );

/**
 * The plan as the dossier has it now: every shared record of its sections that the viewer sees, of all units, without
 * what was cancelled or taken over. Of the child's words, the newest of each unit.
 */
export function planEntries(dossier: Dossier): PlanEntry[] {
  const living = coordination(dossier)?.unit;
  const superseded = takenOver(dossier);
  const entries: PlanEntry[] = [];
  for (const name of PLAN_SECTIONS) {
    const records = recordsOf<Record<string, unknown>>(dossier.all(), { name });
    for (const record of records) {
      if (record.audience === 'own' || superseded.has(record.id)) continue;
      if (name === 'plan' && record.unit !== living) continue;
      if (name === 'action' && record.body.status === 'cancelled') continue;
      if (name === 'service' && record.body.endedAt !== null) continue;
      const { id, entity, version, unit, kind, at, body } = record;
      entries.push({ id, entity, version, unit, kind, at, body });
    }
  }
  return entries;
}

/** The entries of one entity, typed by its body. */
export const entriesOf = <B>(entries: readonly PlanEntry[], entity: Entity<B>): (PlanEntry & { body: B })[] =>
  entries.filter((entry) => entry.entity === entity.name) as unknown as (PlanEntry & { body: B })[];
