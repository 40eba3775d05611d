import { describe, expect, it } from 'vitest';
import { maySayNeed, needOfInput } from './need-of-input';
import type { StructuredInput } from './structured-input';
import { emptyInput } from './structured-input.fixture';

const input = (form: StructuredInput['form'], more: Partial<StructuredInput>): StructuredInput => ({
  ...emptyInput(form, '2026-03-06'),
  ...more,
});

describe('a need that an input shows', () => {
  it.each([
    ['absence, which has no outcome', input('attendance', { absence: 34 }), true],
    ['an arrival, which has none either', input('newly-arrived', { unaccompanied: true }), true],
    ['a talk that said so', input('school-health-talk', { outcome: 'need' }), true],
    ['a talk that did not', input('school-health-talk', { outcome: 'watch' }), false],
    ['an assessment that is not done', input('psychological-assessment', {}), false],
  ] as const)('may be seen by %s: %#', (_, one, expected) => expect(maySayNeed(one)).toBe(expected));

  it.each([
    [input('attendance', { absence: 34, trend: 'more' }), 'Skolnärvaro, frånvaro 34 %, ökar.'],
    [input('attendance', { absence: 34, trend: 'unknown' }), 'Skolnärvaro, frånvaro 34 %.'],
    [
      input('school-health-talk', { occasion: 'middle-years', outcome: 'need', note: 'Sover dåligt.' }),
      'Hälsosamtal i skolan, på mellanstadiet. Sover dåligt.',
    ],
    [
      input('newly-arrived', { unaccompanied: true, interpreter: 'dari' }),
      'Nyanländ eller ensamkommande, har kommit utan vårdnadshavare, tolk: dari.',
    ],
    [input('newly-arrived', { unaccompanied: false }), 'Nyanländ eller ensamkommande.'],
  ])('begins with what it came to: %#', (one, text) => expect(needOfInput(one)).toBe(text));
});
