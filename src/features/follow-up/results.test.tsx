import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PeriodResult } from '#storage/online-commands';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Results } from './results';

screenTests();
const ROUTES = [{ path: '/omdomen', component: Results }];
const few = { information: null, participation: null, cooperation: null, meaning: null, gotPlan: null };
const PERIOD: PeriodResult = {
  from: '2026-01-01',
  to: '2026-06-30',
  groups: [
    { respondent: 'child', questions: few },
    {
      respondent: 'guardian',
      questions: {
        information: { count: 7, mean: 4 },
        participation: { count: 6, mean: 4.5 },
        cooperation: { count: 5, mean: 1.5 },
        meaning: { count: 5, mean: 3.5 },
        gotPlan: null,
      },
    },
    { respondent: 'staff', questions: few },
  ],
};
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

describe('the answers in numbers', () => {
  it('stand by question and group; too few are told as that', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.results = [PERIOD];
    await show(ylva, '/omdomen', ROUTES);
    await screen.findByRole('table', { name: '1 jan till 30 jun 2026' });
    const cells = (name: string) =>
      row(name)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells('Fick ni veta')).toEqual(['För få svar', 'Ungefär 4,0 7 svar', 'För få svar']);
    expect(cells('Kunde ni vara med')[1]).toBe('Minst 4,5 6 svar');
    expect(cells('Arbetade de som')[1]).toBe('Högst 1,5 5 svar');
    expect(cells('Fick ni planen')[1]).toBe('För få svar');
  });

  it('say what belongs there while there are none', async () => {
    await show(deviceWorld().device('ylva'), '/omdomen', ROUTES);
    expect(await screen.findByText('Inga siffror än')).toBeTruthy();
    expect(screen.getByText(/aldrig färre än fem svar/)).toBeTruthy();
  });

  it('are nowhere on the device: without the network there are none, and it says so', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.results = [PERIOD];
    ylva.goOffline();
    await show(ylva, '/omdomen', ROUTES);
    expect(await screen.findByText(/Siffrorna finns bara på servern/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    ylva.goOnline();
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    await waitFor(() => expect(screen.getByRole('table')).toBeTruthy());
  });

  it('are complete in English', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    ylva.results = [PERIOD];
    await show(ylva, '/omdomen', ROUTES);
    expect((await screen.findByRole('columnheader', { name: 'Guardians' })).textContent).toBe('Guardians');
  });
});
