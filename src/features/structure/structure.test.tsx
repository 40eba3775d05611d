import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import { reviseStructure } from '#domain/revise-structure';
import { structureOf } from '#domain/structure';
import { structureCsv } from '#domain/structure-csv';
import { structureExample } from '#domain/structure-example';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { FilePage } from './file-page';
import { GroupPage } from './group-page';
import { StructurePage } from './structure-page';
import { StructurePaper } from './structure-paper';
import { UnitPage } from './unit-page';
import { UnitsPage } from './units-page';
import { WherePage } from './where-page';

screenTests();
beforeAll(() => {
  // What jsdom lacks of files.
  Blob.prototype.arrayBuffer = function read(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(this);
    });
  };
});
const ROUTES = [
  { path: '/lanet/samverkan', component: StructurePage },
  { path: '/lanet/samverkan/verksamheter', component: UnitsPage },
  { path: '/lanet/samverkan/verksamheter/$unitId', component: UnitPage },
  { path: '/lanet/samverkan/grupper/$groupId', component: GroupPage },
  { path: '/lanet/samverkan/vart', component: WherePage },
  { path: '/lanet/samverkan/fil', component: FilePage },
  { path: '/lanet/samverkan/papper', component: StructurePaper },
];
const counted = () => screen.getAllByRole('status')[0]?.textContent;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const held = (device: TestDevice) => structureOf(device.dossier(COUNTY_DOSSIER)!.dossier);

/** The practice county's structure as its editor has written it, and somebody else who has fetched it. */
async function written() {
  const world = deviceWorld();
  const valter = world.device('valter');
  expect(await valter.mutate(COUNTY_DOSSIER, reviseStructure, { entries: structureExample() })).toEqual({ ok: true });
  const ylva = world.device('ylva');
  return { world, valter, ylva };
}

