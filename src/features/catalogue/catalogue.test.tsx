import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import { decisionSupport, editSupport } from '#domain/decision-support';
import { readInCatalogue } from '#domain/read-in-catalogue';
import { responsibility } from '#domain/responsibility';
import { reviseStructure } from '#domain/revise-structure';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import { key, municipality, school } from '#domain/structure.fixture';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Duties } from './duties';
import { DutiesPaper } from './duties-paper';
import { Duty } from './duty';
import { Support } from './support';
import { Supports } from './supports';
import { SupportsPaper } from './supports-paper';

screenTests();
const ROUTES = [
  { path: '/lanet/ansvar', component: Duties },
  { path: '/lanet/ansvar/papper', component: DutiesPaper },
  { path: '/lanet/ansvar/$dutyId', component: Duty },
  { path: '/lanet/kunskapsstod', component: Supports },
  { path: '/lanet/kunskapsstod/papper', component: SupportsPaper },
  { path: '/lanet/kunskapsstod/$supportId', component: Support },
];
const [DUTY] = SHIPPED_DUTIES;
const [AREA] = SHIPPED_SUPPORTS;
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const write = async (label: string, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

/** A county whose catalogues are read in, and the devices of its editor and of a social worker. */
async function readIn() {
  const world = deviceWorld();
  const [valter, ylva] = [world.device('valter'), world.device('ylva')];
  const shipped = { responsibilities: [...SHIPPED_DUTIES], supports: [...SHIPPED_SUPPORTS] };
  expect(await valter.mutate(COUNTY_DOSSIER, readInCatalogue, shipped)).toEqual({ ok: true });
  return { world, valter, ylva };
}

describe('the responsibility catalogue', () => {
  it('is read in by its editor with one press, and seen by everybody then', async () => {
    const world = deviceWorld();
    const [valter, ylva] = [world.device('valter'), world.device('ylva')];
    await show(valter, '/lanet/ansvar', ROUTES);
    await press('Läs in överenskommelsens ansvar');
    expect(await screen.findByRole('heading', { name: /Hälso- och sjukvården\s*12/ })).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Skolan' })).getAllByRole('listitem')).toHaveLength(12);
    expect(ylva.dossier(COUNTY_DOSSIER)?.dossier.list(responsibility)).toHaveLength(38);
  });

  it('offers nobody else to read in, add or change', async () => {
    const world = deviceWorld();
    await show(world.device('ylva'), '/lanet/ansvar', ROUTES);
    expect(screen.getByText('Ansvarsfördelningen är inte inläst än')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(['åtgärdsprogram', 'ATGARDSPROGRAM', 'aatgaerdsprogram'])('is searched for %s', async (words) => {
    const { ylva } = await readIn();
    await show(ylva, '/lanet/ansvar', ROUTES);
    await userEvent.type(screen.getByRole('searchbox'), words);
    expect(await screen.findByText('1 visas')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('link', { name: /skriver ett åtgärdsprogram/ })).toBeTruthy();
  });

  it('is changed with a reason, and what it said before can be read by all, without a network too', async () => {
    const { valter, ylva } = await readIn();
    const first = await show(valter, `/lanet/ansvar/${DUTY!.id}`, ROUTES);
    expect(screen.getByText('Det har inte ändrats sedan det skrevs in.')).toBeTruthy();
    await press('Ändra');
    await write('Vad ingår i ansvaret?', 'Ger vård i hela länet.');
    await press('Spara');
    expect((await screen.findAllByText('Skriv varför ni ändrar')).length).toBeGreaterThan(0);
    await write('Varför ändrar ni?', 'Länet har enats.');
    await press('Spara');
    expect(await screen.findByText('Version 2, gäller nu')).toBeTruthy();
    first.unmount();
    ylva.goOffline();
    await show(ylva, `/lanet/ansvar/${DUTY!.id}`, ROUTES);
    expect(screen.getByText(/^Ändrat 23 nov 2026 av Valter Hedin: Länet har enats\.$/)).toBeTruthy();
    expect(document.querySelector('del')?.textContent).toContain(DUTY!.body.text);
    expect(document.querySelector('ins')?.textContent).toContain('Ger vård i hela länet.');
    expect(screen.queryByRole('button', { name: 'Ändra' })).toBeNull();
  });

  it('prints what holds today, with where it stands', async () => {
    const { ylva } = await readIn();
    await show(ylva, '/lanet/ansvar/papper', ROUTES);
    expect(screen.getAllByRole('listitem')).toHaveLength(38);
    expect(document.body.textContent).toContain('HSL 16 kap. 4 §');
    expect(document.body.textContent).toContain('version 5.0');
  });

  it('stands in English', async () => {
    setLanguage('en');
    const { ylva } = await readIn();
    await show(ylva, `/lanet/ansvar/${DUTY!.id}`, ROUTES);
    expect(screen.getByRole('heading', { level: 1, name: 'Duty: health care' })).toBeTruthy();
    expect(screen.getByText(DUTY!.body.text).closest('[lang]')?.getAttribute('lang')).toBe('sv');
  });
});

describe('the decision support', () => {
  it('tells who does what when, that an example is one, and what is late to be reviewed', async () => {
    const { world, valter, ylva } = await readIn();
    await valter.mutate(COUNTY_DOSSIER, editSupport, {
      supportId: AREA!.id,
      versionId: crypto.randomUUID(),
      changes: { reviewOn: { from: null, to: '2026-11-22' } },
      conflictIds: { reviewOn: crypto.randomUUID() },
      why: 'Ses över varje år.',
    });
    await show(ylva, '/lanet/kunskapsstod', ROUTES);
    const areas = within(screen.getByRole('list', { name: 'Områden' })).getAllByRole('listitem');
    expect(areas).toHaveLength(10);
    expect(areas[0]!.textContent).toContain('Exempel, inte länets beslut');
    expect(areas[0]!.textContent).toContain('Skulle ha setts över 22 nov 2026');
    expect(areas[9]!.textContent).toContain('Tom ram: länet skriver');
    expect(world.truth(COUNTY_DOSSIER)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: AREA!.body.area }));
    const table = await screen.findByRole('table', { name: 'Vem gör vad när: specialist' });
    expect(within(table).getByRole('rowheader', { name: 'BUP' })).toBeTruthy();
  });

  it('opens its links in a tab of their own that learns nothing, and shows each school’s number', async () => {
    const { ylva } = await readIn();
    await show(ylva, `/lanet/kunskapsstod/${AREA!.id}`, ROUTES).then(async ({ go }) => {
      const link = screen.getByRole('link', { name: /^Vård- och insatsprogrammen \(VIP\)/ });
      expect(link.getAttribute('href')).toBe('https://vardochinsats.se/');
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener noreferrer');
      await go('/lanet/kunskapsstod');
    });
    const schools = await screen.findByRole('table', { name: 'Skolenheternas nummer' });
    expect(within(schools).getAllByText('00000101')).toHaveLength(3);
  });

  it('shows the number of a school that the county’s structure names and that does not work in Samplan', async () => {
    const { valter, ylva } = await readIn();
    const principalId = key(1);
    const entries = [
      { does: 'add' as const, sort: 'principal' as const, id: principalId, body: municipality() },
      ...[
        ['Granskolan', '12345678'],
        ['Samma skola', '00000101'],
        ['Utan nummer', ''],
      ].map(([name = '', schoolUnitCode = ''], at) => ({
        does: 'add' as const,
        sort: 'unit' as const,
        id: key(at + 2),
        body: school({ principalId, name, schoolUnitCode, inSamplan: '' }),
      })),
    ];
    expect(await valter.mutate(COUNTY_DOSSIER, reviseStructure, { entries })).toEqual({ ok: true });
    await show(ylva, '/lanet/kunskapsstod', ROUTES);
    const schools = within(await screen.findByRole('table', { name: 'Skolenheternas nummer' }));
    expect(schools.getByRole('row', { name: 'Granskolan 12345678' })).toBeTruthy();
    expect(schools.queryByText('Samma skola')).toBeNull();
    expect(schools.queryByText('Utan nummer')).toBeNull();
  });

  it('is written by its editor, row by row, and takes no address but a safe one', async () => {
    const { valter } = await readIn();
    await show(valter, '/lanet/kunskapsstod', ROUTES);
    await press('Lägg till ett område');
    await write('Vad heter området?', 'Sömn');
    await write('Vem?', 'Elevhälsan');
    await write('Vad gör de?', 'Frågar hur barnet sover');
    await press('Lägg till en länk');
    await write('Vad heter sidan?', 'Länets sida');
    await write('Adress', 'http://lanet.example');
    await press('Spara');
    expect((await screen.findAllByText('Skriv en adress som börjar med https://')).length).toBeGreaterThan(0);
    await write('Adress', 'https://lanet.example');
    await press('Spara');
    expect(await screen.findByRole('link', { name: 'Sömn' })).toBeTruthy();
    const added = valter
      .dossier(COUNTY_DOSSIER)!
      .dossier.list(decisionSupport)
      .find(({ body }) => body.area === 'Sömn');
    expect(added?.body.steps).toEqual([
      { level: 'first-line', who: 'Elevhälsan', what: 'Frågar hur barnet sover', when: '' },
    ]);
    expect(added?.body.links).toEqual([{ label: 'Länets sida', url: 'https://lanet.example' }]);
  });

  it('prints the areas that are filled, each example as one', async () => {
    const { ylva } = await readIn();
    await show(ylva, '/lanet/kunskapsstod/papper', ROUTES);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2);
    expect(screen.getAllByText('Exempel, inte länets beslut')).toHaveLength(2);
  });
});
