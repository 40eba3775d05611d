import * as z from 'zod';
import { Kind } from './kind';
import { UnitId } from './unit';

export const AUDIENCES = ['shared', 'own'] as const;

/**
 * One record of a dossier. `unit`, `kind` and `audience` (and the dossier it lies in) never change after creation.
 * `version` counts the server's writes from 1; `at` is the writer's clock in ms since 1970; `by` is a person id.
 */
export const Rec = z.object({
  entity: z.string(),
  id: z.uuid(),
  unit: UnitId,
  kind: Kind,
  audience: z.enum(AUDIENCES),
  version: z.int().min(0),
  deleted: z.boolean(),
  by: z.string(),
  at: z.number(),
  body: z.record(z.string(), z.unknown()),
});
export type AnyRec = z.infer<typeof Rec>;
export type Rec<Body> = Omit<AnyRec, 'body'> & { body: Body };
