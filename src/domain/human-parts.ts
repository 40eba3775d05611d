// A refused change still holds what its author wrote. This finds the parts that a person can read and mend in what was
// sent, whatever the change: texts, dates and times, never ids or codes.

/** One part of the args: where it lies, the name of its field, what it says, how it is edited. */
export interface HumanPart {
  path: string[];
  field: string;
  value: string;
  type: 'line' | 'text' | 'date' | 'time';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The fingerprint of a file: nothing that a person reads. */
const SHA256 = /^[0-9a-f]{64}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
/** Fields that hold a choice from a list, a unit or a person's id: mended in their own form, not here. */
const CODES = new Set(
  'id type unit toUnit from to person kind kinds audience how says answer status purpose reason-code result decision section form language level subject reference region relation custody appointedAs giver by rule reader present who respondent choice originalHolder informedTextVersion receiving releasing units step duty channel part does sort service takesUp inSamplan'.split(
    ' ',
  ),
);
/** Among the fields above, those that in some changes are words of a person. */
const isWords = (value: string) => /\s/.test(value.trim());

const typeOf = (value: string): HumanPart['type'] =>
  DATE.test(value) ? 'date' : TIME.test(value) ? 'time' : value.length > 60 || value.includes('\n') ? 'text' : 'line';

/** The readable parts of what was sent. Of an edit `{from, to}` only what was to be written counts. */
export function humanParts(args: unknown, path: string[] = []): HumanPart[] {
  if (typeof args === 'string') {
    const field = [...path].reverse().find((key) => key !== 'to' && !/^\d+$/.test(key)) ?? '';
    if (args.trim() === '' || UUID.test(args) || SHA256.test(args)) return [];
    const type = typeOf(args);
    if (type === 'line' && CODES.has(field) && !isWords(args)) return [];
    return [{ path, field, value: args, type }];
  }
  if (Array.isArray(args)) return args.flatMap((each, at) => humanParts(each, [...path, String(at)]));
  if (args === null || typeof args !== 'object') return [];
  return Object.entries(args).flatMap(([key, value]) => {
    if (key === 'conflictIds' || key === 'identity' || key === 'seen' || (key === 'from' && 'to' in args)) return [];
    return humanParts(value, [...path, key]);
  });
}

/** A copy of what was sent with one part written anew. */
export function withPart(args: unknown, path: readonly string[], value: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(args)) return args.map((each, at) => (String(at) === key ? withPart(each, rest, value) : each));
  const object = args as Record<string, unknown>;
  return { ...object, [key]: withPart(object[key], rest, value) };
}
