import { expect, type Locator, type Page } from '@playwright/test';

/*
 * The same acts with the keyboard alone: Tab to reach, Enter and Space to press, arrows to choose, keys to write. The
 * walks need not know it, so what they do by mouse and by keyboard cannot drift apart.
 */

interface Hands {
  /** Focus fell back to the page after an act: who cannot see would start from the top again. */
  lost: string[];
  /** Focus came to rest on what lies under something else (WCAG 2.2, 2.4.11). */
  covered: string[];
  /** Focus came to rest on what does not show that it has it (2.4.7): no outline of its own, nor of what stands for it. */
  unseen: string[];
  /** Any press of a mouse, a finger or a pen that the page got. */
  pointed: string[];
  last: string;
  /** A page just opened begins at its top. */
  isFresh: boolean;
}

const hands = new WeakMap<Page, Hands>();

/** The most Tabs that a control may lie away from where one is; beyond that nobody gets there. */
const MOST_TABS = 200;

/** Where focus is, as seen from the wanted control: on it, in its group of radio buttons, before or behind it. */
const whereIsFocus = (wanted: Locator) =>
  wanted.evaluate((element) => {
    const on = document.activeElement;
    if (!on || on === document.body) return 'nowhere' as const;
    if (on === element) return 'there' as const;
    const radio = (one: Element) => (one instanceof HTMLInputElement && one.type === 'radio' ? one : undefined);
    const [mine, other] = [radio(element), radio(on)];
    if (mine && other && mine.name === other.name && mine.form === other.form) return 'group' as const;
    const after = element.compareDocumentPosition(on) & Node.DOCUMENT_POSITION_FOLLOWING;
    return on.contains(element) || !after ? ('before' as const) : ('behind' as const);
  });

/** About how many stops lie between focus and the wanted control, never more than there are: whoever sees the page knows. */
const stopsBetween = (wanted: Locator) =>
  wanted.evaluate((element) => {
    const groups = new Set<string>();
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((one) => {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('[tabindex="-1"], :disabled')) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      const isNew = !groups.has(one.name);
      groups.add(one.name);
      return isNew;
    });
    const on = document.activeElement;
    const [from, to] = [stops.findIndex((one) => one === on), stops.findIndex((one) => one === element)];
    return from < 0 || to < 0 ? 0 : Math.abs(to - from) - 1;
  });

async function reach(wanted: Locator): Promise<void> {
  const page = wanted.page();
  const { keyboard } = page;
  const mine = hands.get(page);
  await wanted.waitFor();
  await expect(wanted).toBeEnabled();
  let where = await whereIsFocus(wanted);
  if (mine && where === 'nowhere' && !mine.isFresh) {
    // A dialog that goes, or a page that comes, gives focus back a moment later.
    await page.waitForTimeout(250);
    where = await whereIsFocus(wanted);
    if (where === 'nowhere') mine.lost.push(`${mine.last}, at ${new URL(page.url()).pathname}`);
  }
  if (mine) mine.isFresh = false;
  for (let tabs = 0; where !== 'there' && where !== 'group'; tabs++) {
    if (tabs > MOST_TABS) throw new Error(`no keyboard reaches ${wanted} at ${page.url()}`);
    const times = Math.max(1, await stopsBetween(wanted));
    for (let time = 0; time < times; time++) await keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab');
    where = await whereIsFocus(wanted);
  }
  for (let arrows = 0; where === 'group'; arrows++) {
    if (arrows > 30) throw new Error(`no arrow reaches ${wanted}`);
    await keyboard.press('ArrowDown');
    where = await whereIsFocus(wanted);
  }
  const { isCovered, isUnseen } = await wanted.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const around = [element, element.parentElement, element.closest('label'), element.nextElementSibling];
    const isShown = around.some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const seen = [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const top = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
        return top && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
      }),
    );
    return { isCovered: !seen, isUnseen: !isShown };
  });
  const here = `${wanted} at ${new URL(page.url()).pathname}`;
  if (isCovered) mine?.covered.push(here);
  if (isUnseen) mine?.unseen.push(here);
}

async function press(wanted: Locator): Promise<void> {
  await reach(wanted);
  const tag = await wanted.evaluate((element) => element.tagName + ((element as HTMLInputElement).type ?? ''));
  const mine = hands.get(wanted.page());
  if (mine) mine.last = String(wanted);
  await wanted.page().keyboard.press(/checkbox|radio/.test(tag) ? 'Space' : 'Enter');
}

