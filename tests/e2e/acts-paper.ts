import { expect, type Page } from '@playwright/test';
import { pdfText } from '#tests/e2e/pdf-text';

/** Prints what the page shows to a PDF and reads its text back, every run of white space as one space. */
export async function printedText(page: Page): Promise<string> {
  // A paper comes with its own script, and past a stop: before it is there, the page that led to it would be printed.
  await page.locator('[data-surface="paper"]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdfText(pdf).replace(/\s+/g, ' ');
}

/** How many pages the paper that the page shows has in print. */
export async function printedPages(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** Shows the family's paper for one reader in one form, as its toolbar names them; `isProtected`: past the stop. */
export async function showPaper(
  page: Page,
  caseId: string,
  reader: string,
  form: string,
  { isProtected = false } = {},
): Promise<void> {
  await page.goto(`/arenden/${caseId}/papper`);
  if (isProtected) {
    await page.getByRole('button', { name: 'Fortsätt' }).click();
    await page.getByRole('button', { name: 'Visa pappret' }).click();
  }
  await page.getByLabel('Vem ska läsa?').selectOption({ label: reader });
  await page.getByRole('radio', { name: form }).check();
  await expect(page.getByRole('radio', { name: form })).toBeChecked();
}
