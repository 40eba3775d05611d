import { expect, it } from 'vitest';
import { type CaseRow, chosenRows } from './case-row';

const row = (name: string, due: string | null): CaseRow => ({
  id: name,
  label: { name, age: 9, reference: '2026-1', protected: false, frameOnly: false },
  school: '',
  closed: false,
  mine: true,
  coordinator: '',
  step: 1,
  stepName: 'need',
  next: null,
  due,
  late: false,
  consent: { state: 'missing', until: null },
  unsent: false,
});
const ROWS = [row('Åke', '2026-12-01'), row('Zara', '2026-12-01'), row('Adam', null), row('Örjan', '2026-11-30')];

it('orders the same rows by date, by name and in either language as it is asked, and leaves them as they were', () => {
  const names = (order: 'due' | 'name', language: 'sv' | 'en', search = '') =>
    chosenRows(ROWS, { scope: 'mine', step: '', order, search }, language).map(({ id }) => id);
  expect(names('due', 'sv')).toEqual(['Örjan', 'Zara', 'Åke', 'Adam']);
  expect(names('name', 'sv')).toEqual(['Adam', 'Zara', 'Åke', 'Örjan']);
  expect(names('name', 'en')).toEqual(['Adam', 'Åke', 'Örjan', 'Zara']);
  expect(names('due', 'en')).toEqual(['Örjan', 'Åke', 'Zara', 'Adam']);
  expect(names('due', 'sv', 'ar')).toEqual(['Zara']);
  expect(names('due', 'sv')).toEqual(['Örjan', 'Zara', 'Åke', 'Adam']);
  expect(ROWS.map(({ id }) => id)).toEqual(['Åke', 'Zara', 'Adam', 'Örjan']);
});
