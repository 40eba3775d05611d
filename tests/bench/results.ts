import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { options } from './options';
import { type Spread, spread } from './spread';

const FILE = join(options.out, 'performance.json');

interface Stored {
  /** What was measured on, by part. */
  runs: Record<string, { on: string; node: string; cores: number; cpu: string; durable: boolean }>;
  /** Every single value, by name. */
  values: Record<string, number[]>;
}

/** The values of every part that was ever measured here; a part that runs again begins anew. */
export interface Results {
  begin(part: string, durable: boolean): void;
  add(part: string, name: string, ...values: number[]): void;
  /** The spread of a figure, or undefined where it was not measured. */
  of(part: string, name: string): Spread | undefined;
  /** Every value of a figure. */
  values(part: string, name: string): readonly number[];
  /** The names of a part's figures. */
  names(part: string): string[];
  run(part: string): Stored['runs'][string] | undefined;
  save(): void;
}

const round = (value: number) => Number(value.toPrecision(5));

export function openResults(): Results {
  const stored: Stored = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Stored)
    : { runs: {}, values: {} };
  const key = (part: string, name: string) => `${part}: ${name}`;
  return {
    begin(part, durable) {
      for (const name of Object.keys(stored.values)) if (name.startsWith(`${part}: `)) delete stored.values[name];
      stored.runs[part] = {
        on: new Date().toISOString().slice(0, 10),
        node: process.versions.node,
        cores: cpus().length,
        cpu: cpus()[0]?.model.trim() ?? 'unknown',
        durable,
      };
    },
    add(part, name, ...values) {
      stored.values[key(part, name)] = [...(stored.values[key(part, name)] ?? []), ...values.map(round)];
    },
    of(part, name) {
      const values = stored.values[key(part, name)];
      return values && values.length > 0 ? spread(values) : undefined;
    },
    values: (part, name) => stored.values[key(part, name)] ?? [],
    names: (part) =>
      Object.keys(stored.values).flatMap((name) => (name.startsWith(`${part}: `) ? [name.slice(part.length + 2)] : [])),
    run: (part) => stored.runs[part],
    save() {
      mkdirSync(options.out, { recursive: true });
      const values = Object.entries(stored.values)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, list]) => `    ${JSON.stringify(name)}: [${list.join(', ')}]`);
      const runs = JSON.stringify(stored.runs, null, 2).replaceAll('\n', '\n  ');
      writeFileSync(FILE, `{\n  "runs": ${runs},\n  "values": {\n${values.join(',\n')}\n  }\n}\n`);
    },
  };
}
