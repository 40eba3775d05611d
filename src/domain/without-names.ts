import type * as z from 'zod';
import type { Mutation } from './mutation';
import { namesSomebody } from './names-in-text';

/** The fields of a deviation in which people write. */
const TEXTS = new Set(['what', 'consequence', 'wanted', 'text', 'solution', 'learning', 'why', 'question', 'reason']);

/**
 * The same mutation, asked of its form for one thing more: no text of it holds one of these names, or a personal number.
 * The fault stands beside the field, before anything is saved; the server, who knows no case here, asks for numbers alone.
 */
export function withoutNames<A>(mutation: Mutation<A>, names: ReadonlySet<string>): Mutation<A> {
  const args = mutation.args.superRefine((value, ctx) => look(value, [], names, ctx));
  return { ...mutation, args };
}

function look(value: unknown, path: (string | number)[], names: ReadonlySet<string>, ctx: z.core.$RefinementCtx) {
  if (typeof value === 'string') {
    if (TEXTS.has(fieldOf(path)) && namesSomebody(value, names))
      ctx.addIssue({ code: 'custom', path, message: 'names-somebody' });
  } else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) look(each, [...path, key], names, ctx);
}

/** Of an edit the field that becomes so; what stood before was asked for when it was written. */
const fieldOf = (path: readonly (string | number)[]) => String(path.at(path.at(-1) === 'to' ? -2 : -1));
