import { expect, type Page } from '@playwright/test';
import { axeFindings } from '#tests/e2e/axe-findings';
import { focusLost, type Told, toldByColourAlone, toldOn } from '#tests/e2e/forced-colours';
import { namelessIn } from '#tests/e2e/names-told';
import { outside } from '#tests/e2e/outside';

/*
 * One look at a screen as it stands, for walks that bring it about: axe in light or in dark, names, no scroll sideways at
 * 320 px (English words are the longer ones) and on a tablet held upright, and what is told where colours are forced.
 */
const DESK = { width: 1366, height: 900 };
const SIZES = { '320 px': { width: 320, height: 640 }, 'a tablet': { width: 820, height: 1180 } };
export type Language = 'sv' | 'en';
const softly = expect.configure({ soft: true });

/** What all looks of a walk have told where colours are forced: compared with each other when the walk is over. */
export interface Looks {
  told: Told[];
}

/** What is told to who listens, without the two ways out that stand at both ends of what is above the page: both close it. */
const named = async (page: Page) =>
  (await page.locator('body').ariaSnapshot()).replace(/^.*button "(Avvisa|Dismiss)".*$/gm, '');

/**
 * Looks at the page in the language that it stands in; `name` is said of what is found. `again` brings what is above the
 * page, and is closed by whatever changes the window, back. Leaves the window as wide as a desk's.
 */
export async function lookAt(
  page: Page,
  name: string,
  language: Language,
  { told }: Looks,
  again?: () => Promise<void>,
): Promise<void> {
  const where = `${name}, ${language}`;
  // As in `every-screen.walk.ts`: no colour follows from the language, so each theme is read in one of them.
  const theme = language === 'sv' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: theme });
  expect.soft(await axeFindings(page), `${where}, ${theme}`).toEqual([]);
  expect.soft(namelessIn(await named(page)), `${where}, names`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  if (language === 'sv') {
    await page.emulateMedia({ forcedColors: 'active' });
    // Focus is shown to whoever has just used a key: the state was brought about by mouse.
    await page.keyboard.press('Shift');
    told.push(...(await toldOn(page)));
    expect.soft(await focusLost(page), `${where}, focus in forced colours`).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  }
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    // What is above the page closes, or finds its new place, a moment after the window has changed.
    await softly
      .poll(
        async () => {
          await again?.();
          return outside(page);
        },
        { message: `${where}, at ${size}` },
      )
      .toEqual([]);
  }
  await page.setViewportSize(DESK);
}

/** Judges what the looks have told where colours are forced: at least `fewest` states were met, none by colour alone. */
export function judgeForced({ told }: Looks, fewest: number): void {
  expect.soft(new Set(told.map(({ state }) => state)).size, 'states met in forced colours').toBeGreaterThan(fewest);
  expect.soft(toldByColourAlone(told), 'told by colour alone').toEqual([]);
}
