import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type ActionPlanRow, actionPlanRow } from '#domain/action-plan';
import { addActionPlanRows } from '#domain/action-plan-rows';
import { COUNTY_DOSSIER } from '#domain/county';
import { rowsOf2016 } from '#domain/plan-of-2016';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { ActionPlan } from './action-plan';
import { PlanPaper } from './plan-paper';
import { PlanRowPage } from './plan-row';

screenTests();
const PLAN = '/lanet/handlingsplan';
const ROUTES = [
  { path: PLAN, component: ActionPlan },
  { path: `${PLAN}/papper`, component: PlanPaper },
  { path: `${PLAN}/rader/$rowId`, component: PlanRowPage },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = (name: string | RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const choose = (name: string | RegExp, value: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name }), value);
const areas = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

const OWN: ActionPlanRow = {
  area: 'Svar på remisser',
  sectors: ['health', 'social'],
  services: '',
  goal: 'Svar i tid',
  measure: { by: 'deviations', types: ['referral'], sectors: [] },
  measureText: 'Avvikelser om remisser',
  activity: 'Gemensam rutin',
  doneBy: { by: 'date', date: '2026-11-20' },
  doneByText: '',
  owner: UNIT.bup,
  followedUpBy: UNIT.strategigrupp,
  source: '',
  isExample: false,
};
const written = async (valter: TestDevice, ...more: ActionPlanRow[]) => {
  const rows = [OWN, ...more].map((row) => ({ rowId: crypto.randomUUID(), row }));
  expect(await valter.mutate(COUNTY_DOSSIER, addActionPlanRows, { rows })).toEqual({ ok: true });
  return rows[0]?.rowId ?? '';
};

describe('the matrix', () => {
  it('is empty until its editor writes it or reads in the rows of 2016, marked as examples', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    let page = await show(ylva, PLAN, ROUTES);
    expect(screen.getByText('Planen har inga rader än')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    page.unmount();

    page = await show(world.device('valter'), PLAN, ROUTES);
    await press('Läs in raderna från 2016');
    await waitFor(() => expect(areas()).toHaveLength(15));
    expect(screen.getAllByText('Exempel')).toHaveLength(15);
    await press('Ta bort exemplen (15)');
    expect(await screen.findByText('Planen har inga rader än')).toBeTruthy();
    page.unmount();
  });

  it('is a table with the heads of the plan, ordered by them and narrowed by every field, with the keyboard', async () => {
    const world = deviceWorld();
    await written(world.device('valter'), ...rowsOf2016(UNIT.strategigrupp));
    await show(world.device('ylva'), PLAN, ROUTES);
    expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Område',
      'Verksamheter',
      'Mål',
      'Mått',
      'Aktivitet',
      'Färdigt',
      'Ansvarar',
      'Läge',
    ]);
    expect(screen.queryByRole('button', { name: 'Ny rad' })).toBeNull();
    // Reached and turned by the keyboard alone.
    screen.getByRole('button', { name: 'Område' }).focus();
    await userEvent.keyboard('{Enter}');
    const rising = areas();
    expect(rising).toEqual([...rising].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'sv')));
    expect(screen.getByRole('columnheader', { name: 'Område' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.keyboard('{Enter}');
    expect(areas()).toEqual(rising.toReversed());
    await choose('Ordna efter', 'done');
    expect(areas().at(-1)).toBe('Psykologutredning, vem som ansvarar');

    await choose('Verksamhet', 'preschool');
    expect(areas()).toEqual(['Samverkan mellan barnhälsovård och förskola']);
    await choose('Verksamhet', '');
    await choose('Ansvarar', UNIT.bup);
    expect(areas()).toEqual(['Svar på remisser']);
    expect(screen.getByText('Handlingsplanen, 1 av 16 rader', { selector: '[role=status]' })).toBeTruthy();
    await choose('Läge', 'done');
    expect(screen.getByText('Ingen rad passar')).toBeTruthy();
    await press('Visa alla rader');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Sök' }), 'FAKTA yrken');
    expect(areas()).toEqual(['FAKTA-dokument, stöd för samverkan']);
  });

  it('is on paper whole, on the sheet that is chosen', async () => {
    const world = deviceWorld();
    await written(world.device('valter'), ...rowsOf2016(UNIT.strategigrupp));
    await show(world.device('ylva'), `${PLAN}/papper`, ROUTES);
    const sheet = screen.getByRole('article');
    expect(within(sheet).getAllByRole('rowheader')).toHaveLength(16);
    expect(sheet.dataset.format).toBe('a3-landscape');
    await userEvent.click(screen.getByRole('radio', { name: 'A4 liggande' }));
    expect(sheet.dataset.format).toBe('a4-landscape');
  });
});

