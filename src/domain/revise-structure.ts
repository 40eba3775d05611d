import * as z from 'zod';
import { defineCountyMutation, requireCountyEditor } from './county';
import type { Dossier } from './dossier';
import { applyEdit, editOf } from './edit';
import type { Entity } from './entity';
import { author, type Ctx } from './mutation';
import { refuseNames } from './names-in-text';
import { Refusal } from './refusal';
import {
  CooperationGroup,
  CountyUnit,
  cooperationGroup,
  countyUnit,
  Principal,
  principal,
  STRUCTURE,
  STRUCTURE_SORTS,
  type StructureSort,
} from './structure';
import { newlyBroken } from './structure-references';

/** So many entries in one change, and so many bytes: what is read from a file is taken in whole or not at all. */
export const MOST_ENTRIES = 2_000;
export const MOST_BYTES = 800_000;

const id = z.uuid();
const adds = <W extends StructureSort, B extends z.ZodType>(sort: W, body: B) =>
  z.object({ does: z.literal('add'), sort: z.literal(sort), id, body });
const edits = <W extends StructureSort, Shape extends z.ZodRawShape>(sort: W, schema: z.ZodObject<Shape>) =>
  z.object({
    does: z.literal('edit'),
    sort: z.literal(sort),
    id,
    changes: editOf(schema, Object.keys(schema.shape)),
    conflictIds: z.record(z.string(), z.uuid()),
  });

const Entry = z.discriminatedUnion('does', [
  z.discriminatedUnion('sort', [
    adds('principal', Principal),
    adds('unit', CountyUnit),
    adds('group', CooperationGroup),
  ]),
  z.discriminatedUnion('sort', [
    edits('principal', Principal),
    edits('unit', CountyUnit),
    edits('group', CooperationGroup),
  ]),
  z.object({ does: z.literal('remove'), sort: z.enum(STRUCTURE_SORTS), id }),
]);
/** One entry that is new, changed field by field, or taken away. */
export type StructureEntry = z.infer<typeof Entry>;

type Body = Record<string, unknown>;
const entityOf = (sort: StructureSort) => STRUCTURE[sort].entity as unknown as Entity<Body>;

/** Every text of an entry: no number of a person may stand in it, whichever field it was typed into. */
function refuseNumbers(body: Body): void {
  const texts = Object.entries(body).filter((one): one is [string, string] => typeof one[1] === 'string');
  refuseNames(Object.fromEntries(texts.filter(([field]) => !/Id$|To$|^inSamplan$/.test(field))));
}

function apply(dossier: Dossier, entry: StructureEntry, ctx: Ctx): void {
  const entity = entityOf(entry.sort);
  if (entry.does === 'remove') return dossier.remove(entity, entry.id, author(ctx));
  if (entry.does === 'edit') {
    const changes = entry.changes as Record<string, { from: unknown; to: unknown }>;
    refuseNumbers(applyEdit(dossier, entity, entry.id, changes, ctx, entry.conflictIds).body);
    return;
  }
  refuseNumbers(entry.body);
  // A line of a file may bring back what was taken away, by its key.
  if (dossier.peek(entry.id)?.deleted) return dossier.restore(entity, entry.id, entry.body, author(ctx));
  dossier.create(entity, entry.id, entry.body, author(ctx));
}

const named = (dossier: Dossier) => ({
  principals: dossier.list(principal),
  units: dossier.list(countyUnit),
  groups: dossier.list(cooperationGroup),
});

/**
 * Changes the county's structure: one entry from a form, or all that a file brings. All of them or none; what names what
 * is judged when all stand, so their order is of no meaning. Refused where something named is not there (`not-found` with
 * its field), where a text holds a personal number, and for everybody but the county's editor.
 */
export const reviseStructure = defineCountyMutation({
  name: 'reviseStructure',
  args: z.object({ entries: z.array(Entry).min(1).max(MOST_ENTRIES) }),
  run(dossier, { entries }, ctx) {
    requireCountyEditor(ctx);
    const before = named(dossier);
    for (const entry of entries) apply(dossier, entry, ctx);
    const [broken] = newlyBroken(before, named(dossier), ctx.unit);
    if (broken) throw new Refusal('not-found', { field: broken.field });
  },
});
