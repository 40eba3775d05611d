// What a device of each release may still have in its outbox, of every kind of change, is read by this build whole: no
// name is forgotten, no args are refused, and no field that somebody filled in is left out.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTATIONS } from '#domain/mutations';
import { mutationNamed } from '#domain/run-mutation';
import { leavesOf, type Samples, samplesOfToday } from './args-samples';

const FOLDER = join(import.meta.dirname, 'args');
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Samples;
// `KEEP_ARGS=<version>` adds what is not yet there; what is kept stays as it is.
if (process.env.KEEP_ARGS) {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${process.env.KEEP_ARGS}.json`;
  const kept = existsSync(join(FOLDER, file)) ? read(file) : {};
  writeFileSync(join(FOLDER, file), `${JSON.stringify({ ...samplesOfToday(), ...kept }, null, 1)}\n`);
}
const releases = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

describe('args of earlier releases', () => {
  it('are kept of this one, with a sample of every mutation that it had', () => {
    const root = join(import.meta.dirname, '..', '..', 'package.json');
    const { version } = JSON.parse(readFileSync(root, 'utf8')) as { version: string };
    expect(releases).toContain(`${version}.json`);
    const kept = read(`${version}.json`);
    expect(Object.keys(MUTATIONS).filter((name) => !kept[name]?.length)).toEqual([]);
  });

  describe.each(releases)('%s', (file) => {
    it.each(Object.entries(read(file)))('%s is read whole', (name, samples) => {
      const mutation = mutationNamed(name);
      expect(mutation, 'the mutation is still known').toBeDefined();
      for (const sample of samples) {
        const parsed = mutation?.args.safeParse(sample);
        expect(parsed?.error?.issues ?? []).toEqual([]);
        const kept = new Set(leavesOf(parsed?.data).map(([path]) => path));
        expect(leavesOf(sample).filter(([path]) => !kept.has(path))).toEqual([]);
      }
    });
  });
});
