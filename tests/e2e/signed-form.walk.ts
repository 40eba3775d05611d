import { expect, type Page, test } from '@playwright/test';
import { PEOPLE } from '#mocks/families/people';
import type { GetPartAnswer } from '#protocol/files';
import { type ApiVisitor, apiVisitor } from '#tests/e2e/api-visitor';
import { rawRows, readableText } from '#tests/e2e/held-on-disk';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { CANARY, inventedFile } from '#tests/world/invented-files';

/*
 * A signed form is photographed without a network; half of it is sent when the server dies, the rest when it is back;
 * another device of the unit opens it, and another unit neither sees nor gets it.
 */
let server: ServerProcess;
test.setTimeout(240_000);
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

const PLACE = 'Exif\0\0GPS-57.78N-14.16E';

/** A picture that does not shrink, with the place written beside it as a telephone does. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3_000;
    canvas.height = 2_000;
    const context = canvas.getContext('2d')!;
    const picture = context.createImageData(canvas.width, canvas.height);
    for (let at = 0; at < picture.data.length; at += 65_536)
      crypto.getRandomValues(picture.data.subarray(at, Math.min(at + 65_536, picture.data.length)));
    context.putImageData(picture, 0, 0);
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/jpeg', 0.7));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const bytes = Buffer.from(base64, 'base64');
  const place = Buffer.from(PLACE, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, place, bytes.subarray(2)]);
}

/** A case of Ylva's with a consent that a person of another unit sees too. */
async function sharedConsent(ylva: ApiVisitor): Promise<{ caseId: string; consentId: string; other: ApiVisitor }> {
  const mine = await ylva.pull();
  for (const someone of PEOPLE.filter((one) => one.unit !== PEOPLE.find(({ id }) => id === 'ylva')?.unit)) {
    const other = await apiVisitor(server.url, someone.id);
    for (const [caseId, records] of await other.pull()) {
      const seen = records.find((record) => record.entity === 'consent');
      const ours = mine.get(caseId)?.find((record) => record.id === seen?.id);
      if (seen && ours) return { caseId, consentId: seen.id, other };
    }
  }
  throw new Error('nobody shares a consent with Ylva');
}

test('a photo of a signed form survives a dead server half way, and stays within its unit', async () => {
  const { caseId, other } = await sharedConsent(await apiVisitor(server.url, 'ylva'));
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  await page.goto(`/arenden/${caseId}/samtycke`);
  await ylva.synced();
  const picture = await photo(page);
  await ylva.offline(true);

  const add = async (name: string, mimeType: string, buffer: Buffer) => {
    await page
      .getByRole('button', { name: /^Lägg till foto eller skanning/ })
      .first()
      .click();
    await page.getByLabel('Välj en fil').setInputFiles({ name, mimeType, buffer });
  };
  await add('IMG_2031.jpg', 'image/jpeg', picture);
  const preview = page.getByRole('img', { name: 'Foto av det undertecknade formuläret' });
  await expect(preview).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => preview.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(2_400);
  await page.screenshot({ path: test.info().outputPath('preview.png') });
  await page.getByRole('button', { name: 'Spara fotot' }).click();
  await expect(page.getByText('Formuläret är sparat på enheten.').first()).toBeVisible();
  await add('skanning.pdf', 'application/pdf', Buffer.from(inventedFile(5_000, 'application/pdf')));
  await expect(page.getByRole('link', { name: 'Öppna PDF-filen' })).toBeVisible();
  await page.getByRole('button', { name: 'Spara PDF-filen' }).click();
  await expect(page.getByText('Sparat på enheten. Skickas när ändringen är framme hos servern.')).toHaveCount(2);
  await add('formulär.docx', 'application/octet-stream', Buffer.from('PK word'));
  await expect(page.getByText(/varken ett foto eller en PDF/)).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();

  const rows = await rawRows(page);
  const parts = rows.filter(({ table, row }) => table === 'files' && (row as { part: number }).part >= 0).length;
  expect(parts).toBeGreaterThan(4);
  const text = readableText(rows);
  for (const word of [CANARY, 'JFIF', '%PDF', 'GPS-57', 'skanning.pdf']) expect(text.includes(word), word).toBe(false);
  expect(picture.toString('latin1')).toContain('JFIF');

  let put = 0;
  let killed: Promise<void> | undefined;
  await page.route('**/api/files/put', async (route) => {
    put += 1;
    if (put < 3) return route.continue();
    killed ??= server.kill();
    await killed;
    // The page may have given the request up by then.
    await route.abort().catch(() => undefined);
  });
  await ylva.offline(false);
  await expect(page.getByText(/2 av \d+ delar är skickade/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => killed !== undefined, { timeout: 60_000 }).toBe(true);
  await page.unroute('**/api/files/put');
  await expect(page.getByRole('button', { name: /^Alla ser det här/ })).toHaveCount(0);
  let after = 0;
  page.on('request', (request) => (after += request.url().endsWith('/api/files/put') ? 1 : 0));
  await server.restart();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await ylva.synced();
  await expect(page.getByText('Skickat', { exact: true })).toHaveCount(2);
  // Those that had come before the server died are not sent again.
  expect(after).toBe(parts - 2);
  await page.screenshot({ path: test.info().outputPath('sent.png'), fullPage: true });
  expect(ylva.problems()).toEqual([]);

  const tablet = await person(server.url, 'ylva', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await tablet.page.goto(`/arenden/${caseId}/samtycke`);
  await tablet.page.getByRole('button', { name: /^Visa fotot/ }).click();
  const there = tablet.page.getByRole('img', { name: 'Foto av det undertecknade formuläret' });
  await expect
    .poll(() => there.evaluate((shown: HTMLImageElement) => shown.naturalWidth), { timeout: 30_000 })
    .toBe(2_400);
  await tablet.page.screenshot({ path: test.info().outputPath('phone-dark.png'), fullPage: true });
  expect(tablet.problems()).toEqual([]);

  const mine = await apiVisitor(server.url, 'ylva');
  const forms = ((await mine.pull()).get(caseId) ?? []).filter((record) => record.entity === 'signedForm');
  expect(forms).toHaveLength(2);
  const theirs = (await other.pull()).get(caseId) ?? [];
  expect(theirs.map((record) => record.entity)).toContain('consent');
  expect(theirs.map((record) => record.entity)).not.toContain('signedForm');
  const ask = async (by: ApiVisitor, fileId: string) => {
    const { person: who, assignment, device } = by;
    const body = { v: 1, person: who, assignment, device, dossierId: caseId, fileId, part: 0 };
    return (await by.post('/api/files/get', body)).body as GetPartAnswer;
  };
  for (const { id, body } of forms) {
    expect((await ask(other, id)).result).toBe('unknown');
    const answer = await ask(mine, id);
    if (answer.result !== 'part') throw new Error(answer.result);
    const first = Buffer.from(answer.bytes, 'base64').toString('latin1');
    const isPhoto = (body as { file: { type: string } }).file.type === 'image/jpeg';
    expect(first.includes(CANARY)).toBe(!isPhoto);
    expect(first).not.toContain('GPS-57');
  }
  await tablet.leave();
  await ylva.leave();
});
