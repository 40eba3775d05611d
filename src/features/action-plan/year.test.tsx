import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import type { YearPoint } from '#domain/year-wheel';
import { addYearPoints } from '#domain/year-wheel-points';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Year } from './year';
import { YearPaper } from './year-paper';

screenTests();
const YEAR = '/lanet/arshjul';
const ROUTES = [
  { path: YEAR, component: Year },
  { path: `${YEAR}/papper`, component: YearPaper },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = (name: string | RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);

const POINT: YearPoint = {
  what: 'Planen ses över',
  when: { every: 'day', month: 12, day: 15 },
  forWhom: { who: 'sectors', sectors: ['social'] },
  leadDays: 30,
  about: 'action-plan',
  text: '',
  source: '',
};
const written = async (valter: TestDevice, point: Partial<YearPoint> = {}) =>
  expect(
    await valter.mutate(COUNTY_DOSSIER, addYearPoints, {
      points: [{ pointId: crypto.randomUUID(), point: { ...POINT, ...point } }],
    }),
  ).toEqual({ ok: true });

describe('the year', () => {
  it('is empty until its editor writes it or reads in what the agreement says', async () => {
    const world = deviceWorld();
    const page = await show(world.device('ylva'), YEAR, ROUTES);
    expect(screen.getByText('Årshjulet har inga punkter än')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    page.unmount();
    await show(world.device('valter'), YEAR, ROUTES);
    await press('Läs in punkterna ur överenskommelsen');
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(3));
    // The strip is drawn from the same points; what has no day stands in the list alone.
    const strip = screen.getByRole('img', { name: /^Året 2026 månad för månad/ });
    expect(within(strip).getByText(/Handlingsplanen revideras/)).toBeTruthy();
    expect(within(strip).queryByText(/Chefsforum går igenom/)).toBeNull();
  });

  it('is written, changed with why and removed by its editor', async () => {
    const valter = deviceWorld().device('valter');
    await show(valter, YEAR, ROUTES);
    await press('Ny punkt');
    await write('Vad ska göras?', 'Skolstart');
    await userEvent.click(screen.getByRole('radio', { name: 'En vecka varje år' }));
    await write('Vecka', '54');
    await press('Spara');
    expect(screen.getByRole('textbox', { name: 'Vecka' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Vad ska göras?' })).toHaveProperty('value', 'Skolstart');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Vecka' }));
    await write('Vecka', '34');
    await press('Spara');
    const row = within((await screen.findByRole('rowheader', { name: /^Skolstart/ })).closest('tr') as HTMLElement);
    expect(row.getByText('vecka 34')).toBeTruthy();
    await userEvent.click(row.getByRole('button', { name: 'Ändra Skolstart' }));
    await userEvent.clear(screen.getByRole('textbox', { name: /^Hur många dagar före/ }));
    await write(/^Hur många dagar före/, '14');
    await write('Varför ändras punkten?', 'Närmare start');
    await press('Spara');
    expect(await screen.findByText('14 dagar före', { selector: 'td' })).toBeTruthy();
    expect(screen.getByText('Närmare start')).toBeTruthy();
    await press('Ta bort Skolstart');
    expect(await screen.findByText('Årshjulet har inga punkter än')).toBeTruthy();
  });

  it('is done by whom it concerns, and that is taken back by the same unit', async () => {
    const world = deviceWorld();
    await written(world.device('valter'));
    let page = await show(world.device('ylva'), YEAR, ROUTES);
    expect(screen.getByText('Dags nu')).toBeTruthy();
    await press('Gjord Planen ses över');
    await write(/^Hur blev det/, 'På mötet i går.');
    await press('Spara att den är gjord');
    expect(await screen.findByText('På mötet i går.')).toBeTruthy();
    expect(screen.getByText(/^Gjord 23 nov/)).toBeTruthy();
    page.unmount();
    page = await show(world.device('jonathan'), YEAR, ROUTES);
    await press('Den är inte gjord');
    expect(await screen.findByText('Dags nu')).toBeTruthy();
    page.unmount();
    await show(world.device('amir'), YEAR, ROUTES);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is on paper, with nothing to press in the list, in English too', async () => {
    setLanguage('en');
    const world = deviceWorld();
    await written(world.device('valter'));
    await show(world.device('valter'), `${YEAR}/papper`, ROUTES);
    const sheet = within(screen.getByRole('article'));
    expect(sheet.getByRole('heading', { name: 'The county’s year 2026' })).toBeTruthy();
    expect(sheet.queryByRole('button')).toBeNull();
    expect(sheet.getByText('30 days before')).toBeTruthy();
  });
});