async function check(wanted: Locator): Promise<void> {
  await reach(wanted);
  if (!(await wanted.isChecked())) await wanted.page().keyboard.press('Space');
  await expect(wanted).toBeChecked();
}

/** A browser writes the parts of a date or a time in the order of its own language. */
function partsOf(type: string, value: string): string[][] {
  if (type === 'date') {
    const [year = '', month = '', day = ''] = value.split('-');
    return [
      [year, month, day],
      [month, day, year],
      [day, month, year],
    ];
  }
  const [hour = '', minute = ''] = value.split(':');
  const half = String(Number(hour) % 12 || 12).padStart(2, '0');
  return [
    [hour, minute],
    [half, minute, Number(hour) < 12 ? 'a' : 'p'],
  ];
}

async function write(wanted: Locator, value: string): Promise<void> {
  await reach(wanted);
  const { keyboard } = wanted.page();
  const type = (await wanted.getAttribute('type')) ?? '';
  if (type === 'date' || type === 'time') {
    for (const parts of partsOf(type, value)) {
      for (const _ of parts) await keyboard.press('ArrowLeft');
      for (const part of parts) {
        const before = await wanted.evaluate((element) => element === document.activeElement);
        if (before) await keyboard.type(part);
        // A part that is full passes on by itself; four figures of a year do not.
        if (part.length === 4) await keyboard.press('ArrowRight');
      }
      if ((await wanted.inputValue()) === value) return;
    }
    throw new Error(`no keys write ${value} into ${wanted}`);
  }
  await keyboard.press('Control+a');
  if (value === '') await keyboard.press('Delete');
  else await keyboard.type(value);
  await expect(wanted).toHaveValue(value);
}

type Chosen = string | { label?: string; value?: string; index?: number };

async function choose(wanted: Locator, chosen: Chosen): Promise<void> {
  await reach(wanted);
  const away = await wanted.evaluate(
    (element, { label, value, index }) => {
      const all = [...(element as HTMLSelectElement).options];
      const open = all.filter((option) => !option.disabled);
      const to = open.findIndex((option) => {
        if (index !== undefined) return option === all[index];
        return label === undefined ? option.value === value : option.label === label;
      });
      return to < 0 ? null : to - open.findIndex((option) => option.selected);
    },
    typeof chosen === 'string' ? { value: chosen } : chosen,
  );
  if (away === null) throw new Error(`${wanted} has no ${JSON.stringify(chosen)}`);
  for (let step = 0; step < Math.abs(away); step++)
    await wanted.page().keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Puts the keyboard in the hand of all walks of this process, for pages given to `keysAlone`. */
function takeOver(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator & { isByKeys?: true };
  if (locators.isByKeys) return;
  locators.isByKeys = true;
  const take = <Name extends 'click' | 'check' | 'fill' | 'selectOption'>(
    name: Name,
    byKeys: (wanted: Locator, value: never) => Promise<void>,
  ) => {
    const byMouse = locators[name] as (this: Locator, ...given: unknown[]) => Promise<unknown>;
    Object.assign(locators, {
      [name](this: Locator, ...given: unknown[]) {
        return hands.has(this.page()) ? byKeys(this, given[0] as never) : byMouse.apply(this, given);
      },
    });
  };
  take('click', press);
  take('check', check);
  take('fill', write);
  take('selectOption', choose);
}

/** From now on everything in this page is done by keys. Call it before the page is opened. */
export async function keysAlone(page: Page): Promise<void> {
  takeOver(page);
  const mine: Hands = { lost: [], covered: [], unseen: [], pointed: [], last: '', isFresh: true };
  hands.set(page, mine);
  page.on('domcontentloaded', () => {
    mine.isFresh = true;
  });
  await page.exposeBinding('samplanPointed', (_, what: string) => void mine.pointed.push(what));
  await page.addInitScript(() => {
    const told = (event: Event) =>
      (globalThis as unknown as { samplanPointed: (what: string) => void }).samplanPointed(event.type);
    for (const type of ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'touchstart', 'wheel'])
      document.addEventListener(type, told, true);
  });
}

/** What went wrong for the one who has only a keyboard; nothing where the page was not given to `keysAlone`. */
export const keyTrouble = (page: Page): Pick<Hands, 'lost' | 'covered' | 'unseen' | 'pointed'> => {
  const { lost = [], covered = [], unseen = [], pointed = [] } = hands.get(page) ?? {};
  return { lost, covered, unseen, pointed };
};
