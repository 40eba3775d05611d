import { expect, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { printedText, showPaper } from '#tests/e2e/acts-paper';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * One plan on paper, for one reader at a time: what a guardian may not see is not in the PDF that is handed over, and
 * the other guardian's has it. Under protected identity nobody's paper leads to the child.
 */
test.describe.configure({ mode: 'serial' });

const TILDE = stableId('tilde/dossier');
const ELINA = stableId('elina/dossier');
const MOTHER = 'Klara Hagström';
const FATHER = 'Nabil Antar';

/** What both parents are told whatever is kept from one of them: else an empty sheet would pass. */
const FOR_BOTH = ['Tildes plan', 'Tilde går till matsalen två minuter före klassen', 'Ring Ylva Norberg'];
const CHILDS_WORDS = ['Jag vill kunna vara med på rasterna utan att det blir bråk'];
const PLACES = ['Aspskolan', 'BUP Lindsjö', 'Socialtjänsten Lindsjö'];
const OF_SCHOOL = ['Nabil vill att Tilde byter till en mindre grupp redan nu'];
const TELEPHONE = /\d{2,3}[- ]\d{3}/;

let server: ServerProcess;
let ylva: Person;
let jonathan: Person;
test.beforeAll(async () => {
  server = await startServer({ families: true });
  [ylva, jonathan] = await Promise.all([person(server.url, 'ylva'), person(server.url, 'jonathan')]);
});
test.afterAll(async () => {
  for (const one of [ylva, jonathan]) await one?.leave();
  await server?.stop();
});

/** Prints Tilde's plan for one reader and reads the PDF. */
async function printedFor(reader: string, options?: { isProtected: boolean }): Promise<string> {
  await showPaper(ylva.page, TILDE, reader, 'Svenska', options);
  await expect(ylva.page.getByText('Ring Ylva Norberg').first()).toBeVisible();
  return printedText(ylva.page);
}

/** Case and spaces apart, since headings are set in capitals and lines break where the paper ends. */
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '');
function has(paper: string, words: readonly string[]): void {
  for (const word of words) expect(plain(paper)).toContain(plain(word));
}
function hasNot(paper: string, words: readonly string[]): void {
  for (const word of words) expect(plain(paper)).not.toContain(plain(word));
}

test('before anything is kept from anyone, both parents get the same paper', async () => {
  for (const reader of [MOTHER, FATHER]) {
    const paper = await printedFor(reader);
    has(paper, [...FOR_BOTH, ...CHILDS_WORDS, ...PLACES, ...OF_SCHOOL]);
    expect(paper).toMatch(TELEPHONE);
  }
});

test('the child’s own words that would do it considerable harm are kept from the father, and the mother’s paper has them', async () => {
  const { page } = ylva;
  await page.goto(`/arenden/${TILDE}/familjen`);
  await page.getByRole('button', { name: 'Håll tillbaka en uppgift' }).click();
  const form = page.getByRole('form', { name: 'Håll tillbaka en uppgift' });
  await form.getByLabel('Från vem?').selectOption({ label: FATHER });
  await form.getByRole('checkbox', { name: 'Barnets egna ord' }).check();
  await form.getByLabel('Bedömning', { exact: true }).fill('Betydande men för Tilde om det kommer fram.');
  await form.getByRole('button', { name: 'Spara bedömningen' }).click();
  await expect(form).toBeHidden();

  const fathers = await printedFor(FATHER);
  has(fathers, [...FOR_BOTH, ...PLACES, ...OF_SCHOOL]);
  hasNot(fathers, [...CHILDS_WORDS, 'Betydande men']);
  const mothers = await printedFor(MOTHER);
  has(mothers, [...FOR_BOTH, ...CHILDS_WORDS]);
  hasNot(mothers, ['Betydande men']);
  // The paper has no band above it: what is unsent shows on every other page.
  await page.goto('/');
  await ylva.synced();
});

test('where the child is to be found is kept from the father by decision, and the mother’s paper says it', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const records = (await (await apiVisitor(server.url, 'ylva')).pull()).get(TILDE) ?? [];
  const father = records.find((one) => (one.body as { name?: string }).name === FATHER)?.id ?? '';
  const { answers } = await (await apiVisitor(server.url, 'ylva')).push([
    {
      dossierId: TILDE,
      name: 'recordDecision',
      args: {
        decisionId: crypto.randomUUID(),
        decision: {
          type: 'LVU_14',
          reference: 'SN 2026:41',
          delegate: { name: 'Barbro Almgren', title: 'Enhetschef' },
          decidedOn: today,
          from: today,
          to: null,
          hiddenFrom: [father],
        },
      },
    },
  ]);
  expect(answers[0]?.result).toBe('applied');

  await expect(async () => {
    await ylva.page.goto('/');
    await ylva.synced();
    hasNot(await printedFor(FATHER), PLACES);
  }).toPass({ timeout: 30_000 });
  const fathers = await printedFor(FATHER);
  has(fathers, FOR_BOTH);
  hasNot(fathers, [...PLACES, ...OF_SCHOOL, ...CHILDS_WORDS, 'SN 2026:41']);
  has(await printedFor(MOTHER), [...FOR_BOTH, ...PLACES, ...OF_SCHOOL, ...CHILDS_WORDS]);
});

test('under protected identity nobody’s paper has a telephone, a school or a place', async () => {
  await showPaper(jonathan.page, ELINA, 'Sara Fridh', 'Svenska', { isProtected: true });
  const elinas = await printedText(jonathan.page);
  has(elinas, ['Elinas plan', 'Jag vill ha samma dörr varje gång', 'Ring Jonathan Ekdahl']);
  hasNot(elinas, ['Lindsjö', 'Aspskolan', 'BUP']);
  expect(elinas).not.toMatch(TELEPHONE);

  // Tilde's paper had them all; from the moment her identity is protected it has none, the mother's neither.
  const { page } = ylva;
  await page.goto(`/arenden/${TILDE}/familjen`);
  await page.getByRole('button', { name: 'Ange eller höj skyddet' }).click();
  await page.getByRole('button', { name: 'Ange skydd', exact: true }).click();
  await expect(page.getByText('Kontaktuppgifter visas inte').first()).toBeVisible();
  // What was shown at once must rest on the disk before the page is left.
  await ylva.synced();
  for (const reader of [MOTHER, FATHER]) {
    const paper = await printedFor(reader, { isProtected: true });
    has(paper, FOR_BOTH);
    hasNot(paper, [...PLACES, ...OF_SCHOOL, '070-1740610']);
    expect(paper).not.toMatch(TELEPHONE);
  }
});
