// What a unit lets its devices keep, by the whole app with the real server: chosen by the manager, followed by the device.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { yonas } from '#mocks/families/yonas';
import { BREAK_MS } from '#storage/keeping';
import { handClock } from '#tests/world/hand-clock';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde, yonas]);
const NEED = 'En vuxen som möter vid grinden';
const needForm = () => within(screen.getByRole('form', { name: 'Skriv ett behov' }));
const needField = () => needForm().getByRole<HTMLTextAreaElement>('textbox', { name: 'Vad behöver barnet?' });
const goOn = () => fireEvent(window, new Event('focus'));
const chosenForYlva = (policy: string) =>
  page
    .server()
    .database.askPolicy('update unit set devices = $1 where id = (select unit from assignment where person = $2)', [
      policy,
      'ylva',
    ]);

describe('a device that may keep nothing', { timeout: 120_000 }, () => {
  it('opens without a network with no case, says why, and fetches them when it is back', async () => {
    await page.openAs('leo', caseOf(yonas));
    await waitFor(() => expect(onScreen()).toMatch(/Yonas/));
    page.cutNetwork(true);
    page.reload();
    expect(await screen.findByText(/^Inga ärenden syns, för din verksamhet har valt/)).toBeTruthy();
    expect(onScreen()).not.toMatch(/Yonas/);
    page.cutNetwork(false);
    await waitFor(() => expect(onScreen()).toMatch(/Yonas/));
    expect(screen.queryByText(/^Inga ärenden syns/)).toBeNull();
  });

  it('says on its page what it keeps and why', async () => {
    await page.openAs('leo', '/enheter');
    expect(await screen.findByText('Inga ärenden')).toBeTruthy();
    expect(screen.getByText(/^Därför: det är valt för Familjestödet Hamnen/)).toBeTruthy();
  });
});

describe('a device without offline work', { timeout: 120_000 }, () => {
  it('hides all once a cut has lasted, with the half-written words kept, and shows the page again', async () => {
    const clock = handClock();
    page.runBy({ ticks: clock.ticks, timers: clock.timers });
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await chosenForYlva('offline-off');
    goOn();
    await app.user.click(await screen.findByRole('button', { name: 'Skriv ett behov' }));
    await app.user.type(needField(), NEED);
    page.cutNetwork(true);
    goOn();
    await app.saveSays(/^Inget nät/);
    // A short break tears nothing down.
    act(() => clock.pass(BREAK_MS - 1_000));
    expect(needField().value).toBe(NEED);
    act(() => clock.pass(1_000));
    await titled('Utan nät visas inga ärenden');
    expect(onScreen()).not.toMatch(/Tilde|grinden/);
    expect(screen.getByText('Ett formulär som du inte hann spara ligger kvar här, krypterat.')).toBeTruthy();
    page.reload();
    await titled('Utan nät visas inga ärenden');
    expect(onScreen()).not.toMatch(/Tilde|grinden/);
    page.cutNetwork(false);
    await app.user.click(await screen.findByRole('button', { name: 'Skriv ett behov' }));
    expect(needField().value).toBe(NEED);
    await app.user.click(needForm().getByRole('button', { name: 'Avbryt' }));
    await chosenForYlva('encrypted');
  });
});

describe('the manager', { timeout: 120_000 }, () => {
  it('chooses, and the own device follows it and says who chose', async () => {
    const app = await page.openAs('barbro', '/var-verksamhet');
    await app.user.click(await screen.findByRole('radio', { name: /^Inga ärenden(?!, )/ }));
    await app.user.click(screen.getByRole('button', { name: 'Ändra' }));
    await app.user.click(screen.getByRole('button', { name: 'Ja, ändra' }));
    expect(await screen.findByText(/^Barbro Almgren valde det här/)).toBeTruthy();
    await app.go('/enheter');
    expect(await screen.findByText(/^Därför: Barbro Almgren valde det för Socialtjänsten Lindsjö/)).toBeTruthy();
    await chosenForYlva('encrypted');
  });
});
