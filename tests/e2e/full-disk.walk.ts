import { expect, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { openPlan } from '#tests/e2e/acts-plan';
import { person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * The disk fills up under somebody who writes far down on a long page: it is said where it is seen, and neither the words
 * nor the way to save them is covered by it.
 */
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

for (const viewport of [
  { width: 1366, height: 900 },
  { width: 390, height: 844 },
])
  test(`a full disk is said beside what one writes, ${viewport.width} px wide`, async () => {
    const ylva = await person(server.url, 'ylva', { viewport });
    const { page } = ylva;
    await openPlan(page, stableId('tilde/dossier'));
    await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
    await page.evaluate(() => {
      const full = () => {
        throw new DOMException('no space left', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = full;
      IDBObjectStore.prototype.add = full;
    });
    const words = page.getByLabel('Vad behöver barnet?');
    await words.fill('En vuxen vid grinden');
    const said = page.getByText('Det du skriver nu är inte sparat.');
    await expect(said).toBeInViewport({ ratio: 1 });
    await expect(words).toBeInViewport({ ratio: 1 });
    const save = page.getByRole('button', { name: 'Spara behovet' });
    await save.focus();
    const [note, button] = [await said.boundingBox(), await save.boundingBox()];
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(note?.y ?? 0);
    await expect(words).toHaveValue('En vuxen vid grinden');
    await ylva.leave();
  });
