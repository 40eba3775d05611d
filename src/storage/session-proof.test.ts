import { expect, it } from 'vitest';
import { computer, everyWord } from '#tests/world/computer';
import { sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { proofAt } from './session-proof';
import { deviceAt, unlockAt } from './unlock';

const FIRST = { id: '6f8d2a52-0000-4000-8000-000000000001', proof: 'f'.repeat(43) };
const SECOND = { id: '6f8d2a52-0000-4000-8000-000000000002', proof: 's'.repeat(43) };

/** A device that is open in two tabs, and where it lies. */
async function twoTabs() {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const first = (await pc.signIn(session)).unlocked;
  const second = (await pc.reload())!.unlocked;
  const deps = { ticks: clock.ticks, newId: () => crypto.randomUUID(), dexie: pc.dexie };
  return { pc, session, first, second, deps, name: first.db.name };
}

it('is none where nobody has given one', async () => {
  const { first, name, deps } = await twoTabs();
  expect(first.proof.get()).toBeUndefined();
  expect(await first.proof.renew()).toBe(false);
  expect(await proofAt(name, deps)).toBeUndefined();
});

it('rests sealed, beside the session’s id in the clear, and is there again when the device is unlocked', async () => {
  const { pc, session, first, deps, name } = await twoTabs();
  await first.proof.keep(FIRST);
  expect(first.proof.get()).toBe(FIRST.proof);
  expect(everyWord(await pc.disk(session))).not.toContain(FIRST.proof);
  expect(await proofAt(name, deps)).toBe(FIRST.id);
  const again = await unlockAt(name, { ask: () => Promise.reject(new Error('asked')), locked: false }, deps);
  expect(again?.proof.get()).toBe(FIRST.proof);
  expect(again?.device).toBe(await deviceAt(name, deps));
});

it('that another tab has put there is found where the old one is no longer taken', async () => {
  const { first, second } = await twoTabs();
  await first.proof.keep(FIRST);
  expect(await second.proof.renew()).toBe(true);
  expect(second.proof.get()).toBe(FIRST.proof);
  expect(await second.proof.renew()).toBe(false);
  await second.proof.keep(SECOND);
  expect(first.proof.get()).toBe(FIRST.proof);
  expect(await first.proof.renew()).toBe(true);
  expect(first.proof.get()).toBe(SECOND.proof);
});
