import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Figure, FigureRow } from '#domain/october-figures';
import { setLanguage } from '#ui/words';
import { FigureTable } from './figure-table';
import { shownOf } from './shown-figures';

const row = (level: string, middle: number | null): FigureRow => ({
  level,
  all: 40,
  outcomes: { 'with-voice': 31, 'without-voice': 9 },
  days: { lower: middle && middle - 9, middle, upper: middle && middle + 11 },
});
const plans = (middle: number | null): Figure => ({
  measure: 'plans',
  all: row('*', middle),
  municipality: [row('Lindsjö', 30), row('Tallmo', null)],
  sector: [],
  age: [],
});
const cells = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((one) => [...one.children].map((cell) => cell.textContent));

beforeEach(() => setLanguage('sv'));

describe('the table of plans', () => {
  const NAME = 'Från behov till plan, och barnets röst';
  it('tells of the whole county both what share had the child’s voice and the days it took, with their spread', () => {
    const figure = plans(25);
    render(<FigureTable figure={figure} shown={shownOf(figure, 'all', '', 'Hela länet', plans(28))} />);
    expect(cells(NAME)).toContainEqual(['Med barnets röst', '31', '78 %', '31']);
    expect(cells(`Dagar. ${NAME}`)).toEqual([
      ['Hela länet', '25', '16–36'],
      ['Året innan', '28', '19–39'],
    ]);
  });

  it('tells no days where there are too few', () => {
    const figure = plans(null);
    render(<FigureTable figure={figure} shown={shownOf(figure, 'all', '', 'Hela länet', undefined)} />);
    expect(cells(`Dagar. ${NAME}`)).toEqual([['Hela länet', 'för få för att visas', 'för få för att visas']]);
  });

  it('tells them of each part in the one table', () => {
    const figure = plans(25);
    render(<FigureTable figure={figure} shown={shownOf(figure, 'municipality', '', 'Kommun', undefined)} />);
    expect(screen.getAllByRole('table')).toHaveLength(1);
    expect(cells(NAME)[0]).toEqual(['Lindsjö', '40', '31', '9', '30', '21–41']);
  });
});
