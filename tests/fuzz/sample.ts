// Values that fit a JSON schema, more or less: what gets past the first check meets what lies behind it.
import { type Dice, nasty } from './nasty';

export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
  $ref?: string;
}

/** What a sampler needs beside the schema. */
export interface Palette {
  d: Dice;
  mark: string;
  /** Ids that exist, and some that do not. */
  ids: readonly string[];
  units: readonly string[];
  people: readonly string[];
  /** How often (0 to 1) a value is another than its schema says. */
  wrong: number;
  refs: Record<string, Schema>;
}

/** A value of the schema, here and there spoiled. */
export function sample(schema: Schema, p: Palette, name = '', depth = 0): unknown {
  const { d } = p;
  if (d.now(p.wrong) || depth > 12) return nasty(d, p.mark);
  if (schema.$ref) return sample(p.refs[schema.$ref.split('/').at(-1) ?? ''] ?? {}, p, name, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return d.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sample(d.pick(choices), p, name, depth + 1);
  if (schema.allOf)
    return Object.assign({}, ...(schema.allOf.map((one) => sample(one, p, name, depth + 1)) as object[]));
  const type = Array.isArray(schema.type) ? d.pick(schema.type) : schema.type;
  if (type === 'object' || schema.properties) {
    const made: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(schema.properties ?? {}))
      if (schema.required?.includes(key) || d.now(0.6)) made[key] = sample(one, p, key, depth + 1);
    if (schema.additionalProperties && typeof schema.additionalProperties === 'object')
      made[p.mark] = sample(schema.additionalProperties, p, p.mark, depth + 1);
    if (d.now(p.wrong)) made[p.mark] = nasty(d, p.mark);
    return made;
  }
  if (type === 'array') {
    const most = Math.min(schema.maxItems ?? 3, 3);
    const count = Math.max(schema.minItems ?? 0, d.below(most + 1));
    return Array.from({ length: count }, () => sample(schema.items ?? {}, p, name, depth + 1));
  }
  if (type === 'boolean') return d.now(0.5);
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number') {
    const low = Math.max(schema.minimum ?? 0, -1e6);
    return d.pick([low, Math.min(low + 1, schema.maximum ?? low + 1), Date.UTC(2026, 10, 23, 8)]);
  }
  if (type === 'string') return text(schema, p, name);
  return nasty(d, p.mark);
}

function text(schema: Schema, p: Palette, name: string): string {
  const { d } = p;
  if (schema.format === 'uuid') return d.pick(p.ids);
  if (/person$/i.test(name)) return d.pick(p.people);
  if (/unit|^to$|^from$|by$/i.test(name) && d.now(0.7)) return d.pick(p.units);
  if (/giver|subject/.test(name)) return d.pick(['child', ...p.ids]);
  if (schema.format === 'date' || /\\d\{4\}|date/i.test(schema.pattern ?? ''))
    return d.pick(['2026-11-23', '2027-05-22']);
  if (schema.pattern?.includes(':')) return '09:30';
  if (schema.format === 'email' || /email/.test(name)) return `${p.mark}@exempel.se`;
  if (schema.format === 'uri') return `https://${p.mark}.exempel.se/`;
  if (schema.pattern) return d.pick(['AAAA', '09:30', '2026-11-23', p.mark]);
  const filled = `${p.mark} ${'ord '.repeat(d.below(6))}`.padEnd(schema.minLength ?? 1, 'x');
  return filled.slice(0, schema.maxLength ?? 200);
}
