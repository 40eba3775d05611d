import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { reportDeviation } from '#domain/deviation';
import { deviationArgs } from '#tests/contract/deviation-acts';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Deviation } from './deviation';
import { Deviations } from './deviations';
import { ForumPaper } from './forum-paper';
import { MatterPage } from './matter';
import { ReportDeviation } from './report-deviation';
import { Yearly } from './yearly';

screenTests();
const ROUTES = [
  { path: '/avvikelser', component: Deviations },
  { path: '/avvikelser/ny', component: ReportDeviation },
  { path: '/avvikelser/genomgang', component: Yearly },
  { path: '/avvikelser/papper', component: ForumPaper },
  { path: '/avvikelser/$deviationId', component: Deviation },
  { path: '/avvikelser/fragor/$matterId', component: MatterPage },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = (name: string | RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const choose = (name: string | RegExp, value: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name }), value);

async function reported(by: TestDevice) {
  const id = crypto.randomUUID();
  expect(await by.mutate(id, reportDeviation, { ...deviationArgs([UNIT.bup]), link: null })).toEqual({ ok: true });
  return id;
}

describe('the report', () => {
  it('is refused beside the field where it names the child, a guardian or a number, and nothing typed is lost', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/avvikelser/ny?arende=${caseId}&typ=follow-up-not-held&steg=follow-up`, ROUTES);
    expect(screen.getByRole('radio', { name: 'Uppföljning har inte gjorts' })).toHaveProperty('checked', true);
    await write('Vad har hänt?', 'Tildes uppföljning blev inte av.');
    await write('Vad betyder det för barnet?', 'Barnet väntar.');
    await write('Vad vill ni ska hända?', 'Ring 20160504-2382.');
    await choose(/Vilka andra verksamheter/, UNIT.bup);
    await press('Skicka rapporten');
    const what = screen.getByRole('textbox', { name: 'Vad har hänt?' });
    expect(what.getAttribute('aria-invalid')).toBe('true');
    expect(within(what.parentElement as HTMLElement).getByText(/personnummer, eller namnet på någon/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Vad vill ni ska hända?' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Vad betyder det för barnet?' }).getAttribute('aria-invalid')).not.toBe(
      'true',
    );
    expect(what).toHaveProperty('value', 'Tildes uppföljning blev inte av.');
    await userEvent.clear(what);
    await userEvent.type(what, 'Uppföljningen blev inte av.');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Vad vill ni ska hända?' }));
    await write('Vad vill ni ska hända?', 'Ett nytt datum.');
    await press('Skicka rapporten');
    await screen.findByRole('heading', { level: 1, name: 'Uppföljning har inte gjorts' });
    const henrik = world.device('henrik');
    const seen = henrik.dossiers.get().find((view) => view.records.some((one) => one.entity === 'deviation'));
    expect(seen?.records.map((one) => one.entity)).toEqual(['deviation']);
    expect(JSON.stringify(seen?.records)).not.toContain(caseId);
  });

  it('refuses a last day before what it is about, and the own unit can not be chosen', async () => {
    const ylva = deviceWorld().device('ylva');
    await show(ylva, '/avvikelser/ny', ROUTES);
    expect(
      within(screen.getByRole('combobox', { name: /Vilka andra/ })).queryByText(/Socialtjänsten Lindsjö/),
    ).toBeNull();
    expect(within(screen.getByRole('combobox', { name: /Vilka andra/ })).queryByText(/Chefsforum/)).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Annat' }));
    for (const field of ['Vad har hänt?', 'Vad betyder det för barnet?', 'Vad vill ni ska hända?'])
      await write(field, 'Något.');
    await choose(/Vilka andra verksamheter/, UNIT.bup);
    await choose('Barnets ålder', '6-12');
    const due = screen.getByLabelText('När ska det vara löst?');
    await userEvent.clear(due);
    await userEvent.type(due, '2026-11-01');
    await press('Skicka rapporten');
    expect(screen.getByRole('textbox', { name: 'Vad har hänt?' })).toHaveProperty('value', 'Något.');
    expect(
      within(due.parentElement as HTMLElement).getByText('Skriv en dag som inte kommer före den då det hände.'),
    ).toBeTruthy();
    expect(ylva.dossiers.get()).toEqual([]);
  });
});

describe('a deviation', () => {
  it('is answered, raised without its text, decided by the forum, brought home and solved', async () => {
    const world = deviceWorld();
    const [margit, henrik, agneta] = [world.device('margit'), world.device('henrik'), world.device('agneta')];
    const id = await reported(margit);
    let page = await show(henrik, '/avvikelser', ROUTES);
    expect(screen.getByText('En verksamhet har inte svarat')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Uppföljning har inte gjorts' }));
    await press('Skriv er verksamhets svar');
    await write('Vad svarar ni?', 'Vi missade den.');
    await press('Spara svaret');
    expect(await screen.findByText('Vi missade den.')).toBeTruthy();
    await press('Skriv numret');
    await write('Regionens avvikelsesystem', 'R-17');
    await press('Spara numret');
    expect(await screen.findByText('Nummer R-17')).toBeTruthy();
    page.unmount();

    page = await show(margit, `/avvikelser/${id}`, ROUTES);
    expect(screen.queryByRole('button', { name: 'Skriv numret' })).toBeNull();
    await press('Lyft till Chefsforum');
    await write('Vad ska forumet ta ställning till?', 'Vem kallar till uppföljning?');
    await write('Varför kan cheferna inte lösa det?', 'Vi är inte överens.');
    await press('Lyft frågan');
    await userEvent.click(await screen.findByRole('link', { name: 'Se frågan i forumet' }));
    await screen.findByRole('heading', { name: 'Det forumet får veta' });
    page.unmount();

    page = await show(agneta, '/avvikelser', ROUTES);
    expect(screen.queryByText(/BUP/)).toBeNull();
    expect(agneta.dossiers.get().flatMap((view) => view.records.map((one) => one.entity))).toEqual(['matter']);
    await userEvent.click(screen.getByRole('link', { name: 'Uppföljning har inte gjorts' }));
    await press('Ta upp på ett möte');
    await press('Sätt på dagordningen');
    await press('Skriv vad mötet kom fram till');
    await userEvent.click(screen.getByRole('radio', { name: 'Beslutad' }));
    await write('Beslut och skäl', 'Den som samordnar kallar.');
    await press('Spara beslutet');
    expect(await screen.findByText('Den som samordnar kallar.')).toBeTruthy();
    await page.go('/avvikelser/papper');
    expect(screen.getByRole('heading', { level: 1, name: 'Protokoll' })).toBeTruthy();
    expect(screen.getByText('Den som samordnar kallar.', { exact: false })).toBeTruthy();
    page.unmount();

    page = await show(margit, `/avvikelser/${id}`, ROUTES);
    await press('Ta hem svaret');
    await screen.findByText(/^Beslutad\./);
    await press('Markera som löst');
    await write('Hur löstes det?', 'Samordnaren kallar.');
    await userEvent.click(screen.getByRole('radio', { name: 'Vi tolkade olika' }));
    await press('Spara lösningen');
    expect(await screen.findByText('Löst')).toBeTruthy();
    page.unmount();
    await show(henrik, `/avvikelser/${id}`, ROUTES);
    expect(screen.getByText('Den som samordnar kallar.', { exact: false })).toBeTruthy();
  });

  it('lets whoever is no manager mend what the own unit reported and write to the others, and no more', async () => {
    const world = deviceWorld();
    const id = await reported(world.device('ylva'));
    await show(world.device('ylva'), `/avvikelser/${id}`, ROUTES);
    const buttons = screen.getAllByRole('button').map((one) => one.textContent?.trim());
    expect(buttons).toEqual(['Ändra rapporten', 'Skriv till de andra', 'Spara som fil till regionens system']);
  });

  it('has its English words', async () => {
    setLanguage('en');
    const world = deviceWorld();
    const id = await reported(world.device('margit'));
    await show(world.device('margit'), `/avvikelser/${id}`, ROUTES);
    for (const name of ['The report', 'The services’ answers', 'The way up and back', 'Solution'])
      expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy();
  });
});

describe('the yearly review', () => {
  it('tells fewer than five as fewer than five', async () => {
    const world = deviceWorld();
    const margit = world.device('margit');
    for (let at = 0; at < 4; at += 1) await reported(margit);
    let page = await show(margit, '/avvikelser/genomgang', ROUTES);
    expect(screen.getAllByText('Färre än fem, eller dolt')).toHaveLength(2);
    page.unmount();
    await reported(margit);
    page = await show(margit, '/avvikelser/genomgang', ROUTES);
    expect(screen.getAllByRole('cell', { name: '5' })).toHaveLength(2);
    expect(screen.getByText(/: 5$/)).toBeTruthy();
  });

  it('tells a forum of all that was reported in the county, by type, by sectors and what comes again, from the approved reviews', async () => {
    const agneta = deviceWorld().device('agneta');
    const row = (level: string, all: number | null, absence: number | null) => ({
      level,
      all,
      outcomes: { absence },
      days: null,
    });
    const deviations = {
      measure: 'deviations' as const,
      all: row('*', 40, 17),
      municipality: [],
      sector: [row('health+school', 31, 12), row('social+social', null, null), row('several', 9, null)],
      age: [],
    };
    const year = (number: number, more = {}) => ({
      review: crypto.randomUUID(),
      year: number,
      version: 1,
      by: 'both' as const,
      on: `${number}-10-20`,
      deviations: { ...deviations, ...more },
    });
    const value = [year(2026), year(2025, { all: row('*', 8, 8) })];
    Object.assign(agneta.online, { publishedDeviations: async () => ({ ok: true, value }) });
    await show(agneta, '/avvikelser/genomgang', ROUTES);
    const cells = (name: string) =>
      within(screen.getByRole('table', { name }))
        .getAllByRole('row')
        .slice(1)
        .map((one) => [...one.children].map((cell) => cell.textContent));
    await screen.findByRole('table', { name: 'Länets avvikelser efter typ' });
    expect(cells('Länets avvikelser efter typ')).toContainEqual(['Någon kom inte till mötet', '17']);
    expect(cells('Länets avvikelser efter sektorer')).toEqual([
      ['Hälso- och sjukvård, skola', '31'],
      ['Inom socialtjänst', 'Färre än fem, eller dolt'],
      ['Fler än två sektorer', '9'],
    ]);
    expect(screen.getByText('Någon kom inte till mötet, Hälso- och sjukvård, skola: 12')).toBeTruthy();
    await choose('Översyn', '2025 (oktober 2024 till september 2025)');
    expect(cells('Länets avvikelser efter typ')).toContainEqual(['Någon kom inte till mötet', '8']);
  });

  it('says so where the county’s numbers can not be reached, with the way to ask again', async () => {
    const agneta = deviceWorld().device('agneta');
    await show(agneta, '/avvikelser/genomgang', ROUTES);
    await screen.findByText('Länets tal finns bara på servern, och den går inte att nå just nu.');
    Object.assign(agneta.online, { publishedDeviations: async () => ({ ok: true, value: [] }) });
    await press('Försök igen');
    expect(await screen.findByText(/Ingen översyn är godkänd än/)).toBeTruthy();
  });
});
