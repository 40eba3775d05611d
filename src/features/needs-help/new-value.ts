import * as z from 'zod';
import { entityNamed } from '#domain/entities';

/** How a third value is given where two differ: in the field's own control, or not at all where it is a choice from a list. */
export type NewValue = 'text' | 'line' | 'date' | 'time' | null;

const takes = (schema: z.ZodType, value: string) => schema.safeParse(value).success;

/** What control a field of an entity has, by what its schema takes; long written values have room for it. */
export function newValueOf(entity: string, field: string, values: readonly unknown[]): NewValue {
  const body = entityNamed(entity)?.body;
  const schema = body instanceof z.ZodObject ? (body.shape as Record<string, z.ZodType>)[field] : undefined;
  if (!schema) return null;
  if (takes(schema, 'Ord 1')) return values.every(isWritten) ? 'text' : 'line';
  if (takes(schema, '2026-11-23')) return 'date';
  return takes(schema, '09:30') ? 'time' : null;
}

/** A text that people write, and no date, time or choice from a list. */
const isWritten = (value: unknown): value is string => typeof value === 'string' && /\s|.{25}/.test(value);
