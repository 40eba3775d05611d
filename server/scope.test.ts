import { expect, it } from 'vitest';
import type { Actor } from '#domain/actor';
import { scopeOf } from './scope';
import type { ViewedDossier } from './view';

const actor: Actor = { person: 'ylva', name: 'Ylva', unit: 'social', role: 'caseworker', assignment: 'a1' };
const dossier: ViewedDossier = {
  id: 'd1',
  seq: 7,
  epoch: 1,
  phase: 2,
  until: null,
  ground: 'assigned',
  protection: 'NONE',
};
/** A hash whose key is seen, so that a test can tell what was hashed. */
const plain = async (text: string) => text;
const scope = (who: Partial<Actor> = {}, of: Partial<ViewedDossier> = {}, incarnation = 'i1') =>
  scopeOf(plain, { ...actor, ...who }, incarnation, { ...dossier, ...of });

it.each<[string, Partial<Actor>, Partial<ViewedDossier>, string?]>([
  ['the person', { person: 'nadja' }, {}],
  ['the unit', { unit: 'bup' }, {}],
  ['the role', { role: 'manager' }, {}],
  ['the assignment', { assignment: 'a2' }, {}],
  ['the dossier', {}, { id: 'd2' }],
  ['the ground of being in it', {}, { ground: 'opening' }],
  ['when that ends', {}, { until: 5 }],
  ['protected identity', {}, { protection: 'MARKING' }],
  ['what is open to the unit', {}, { epoch: 2 }],
  ['time alone', {}, { phase: 3 }],
  ['a server that was restored', {}, {}, 'i2'],
])('is another one by %s', async (_what, who, of, incarnation) => {
  expect(await scope(who, of, incarnation)).not.toBe(await scope());
});

it('is the same whatever has been written, which the seq tells, and whatever the person is called', async () => {
  expect(await scope({ name: 'Ylva Ny' }, { seq: 99 })).toBe(await scope());
  expect(JSON.parse(await scope())).toContain('scope');
});
