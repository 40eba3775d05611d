import { diff3Merge } from 'node-diff3';
import * as z from 'zod';
import { canonical } from './canonical';
import { conflict } from './conflict';
import type { Dossier } from './dossier';
import type { Entity } from './entity';
import { author, type Ctx } from './mutation';
import type { Rec } from './record';
import { Refusal } from './refusal';

/** A field's change carries what its author saw: `{from, to}`. */
export const change = <S extends z.ZodType>(schema: S) => z.object({ from: schema, to: schema });

/**
 * The args of an edit over an object schema: every named field optional, each `{from, to}`; a field that is not named
 * is refused, so that no value is dropped on the way.
 * `editOf(Goal, ['text', 'indicator'])`. A field that may be absent is compared and written as `null`.
 */
export function editOf<Shape extends z.ZodRawShape, K extends keyof Shape & string>(
  schema: z.ZodObject<Shape>,
  fields: readonly K[],
) {
  const shape = Object.fromEntries(
    fields.map((field) => [
      field,
      change((schema.shape[field] as z.ZodType).nullish().transform((v) => v ?? null)).optional(),
    ]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<{ [F in K]?: { from: unknown; to: unknown } }>;
}

/** The fields that people write at length, where two edits may be merged paragraph by paragraph. */
const isLongText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** Three-way merge by paragraph; `undefined` where both sides changed the same paragraph. */
export function mergeParagraphs(mine: string, origin: string, theirs: string): string | undefined {
  const split = (text: string) => text.split('\n');
  const regions = diff3Merge(split(mine), split(origin), split(theirs), { excludeFalseConflicts: true });
  const merged: string[] = [];
  for (const region of regions) {
    if (!region.ok) return undefined;
    merged.push(...region.ok);
  }
  return merged.join('\n');
}

/**
 * Applies `{field: {from, to}}` to a record of the actor's own unit (design.md 3). Where the value still equals
 * `from` it becomes `to`; where it already equals `to`, or nothing was changed, nothing happens; else long text is merged by paragraph, and
 * where that fails the value stays and a conflict record keeps the other. No value is dropped silently.
 * `conflictIds` holds one new id per edited field, made by the caller. Gives the record as it then stands.
 * Throws `gone` for what was removed and `not-your-unit` for another unit's record.
 */
export function applyEdit<B extends Record<string, unknown>>(
  dossier: Dossier,
  entity: Entity<B>,
  id: string,
  changes: Partial<Record<keyof B & string, { from: unknown; to: unknown } | undefined>>,
  ctx: Ctx,
  conflictIds: Record<string, string>,
): Rec<B> {
  const record = dossier.get(entity, id);
  if (!record) throw new Refusal(dossier.peek(id)?.entity === entity.name ? 'gone' : 'not-found');
  if (record.unit !== ctx.actor.unit) throw new Refusal('not-your-unit');
  const body: Record<string, unknown> = { ...record.body };
  let written = false;
  for (const [field, edit] of Object.entries(changes)) {
    if (!edit || same(edit.from, edit.to)) continue;
    const current = body[field] ?? null;
    if (same(current, edit.to)) continue;
    if (same(current, edit.from)) {
      body[field] = edit.to ?? emptyValue(entity, body, field);
      written = true;
      continue;
    }
    const merged =
      isLongText(current) && isLongText(edit.from) && isLongText(edit.to)
        ? mergeParagraphs(edit.to, edit.from, current)
        : undefined;
    if (merged !== undefined) {
      body[field] = merged;
      written = true;
    } else keepBoth(dossier, record, field, edit, ctx, conflictIds[field]);
  }
  return written ? dossier.put(entity, id, body as B, author(ctx)) : record;
}

/** How the entity says "nothing" in that field: null, or no field at all. */
function emptyValue<B>(entity: Entity<B>, body: Record<string, unknown>, field: string): null | undefined {
  const tried = entity.body.safeParse({ ...body, [field]: null });
  return tried.success || !tried.error.issues.some((issue) => issue.path[0] === field) ? null : undefined;
}

/** A later edit that builds on a conflicted one updates that conflict; the same value is never kept twice. */
function keepBoth(
  dossier: Dossier,
  record: {
    id: string;
    entity: string;
    kind: string;
    audience: 'shared' | 'own';
    by: string;
    at: number;
    body: Record<string, unknown>;
  },
  field: string,
  edit: { from: unknown; to: unknown },
  ctx: Ctx,
  id: string | undefined,
) {
  const here = dossier.list(conflict).filter((c) => c.body.recordId === record.id && c.body.field === field);
  if (here.some((c) => same(c.body.kept, edit.to))) return;
  const open = here.find((c) => same(c.body.kept, edit.from) && c.body.keptBy === ctx.actor.person);
  const conflictId = open?.id ?? id;
  if (!conflictId) throw new Refusal('invalid-args', { field: `conflictIds.${field}` });
  dossier.put(
    conflict,
    conflictId,
    {
      recordId: record.id,
      entity: record.entity,
      field,
      origin: open ? open.body.origin : edit.from,
      kept: edit.to,
      keptBy: ctx.actor.person,
      keptAt: ctx.now,
      current: record.body[field] ?? null,
      currentBy: record.by,
      currentAt: record.at,
    },
    author(ctx),
    { kind: record.kind as never, audience: record.audience },
  );
}
