// The lock of an open device, by the whole app: on command, when nobody is there, after sleep.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { Database } from '#storage/database';
import { LOCK_AFTER } from '#storage/lock';
import { everyWord } from '#tests/world/computer';
import { handClock } from '#tests/world/hand-clock';
import { appInPage, caseOf, type OpenApp, onScreen, titled } from './app-in-page';

const page = appInPage([tilde]);
const NEED = 'En vuxen som möter vid grinden';
const needForm = () => within(screen.getByRole('form', { name: 'Skriv ett behov' }));
const needField = () => needForm().getByRole('textbox', { name: 'Vad behöver barnet?' });
const covered = () => document.documentElement.hasAttribute('data-covered');

/** How many half-written forms rest on the disk of whoever sits here. */
async function draftsOnDisk(): Promise<number> {
  const { disk } = page.computer();
  const { name } = (await disk.databases()).find((one) => /^samplan-(?!seats)/.test(one.name ?? '')) ?? {};
  const db = new Database(name ?? '');
  const count = await db.drafts.count();
  db.close();
  return count;
}

/** Begins to write a need, and does not finish. */
async function begins(app: OpenApp) {
  await app.user.click(screen.getByRole('button', { name: 'Skriv ett behov' }));
  await app.user.type(needField(), NEED);
}

/** The device is locked: nothing of any child is to be seen. */
async function isLocked() {
  const title = await titled('Samplan är låst');
  expect(onScreen()).not.toMatch(/Tilde|grinden/);
  expect(screen.queryByRole('button', { name: /^Mitt konto/ })).toBeNull();
  return title;
}

/** Opens it again; in practice by one click. */
async function opensAgain(app: OpenApp) {
  expect(screen.getByText(/När man övar behövs ingen lösenfras/)).toBeTruthy();
  await app.user.click(screen.getByRole('button', { name: 'Lås upp' }));
  await screen.findByRole('button', { name: /^Mitt konto/ });
}

describe('a device locked on command', { timeout: 120_000 }, () => {
  it('shows nothing, and opens at the same page with the half-written words, also without a network', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await begins(app);
    page.cutNetwork(true);
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Lås' }));
    await isLocked();
    await opensAgain(app);
    // The form that was open is open again.
    await screen.findByRole('form', { name: 'Skriv ett behov' });
    expect((needField() as HTMLTextAreaElement).value).toBe(NEED);
    page.cutNetwork(false);
  });

  it('is so by the finder too, and by two letters', async () => {
    const app = await page.openAs('ylva');
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.type(await screen.findByRole('combobox'), 'Lås');
    await app.user.click(await screen.findByRole('option', { name: 'Lås' }));
    await isLocked();
    await opensAgain(app);
    await app.user.keyboard('gl');
    await isLocked();
    await opensAgain(app);
  });

  it('stays locked when the page is loaded anew, until somebody is there', async () => {
    const app = await page.openAs('ylva');
    await app.user.keyboard('gl');
    await isLocked();
    page.reload();
    await isLocked();
    await opensAgain(app);
    page.reload();
    await screen.findByRole('button', { name: /^Mitt konto/ });
  });
});

describe('a form that was open when the device was locked', { timeout: 120_000 }, () => {
  const lock = async (app: OpenApp) => {
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Lås' }));
    await isLocked();
  };

  it('is open again once, and not where one goes on to another page or loads the page anew', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await begins(app);
    await lock(app);
    await opensAgain(app);
    await screen.findByRole('form', { name: 'Skriv ett behov' });
    page.reload();
    await screen.findByRole('button', { name: 'Skriv ett behov' });
    expect(screen.queryByRole('form', { name: 'Skriv ett behov' })).toBeNull();
    // Locked while it is closed, it stays closed.
    await lock(app);
    await opensAgain(app);
    await screen.findByRole('button', { name: 'Skriv ett behov' });
    expect(screen.queryByRole('form', { name: 'Skriv ett behov' })).toBeNull();
  });

  it('leaves nothing readable of where it was', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await begins(app);
    await lock(app);
    const { disk } = page.computer();
    const { name } = (await disk.databases()).find((one) => /^samplan-(?!seats)/.test(one.name ?? '')) ?? {};
    const db = new Database(name ?? '');
    const rows = await db.meta.where('key').startsWith('leftForms:').toArray();
    db.close();
    expect(rows).toHaveLength(1);
    expect(ArrayBuffer.isView(rows[0]?.value)).toBe(true);
    expect(everyWord(rows)).not.toMatch(/behov|need|arenden/i);
    expect(rows[0]?.key).toMatch(/^leftForms:[0-9a-f-]{36}$/);
  });
});

