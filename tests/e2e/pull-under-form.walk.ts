import { expect, type Locator, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { nameNeed, openPlan } from '#tests/e2e/acts-plan';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Two people of one unit in one plan. One has a form open and the cursor in the midst of a sentence when the other's
 * change arrives: the words, the cursor and the focus stay, and what is saved then overwrites nothing.
 */
test.describe.configure({ mode: 'serial' });

const TILDE = stableId('tilde/dossier');
const GOAL = 'Tilde är ute på rasten utan bråk fyra dagar av fem';
const HERS = 'Tilde är ute på rasten med en vän fyra dagar av fem';
const HIS = 'Tilde är ute på varje rast utan bråk hela veckan';

let server: ServerProcess;
let ylva: Person;
let jonathan: Person;

test.beforeAll(async () => {
  server = await startServer({ families: true });
  [ylva, jonathan] = await Promise.all([person(server.url, 'ylva'), person(server.url, 'jonathan')]);
});
test.beforeEach(() => Promise.all([ylva, jonathan].map(({ page }) => openPlan(page, TILDE))));
test.afterAll(async () => {
  await Promise.all([ylva?.leave(), jonathan?.leave()]);
  await server?.stop();
});

/** Where the cursor stands in a field, and whether the next key goes there. */
const cursor = (field: Locator) =>
  field.evaluate((box) => ({
    at: (box as HTMLTextAreaElement).selectionStart,
    to: (box as HTMLTextAreaElement).selectionEnd,
    focused: document.activeElement === box,
  }));

/** Puts the cursor right before these words, as by a click in the text. */
async function cursorBefore(field: Locator, words: string): Promise<number> {
  const at = (await field.inputValue()).indexOf(words);
  expect(at).toBeGreaterThan(0);
  await field.evaluate((box, to) => (box as HTMLTextAreaElement).setSelectionRange(to, to), at);
  return at;
}

/** What stood in the field stands there still, and the cursor where it was put. */
async function untouched(field: Locator, text: string, at: number): Promise<void> {
  await expect(field).toHaveValue(text);
  expect(await cursor(field)).toEqual({ at, to: at, focused: true });
}

/** Opens what is written in place, to be changed. */
async function change({ page }: Person, text: string): Promise<Locator> {
  await page.getByRole('button', { name: `Ändra ${text}`, exact: true }).click();
  return page.locator('form');
}

const shows = ({ page }: Person, text: string) =>
  expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();

test('a colleague’s need arrives under a half-written one: the words and the cursor stay, and both are kept', async () => {
  const { page } = ylva;
  await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
  const field = page.getByLabel('Vad behöver barnet?');
  await field.pressSequentially('En vuxen vid grinden');
  const at = await cursorBefore(field, 'vid');

  await nameNeed(jonathan.page, 'SCHOOL', 'Lugn i matsalen');
  await shows(ylva, 'Lugn i matsalen');
  await untouched(field, 'En vuxen vid grinden', at);

  await page.keyboard.type('som möter ');
  await untouched(field, 'En vuxen som möter vid grinden', at + 'som möter '.length);
  await page.getByLabel('Vad handlar texten om?').selectOption('SCHOOL');
  await page.getByRole('button', { name: 'Spara behovet' }).click();
  await ylva.synced();
  for (const who of [ylva, jonathan]) {
    await shows(who, 'En vuxen som möter vid grinden');
    await shows(who, 'Lugn i matsalen');
  }
});

test('a colleague’s change of another field of what is being changed arrives: both changes stand', async () => {
  const hers = (await change(ylva, GOAL)).getByLabel('Vilket är målet?');
  const at = await cursorBefore(hers, 'utan bråk');

  const his = (await change(jonathan, GOAL)).getByLabel('Hur ser vi att det fungerar?');
  await his.fill('Tilde målar en ruta om dagen');
  await jonathan.page.getByRole('button', { name: 'Spara målet' }).click();
  // The form stands where the sentence would; what he writes next shows that it has come.
  await nameNeed(jonathan.page, 'SCHOOL', 'Ro på eftermiddagen');
  await shows(ylva, 'Ro på eftermiddagen');
  await untouched(hers, GOAL, at);

  await ylva.page.keyboard.type('nästan ');
  await ylva.page.getByRole('button', { name: 'Spara målet' }).click();
  await ylva.synced();
  for (const who of [ylva, jonathan]) {
    await shows(who, GOAL.replace('utan', 'nästan utan'));
    await shows(who, 'Tilde målar en ruta om dagen');
  }
});

test('a colleague’s change of the same words arrives: the half-written ones stay, and saving them asks which are to stand', async () => {
  const before = GOAL.replace('utan', 'nästan utan');
  const { page } = ylva;
  const field = (await change(ylva, before)).getByLabel('Vilket är målet?');
  await field.fill(HERS.replace('en vän ', ''));
  const at = await cursorBefore(field, 'fyra');

  await (await change(jonathan, before)).getByLabel('Vilket är målet?').fill(HIS);
  await jonathan.page.getByRole('button', { name: 'Spara målet' }).click();
  await jonathan.synced();
  // The form stands where the goal stood; the button under it names the goal as it is now.
  await expect(page.getByRole('button', { name: `Lägg till insats för målet ${HIS}` })).toBeVisible();
  await untouched(field, HERS.replace('en vän ', ''), at);

  await page.keyboard.type('en vän ');
  await untouched(field, HERS, at + 'en vän '.length);
  await page.getByRole('button', { name: 'Spara målet' }).click();
  for (const who of [ylva, jonathan]) {
    const help = who.page.getByRole('link', { name: 'Behöver din hjälp (1)' });
    await expect(help).toBeVisible();
    await shows(who, HIS);
    await help.click();
    await expect(who.page.getByRole('heading', { level: 1, name: /behöver din hjälp/ })).toBeVisible();
    await expect(who.page.getByRole('article')).toHaveText([new RegExp(HERS), new RegExp(HIS)]);
  }
});
