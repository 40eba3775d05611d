import { describe, expect, it } from 'vitest';
import { createApp } from '#server/create-app';
import { routesOf } from '#tests/fuzz/requests';
import type { Schema } from '#tests/fuzz/sample';
import { testEngines } from './engines';
import { questions, toldBy } from './unknown-and-forbidden';

const engines = await testEngines();

/** Ids in a body, at any depth: what is of the form of one, or names a person or an assignment. */
const takesId = (schema: Schema | undefined, name = ''): boolean =>
  schema !== undefined &&
  (schema.format === 'uuid' ||
    ['person', 'assignment', 'session'].includes(name) ||
    [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((one) => takesId(one, name)) ||
    takesId(schema.items) ||
    Object.entries(schema.properties ?? {}).some(([key, one]) => takesId(one, key)));

/** Routes whose only ids are the asker's own, or those of what nobody hides. */
const OWN = [
  // Only ids of the asker's own unit's changes that were shown before; it answers with what lies in that unit.
  'POST /api/commands/open-quarantine',
  // The id that a device has made for itself.
  'POST /api/session/proof',
];

describe.each(engines)('unknown and forbidden look the same, on $name', (engine) => {
  it('in every byte of every answer, over all routes that take an id', async () => {
    const database = await engine.open();
    const { asked } = await questions(database);
    const differ: string[] = [];
    for (const { name, ask, forbidden, unknown } of asked) {
      const invented = unknown();
      const [no, none] = [await toldBy(await ask(forbidden), forbidden), await toldBy(await ask(invented), invented)];
      if (no !== none) differ.push(`${name}:\n${no}\n-- but unknown:\n${none}`);
      if (!/^[24]/.test(no) || no.includes('malformed')) differ.push(`${name} was not asked as it should be: ${no}`);
    }
    expect(differ).toEqual([]);
    const { routes } = routesOf(createApp({ database, practice: {} }));
    const taking = routes.filter(({ body }) => takesId(body)).map(({ method, path }) => `${method} ${path}`);
    expect(taking.length).toBeGreaterThan(14);
    const covered = [...OWN, ...asked.map(({ path }) => `POST ${path}`)];
    expect(taking.filter((one) => !covered.includes(one))).toEqual([]);
  });
});
