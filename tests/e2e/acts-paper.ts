import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Prints what the page shows to a PDF and reads its text back, as anybody may who gets the file. */
export async function printedText(page: Page): Promise<string> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = mkdtempSync(join(tmpdir(), 'samplan-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']).toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows the family's paper for one reader in one form, as its toolbar names them. */
export async function showPaper(page: Page, caseId: string, reader: string, form: string): Promise<void> {
  await page.goto(`/arenden/${caseId}/papper`);
  await page.getByLabel('Vem ska läsa?').selectOption({ label: reader });
  await page.getByRole('radio', { name: form }).check();
  await expect(page.getByRole('radio', { name: form })).toBeChecked();
}
