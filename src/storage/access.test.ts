import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { PART_BYTES } from '#domain/stored-file';
import { computer, everyWord } from '#tests/world/computer';
import { openCaseArgs, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { mortalForEach } from '#tests/world/mortal-tab';
import { randomBytes } from './bytes';
import { databaseName } from './database';
import { waitAfter } from './tries';
import { forgetSeat, lookAtSeat, seatsNow } from './unlock';
import { addPasskey, makeVault, openByPasskey, WrongSecret } from './vault';

const OLD = 'fem ord om hösten i skogen';
const NEW = 'lupiner längs en grusväg';
const mortal = mortalForEach();

/** A device outside practice, with one case on it. */
async function device(over?: (disk: IDBFactory) => IDBFactory) {
  const clock = handClock();
  const pc = computer(clock, over && { over });
  const session = { ...sessionOf('ylva', clock.now()), practice: null };
  const tab = await pc.signIn(session, OLD);
  const id = crypto.randomUUID();
  await tab.device.mutate(id, openCase, openCaseArgs());
  const name = await databaseName(session.actor.person, session.actor.assignment);
  const deps = { ticks: clock.ticks, newId: () => crypto.randomUUID(), dexie: pc.dexie };
  const opens = async (given: Parameters<typeof pc.signIn>[1]) => {
    const again = await pc.reload(async () => given ?? '').catch((error: unknown) => error);
    if (again instanceof Error) return again.name;
    const held = (again as typeof tab).device.dossier(id)?.records.length;
    await (again as typeof tab).close();
    return held;
  };
  return { clock, pc, session, tab, id, name, deps, opens, look: () => lookAtSeat(name, deps) };
}
const passkey = () => ({ credential: randomBytes(16), salt: randomBytes(32), prf: randomBytes(32) });

describe('a wrong passphrase', () => {
  it('costs a wait from the third in a row, twice as long each time, five minutes at most', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 11, 12, 60].map(waitAfter)).toEqual([
      0, 0, 0, 1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('makes the right one wait too, also after a reload, and no longer than it says', async () => {
    const { clock, opens, look } = await device();
    for (const guess of ['ett', 'två', 'tre']) expect(await opens(guess)).toBe('WrongSecret');
    expect(await opens(OLD)).toBe('TooSoon');
    expect((await look()).waitMs).toBe(1_000);
    clock.pass(1_000);
    expect(await opens('fyra')).toBe('WrongSecret');
    clock.pass(1_999);
    expect(await opens(OLD)).toBe('TooSoon');
    clock.pass(1);
    expect(await opens(OLD)).toBe(3);
    expect((await look()).waitMs).toBe(0);
    expect(await opens('om igen')).toBe('WrongSecret');
    expect((await look()).waitMs).toBe(0);
  });

  it('gives no more tries in many tabs at once', async () => {
    const { opens } = await device();
    const ends = await Promise.all(['ett', 'två', 'tre', 'fyra', OLD].map(opens));
    expect(ends.filter((end) => end === 'TooSoon')).toHaveLength(2);
  });

  it('never locks anybody out: a clock that was set back starts the wait anew from there', async () => {
    const { clock, opens, look } = await device();
    for (const guess of ['ett', 'två', 'tre']) await opens(guess);
    clock.setWall(-86_400_000);
    expect((await look()).waitMs).toBe(1_000);
    clock.pass(600);
    // Looking costs nothing: the wait goes on from where the clock was set back.
    expect([(await look()).waitMs, (await look()).waitMs]).toEqual([400, 400]);
    expect(await opens(OLD)).toBe('TooSoon');
    clock.pass(400);
    expect(await opens(OLD)).toBe(3);
  });
});

describe('a change of passphrase', () => {
  it('asks for the old one first, and opens with the new one alone; what rests here and other tabs are not touched', async () => {
    const { tab, opens, pc, session, id } = await device();
    const other = (await pc.reload(async () => OLD))!;
    const before = (await pc.disk(session)).outbox;
    expect(await tab.device.access.changePassphrase('gissning', NEW)).toEqual({ ok: false, why: 'wrong' });
    expect(await tab.device.access.changePassphrase(OLD, NEW)).toEqual({ ok: true });
    expect((await pc.disk(session)).outbox).toEqual(before);
    await other.device.mutate(crypto.randomUUID(), openCase, openCaseArgs());
    expect(other.device.dossier(id)?.records).toHaveLength(3);
    expect([await opens(OLD), await opens(NEW)]).toEqual(['WrongSecret', 3]);
    expect(everyWord(await pc.disk(session))).not.toMatch(/lupiner|hösten/);
  });

  it('makes a guesser wait', async () => {
    const { tab } = await device();
    for (const guess of ['ett', 'två', 'tre']) await tab.device.access.changePassphrase(guess, NEW);
    expect(await tab.device.access.changePassphrase(OLD, NEW)).toEqual({ ok: false, why: 'too-soon', waitMs: 1_000 });
  });

  it('that fails for the disk’s sake is no wrong passphrase, and says so', async () => {
    const { tab } = await device();
    tab.unlocked.db.close();
    await expect(tab.device.access.changePassphrase(OLD, NEW)).rejects.toThrow();
  });

  it('leaves a way in wherever it is cut off: the old one or the new one, and never both', async () => {
    let killed = 0;
    for (let at = 1; ; at += 1) {
      const { tab, opens } = await device(mortal().over);
      const end = await mortal().runUntil(at, () => tab.device.access.changePassphrase(OLD, NEW));
      mortal().revive();
      expect([await opens(OLD), await opens(NEW)].filter((held) => held === 3)).toHaveLength(1);
      if (!end.killed) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(3);
  });
});

describe('a passkey', () => {
  it('opens the same device; the passphrase still does, and another passkey does not', async () => {
    const { tab, opens, look } = await device();
    const mine = passkey();
    expect(await tab.device.access.addPasskey('gissning', mine)).toEqual({ ok: false, why: 'wrong' });
    expect(await tab.device.access.addPasskey(OLD, mine)).toEqual({ ok: true });
    expect((await look()).passkeys).toMatchObject([{ credential: mine.credential, salt: mine.salt }]);
    expect(await opens(mine)).toBe(3);
    expect(await opens({ ...mine, prf: randomBytes(32) })).toBe('WrongSecret');
    expect(await opens(passkey())).toBe('WrongSecret');
    expect(await opens(OLD)).toBe(3);
  });

  it('is not lost where two tabs add one each at the same moment', async () => {
    const { tab, opens, pc } = await device();
    const other = (await pc.reload(async () => OLD))!;
    const [mine, theirs] = [passkey(), passkey()];
    const ends = await Promise.all([
      tab.device.access.addPasskey(OLD, mine),
      other.device.access.addPasskey(OLD, theirs),
    ]);
    expect(ends).toEqual([{ ok: true }, { ok: true }]);
    expect([await opens(mine), await opens(theirs), await opens(OLD)]).toEqual([3, 3, 3]);
  });

  it('gives no key that could be read out', async () => {
    const { wrapped } = await makeVault(OLD, 10);
    const mine = passkey();
    const key = await openByPasskey(await addPasskey(wrapped, OLD, mine), mine);
    expect(key.extractable).toBe(false);
    await expect(openByPasskey(wrapped, mine)).rejects.toBeInstanceOf(WrongSecret);
  });

  it('goes on to open it when the passphrase is changed, and no longer once it is removed', async () => {
    const { tab, opens } = await device();
    const { access } = tab.device;
    const [mine, other] = [passkey(), passkey()];
    await access.addPasskey(OLD, mine);
    await access.addPasskey(OLD, other);
    await access.changePassphrase(OLD, NEW);
    expect([await opens(mine), await opens(other)]).toEqual([3, 3]);
    await access.removePasskey(access.passkeys.get()[0]!);
    expect([await opens(mine), await opens(other), await opens(NEW)]).toEqual(['WrongSecret', 3, 3]);
    expect(access.passkeys.get()).toHaveLength(1);
  });
});

describe('a forgotten passphrase', () => {
  it('is told, from outside and without a key, how much only this device has', async () => {
    const { tab, look, id } = await device();
    tab.device.drafts.set('form', 'halvskrivet');
    for (const page of ['plan', 'mote', 'behov']) await tab.device.logRead(id, 'opened', `page ${page}`);
    // Two parts, of one photo.
    const photo = new Uint8Array(PART_BYTES + 1);
    await tab.device.files.keep(id, crypto.randomUUID(), 'image/jpeg', photo);
    await tab.close();
    expect(await look()).toMatchObject({ isKnown: true, unsent: { changes: 1, drafts: 1, files: 1, reads: 3 } });
  });

  it('leaves nothing on the disk, nor a seat, and the next passphrase is chosen', async () => {
    const { tab, deps, name, session, pc, look, id } = await device();
    await tab.close();
    await forgetSeat(name, deps);
    expect((await seatsNow(deps)).current).toBeUndefined();
    expect(Object.values(await pc.disk(session)).flat()).toEqual([]);
    expect(await look()).toMatchObject({ isKnown: false, unsent: { changes: 0, drafts: 0, files: 0, reads: 0 } });
    const again = await pc.signIn(session, NEW);
    expect(again.device.dossier(id)).toBeUndefined();
  });
});
