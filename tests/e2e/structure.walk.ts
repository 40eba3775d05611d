import { expect, test } from '@playwright/test';
import { axeFindings } from '#tests/e2e/axe-findings';
import { cutNetwork } from '#tests/e2e/cut-network';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * The county's editor reads in a file as Swedish Excel saves it, without a network: a broken one is told line by line and
 * changes nothing, the mended one reaches a social worker, who finds the new unit and is told where a matter goes.
 */
test.setTimeout(240_000);

const HEAD =
  'post;nyckel;åtgärd;namn;typ;huvudman;nivå;kommun;område;kontakt;telefon;e-post;skolenhetskod;i Samplan;uppdrag;tar upp;rapporterar till;funktioner;verksamheter';
const lines = (type: string, contact: string) => [
  HEAD,
  `Verksamhet;;;Björkskolan – Åsen;${type};Lindsjö kommun;;Lindsjö;Södra;${contact};08-465 004 55;;12345678;;;;;;`,
  'Grupp;;;Nätgrupp Björkskolan;Nätgrupp;;En skola;Lindsjö;Södra;;;;;;Ser tidigt.;Arbetet kring en skola;LSG Södra;Rektor | Kurator;Björkskolan – Åsen',
];
/** In Windows’ own letters, where each of ours is one byte. */
const excel = (rows: readonly string[]) => ({
  name: 'struktur.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n').replaceAll('–', '\u0096'), 'latin1'),
});

let server: ServerProcess;
let valter: Person;
let ylva: Person;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer({ families: true });
  valter = await person(server.url, 'valter');
  ylva = await person(server.url, 'ylva');
});
test.afterAll(async () => {
  for (const one of [valter, ylva]) await one?.leave();
  await server?.stop();
});

test('a file of the structure: broken, mended, read in offline, found by somebody else', async () => {
  const { page } = valter;
  await valter.synced();
  await page.goto('/lanet/samverkan');
  await page.getByRole('link', { name: 'Läs in eller hämta som fil' }).click();
  const file = page.getByLabel('Fil med strukturen');
  await expect(file).toBeVisible({ timeout: 60_000 });
  const connect = await cutNetwork(valter);
  await file.setInputFiles(excel(lines('Skola', 'Elev 20160504-2382')));
  const faults = page.getByRole('table', { name: 'Det som är fel, rad för rad' });
  await expect(faults.getByRole('row', { name: /Rad 2 kontakt/ })).toContainText('personnummer');
  await expect(faults.getByRole('row', { name: /Rad 2 typ Skola/ })).toBeVisible();
  await expect(page.getByText('20160504')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  await file.setInputFiles(excel(lines('Grundskola', 'Expeditionen')));
  await expect(page.getByRole('table', { name: /Vad filen skulle ändra/ })).toContainText('Björkskolan – Åsen');
  await page.getByRole('button', { name: 'Genomför 2 ändringar' }).click();
  await expect(page.getByText('Strukturen är ändrad.')).toBeVisible();
  await connect();
  await valter.synced();

  await ylva.page.goto('/lanet/samverkan/verksamheter');
  await ylva.page.getByRole('link', { name: 'Björkskolan – Åsen' }).click({ timeout: 60_000 });
  await expect(ylva.page.getByRole('heading', { level: 1, name: 'Björkskolan – Åsen' })).toBeVisible();
  await ylva.page.goto('/lanet/samverkan/vart');
  await ylva.page.getByRole('radio', { name: /kring en skola/ }).click();
  await ylva.page.getByRole('combobox', { name: 'Område' }).selectOption('Södra');
  await expect(ylva.page.getByText('Nätgrupp Björkskolan tar upp frågan.')).toBeVisible();
  await ylva.page.keyboard.press('Control+k');
  await ylva.page.getByRole('combobox', { name: 'Sök eller gå till' }).fill('bjorkskolan asen');
  await ylva.page.getByRole('option', { name: /Björkskolan – Åsen/ }).click();
  await expect(ylva.page.getByRole('heading', { level: 1, name: 'Björkskolan – Åsen' })).toBeVisible();
  expect([...valter.problems(), ...ylva.problems()]).toEqual([]);
});