describe('a row', () => {
  it('is written, changed with why and kept as it was; nothing typed is lost where something is wrong', async () => {
    const valter = deviceWorld().device('valter');
    const page = await show(valter, PLAN, ROUTES);
    await press('Ny rad');
    await write('Område', 'Mitt barn');
    await write('Aktivitet', 'Ring 20160504-2382');
    await write('År', '26');
    await press('Spara');
    expect(screen.getByRole('textbox', { name: 'År' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('Skriv året med fyra siffror').length).toBeGreaterThan(0);
    await userEvent.clear(screen.getByRole('textbox', { name: 'År' }));
    await write('År', '2027');
    await press('Spara');
    expect(screen.getByRole('textbox', { name: 'Aktivitet' })).toHaveProperty('value', 'Ring 20160504-2382');
    expect(screen.getByRole('textbox', { name: 'Aktivitet' }).getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Aktivitet' }));
    await press('Spara');
    await userEvent.click(await screen.findByRole('link', { name: 'Mitt barn' }));
    await screen.findByRole('heading', { level: 1, name: 'Mitt barn' });
    expect(screen.getByText(/^Raden är inte ändrad/)).toBeTruthy();
    await press('Ändra raden');
    await choose('Vem ansvarar?', UNIT.preschool);
    await press('Spara');
    expect(screen.getByRole('textbox', { name: 'Varför ändras raden?' }).getAttribute('aria-invalid')).toBe('true');
    await write('Varför ändras raden?', 'Beslut i november');
    await press('Spara');
    const history = await screen.findByRole('region', { name: /^Ändringar/ });
    expect(within(history).getByText('Beslut i november')).toBeTruthy();
    expect(within(history).getByText('Före: tomt')).toBeTruthy();
    expect(within(history).getByText('Efter: Förskolan Smultronet')).toBeTruthy();
    expect(within(history).getAllByRole('term')).toHaveLength(1);
    page.unmount();
  });

  it.each([
    ['valter', ['Ändra raden', 'Ta bort raden', 'Rapportera läget']],
    ['saga', ['Rapportera läget']],
    ['henrik', ['Rapportera läget']],
    ['barbro', []],
    ['agneta', []],
  ] as const)('offers %s what the role may do: %j', async (person, acts) => {
    const world = deviceWorld();
    const rowId = await written(world.device('valter'));
    await show(world.device(person), `${PLAN}/rader/${rowId}`, ROUTES);
    // The one who asks for the numbers again is everybody's.
    await screen.findByRole('button', { name: 'Försök igen' });
    const buttons = screen.getAllByRole('button').map((one) => one.textContent?.trim());
    expect(buttons.filter((one) => one !== 'Försök igen')).toEqual(acts);
  });

  it('is late until its owner says that it is done', async () => {
    const world = deviceWorld();
    const rowId = await written(world.device('valter'));
    await show(world.device('saga'), `${PLAN}/rader/${rowId}`, ROUTES);
    expect(screen.getByText('Försenad')).toBeTruthy();
    await press('Rapportera läget');
    await press('Spara');
    expect(screen.getAllByText('Välj hur det går').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('radio', { name: 'Klar' }));
    await write('Med egna ord', 'Rutinen används.');
    await press('Spara');
    expect(await screen.findByText(/Rutinen används\./)).toBeTruthy();
    expect(screen.queryByText('Försenad')).toBeNull();
  });

  const figure = (referral: number | null) => ({
    measure: 'deviations' as const,
    all: { level: '*', all: 40, outcomes: { referral }, days: null },
    municipality: [],
    sector: [],
    age: [],
  });
  const year = (number: number, referral: number | null) => ({
    review: crypto.randomUUID(),
    year: number,
    version: 1,
    by: 'both' as const,
    on: `${number}-10-20`,
    deviations: figure(referral),
  });

  it.each([
    ['saga', 'the year alone', false],
    ['barbro', 'the year as a link to its review', true],
  ] as const)('tells %s the published deviations by its measure, and %s', async (person, _what, isLink) => {
    const world = deviceWorld();
    const rowId = await written(world.device('valter'));
    const device = world.device(person);
    Object.assign(device.me, { followsUp: isLink });
    const value = [year(2026, 17), year(2025, null)];
    Object.assign(device.online, { publishedDeviations: async () => ({ ok: true, value }) });
    await show(device, `${PLAN}/rader/${rowId}`, ROUTES);
    const table = within(await screen.findByRole('table', { name: 'Avvikelser som radens mått räknar, år för år' }));
    const cells = table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells.slice(1)).toEqual([
      [isLink ? 'Se översynen 2026' : '2026', '17', '20 okt 2026'],
      [isLink ? 'Se översynen 2025' : '2025', 'färre än fem, eller dolt', '20 okt 2025'],
    ]);
    expect(table.queryAllByRole('link')).toHaveLength(isLink ? 2 : 0);
  });

  it('says so where no review is approved, and where the server can not be reached', async () => {
    const world = deviceWorld();
    const rowId = await written(world.device('valter'));
    const device = world.device('saga');
    await show(device, `${PLAN}/rader/${rowId}`, ROUTES);
    await screen.findByText('Talen finns bara på servern, och den går inte att nå just nu.');
    Object.assign(device.online, { publishedDeviations: async () => ({ ok: true, value: [] }) });
    await press('Försök igen');
    expect(await screen.findByText('Ingen översyn är godkänd än, så det finns inga tal att visa.')).toBeTruthy();
  });

  it('that was taken away says so, and has its English words', async () => {
    setLanguage('en');
    const world = deviceWorld();
    const valter = world.device('valter');
    const rowId = await written(valter);
    await show(valter, `${PLAN}/rader/${rowId}`, ROUTES);
    await press('Remove the row');
    expect(await screen.findByText('The plan has no rows yet')).toBeTruthy();
    expect(valter.dossier(COUNTY_DOSSIER)?.dossier.get(actionPlanRow, rowId)).toBeUndefined();
  });
});
