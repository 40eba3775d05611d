import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { addDays } from '#domain/civil-date';
import { COUNTY_DOSSIER } from '#domain/county';
import { DEVIATION_TYPES, type Deviation } from '#domain/deviation';
import { FEWEST } from '#domain/fewest';
import { lastYear, octoberYear } from '#domain/october-year';
import { ALL, keyOf } from '#domain/statistics-table';
import { stableId } from '#mocks/families/story';
import { UNIT } from '#mocks/families/units';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { axeFindings } from '#tests/e2e/axe-findings';
import { cutNetwork } from '#tests/e2e/cut-network';
import { type Person, person } from '#tests/e2e/person';
import { publishedTables } from '#tests/e2e/published-figures';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { attack, recovered } from '#tests/policy/recovery-attack';

/*
 * A follow-up is missed. The app suggests a deviation, a school's manager reports it without a network, child psychiatry's
 * manager answers, it is not solved, goes to Chefsforum without the child, is decided, and comes home. Then the year is counted,
 * published, told beside the row of the county's plan that it measures, and attacked.
 */
test.setTimeout(480_000);

const WHAT = 'Uppföljningen blev inte av, och ingen har kallat på nytt.';
const QUESTION = 'Vem kallar till uppföljning när den som samordnar är sjuk?';
const DECISION = 'Verksamheten som samordnar utser en ersättare.';

let server: ServerProcess;
let margit: Person;
let henrik: Person;
let agneta: Person;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer({ families: true });
  await server.moveClock(25 * 86_400_000);
  const nadja = await apiVisitor(server.url, 'nadja');
  const args = { dossierId: stableId('tilde/dossier'), person: 'margit', until: null };
  expect((await nadja.post('/api/commands/assign-staff', args)).status).toBe(204);
  margit = await person(server.url, 'margit');
  henrik = await person(server.url, 'henrik');
  agneta = await person(server.url, 'agneta');
});
test.afterAll(async () => {
  for (const one of [margit, henrik, agneta]) await one?.leave();
  await server?.stop();
});

