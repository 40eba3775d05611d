import { expect, type Page, test } from '@playwright/test';
import { fillOpenConsent } from '#tests/e2e/acts-consent';
import { countedActs } from '#tests/e2e/counted-acts';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { holds } from '#tests/e2e/told-pace';

/*
 * The tour of the practice from its invitation to its end, by someone who does all that it asks for. Counted as docs/pace.md
 * counts: what five minutes are enough for.
 */
const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';
const NURSES = 'Aspskolan, skolsköterska och skolläkare';

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

const panel = (page: Page) => page.getByRole('region', { name: 'Rundtur' });
const press = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true }).click();

async function writeGoal(page: Page, text: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Lägg till mål för behovet/ })
    .first()
    .click();
  const form = page.getByRole('form', { name: 'Lägg till mål' });
  await form.getByLabel('Vilket är målet?').fill(text);
  await form.getByRole('button', { name: 'Spara målet' }).click();
  await expect(form).toBeHidden();
}

test('the tour, from the invitation to the end', async () => {
  test.setTimeout(180_000);
  const ylva = await person(server.url, 'ylva', { newcomer: true });
  const { page } = ylva;
  const acts = await countedActs(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Alla ser det här \(/ })).toBeVisible({ timeout: 30_000 });
  const before = acts();
  await page.getByRole('button', { name: 'Börja rundturen' }).click();
  const done = (words: string) => expect(panel(page).getByRole('status')).toContainText(words);
  const step = async (number: number) => expect(panel(page).getByText(`Steg ${number} av 8`)).toBeVisible();

  await step(1);
  await press(page, 'Ta mig dit');
  await done('Du är i ett ärende');
  await press(page, 'Nästa');

  await step(2);
  await press(page, 'Ta mig dit');
  await done('Här står det vem som ser vad');
  await page.getByRole('main').getByRole('table').getByRole('button').first().click();
  // What opens above the page is fetched when it is first asked for: closed before it is open, it would open after.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'Nästa');

  await page.screenshot({ path: 'test-results/tour-why.png' });
  await step(3);
  await press(page, 'Ta mig dit');
  await expect(page.getByRole('heading', { level: 1, name: 'Skriv in samtycke' })).toBeVisible();
  const yes = Object.fromEntries(
    [['Klara Hagström', 'Journal 2026:140'] as const, ['Nabil Antar', 'Journal 2026:141'] as const].map(
      ([giver, where]) => [giver, { form: 'Muntligt' as const, where }],
    ),
  );
  await fillOpenConsent(page, {
    purpose: 'Att prova',
    coversPlan: true,
    yes,
    receives: { [NURSES]: ['Mål och insatser'] },
    releases: [SOCIAL],
  });
  await page.getByRole('button', { name: 'Spara samtycket' }).click();
  await done('Samtycket är sparat');
  await press(page, 'Nästa');

  await step(4);
  await press(page, 'Ta mig dit');
  await writeGoal(page, 'Tilde äter lunch med sin klass');
  await done('Målet är sparat');
  await press(page, 'Nästa');

  await step(5);
  await press(page, 'Ta mig dit');
  await done('Så ser pappret ut');
  await page.screenshot({ path: 'test-results/tour-paper.png' });
  await page.emulateMedia({ media: 'print' });
  await expect(panel(page)).toBeHidden();
  await page.emulateMedia({ media: null });
  await press(page, 'Nästa');

  await step(6);
  await press(page, 'Dra ur nätet');
  await done('Nätet är urdraget');
  await press(page, 'Nästa');

  await step(7);
  await press(page, 'Ta mig dit');
  await writeGoal(page, 'Tilde ringer farmor på fredagar');
  await done('Det är sparat här och väntar');
  await expect(page.getByRole('button', { name: /^Inget nät/ })).toBeVisible();
  await page.screenshot({ path: 'test-results/tour-write.png' });
  // Every window of the browser is without it, one that is opened meanwhile too.
  const other = await ylva.context.newPage();
  const asks = () =>
    other.getByRole('button', { name: /^(Inget nät|Alla ser det här|Sparat på den här enheten)/ }).first();
  await other.goto('/');
  await expect(asks()).toHaveAccessibleName(/^Inget nät/);
  await press(page, 'Nästa');

  await step(8);
  await press(page, 'Sätt i nätet');
  await done('Allt är skickat');
  await expect(asks()).toHaveAccessibleName(/^Alla ser det här/, { timeout: 30_000 });
  await other.close();
  await press(page, 'Klart');
  await expect(panel(page)).toBeHidden();
  holds('rundturen för den som är ny', acts() - before);
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});
