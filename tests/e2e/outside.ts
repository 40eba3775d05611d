import type { Page } from '@playwright/test';

/** What lies outside the window, sideways, and not in a part that is scrolled by itself; with the page's own scroll. */
export const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolled = document.documentElement.scrollWidth - window.innerWidth;
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || (box.right <= width + 1 && box.left >= -1)) return false;
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      for (let at = one.parentElement; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) || getComputedStyle(at).clipPath !== 'none')
          return false;
      return getComputedStyle(one).position !== 'absolute' && getComputedStyle(one).clipPath === 'none';
    });
    const told = out.slice(0, 3).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`);
    return scrolled > 0 ? [`scrolls sideways by ${scrolled} px`, ...told] : told;
  });
