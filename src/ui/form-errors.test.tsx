import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { useFieldErrors } from './form-errors.tsx';

const schema = z.object({
  name: z.string().trim().min(1).max(5),
  phone: z.string().min(3),
  day: z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), 'not-a-date'),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  colour: z.enum(['red', 'blue']),
  units: z.array(z.string()).min(1),
  number: z.string().refine(() => false, 'bad-identity-number'),
});

/** The issue as a form keeps it. */
function fault(field: string, value: unknown) {
  const parsed = schema.safeParse({ [field]: value });
  const issue = parsed.error?.issues.find((i) => i.path[0] === field);
  return { type: issue?.code ?? 'none', message: issue?.message };
}

describe('the words at a field', () => {
  it.each([
    ['name', '', 'Fyll i det här'],
    ['name', 'far too long', 'Texten är för lång'],
    ['name', undefined, 'Fyll i det här'],
    ['phone', 'a', 'Texten är för kort'],
    ['day', '26/11', 'Skriv ett datum, till exempel 2026-11-26'],
    ['at', '2 pm', 'Skriv klockslaget, till exempel 14:00'],
    ['colour', '', 'Välj ett alternativ'],
    ['units', [], 'Välj minst ett alternativ'],
    ['number', '1', 'Numret stämmer inte'],
  ])('%s = %s says what to do', (field, value, words) => {
    const errors = { [field]: fault(field, value) };
    const { result } = renderHook(() => useFieldErrors(errors, { 'bad-identity-number': 'Numret stämmer inte' }));
    expect(result.current.of(field)).toBe(words);
  });

  it('stand in the summary too, under the name of the nested field', () => {
    const errors = { child: { firstName: fault('name', '') }, days: [undefined, { from: fault('day', 'x') }] };
    const { result } = renderHook(() => useFieldErrors(errors, { 'days.*.from': 'Skriv första dagen' }));
    expect(result.current.title).toBe('2 saker behöver rättas');
    expect(result.current.list).toEqual([
      { field: 'child.firstName', message: 'Fyll i det här' },
      { field: 'days.1.from', message: 'Skriv första dagen' },
    ]);
  });

  it('are none where nothing is wrong', () => {
    const { result } = renderHook(() => useFieldErrors({}));
    expect(result.current.of('name')).toBeUndefined();
    expect(result.current.list).toEqual([]);
  });
});
