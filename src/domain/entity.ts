import type * as z from 'zod';
import type { Kind } from './kind';
import { type EntityName, KINDS_OF } from './kinds';

/** An entity: its name, its body's schema, and (from the lawyer's table in kinds.ts) the kinds it may have. */
export interface Entity<Body> {
  name: EntityName;
  body: z.ZodType<Body>;
  kinds: readonly Kind[];
}

/** Declares an entity. Its kind, its readers and whether the policy relies on it stand in `kinds.ts`, not here. */
export function defineEntity<Body>(name: EntityName, body: z.ZodType<Body>): Entity<Body> {
  return { name, body, kinds: KINDS_OF[name].kinds };
}
