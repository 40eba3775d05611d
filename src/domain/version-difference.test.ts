import { expect, it } from 'vitest';
import type { PlanEntry } from './plan-content';
import { versionDifference } from './version-difference';

const entry = (id: string, body: Record<string, unknown>, entity = 'goal'): PlanEntry => ({
  id,
  entity,
  version: 1,
  unit: 'soc',
  kind: 'PLAN_ACTION',
  at: 0,
  body,
});

it('tells what came, what went and what reads otherwise, and nothing of what only has another version', () => {
  const older = [
    entry('a', { text: 'Stannar' }),
    entry('b', { text: 'Ändras', due: null }),
    entry('c', { text: 'Går' }),
  ];
  const newer = [
    { ...entry('a', { text: 'Stannar' }), version: 9, at: 5 },
    entry('b', { text: 'Ändras', due: '2026-12-11' }),
    entry('d', { text: 'Kommer' }),
  ];
  expect(versionDifference(older, newer)).toEqual([
    { what: 'changed', entry: newer[1], before: older[1], fields: [{ field: 'due', from: null, to: '2026-12-11' }] },
    { what: 'added', entry: newer[2] },
    { what: 'removed', entry: older[2] },
  ]);
});

it('compares what another unit took over with what it was copied from', () => {
  const older = [entry('a', { text: 'Tre dagar', copyOf: null })];
  const newer = [entry('x', { text: 'Fyra dagar', copyOf: 'a' })];
  expect(versionDifference(older, newer)).toMatchObject([
    { what: 'changed', fields: [{ field: 'text', from: 'Tre dagar', to: 'Fyra dagar' }] },
  ]);
});

it('takes a field that is absent for one that is empty', () => {
  expect(versionDifference([entry('a', { text: 'x' })], [entry('a', { text: 'x', targetDate: null })])).toEqual([]);
});
