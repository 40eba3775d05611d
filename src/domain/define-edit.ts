import * as z from 'zod';
import type { Dossier } from './dossier';
import { applyEdit, editOf } from './edit';
import type { Entity } from './entity';
import { type Ctx, defineMutation, type Mutation } from './mutation';

/** What an edit sends: the record's id under its own name, the changes, and an id for each conflict that may arise. */
export type EditArgs<Id extends string, K extends string> = { [I in Id]: string } & {
  changes: { [F in K]?: { from: unknown; to: unknown } };
  conflictIds: Record<string, string>;
};

/**
 * Declares the edit of an entity's named fields, each `{from, to}`. `before` may refuse (a gate, a role); `check` looks
 * at the body as it stands afterwards (dates in order) and may refuse, which leaves nothing half-written.
 */
export function defineEdit<B extends Record<string, unknown>, Id extends string, K extends keyof B & string>(edit: {
  name: string;
  id: Id;
  entity: Entity<B>;
  schema: z.ZodObject<z.ZodRawShape>;
  fields: readonly K[];
  before?: (ctx: Ctx, dossier: Dossier, id: string, fields: readonly string[]) => void;
  check?: (body: B, ctx: Ctx) => void;
}): Mutation<EditArgs<Id, K>> {
  const args = z.object({
    [edit.id]: z.uuid(),
    changes: editOf(edit.schema, edit.fields),
    conflictIds: z.record(z.string(), z.uuid()),
  }) as unknown as z.ZodType<EditArgs<Id, K>>;
  return defineMutation({
    name: edit.name,
    args,
    run(dossier, sent, ctx) {
      const id = (sent as Record<Id, string>)[edit.id];
      edit.before?.(ctx, dossier, id, Object.keys(sent.changes));
      type Changes = Partial<Record<keyof B & string, { from: unknown; to: unknown }>>;
      const record = applyEdit(dossier, edit.entity, id, sent.changes as Changes, ctx, sent.conflictIds);
      edit.check?.(record.body, ctx);
    },
  });
}
