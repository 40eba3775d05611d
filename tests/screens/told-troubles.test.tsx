// Whatever goes wrong with the line, the server, the clock or the disk: what a person reads about it, and what is offered.
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { SaveQueue } from '#app/save-queue';
import { StoppedNote } from '#app/stopped-note';
import { StorageTrouble } from '#app/storage-trouble';
import { Warnings } from '#app/warnings';
import { PROTOCOL_VERSION } from '#protocol/version';
import { syncStateOf } from '#storage/sync-state';
import type { Trouble } from '#storage/trouble';
import { retryFor } from '#sync/retry';
import { makeTransport } from '#sync/transport';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { FAULTS, problem } from '#tests/world/scripted-line';

screenTests();
const door = vi.fn();
const tryAgain = vi.fn();
const Everywhere = () => (
  <>
    <SaveQueue />
    <StoppedNote onDoor={door} onTryAgain={tryAgain} />
    <Warnings />
    <StorageTrouble />
  </>
);

async function open() {
  const ylva = deviceWorld().device('ylva');
  ylva.goOffline();
  await openTilde(ylva);
  await show(ylva, '/', [
    { path: '/', component: Everywhere },
    { path: '/vantar', component: Everywhere },
  ]);
  return ylva;
}
type Fault = (typeof FAULTS)[keyof typeof FAULTS];
const answers =
  (answer: () => Response): Fault =>
  async () =>
    answer();
const OFFLINE = 'Inget nät. Sparat här';

describe('one request that fails', { timeout: 20_000 }, () => {
  it.each<[string, Fault, number, string, string?]>([
    ['a captive portal', FAULTS.portal, 1, OFFLINE],
    ['a captive portal that calls itself JSON', FAULTS.portalJson, 9, 'Något gick sönder', 'Försök igen'],
    ['a filter that forbids', FAULTS.forbidden, 1, OFFLINE],
    ['no network', FAULTS.cutBefore, 1, OFFLINE],
    ['a server that asks for patience', FAULTS.tooMany, 1, OFFLINE],
    ['a server that is being mended', answers(() => problem(503, 'unavailable')), 1, OFFLINE],
    ['a server that fails once', answers(() => problem(500, 'internal')), 1, OFFLINE],
    ['a server that fails each time', answers(() => problem(500, 'internal')), 9, 'Något gick sönder', 'Försök igen'],
    ['one change that is too large', FAULTS.tooLarge, 1, 'Något gick sönder', 'Försök igen'],
    ['a session that has ended', FAULTS.unauthorized, 1, 'Du är utloggad.', 'Logga in igen'],
    ['somebody else in the browser', FAULTS.otherActor, 1, 'Någon annan är inloggad', 'Försök igen'],
    [
      'an account that has ended',
      answers(() => problem(403, 'account-closed')),
      1,
      'Ditt konto är avslutat.',
      'Byt person',
    ],
    [
      'an app that is too old',
      answers(() => problem(400, 'unsupported-version')),
      1,
      'olika versioner av Samplan',
      'Ladda om sidan',
    ],
    [
      'a server that is too old',
      answers(() => Response.json({ v: PROTOCOL_VERSION - 1 })),
      1,
      'olika versioner av Samplan',
      'Ladda om sidan',
    ],
  ])('%s', async (_what, fault, attempt, words, offer) => {
    const ylva = await open();
    const transport = makeTransport((url, init) => fault(async () => new Response(), url, init), 'http://samplan.test');
    const failure = await transport.pull({
      v: PROTOCOL_VERSION,
      person: 'ylva',
      assignment: 'a',
      device: crypto.randomUUID(),
      digest: '',
    });
    if (failure.kind === 'ok') throw new Error('it did not fail');
    const { status } = retryFor(failure, attempt, () => 0.5);
    const files = { waiting: 0, refused: 0 };
    const now = ylva.now.get();
    const rest = { unreadable: 0, conflicts: 0, files, lastSync: now - 60_000, now };
    act(() => ylva.syncState.set(syncStateOf({ status, outbox: ylva.outbox.get(), ...rest })));
    expect(document.body.textContent).toContain(words);
    expect(document.body.textContent).not.toContain('Alla ser det här');
    const buttons = screen.getAllByRole('button').map((button) => button.textContent);
    if (offer) expect(buttons).toContain(offer);
    else expect(buttons).toHaveLength(1);
    // What is stopped says in the same breath that nothing is lost.
    if (offer && offer !== 'Byt person') expect(document.body.textContent).toMatch(/ligger kvar/);
  });
});

describe('the disk', { timeout: 20_000 }, () => {
  it.each<[Trouble, string, boolean]>([
    ['full', 'Enheten är full. Det du skriver nu är inte sparat.', false],
    ['unwritable', 'Det går inte att spara på enheten just nu.', false],
    ['gone', 'Webbläsaren har tömt det som var sparat här.', true],
    ['newer', 'En annan flik har en nyare version av Samplan.', true],
    ['damaged', 'Något som du har sparat här går inte att läsa och har inte skickats.', false],
    ['damagedLog', 'Loggen över vad du har öppnat här är skadad', false],
  ])('that is %s is told, with what to do', async (trouble, words, reload) => {
    const ylva = await open();
    expect(document.body.textContent).not.toContain(words);
    act(() => ylva.trouble.set(trouble));
    expect(document.body.textContent).toContain(words);
    expect(screen.queryAllByRole('button', { name: 'Ladda om sidan' })).toHaveLength(reload ? 1 : 0);
  });

  it('that the browser may clear is a warning on every screen while something lies there unsent, with what to do', async () => {
    const ylva = await open();
    act(() => ylva.disk.set({ persistence: 'may-go', nearlyFull: false }));
    expect(screen.getByText(/Webbläsaren lovar inte att behålla/)).toBeTruthy();
    expect(screen.getByText(/Installera Samplan som app/)).toBeTruthy();
    act(() => ylva.goOnline());
    expect(screen.queryByText(/Webbläsaren lovar inte att behålla/)).toBeNull();
    act(() => screen.getByRole('button').click());
    expect(await screen.findByText(/Installera Samplan som app/)).toBeTruthy();
  });
});

it('a clock that is off is told, by how much', async () => {
  const ylva = await open();
  act(() => ylva.clockOff.set(86_400_000));
  expect(screen.getByText('Enhetens klocka går 24 timmar före.')).toBeTruthy();
});
