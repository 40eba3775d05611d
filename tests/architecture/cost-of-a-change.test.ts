// What the README promises of a change: a mutation touches three files and an entity five, tests not counted. Its own is
// one; the others are the tables that name all of their kind, and whoever adds such a table makes every change dearer.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITIES } from '#domain/entities';
import { MUTATIONS } from '#domain/mutations';

const ROOT = join(import.meta.dirname, '..', '..');
const product = ['src', 'server', 'mocks']
  .flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((one) => join(room, one)))
  .filter((path) => /\.(ts|tsx|sql)$/.test(path) && !/\.(test|fixture)\./.test(path))
  .map((path) => ({
    path: relative('.', path).split(sep).join('/'),
    words: new Set(readFileSync(join(ROOT, path), 'utf8').match(/\w+/g)),
  }));

/** The files that name at least this share of the names. */
const tablesOf = (names: readonly string[], share: number) =>
  product
    .filter(({ words }) => names.filter((name) => words.has(name)).length >= names.length * share)
    .map(({ path }) => path)
    .sort();

describe('what a change costs', () => {
  it('a mutation three files: its own, the list, and its words', () => {
    const names = Object.keys(MUTATIONS);
    expect(names.length).toBeGreaterThan(100);
    expect(tablesOf(names, 0.9)).toEqual(['src/domain/mutation-words.ts', 'src/domain/mutations.ts']);
    expect(tablesOf(names, 0.1)).toHaveLength(2);
  });

  it('an entity five: its own, the list, who may see it, its name, and what its fields are called', () => {
    const names = ENTITIES.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(50);
    const tables = ['src/domain/entities.ts', 'src/domain/entity-words.ts', 'src/domain/kinds.ts'];
    expect(tablesOf(names, 0.9)).toEqual(tables);
    // Two tell of a part of them: what is an event of a case, and on which of its pages one finds it.
    expect(tablesOf(names, 0.5)).toEqual(
      [
        ...tables,
        'src/domain/field-words.ts',
        'src/domain/timeline-events.ts',
        'src/features/find/page-of-entity.ts',
      ].sort(),
    );
  });
});
