import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consented, uuid } from './case.fixture';
import { ENTITIES, entityNamed } from './entities';
import { KINDS_OF } from './kinds';
import { MUTATIONS, type MutationName } from './mutations';

const NAMES = Object.keys(MUTATIONS) as MutationName[];

describe('the registry of mutations', () => {
  it.each(NAMES)('%s stands under its own name', (name) => {
    expect(MUTATIONS[name].name).toBe(name);
  });

  it.each(NAMES)('%s refuses what is no args', (name) => {
    for (const garbage of [undefined, null, 1, 'text', [], {}, { unknown: true }])
      expect(MUTATIONS[name].args.safeParse(garbage).success).toBe(false);
  });

  it('answers any garbage with a refusal and leaves nothing behind', () => {
    const story = consented();
    const before = JSON.stringify(story.dossier.all());
    fc.assert(
      fc.property(fc.constantFrom(...NAMES, 'updateCase', '__proto__', 'toString'), fc.jsonValue(), (name, args) => {
        expect(story.run('soc', name, args)).not.toBe('applied');
      }),
      { numRuns: 500 },
    );
    expect(JSON.stringify(story.dossier.all())).toBe(before);
  });

  it('has no mutation that takes a free patch', () => {
    for (const name of NAMES) expect(name).not.toMatch(/^(update|patch|save)/);
  });

  it('refuses an unknown name', () => {
    expect(consented().run('soc', 'updateCase', { id: uuid(1) })).toBe('unknown-mutation');
  });
});

describe('the registry of entities', () => {
  it('holds every row of the lawyer’s page once, with its kinds', () => {
    expect(ENTITIES.map((entity) => entity.name).sort()).toEqual(Object.keys(KINDS_OF).sort());
    for (const entity of ENTITIES) expect(entity.kinds).toBe(KINDS_OF[entity.name].kinds);
  });

  it('finds by name and nothing else', () => {
    expect(entityNamed('goal')?.name).toBe('goal');
    expect(entityNamed('constructor')).toBeUndefined();
  });
});
