import type { Page } from '@playwright/test';

/** Goes on within the open app, as a link does; opening the device anew for each screen would take most of the time. */
export async function goOn(page: Page, path: string): Promise<void> {
  if (new URL(page.url()).pathname === path) return;
  // A device that nobody touches for five minutes is locked.
  await page.keyboard.press('Shift');
  await page.evaluate((to) => {
    document.querySelector('main')?.setAttribute('data-left', '');
    history.pushState({}, '', to);
  }, path);
  await page.locator('main:not([data-left])').waitFor();
}
