import type * as z from 'zod';
import { entityNamed } from './entities';
import { receivedPlan } from './received-plan';
import type { AnyRec } from './record';
import { UnitId } from './unit';

/** Words that somebody wrote, and the field that they stand in. */
export interface WrittenField {
  field: string;
  words: string;
}

type Take = (value: unknown, into: WrittenField[]) => void;

/** Fields that hold a code or a number, though their type is a plain text. */
const NOT_WORDS = new Set([
  'identity',
  'keptBy',
  'currentBy',
  'entity',
  'field',
  'region',
  'informedTextVersion',
  'language',
]);

/** A text as people write it: nothing is asked of it but a length. A date, an id or a number has a form of its own. */
function isWords(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod;
  if (def.type !== 'string' || schema === UnitId || 'format' in def) return false;
  const asked = (def.checks ?? []).map((check) => check._zod.def.check);
  return asked.every((check) => ['min_length', 'max_length', 'overwrite'].includes(check));
}

/** A person's id stands under the same name as a person's name does; the name is trimmed, as all that people type. */
const isPersonId = (key: string, schema: z.core.$ZodType): boolean =>
  key === 'person' && !(schema._zod.def.checks ?? []).some((check) => check._zod.def.check === 'overwrite');

/** What takes the words out of a value of that schema; undefined where it can hold none. */
function compile(schema: z.core.$ZodType, field: string): Take | undefined {
  const def = schema._zod.def as z.core.$ZodTypeDef & {
    innerType?: z.core.$ZodType;
    element?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
    shape?: Record<string, z.core.$ZodType>;
    in?: z.core.$ZodType;
  };
  if (def.type === 'string')
    return isWords(schema)
      ? (value, into) => {
          if (typeof value === 'string' && value !== '') into.push({ field, words: value });
        }
      : undefined;
  const inner = def.innerType ?? def.in;
  if (inner) return compile(inner, field);
  if (def.element) {
    const each = compile(def.element, field);
    return each && ((value, into) => Array.isArray(value) && value.forEach((one) => each(one, into)));
  }
  if (def.options) {
    const each = def.options.map((one) => compile(one, field)).filter((one) => one !== undefined);
    // The options of a union share field names; what one took is not taken again.
    return each.length === 0
      ? undefined
      : (value, into) => {
          const found = new Map<string, WrittenField>();
          for (const take of each) {
            const words: WrittenField[] = [];
            take(value, words);
            for (const one of words) found.set(one.words, found.get(one.words) ?? one);
          }
          into.push(...found.values());
        };
  }
  if (!def.shape) return undefined;
  const fields = Object.entries(def.shape)
    .filter(([key, schema]) => !NOT_WORDS.has(key) && !isPersonId(key, schema))
    .map(([key, schema]) => [key, compile(schema, key)] as const)
    .filter((one): one is readonly [string, Take] => one[1] !== undefined);
  if (fields.length === 0) return undefined;
  return (value, into) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, take] of fields) take((value as Record<string, unknown>)[key], into);
  };
}

const compiled = new Map<string, Take | null>();

/**
 * Every text of a record that somebody wrote in words of their own: names, places, answers, minutes. No codes, ids,
 * dates or identity numbers. Read from the entity's schema, so a new field is found without being listed here.
 */
export const writtenWords = (record: Pick<AnyRec, 'entity' | 'body'>): string[] =>
  writtenFields(record).map(({ words }) => words);

/** The same with the name of the field that each stands in, the innermost where fields hold fields. */
export function writtenFields(record: Pick<AnyRec, 'entity' | 'body'>): WrittenField[] {
  let take = compiled.get(record.entity);
  if (take === undefined) {
    const entity = entityNamed(record.entity);
    take = (entity && compile(entity.body as unknown as z.core.$ZodType, '')) ?? null;
    compiled.set(record.entity, take);
  }
  const words: WrittenField[] = [];
  take?.(record.body, words);
  // A copy of the plan may be all that its receiver still has of it; an issued version repeats the plan's own records.
  if (record.entity === receivedPlan.name && Array.isArray(record.body.entries))
    for (const entry of record.body.entries as AnyRec[]) words.push(...writtenFields(entry));
  return words;
}

/** Every field of an entity in which somebody writes words, the innermost names, each once. */
export function fieldsOfWords(entity: string): string[] {
  const found = new Set<string>();
  const walk = (schema: z.core.$ZodType, field: string) => {
    const def = schema._zod.def as z.core.$ZodTypeDef & {
      innerType?: z.core.$ZodType;
      element?: z.core.$ZodType;
      options?: readonly z.core.$ZodType[];
      shape?: Record<string, z.core.$ZodType>;
      in?: z.core.$ZodType;
    };
    if (!compile(schema, field)) return;
    const inner = def.innerType ?? def.in ?? def.element;
    if (def.type === 'string') found.add(field);
    else if (inner) walk(inner, field);
    else if (def.options) for (const one of def.options) walk(one, field);
    else
      for (const [key, one] of Object.entries(def.shape ?? {}))
        if (!NOT_WORDS.has(key) && !isPersonId(key, one)) walk(one, key);
  };
  const known = entityNamed(entity);
  if (known) walk(known.body as unknown as z.core.$ZodType, '');
  return [...found];
}