describe('the structure', () => {
  it('is read by everybody, drawn and listed, and written by nobody but its editor', async () => {
    const { ylva } = await written();
    await show(ylva, '/lanet/samverkan', ROUTES);
    expect(screen.getByRole('img', { name: /Grupperna som ett träd/ })).toBeTruthy();
    const tree = screen.getByRole('list', { name: /Grupperna, var och en/ });
    // ReKo stands outermost, and each of the others in the list of the one that it reports to.
    const strategy = within(tree).getByRole('link', { name: 'Strategigrupp barn och unga' });
    expect(
      within(strategy.closest('ul')?.closest('li') as HTMLElement).getByRole('link', { name: 'ReKo' }),
    ).toBeTruthy();
    expect(within(tree).getAllByRole('link', { name: /^LSG / })).toHaveLength(8);
    expect(screen.queryByRole('button', { name: 'Ny grupp' })).toBeNull();
    await userEvent.click(within(tree).getByRole('link', { name: 'LSG Norra' }));
    await screen.findByRole('heading', { level: 1, name: 'LSG Norra' });
    expect(screen.getByText('Rektorer i området')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ändra/ })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Fritidsgården Fyren' }));
    await screen.findByRole('heading', { level: 1, name: 'Fritidsgården Fyren' });
    expect(within(screen.getByRole('list', { name: 'Med i grupperna' })).getAllByRole('link')).toHaveLength(3);
  });

  it('says that nothing is written yet, and to its editor how to begin', async () => {
    const world = deviceWorld();
    const page = await show(world.device('ylva'), '/lanet/samverkan', ROUTES);
    expect(screen.getByText('Ingen struktur är inskriven än')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /fil/ })).toBeNull();
    page.unmount();
    await show(world.device('valter'), '/lanet/samverkan', ROUTES);
    expect(screen.getByRole('link', { name: 'Läs in eller hämta som fil' })).toBeTruthy();
  });

  it('finds units by words, type and municipality, under their principals', async () => {
    const { ylva } = await written();
    await show(ylva, '/lanet/samverkan/verksamheter', ROUTES);
    expect(counted()).toBe('31 verksamheter');
    await userEvent.type(screen.getByRole('searchbox'), 'lindsjo barn');
    expect(counted()).toBe('6 verksamheter');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Typ av verksamhet' }), 'Habilitering');
    expect(counted()).toBe('1 verksamhet');
    expect(within(screen.getByRole('region', { name: /Region Sjöbygden/ })).getByRole('link')).toHaveProperty(
      'textContent',
      'Barn- och ungdomshabiliteringen Lindsjö',
    );
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kommun' }), 'Tallmo');
    expect(screen.getByText('Ingen verksamhet stämmer')).toBeTruthy();
  });

  it('is changed by its editor, who is told what is wrong beside the field', async () => {
    const { valter, ylva } = await written();
    const page = await show(valter, '/lanet/samverkan/verksamheter', ROUTES);
    await press('Ny verksamhet');
    const form = within(screen.getByRole('form', { name: 'Ny verksamhet' }));
    await userEvent.type(form.getByRole('textbox', { name: 'Namn' }), 'Björkskolan');
    await userEvent.type(form.getByRole('textbox', { name: 'Skolenhetskod' }), '1234567');
    await userEvent.type(form.getByRole('textbox', { name: 'Telefon' }), '160504-2382');
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Typ av verksamhet' }), 'Grundskola');
    await userEvent.click(form.getByRole('button', { name: 'Spara' }));
    expect(form.getByRole('textbox', { name: 'Skolenhetskod' }).getAttribute('aria-invalid')).toBe('true');
    expect(form.getByRole('combobox', { name: 'Huvudman' }).getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(form.getByRole('textbox', { name: 'Skolenhetskod' }), '8');
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Huvudman' }), 'Lindsjö kommun');
    await userEvent.click(form.getByRole('button', { name: 'Spara' }));
    expect(await form.findByText(/Här står ett personnummer/)).toBeTruthy();
    expect(form.getByRole('textbox', { name: 'Namn' })).toHaveProperty('value', 'Björkskolan');
    await userEvent.clear(form.getByRole('textbox', { name: 'Telefon' }));
    await userEvent.click(form.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('link', { name: 'Björkskolan' })).toBeTruthy();
    expect(held(ylva).units.map(({ body }) => body.name)).toContain('Björkskolan');

    await userEvent.click(screen.getByRole('link', { name: 'Björkskolan' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Ändra/ }));
    const name = screen.getByRole('textbox', { name: 'Namn' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Björkängsskolan');
    await press('Spara');
    await screen.findByRole('heading', { level: 1, name: 'Björkängsskolan' });
    await press('Ta bort ur strukturen');
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort' }));
    await screen.findByRole('heading', { level: 1, name: 'Verksamheter' });
    expect(screen.queryByRole('link', { name: 'Björkängsskolan' })).toBeNull();
    page.unmount();
  });

  it('lets nothing be taken out that something else names, and says what', async () => {
    const { valter } = await written();
    const unit = held(valter).units.find(({ body }) => body.name === 'Sjögymnasiet');
    await show(valter, `/lanet/samverkan/verksamheter/${unit?.id}`, ROUTES);
    await press('Ta bort ur strukturen');
    expect(await screen.findByText(/Den används av LSG Centrum och SGG Lindsjö/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ta bort' })).toBeNull();
  });

  it('has groups whose form keeps them out of circles', async () => {
    const { valter } = await written();
    const group = held(valter).groups.find(({ body }) => body.name === 'LSG Norra');
    await show(valter, `/lanet/samverkan/grupper/${group?.id}`, ROUTES);
    await userEvent.click(screen.getByRole('button', { name: /^Ändra/ }));
    const above = within(screen.getByRole('combobox', { name: 'Rapporterar till' }));
    expect(above.queryByRole('option', { name: 'Nätgrupp Aspskolan' })).toBeNull();
    expect(above.getByRole('option', { name: 'LSG Södra' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Gymnasieskolorna' }));
    await press('Spara');
    expect(await screen.findByText('Arbetet i ett område och Gymnasieskolorna', { exact: false })).toBeTruthy();
  });
});

describe('where a matter goes', () => {
  it('is told from what it is about and where, with the way on and a link', async () => {
    const { ylva } = await written();
    const page = await show(ylva, '/lanet/samverkan/vart', ROUTES);
    await userEvent.click(screen.getByRole('radio', { name: 'Hur vi arbetar ihop i ett område' }));
    expect(screen.getByRole('combobox', { name: 'Kommun' })).toHaveProperty('value', 'Lindsjö');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Område' }), 'Södra');
    expect(screen.getByText('LSG Södra tar upp frågan.')).toBeTruthy();
    expect(
      screen
        .getAllByRole('link')
        .map((link) => link.textContent)
        .slice(-3),
    ).toEqual(['LSG Södra', 'BBU Lindsjö', 'SBU Lindsjö']);
    await userEvent.click(screen.getByRole('radio', { name: 'Ett barn: samverkan har brustit' }));
    await userEvent.click(screen.getByRole('link', { name: 'Rapportera en avvikelse' }));
    expect(page.address()).toBe('/avvikelser/ny');
  });

  it('never sends a child to a group', async () => {
    const { ylva } = await written();
    await show(ylva, '/lanet/samverkan/vart', ROUTES);
    await userEvent.click(screen.getByRole('radio', { name: /Ett barn: barnet behöver/ }));
    expect(screen.getByText('Det tas aldrig upp i en grupp')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Starta en SIP' })).toBeTruthy();
  });
});

describe('a file of the structure', () => {
  const choose = async (text: string) =>
    userEvent.upload(
      screen.getByLabelText('Fil med strukturen'),
      new File([text], 'struktur.csv', { type: 'text/csv' }),
    );

  it('is told line by line what is wrong, all at once, and changes nothing', async () => {
    const { valter } = await written();
    const before = structureCsv(held(valter));
    await show(valter, '/lanet/samverkan/fil', ROUTES);
    await choose(
      before.replace(';Grundskola;Lindsjö kommun;', ';Skola;Månstad;').replace('08-465 004 30', '20160504-2382'),
    );
    const table = await screen.findByRole('table', { name: 'Det som är fel, rad för rad' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(3);
    expect(within(table).getByText('Ingen huvudman heter så, varken här eller i filen.')).toBeTruthy();
    expect(within(table).getByText(/Här står ett personnummer/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('20160504');
    expect(screen.queryByRole('button', { name: /Genomför/ })).toBeNull();
    expect(structureCsv(held(valter))).toBe(before);
    // What is not a text at all is told so.
    await userEvent.upload(
      screen.getByLabelText('Fil med strukturen'),
      new File([new Uint8Array([80, 75, 3, 4, 0])], 'bok.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByText(/en hel Excel-bok/)).toBeTruthy();
  });

  it('is tried, shown and then made one change, without a network too, which everybody gets', async () => {
    const { valter, ylva } = await written();
    const file = structureCsv(held(valter))
      .replace('Kvarnbäckens friskola, elevhälsan', 'Kvarnbäckens friskola, hälsoteamet')
      .replace(/(\r\nGrupp;[^;]*;)(;Utökad nätgrupp Aspskolan)/, '$1ta bort$2')
      .concat('Verksamhet;;;Granskolan, elevhälsan;Elevhälsa;Tallmo kommun;;Tallmo;;;;;;;;;;;\r\n');
    valter.goOffline();
    await show(valter, '/lanet/samverkan/fil', ROUTES);
    await choose(file);
    expect(await screen.findByText(/^1 nya, 1 ändrade, 1 borttagna/)).toBeTruthy();
    const table = screen.getByRole('table', { name: /Vad filen skulle ändra/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/Tas bort.*Utökad nätgrupp/),
      expect.stringMatching(/Ändras.*hälsoteamet.*namn/),
      expect.stringMatching(/Ny.*Granskolan, elevhälsan/),
    ]);
    await press('Genomför 3 ändringar');
    expect(await screen.findByText('Strukturen är ändrad.')).toBeTruthy();
    expect(held(ylva).units.map(({ body }) => body.name)).not.toContain('Granskolan, elevhälsan');
    valter.goOnline();
    ylva.goOnline();
    expect(structureCsv(held(ylva))).toBe(structureCsv(held(valter)));
    expect(held(ylva).units.map(({ body }) => body.name)).toContain('Granskolan, elevhälsan');
    expect(held(ylva).groups.map(({ body }) => body.name)).not.toContain('Utökad nätgrupp Aspskolan');
  });

  it('is fetched by everybody and read in by the editor alone', async () => {
    const { ylva } = await written();
    await show(ylva, '/lanet/samverkan/fil', ROUTES);
    expect(screen.getByRole('button', { name: 'Hämta strukturen som fil' })).toBeTruthy();
    expect(screen.queryByLabelText('Fil med strukturen')).toBeNull();
    expect(screen.getByText(/Strategigrupp barn och unga läser in filer/)).toBeTruthy();
  });
});

it('stands on paper, in English too', async () => {
  const { ylva } = await written();
  setLanguage('en');
  await show(ylva, '/lanet/samverkan/papper', ROUTES);
  expect(screen.getByRole('heading', { level: 1, name: 'The structure for cooperation' })).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Region Sjöbygden' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(18);
});
