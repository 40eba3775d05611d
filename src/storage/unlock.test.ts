import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import type { Session } from '#protocol/session';
import { computer } from '#tests/world/computer';
import { openCaseArgs, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { LeaseOver, leaveSeat, seatsNow, sessionEnded, unlockFor, unlockLast } from './unlock';
import { WrongSecret } from './vault';

const HOUR = 3_600_000;
const notAsked = () => Promise.reject(new Error('nobody was to be asked'));

describe('a reload without a network', () => {
  it('opens what was open last, with who works there and all that was saved', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now());
    const tab = await pc.signIn(session);
    const id = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    const again = await pc.reload(notAsked);
    expect(again?.device.me.actor).toEqual(session.actor);
    expect(again?.device.me.unit(session.actor.unit)?.id).toBe(session.actor.unit);
    expect(again?.device.dossier(id)?.records).toHaveLength(3);
    expect(again?.store.identity.device).toBe(tab.store.identity.device);
  });

  it('opens nothing on a computer where nobody has signed in, or after signing out', async () => {
    const clock = handClock();
    const pc = computer(clock);
    expect(await pc.reload()).toBeUndefined();
    const tab = await pc.signIn(sessionOf('ylva', clock.now()));
    await tab.close();
    await leaveSeat({ dexie: pc.dexie });
    expect(await pc.reload()).toBeUndefined();
  });

  it('remembers after signing out without a network that the server still has to end the session', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const { dexie } = pc;
    expect((await seatsNow({ dexie })).toEnd).toBe(false);
    await (await pc.signIn(sessionOf('ylva', clock.now()))).close();
    await leaveSeat({ dexie });
    expect((await seatsNow({ dexie })).toEnd).toBe(true);
    await sessionEnded({ dexie });
    expect((await seatsNow({ dexie })).toEnd).toBe(false);
  });

  it('asks for the secret where it is no practice, keeps none of it on disk, and refuses a wrong one', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const session = { ...sessionOf('ylva', clock.now()), practice: null };
    const tab = await pc.signIn(session, 'fem ord om hösten i skogen');
    await tab.close();
    expect((await pc.disk(session)).meta).not.toContainEqual(expect.objectContaining({ key: 'practice' }));
    await expect(pc.reload(notAsked)).rejects.toThrow('nobody');
    await expect(pc.reload(async () => 'gissning')).rejects.toBeInstanceOf(WrongSecret);
    expect(await pc.reload(async () => 'fem ord om hösten i skogen')).toBeDefined();
    await expect(pc.signIn(session, 'gissning')).rejects.toBeInstanceOf(WrongSecret);
  });

  it('opens within the lease and not after it, however the clock is set; nothing is lost', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now());
    const tab = await pc.signIn(session);
    await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    await tab.close();
    clock.pass(119 * HOUR);
    await (await pc.reload())?.close();
    clock.pass(2 * HOUR);
    await expect(pc.reload()).rejects.toBeInstanceOf(LeaseOver);
    const back = await pc.signIn(sessionOf('ylva', clock.now()));
    expect(back.device.outbox.get()).toHaveLength(1);
  });

  it('still opens after a practice server was set up anew with another secret', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const tab = await pc.signIn(sessionOf('ylva', clock.now(), 'old secret'));
    tab.device.drafts.set('form', 'kvar');
    await tab.close();
    const again = await pc.signIn(sessionOf('ylva', clock.now(), 'new secret'));
    expect(again.device.drafts.get('form')?.value).toBe('kvar');
    await again.close();
    expect((await pc.reload())?.device.drafts.get('form')?.value).toBe('kvar');
  });
});

