import { expect, type Page } from '@playwright/test';

export interface ConsentToRecord {
  purpose: string;
  coversPlan: boolean;
  /** Per giver's name: how the answer was given, and where it is noted or kept. */
  yes: Record<string, { form: 'Muntligt' | 'Skriftligt'; where: string }>;
  /** Per unit's name: the kinds of information, as the matrix heads them. */
  receives: Record<string, string[]>;
  releases: string[];
  /** The last day; left out, the form's own proposal stands: the longest that the region allows. */
  validTo?: string;
  /** The unit for which the recorder verifies in the same breath. */
  verifyFor?: string;
}

/** Fills the consent form, without saving it. */
export async function fillConsent(page: Page, caseId: string, consent: ConsentToRecord): Promise<void> {
  await page.goto(`/arenden/${caseId}/samtycke/nytt`);
  await fillOpenConsent(page, consent);
}

/** Fills the consent form that is open. */
export async function fillOpenConsent(page: Page, consent: ConsentToRecord): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Skriv in samtycke' })).toBeVisible();
  for (const [name, { form, where }] of Object.entries(consent.yes)) {
    const giver = page.getByRole('group', { name, exact: true });
    await giver.getByRole('radio', { name: 'Säger ja' }).check();
    await giver.getByRole('radio', { name: form }).check();
    await giver.getByLabel(form === 'Muntligt' ? 'Journalanteckning' : 'Var finns underskriften?').fill(where);
    await giver.getByLabel('Vem tog emot svaret?').fill('Den som frågade');
  }
  await page.getByLabel('Syfte').fill(consent.purpose);
  if (consent.coversPlan) await page.getByLabel('Samtycket gäller också att ni gör en plan (SIP)').check();
  const matrix = page.getByRole('table', { name: 'Vilka uppgifter varje verksamhet får ta emot' });
  for (const [unit, kinds] of Object.entries(consent.receives)) {
    await addUnit(page, unit);
    for (const kind of kinds) {
      const box = matrix.getByRole('checkbox', { name: `${unit}: ${kind}`, exact: true });
      if (!(await box.isChecked())) await box.check();
    }
  }
  const releasing = page.getByRole('group', { name: 'Vilka får lämna ut uppgifter?' });
  for (const unit of consent.releases) {
    await addUnit(page, unit);
    await releasing.getByRole('checkbox', { name: unit, exact: true }).check();
  }
  if (consent.verifyFor)
    await page.getByLabel(`Jag tog emot samtycket själv och har kontrollerat det för ${consent.verifyFor}`).check();
  await page.getByLabel('Jag har frågat familjen vad som inte får delas').check();
  if (consent.validTo) await page.getByLabel('Gäller till och med').fill(consent.validTo);
  const told = page.getByRole('group', { name: 'Familjen har fått veta' });
  for (const box of await told.getByRole('checkbox').all()) await box.check();
}

/** A unit that the case does not name to the writer is added by hand. */
async function addUnit(page: Page, unit: string): Promise<void> {
  const releasing = page.getByRole('group', { name: 'Vilka får lämna ut uppgifter?' });
  if ((await releasing.getByRole('checkbox', { name: unit, exact: true }).count()) > 0) return;
  await page.getByLabel('Lägg till en verksamhet').selectOption({ label: unit });
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
}

/**
 * Goes past the stop that stands before somebody new or weaker secrecy, each text read; nothing where none stands there.
 * `done` is what is said once the change stands.
 */
export async function passStop(page: Page, done: RegExp | string): Promise<void> {
  const stop = page.getByRole('alertdialog');
  const said = page.getByText(done).first();
  await expect(stop.or(said).first()).toBeVisible();
  if (await stop.isVisible()) {
    for (const box of await stop.getByRole('checkbox').all()) await box.check();
    await stop.getByRole('button', { name: 'Spara och lämna ut' }).click();
  }
  await expect(said).toBeVisible();
}

/** Records a consent with its answers. Works without a network. */
export async function recordConsent(page: Page, caseId: string, consent: ConsentToRecord): Promise<void> {
  await fillConsent(page, caseId, consent);
  await page.getByRole('button', { name: 'Spara samtycket' }).click();
  await passStop(page, 'Samtycket är sparat.');
  await expect(page.getByRole('heading', { name: consent.purpose })).toBeVisible();
}

/** Verifies the consent with that purpose as this person's unit. */
export async function verifyConsent(page: Page, caseId: string, purpose: string): Promise<void> {
  await page.goto(`/arenden/${caseId}/samtycke`);
  await page.getByRole('button', { name: `Kontrollera samtycket för ${purpose}` }).click();
  await passStop(page, /Samtycket är kontrollerat för/);
}

/** One giver takes back the whole consent with that purpose. */
export async function withdrawConsent(page: Page, caseId: string, purpose: string, giver: string): Promise<void> {
  await page.goto(`/arenden/${caseId}/samtycke`);
  await page.getByRole('link', { name: `Ta tillbaka samtycket för ${purpose}` }).click();
  await page
    .getByRole('group', { name: 'Vem tar tillbaka samtycket?' })
    .getByRole('radio', { name: new RegExp(giver) })
    .check();
  await page.getByRole('radio', { name: 'Hela samtycket' }).check();
  await page.getByRole('group', { name: 'Hur togs det tillbaka?' }).getByRole('radio', { name: 'Muntligt' }).check();
  await page.getByLabel('Vem tog emot det?').fill('Den som frågade');
  await page.getByRole('button', { name: 'Ta tillbaka samtycket' }).click();
  await expect(page.getByText('Samtycket är taget tillbaka.').first()).toBeVisible();
}
