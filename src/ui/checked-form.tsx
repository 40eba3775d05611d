import { useState } from 'react';
import type * as z from 'zod';
import { useFieldErrors } from './form-errors.tsx';

type CheckedForm<Args> = {
  schema: z.ZodType<Args>;
  /** What would be sent now. */
  args: () => unknown;
  /** The screen's wording by field name, `givers.*.form` for every row, or by the schema's own message. */
  words?: Readonly<Record<string, string>>;
  /** The name of the field that a path of the args (`answers.0.answer.form`) belongs to. */
  nameOf?: (path: string) => string;
};

/**
 * A form whose values the screen holds itself (a draft), checked by the mutation's own schema: nothing is marked
 * before the first try, then the marks follow each key. `check` gives the args, or nothing where something is wrong.
 */
export function useCheckedForm<Args>({ schema, args, words, nameOf = (path) => path }: CheckedForm<Args>) {
  const [attempt, setAttempt] = useState(0);
  const parsed = attempt > 0 ? schema.safeParse(args()) : undefined;
  const faults: Record<string, { type: string; message: string }> = {};
  for (const { path, code, message } of parsed?.error?.issues ?? [])
    faults[nameOf(path.join('.'))] ??= { type: code, message };
  const errors = useFieldErrors(faults, words);
  const check = (): Args | undefined => {
    setAttempt((last) => last + 1);
    const result = schema.safeParse(args());
    return result.success ? result.data : undefined;
  };
  return { errors, attempt, check, restart: () => setAttempt(0) };
}