describe('a damaged disk', () => {
  it("shows no dossier that was changed behind the app's back, and has it sent again", async () => {
    const clock = handClock();
    const pc = computer(clock);
    const tab = await pc.signIn(sessionOf('ylva', clock.now()));
    await tab.store.apply([
      { mode: 'reset', id: crypto.randomUUID(), scope: 's', seq: 1, records: [], grants: [], named: [], until: null },
    ]);
    await tab.unlocked.db.dossiers.toCollection().modify((row) => void (row.seq = 99));
    const again = await pc.reload();
    expect(again?.store.held()).toEqual([]);
    expect(again?.device.dossiers.get()).toEqual([]);
  });

  it('keeps a queued change that can not be read, says so, and sends the others', async () => {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now());
    const tab = await pc.signIn(session);
    await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    await tab.unlocked.db.outbox.toCollection().modify((row) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1));
    expect(tab.device.trouble.get()).toBeNull();
    const again = await pc.reload();
    await again?.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    expect(again?.device.trouble.get()).toBe('damaged');
    await again?.store.renumber(1);
    expect((await again?.store.waiting(9))?.map(({ seq }) => seq)).toEqual([1]);
    expect((await pc.disk(session)).outbox).toHaveLength(2);
  });

  /** A device on which one of two lines of the log has been damaged. */
  async function damagedLog() {
    const clock = handClock();
    const pc = computer(clock);
    const session = sessionOf('ylva', clock.now());
    const tab = await pc.signIn(session);
    const id = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    await tab.device.logRead(id, 'opened');
    await tab.unlocked.db.reads.toCollection().modify((row) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1));
    await tab.device.logRead(id, 'printed');
    return { pc, session, tab };
  }

  it('keeps a line of the log that can not be read, says so, and delivers the others', async () => {
    const { pc, session } = await damagedLog();
    const again = await pc.reload();
    expect(again?.device.trouble.get()).toBe('damagedLog');
    expect(again?.device.syncState.get().state).toBe('help');
    const delivered = (await again?.store.reads(9)) ?? [];
    expect(delivered.map(({ what }) => what)).toEqual(['printed']);
    await again?.store.readsStored(delivered.map(({ id }) => id));
    expect((await pc.disk(session)).reads).toHaveLength(1);
    expect(again?.device.trouble.get()).toBe('damagedLog');
  });

  it('says so at once where a line turns out to be unreadable when it is to be delivered', async () => {
    const { tab } = await damagedLog();
    let heard = 0;
    tab.device.syncState.subscribe(() => (heard += 1));
    expect(tab.device.trouble.get()).toBeNull();
    await tab.store.reads(9);
    expect([tab.device.trouble.get(), tab.device.syncState.get().state, heard > 0]).toEqual([
      'damagedLog',
      'help',
      true,
    ]);
  });

  it('speaks of a change first, and of the log again once a full disk has room', async () => {
    const { pc, tab } = await damagedLog();
    await tab.store.reads(9);
    const { db } = tab.unlocked;
    const full = () => Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    const puts = db.reads.put;
    db.reads.put = full as unknown as typeof puts;
    await tab.device.logRead(crypto.randomUUID(), 'opened');
    expect(tab.device.trouble.get()).toBe('full');
    db.reads.put = puts;
    await tab.device.logRead(crypto.randomUUID(), 'opened');
    expect(tab.device.trouble.get()).toBe('damagedLog');
    await db.outbox.toCollection().modify((row) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1));
    expect((await pc.reload())?.device.trouble.get()).toBe('damaged');
  });
});

describe('what was opened before the server had said who is signed in', () => {
  async function opened(person = 'ylva') {
    const clock = handClock();
    const { dexie, signIn } = computer(clock);
    const deps = { ticks: clock.ticks, newId: () => crypto.randomUUID(), rounds: 10, dexie };
    const session = sessionOf(person, clock.now());
    await (await signIn(session)).close();
    const last = await unlockLast(notAsked, deps);
    if (!last) throw new Error('nothing was opened');
    return { clock, deps, session, last };
  }
  const secretOf = (session: Session) => session.practice?.unlockSecret ?? '';

  it('is used where it is the same seat, with the new session', async () => {
    const { deps, session, last, clock } = await opened();
    const later = { ...session, now: clock.now() + HOUR };
    const unlocked = await unlockFor(later, secretOf(session), deps, { last });
    expect(unlocked.db).toBe(last.db);
    expect(unlocked.sealer).toBe(last.sealer);
    expect(unlocked.session).toEqual(later);
    expect(last.db.isOpen()).toBe(true);
  });

  it('is closed where somebody else is signed in, whose own seat opens', async () => {
    const { deps, last, clock } = await opened();
    const other = sessionOf('nadja', clock.now());
    const unlocked = await unlockFor(other, secretOf(other), deps, { last });
    expect(last.db.isOpen()).toBe(false);
    expect(unlocked.db.name).not.toBe(last.db.name);
  });

  it('is closed where the practice server was set up anew; its new secret is the one that opens from then on', async () => {
    const { deps, session, last } = await opened();
    const unlocked = await unlockFor(session, 'en ny hemlighet', deps, { last });
    expect(last.db.isOpen()).toBe(false);
    unlocked.db.close();
    expect((await unlockLast(notAsked, deps))?.session).toEqual(session);
  });
});
