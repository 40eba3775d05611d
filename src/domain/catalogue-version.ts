import * as z from 'zod';
import { defineCountyMutation, requireCountyEditor } from './county';
import type { Dossier } from './dossier';
import { applyEdit, editOf } from './edit';
import type { EditArgs } from './define-edit';
import { defineEntity, type Entity } from './entity';
import { author, type Ctx, type Mutation } from './mutation';
import { refuseNames } from './names-in-text';
import { existing } from './own-record';
import type { Rec } from './record';
import { Line } from './text';

/**
 * What an entry of the county's catalogues said before it was changed, so that everybody can read its history without a
 * network: the version's number, its words, and who changed them then and why. The latest words are the entry's own.
 */
export const CatalogueVersion = z.object({
  entryId: z.uuid(),
  number: z.int().min(1),
  said: z.record(z.string(), z.unknown()),
  name: Line,
  why: Line,
});
export type CatalogueVersion = z.infer<typeof CatalogueVersion>;
export const catalogueVersion = defineEntity('catalogueVersion', CatalogueVersion);

/** The earlier versions of an entry, oldest first. */
export const earlierVersions = (dossier: Dossier, entryId: string): Rec<CatalogueVersion>[] =>
  dossier
    .list(catalogueVersion)
    .filter((one) => one.body.entryId === entryId)
    .sort((a, b) => a.body.number - b.body.number);

/** Refuses a text that holds a personal number: everybody in the county reads it. An address may hold any number. */
export const refuseNumbers = (body: Record<string, unknown>): void =>
  refuseNames(Object.fromEntries(Object.entries(body).map(([field, value]) => [field, textOf(value)])));
const textOf = (value: unknown): string => JSON.stringify(value, (key, one) => (key === 'url' ? '' : one)) ?? '';

/**
 * Declares the edit of an entry: the fields as `{from, to}`, a reason, and an id for the version that it ends. Where
 * nothing comes of it but a conflict, no version ends. Only the county's editor may.
 */
export function defineCatalogueEdit<B extends Record<string, unknown>, Id extends string, K extends keyof B & string>(
  edit: {
    name: string;
    id: Id;
    entity: Entity<B>;
    schema: z.ZodObject<z.ZodRawShape>;
    fields: readonly K[];
    check(body: B, at: string, ctx: Ctx): void;
  },
): Mutation<EditArgs<Id, K> & { versionId: string; why: string }> {
  type Args = EditArgs<Id, K> & { versionId: string; why: string };
  const args = z.object({
    [edit.id]: z.uuid(),
    changes: editOf(edit.schema, edit.fields),
    conflictIds: z.record(z.string(), z.uuid()),
    versionId: z.uuid(),
    why: Line,
  }) as unknown as z.ZodType<Args>;
  return defineCountyMutation({
    name: edit.name,
    args,
    run(dossier, sent, ctx) {
      requireCountyEditor(ctx);
      const id = (sent as Record<Id, string>)[edit.id];
      const before = existing(dossier, edit.entity, id);
      type Changes = Partial<Record<keyof B & string, { from: unknown; to: unknown }>>;
      const after = applyEdit(dossier, edit.entity, id, sent.changes as Changes, ctx, sent.conflictIds);
      if (after.version === before.version) return;
      edit.check(after.body, 'changes', ctx);
      refuseNames({ why: sent.why });
      const number = earlierVersions(dossier, id).length + 1;
      const version = { entryId: id, number, said: before.body, name: ctx.actor.name, why: sent.why };
      dossier.create(catalogueVersion, sent.versionId, version, author(ctx));
    },
  });
}
