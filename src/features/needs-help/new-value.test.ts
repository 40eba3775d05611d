import { expect, it } from 'vitest';
import { newValueOf } from './new-value';

it.each([
  ['goal', 'text', ['Sova hela natten.', 'Sova i egen säng.'], 'text'],
  ['goal', 'targetDate', ['2026-12-01', null], 'date'],
  ['goal', 'longTerm', [true, false], null],
  ['goal', 'needId', [null, null], null],
  ['childContact', 'phone', ['0701', '0702'], 'line'],
  ['attendance', 'present', [true, false], null],
  ['meeting', 'start', ['09:00', '10:00'], 'time'],
  ['nothing', 'text', ['a b', 'c d'], null],
  ['goal', 'nothing', ['a b', 'c d'], null],
])('a third value of %s.%s beside %j is given as %s', (entity, field, values, kind) => {
  expect(newValueOf(entity, field, values)).toBe(kind);
});