test('a missed follow-up: suggested, reported offline, answered, raised without the child, decided, brought home', async () => {
  const { page } = margit;
  await margit.synced();
  // What the day asks the server by itself is answered before the network is cut.
  const asked = page.waitForResponse(/\/api\/reviews-due$/);
  await page.goto('/');
  await asked;
  const suggested = page.getByRole('list', { name: 'Kan vara avvikelser' });
  await expect(suggested.getByRole('link', { name: 'Uppföljningen har inte gjorts' })).toBeVisible({ timeout: 60_000 });
  const connect = await cutNetwork(margit);
  await suggested.getByRole('link', { name: 'Uppföljningen har inte gjorts' }).click();
  await expect(page.getByRole('radio', { name: 'Uppföljning har inte gjorts' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Socialtjänsten Lindsjö/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /BUP Lindsjö/ }).check();
  const what = page.getByRole('textbox', { name: 'Vad har hänt?' });
  await what.fill('Tildes uppföljning blev inte av.');
  await page.getByRole('textbox', { name: 'Vad betyder det för barnet?' }).fill('Barnet väntar på stöd.');
  await page.getByRole('textbox', { name: 'Vad vill ni ska hända?' }).fill('Ett nytt datum före jul.');
  await page.getByRole('button', { name: 'Skicka rapporten' }).click();
  await expect(what).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: 'Vad betyder det för barnet?' })).toHaveValue(
    'Barnet väntar på stöd.',
  );
  await what.fill(WHAT);
  await page.getByRole('button', { name: 'Skicka rapporten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Uppföljning har inte gjorts' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await connect();

  await henrik.page.goto('/avvikelser');
  await henrik.page
    .getByRole('row', { name: /Aspskolan/ })
    .getByRole('link', { name: 'Uppföljning har inte gjorts' })
    .click({ timeout: 60_000 });
  await expect(henrik.page.getByText(WHAT)).toBeVisible();
  await henrik.page.getByRole('button', { name: 'Skriv er verksamhets svar' }).click();
  await henrik.page.getByRole('textbox', { name: 'Vad svarar ni?' }).fill('Vi väntade på kallelsen.');
  await henrik.page.getByRole('button', { name: 'Spara svaret' }).click();
  await expect(henrik.page.getByRole('textbox')).toHaveCount(0);
  await expect(henrik.page.getByText('Vi väntade på kallelsen.')).toBeVisible();
  expect(await axeFindings(henrik.page)).toEqual([]);
  await henrik.synced();

  await page.goto(address);
  await expect(page.getByText('Vi väntade på kallelsen.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Lyft till Chefsforum' }).click();
  await page.getByRole('textbox', { name: 'Vad ska forumet ta ställning till?' }).fill(QUESTION);
  await page
    .getByRole('textbox', { name: 'Varför kan cheferna inte lösa det?' })
    .fill('Vi är inte överens om vem som kallar.');
  await page.getByRole('button', { name: 'Lyft frågan' }).click();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Se frågan i forumet' })).toBeVisible();
  await margit.synced();

  await agneta.page.goto('/avvikelser');
  await agneta.page.getByRole('link', { name: 'Uppföljning har inte gjorts' }).click({ timeout: 60_000 });
  await expect(agneta.page.getByText(QUESTION)).toBeVisible();
  await agneta.page.getByRole('button', { name: 'Ta upp på ett möte' }).click();
  await agneta.page.getByRole('button', { name: 'Sätt på dagordningen' }).click();
  await agneta.page.getByRole('button', { name: 'Skriv vad mötet kom fram till' }).click();
  await agneta.page.getByRole('radio', { name: 'Beslutad' }).check();
  await agneta.page.getByRole('textbox', { name: 'Beslut och skäl' }).fill(DECISION);
  await agneta.page.getByRole('button', { name: 'Spara beslutet' }).click();
  await expect(agneta.page.getByRole('textbox')).toHaveCount(0);
  await expect(agneta.page.getByText(DECISION).first()).toBeVisible();
  await agneta.synced();
  await agneta.page.goto('/avvikelser/papper');
  await expect(agneta.page.getByRole('heading', { level: 2, name: /Uppföljning har inte gjorts/ })).toBeVisible({
    timeout: 60_000,
  });
  expect(await axeFindings(agneta.page)).toEqual([]);
  // Nothing of the child, of the report or of the other units was ever told to the forum.
  for (const word of ['Tilde', 'Hagström', WHAT, 'Vi väntade', stableId('tilde/dossier'), address.split('/').at(-1)!])
    expect(agneta.told()).not.toContain(word);

  await page.goto(address);
  await page.getByRole('button', { name: 'Ta hem svaret' }).click({ timeout: 60_000 });
  await expect(page.getByText(DECISION).first()).toBeVisible();
  await margit.synced();
  await henrik.page.goto(address);
  await expect(henrik.page.getByText(DECISION).first()).toBeVisible({ timeout: 60_000 });
  expect(henrik.told()).not.toContain(stableId('tilde/dossier'));
  for (const one of [margit, henrik, agneta]) expect(one.problems()).toEqual([]);
});

/** So many more of the same type, and so many of each other one, that something of them may be told. */
const MORE = { same: 50, other: 10 };

/** One of many reports, of several places and ages. */
function reported(type: Deviation['type'], nth: number) {
  const deviation = {
    type,
    step: 'follow-up',
    toUnits: [nth % 3 === 0 ? UNIT.bup : UNIT.social],
    happenedOn: '2025-01-07',
    due: '2027-02-01',
    ageBand: nth % 5 === 0 ? '13-15' : '6-12',
    municipality: nth % 4 === 0 ? 'Tallmo' : 'Lindsjö',
    what: 'Det blev inte av.',
    consequence: 'Barnet väntar.',
    wanted: 'Ett nytt datum.',
  };
  const args = { deviationId: crypto.randomUUID(), deviation, link: null };
  return { dossierId: crypto.randomUUID(), name: 'reportDeviation', args };
}

/** A row of the county's plan that is measured by what this walk is about. */
const ROW = {
  area: 'Uppföljningar som hålls',
  sectors: [],
  services: '',
  goal: 'Ingen plan blir utan uppföljning',
  measure: { by: 'deviations', types: ['follow-up-not-held'], sectors: [] },
  measureText: 'Avvikelser om uppföljning',
  activity: 'Påminnelse två veckor före',
  doneBy: { by: 'words' },
  doneByText: '',
  owner: null,
  followedUpBy: null,
  source: '',
  isExample: false,
};

/**
 * Looks at the page as the browser prints it. A print leaves focus where it is; a window that shows the print instead
 * takes it from what is not printed.
 */
