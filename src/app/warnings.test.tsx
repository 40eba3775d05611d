import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MyDay } from '#features/my-day/my-day';
import { Queue } from '#features/needs-help/queue';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { SaveQueue } from './save-queue';
import { Warnings } from './warnings';

screenTests();
const HOUR = 3_600_000;
const Everywhere = () => (
  <>
    <SaveQueue />
    <Warnings />
    <MyDay />
  </>
);
const ROUTES = [
  { path: '/', component: Everywhere },
  { path: '/vantar', component: Queue },
];

async function waiting(address = '/') {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  ylva.goOffline();
  await openTilde(ylva);
  await show(ylva, address, ROUTES);
  return { world, ylva };
}

describe('unsent work that grows old', { timeout: 20_000 }, () => {
  it('is told on My day and at the save state after a day, and on every screen after three', async () => {
    const { world } = await waiting();
    act(() => world.wait(23 * HOUR));
    expect(screen.queryByText(/har väntat/)).toBeNull();
    act(() => world.wait(2 * HOUR));
    expect(screen.getByText('Något du skrev har väntat i 25 timmar på att skickas.')).toBeTruthy();
    act(() => screen.getByRole('button', { name: /Inget nät/ }).click());
    expect(await screen.findByText('Något har väntat i mer än ett dygn.')).toBeTruthy();
    act(() => world.wait(48 * HOUR));
    expect(screen.getByText('Det du har skrivit har väntat i 3 dagar utan att skickas.')).toBeTruthy();
    expect(screen.queryByText(/i 73 timmar/)).toBeNull();
  });

  it('is told no longer once it has been sent', async () => {
    const { world, ylva } = await waiting();
    act(() => world.wait(80 * HOUR));
    expect(screen.getByText(/har väntat i 3 dagar/)).toBeTruthy();
    act(() => ylva.goOnline());
    expect(screen.queryByText(/har väntat/)).toBeNull();
  });
});

describe('the device', { timeout: 20_000 }, () => {
  it('says by how much its clock is wrong, which way, and whose times stand here', async () => {
    const { ylva } = await waiting();
    act(() => ylva.clockOff.set(12 * 60_000));
    expect(screen.getByText('Enhetens klocka går 12 minuter före.')).toBeTruthy();
    expect(screen.getByText(/Tiderna i Samplan är serverns/)).toBeTruthy();
    act(() => ylva.clockOff.set(-26 * HOUR));
    expect(screen.getByText('Enhetens klocka går 26 timmar efter.')).toBeTruthy();
    act(() => ylva.clockOff.set(0));
    expect(screen.queryByText(/klocka går/)).toBeNull();
  });

  it('says when its disk is nearly full', async () => {
    const { ylva } = await waiting();
    act(() => ylva.disk.set({ persistence: 'kept', nearlyFull: true }));
    expect(screen.getByText('Det är nästan fullt på enheten.')).toBeTruthy();
  });

  it('says what it means that the browser does not promise to keep what lies there, and what to do', async () => {
    const { ylva } = await waiting('/vantar');
    expect(screen.queryByText(/Webbläsaren lovar inte/)).toBeNull();
    act(() => ylva.disk.set({ persistence: 'may-go', nearlyFull: false }));
    expect(screen.getByText('Webbläsaren lovar inte att behålla det som ligger här.')).toBeTruthy();
    expect(screen.getByText(/Installera Samplan som app/)).toBeTruthy();
  });

  it('says all of it in English too', async () => {
    setLanguage('en');
    const { world, ylva } = await waiting();
    act(() => world.wait(80 * HOUR));
    act(() => ylva.clockOff.set(-12 * 60_000));
    act(() => ylva.disk.set({ persistence: 'may-go', nearlyFull: true }));
    expect(screen.getByText('What you wrote has waited for 3 days without being sent.')).toBeTruthy();
    expect(screen.getByText('The clock of the device is 12 minutes slow.')).toBeTruthy();
    expect(screen.getByText('The device is nearly full.')).toBeTruthy();
  });
});
