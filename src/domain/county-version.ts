import * as z from 'zod';
import { defineCountyMutation, requireCountyEditor } from './county';
import type { Dossier } from './dossier';
import { applyEdit, editOf } from './edit';
import { defineEntity, type Entity } from './entity';
import { author, type Ctx, type Mutation } from './mutation';
import type { Rec } from './record';

/** What a record of the county said before it was changed, who changed it and why. Never changed or removed itself. */
export const CountyVersion = z.object({
  recordId: z.uuid(),
  /** The whole body as it was. */
  before: z.record(z.string(), z.json()),
  why: z.string().trim().min(1).max(500),
  /** Who changed it. */
  name: z.string(),
});
export type CountyVersion = z.infer<typeof CountyVersion>;
export const countyVersion = defineEntity('countyVersion', CountyVersion);

/** The earlier versions of a record, the latest first. */
export const versionsOf = (dossier: Dossier, recordId: string): Rec<CountyVersion>[] =>
  dossier
    .list(countyVersion)
    .filter((one) => one.body.recordId === recordId)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));

/** What an edit of the county's sends: as every edit, and why, with an id for the version that is kept of what was. */
export type CountyEditArgs<Id extends string, K extends string> = { [I in Id]: string } & {
  changes: { [F in K]?: { from: unknown; to: unknown } };
  conflictIds: Record<string, string>;
  versionId: string;
  why: string;
};

/**
 * Declares the edit of a record that the county's editors keep: each change keeps what stood before. `check` looks at the
 * body as it stands afterwards and may refuse, which leaves nothing half-written. Refused for everybody else.
 */
export function defineCountyEdit<
  B extends Record<string, unknown>,
  Id extends string,
  K extends keyof B & string,
>(edit: {
  name: string;
  id: Id;
  entity: Entity<B>;
  schema: z.ZodObject<z.ZodRawShape>;
  fields: readonly K[];
  check?: (body: B, ctx: Ctx, dossier: Dossier) => void;
}): Mutation<CountyEditArgs<Id, K>> {
  const args = z.object({
    [edit.id]: z.uuid(),
    changes: editOf(edit.schema, edit.fields),
    conflictIds: z.record(z.string(), z.uuid()),
    versionId: z.uuid(),
    why: CountyVersion.shape.why,
  }) as unknown as z.ZodType<CountyEditArgs<Id, K>>;
  return defineCountyMutation({
    name: edit.name,
    args,
    run(dossier, sent, ctx) {
      requireCountyEditor(ctx);
      const id = (sent as Record<Id, string>)[edit.id];
      const before = dossier.get(edit.entity, id);
      type Changes = Partial<Record<keyof B & string, { from: unknown; to: unknown }>>;
      const after = applyEdit(dossier, edit.entity, id, sent.changes as Changes, ctx, sent.conflictIds);
      edit.check?.(after.body, ctx, dossier);
      if (!before || after === before) return;
      const { versionId, why } = sent;
      const body = { recordId: id, before: before.body as CountyVersion['before'], why, name: ctx.actor.name };
      dossier.create(countyVersion, versionId, body, author(ctx));
    },
  });
}