async function asPrinted(page: Page, look: () => Promise<void>): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement);
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: null });
  await focused.evaluate((one) => one instanceof HTMLElement && one.focus({ preventScroll: true }));
}

test('it is counted in the review of the year, and no number of what is published gives a hidden one away', async () => {
  const reporter = await apiVisitor(server.url, 'margit');
  const types = DEVIATION_TYPES.flatMap((type) =>
    Array.from({ length: type === 'follow-up-not-held' ? MORE.same : MORE.other }, () => type),
  );
  for (let begin = 0; begin < types.length; begin += 30) {
    const some = types.slice(begin, begin + 30).map((type, at) => reported(type, begin + at));
    const { answers } = await reporter.push(some);
    expect(answers.filter(({ result }) => result !== 'applied')).toEqual([]);
  }
  const editor = await apiVisitor(server.url, 'valter');
  const written = { rows: [{ rowId: crypto.randomUUID(), row: ROW }] };
  const { answers } = await editor.push([{ dossierId: COUNTY_DOSSIER, name: 'addActionPlanRows', args: written }]);
  expect(answers.map(({ result }) => result)).toEqual(['applied']);
  // A year is counted once it is over.
  const now = Date.now() + 25 * 86_400_000;
  const { year, to } = octoberYear(lastYear(now) + 1);
  await server.moveClock(Date.parse(`${to}T12:00:00Z`) + 5 * 86_400_000 - Date.now());
  const barbro = await person(server.url, 'barbro');
  try {
    const { page } = barbro;
    await page.goto('/arsoversyn');
    await page.getByLabel('Vilket år?').selectOption(String(year));
    await page.getByRole('button', { name: 'Börja' }).click();
    await page.getByRole('link', { name: `Öppna ${year}, version 1` }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1, name: `Årets översyn ${year}` })).toBeVisible();
    // What the walk before this reported is one of them.
    const table = page.getByRole('table', { name: 'Avvikelser i samverkan' });
    await expect(table.getByRole('row', { name: /^Uppföljning har inte gjorts 51 / })).toBeVisible();
    await expect(page.getByText('färre än fem, eller dolt').first()).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    // By the browser itself it is not printed before it is approved.
    await asPrinted(page, async () => {
      await expect(table).toBeHidden();
      await expect(page.getByText('Översynen är inte godkänd än.', { exact: false })).toBeVisible();
    });
    await page.getByRole('button', { name: 'Frys översynen' }).click();
    await page.getByRole('radio', { name: 'ReKo', exact: true }).check();
    await page.getByLabel('Vilken dag?').fill(addDays(to, 5));
    await page.getByRole('button', { name: 'Spara godkännandet' }).click();
    await expect(page.getByText(/^Godkändes .* av ReKo/)).toBeVisible();
    await asPrinted(page, () => expect(table).toBeVisible());

    // Beside it the row of the county's plan whose measure it is, and on the row's page the number that was approved.
    await page.getByRole('link', { name: ROW.area }).click();
    await expect(page.getByRole('heading', { level: 1, name: ROW.area })).toBeVisible();
    const counted = page.getByRole('table', { name: /^Avvikelser som radens mått räknar/ });
    await expect(counted.getByRole('row', { name: new RegExp(`^Se översynen ${year} 51 `) })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: new RegExp(String(year)) }).click();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta som CSV' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    for (const word of ['Tilde', 'Hagström', WHAT, QUESTION]) expect(csv).not.toContain(word);
    const tables = publishedTables(csv);
    const deviations = tables.find(({ name }) => name === 'Avvikelser i samverkan');
    expect(deviations?.told.get(keyOf([ALL, 'Uppföljning har inte gjorts']))).toBe(51);
    let hidden = 0;
    for (const { name, dimensions, told } of tables) {
      const ranges = attack(dimensions, told);
      hidden += ranges.size;
      expect([name, recovered(ranges)]).toEqual([name, []]);
      // What is small at all may be anything from none to four.
      for (const [cell, { low, high }] of ranges)
        if (low < FEWEST) expect([cell, high >= FEWEST - 1]).toEqual([cell, true]);
    }
    expect(hidden).toBeGreaterThan(100);
    expect(barbro.problems()).toEqual([]);
  } finally {
    await barbro.leave();
  }
});
