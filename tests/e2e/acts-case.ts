import { expect, type Page } from '@playwright/test';

export interface FamilyToOpen {
  child: { firstName: string; lastName: string; number: string };
  guardians: { name: string; relation: 'mother' | 'father'; phone?: string }[];
  /** Names of the units to invite, as the list shows them. */
  services: string[];
}

/** Fills the form that starts a SIP, without saving it. The page stands at `/arenden/nytt` afterwards. */
export async function fillNewCase(page: Page, { child, guardians, services }: FamilyToOpen): Promise<void> {
  await page.getByLabel('Förnamn').fill(child.firstName);
  await page.getByLabel('Efternamn').fill(child.lastName);
  await page.getByLabel('Personnummer', { exact: true }).fill(child.number);
  for (const [at, guardian] of guardians.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Lägg till en vuxen' }).click();
    await page.getByLabel('Namn', { exact: true }).nth(at).fill(guardian.name);
    await page.getByLabel('Vem är det för barnet?').nth(at).selectOption(guardian.relation);
    await page
      .getByRole('group', { name: 'Rätt att säga ja för barnet' })
      .nth(at)
      .getByRole('radio', { name: 'Vårdnadshavare' })
      .check();
    if (guardian.phone) await page.getByLabel('Telefon', { exact: true }).nth(at).fill(guardian.phone);
  }
  for (const [at, service] of services.entries()) {
    await page.getByRole('button', { name: 'Lägg till en verksamhet' }).click();
    await page.getByLabel('Verksamhet', { exact: true }).nth(at).selectOption({ label: service });
    await page
      .getByRole('group', { name: 'Har verksamheten en pågående kontakt med barnet?' })
      .nth(at)
      .getByRole('radio', { name: 'Ja', exact: true })
      .check();
  }
}

/** Says who asked for the SIP. */
export const tellWhoAsked = (page: Page) => page.getByLabel('Vem bad om en SIP?').selectOption({ label: 'Barnet' });

/** Starts a SIP by the form and gives the case's id. Works without a network. */
export async function openCase(page: Page, family: FamilyToOpen): Promise<string> {
  await page.getByRole('link', { name: 'Ärenden', exact: true }).click();
  await page
    .getByRole('link', { name: /Starta (en )?SIP/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Starta en SIP' })).toBeVisible();
  await fillNewCase(page, family);
  await tellWhoAsked(page);
  await page.getByRole('button', { name: 'Starta SIP' }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** Plans the meeting and calls everybody whom the case proposes. Works without a network. */
export async function planAndCallMeeting(
  page: Page,
  caseId: string,
  meeting: { question: string; date: string; start: string; place: string },
): Promise<void> {
  await page.goto(`/arenden/${caseId}/kalla`);
  await page.getByLabel('Vad ska mötet komma fram till?').fill(meeting.question);
  await page.getByLabel('Datum', { exact: true }).fill(meeting.date);
  await page.getByLabel('Klockan', { exact: true }).fill(meeting.start);
  await page.getByLabel('Plats', { exact: true }).fill(meeting.place);
  await page.getByRole('button', { name: 'Spara mötet' }).click();
  await expect(page.getByText('Mötet är sparat.').first()).toBeVisible();
  await page.getByRole('button', { name: /^Bocka för alla/ }).click();
  await page.getByRole('button', { name: 'Kalla till mötet' }).click();
  await expect(page.getByText(/Kallelse(n|rna) till .* klara?\./).first()).toBeVisible();
}