describe('a device that is left alone', { timeout: 120_000 }, () => {
  const left = async (address = '/') => {
    const clock = handClock();
    page.runBy({ ticks: clock.ticks, timers: clock.timers });
    const app = await page.openAs('ylva', address);
    return { clock, app };
  };

  it('says a minute before that it locks, stays open at a touch, and locks five minutes after the last', async () => {
    const { clock, app } = await left(caseOf(tilde, '/behov'));
    await begins(app);
    act(() => clock.pass(LOCK_AFTER.idle - 50_000));
    expect(await screen.findByText('Samplan låses inom en minut')).toBeTruthy();
    fireEvent.pointerMove(document.body);
    await waitFor(() => expect(screen.queryByText('Samplan låses inom en minut')).toBeNull());
    act(() => clock.pass(LOCK_AFTER.idle - 10_000));
    expect(needField()).toBeTruthy();
    act(() => clock.pass(20_000));
    await isLocked();
    await opensAgain(app);
    await screen.findByRole('form', { name: 'Skriv ett behov' });
    expect((needField() as HTMLTextAreaElement).value).toBe(NEED);
  });

  it('saves what was typed before the page goes, where no time has passed since', async () => {
    const { app } = await left(caseOf(tilde, '/behov'));
    await app.user.click(screen.getByRole('button', { name: 'Skriv ett behov' }));
    let rested: Promise<number> | undefined;
    page.onLeaving(() => void (rested = draftsOnDisk()));
    fireEvent.change(needField(), { target: { value: NEED } });
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    const lock = await screen.findByRole('menuitem', { name: 'Lås' });
    expect(await draftsOnDisk()).toBe(0);
    await app.user.click(lock);
    await isLocked();
    expect(await rested).toBe(1);
  });

  it.each([
    ['a key', 'keyDown'],
    ['a click', 'pointerDown'],
    ['a movement', 'pointerMove'],
    ['the wheel', 'wheel'],
    ['a finger', 'touchStart'],
  ] as const)('takes %s as a sign that somebody is there', async (_, sign) => {
    const { clock } = await left();
    act(() => clock.pass(LOCK_AFTER.idle - 30_000));
    expect(await screen.findByText('Samplan låses inom en minut')).toBeTruthy();
    fireEvent[sign](document.body);
    await waitFor(() => expect(screen.queryByText('Samplan låses inom en minut')).toBeNull());
    act(() => clock.pass(60_000));
    expect(covered()).toBe(false);
    expect(screen.getByRole('button', { name: /^Mitt konto/ })).toBeTruthy();
  });

  it('hides all while the page is out of view, and shows it again where nobody has been away for long', async () => {
    await left();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fireEvent(document, new Event('visibilitychange'));
    expect(covered()).toBe(true);
    hidden.mockReturnValue(false);
    fireEvent(document, new Event('visibilitychange'));
    expect(covered()).toBe(false);
    for (const [target, woken] of [
      [window, 'pageshow'],
      [window, 'focus'],
      [document, 'resume'],
    ] as const) {
      document.documentElement.toggleAttribute('data-covered', true);
      fireEvent(target, new Event(woken));
      expect(covered(), woken).toBe(false);
    }
  });

  it('stays open for twenty minutes while a meeting is held', async () => {
    const { clock } = await left(caseOf(tilde, '/mote'));
    act(() => clock.pass(LOCK_AFTER.meeting - 90_000));
    expect(covered()).toBe(false);
    expect(screen.getByRole('button', { name: /^Mitt konto/ })).toBeTruthy();
    act(() => clock.pass(100_000));
    await isLocked();
  });

  it('hides all before anything is painted where the computer has slept, and locks', async () => {
    const { clock, app } = await left(caseOf(tilde));
    expect(onScreen()).toMatch(/Tilde/);
    clock.setWall(10 * 60_000);
    fireEvent.focus(window);
    expect(covered()).toBe(true);
    await isLocked();
    await opensAgain(app);
  });
});
