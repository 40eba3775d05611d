import { describe, expect, it } from 'vitest';
import { toBytes } from './bytes';
import { makeSealer, placeOf, Tampered } from './sealed';
import { changeSecret, makeVault, openVault, PBKDF2_ROUNDS, WrongSecret } from './vault';

const FEW = 1_000;

describe('the data key', () => {
  it('is wrapped with at least 600,000 rounds', () => {
    expect(PBKDF2_ROUNDS).toBeGreaterThanOrEqual(600_000);
  });

  it('opens with the secret, and reads what was sealed before', async () => {
    const { key, wrapped } = await makeVault('lupiner vid bryggan');
    const blob = await makeSealer(key).seal('here', { word: 'tisdag' });
    const again = await openVault(structuredClone(wrapped), 'lupiner vid bryggan');
    expect(await makeSealer(again).unseal('here', blob)).toEqual({ word: 'tisdag' });
    expect(wrapped.slots[0]).toMatchObject({ kind: 'secret', rounds: PBKDF2_ROUNDS });
  });

  it('does not open with another secret', async () => {
    const { wrapped } = await makeVault('right', FEW);
    await expect(openVault(wrapped, 'wrong')).rejects.toBeInstanceOf(WrongSecret);
  });

  it('can be used but not read out, whether just made or opened again', async () => {
    const { key, wrapped } = await makeVault('secret', FEW);
    for (const each of [key, await openVault(wrapped, 'secret')]) {
      expect(each.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', each)).rejects.toThrow();
    }
  });

  it('is another key on each device, also for the same secret', async () => {
    const [one, two] = await Promise.all([makeVault('same', FEW), makeVault('same', FEW)]);
    const blob = await makeSealer(one.key).seal('here', 1);
    await expect(makeSealer(two.key).unseal('here', blob)).rejects.toBeInstanceOf(Tampered);
  });

  it('does not open where somebody has lowered the rounds on disk or changed a byte', async () => {
    const { wrapped } = await makeVault('secret', FEW);
    const slot = wrapped.slots[0];
    if (!slot) throw new Error('no slot');
    const bent = slot.wrapped.slice();
    bent[3] = (bent[3] ?? 0) ^ 1;
    for (const changed of [
      { ...slot, rounds: FEW - 1 },
      { ...slot, wrapped: bent },
    ])
      await expect(openVault({ v: 1, slots: [changed] }, 'secret')).rejects.toBeInstanceOf(WrongSecret);
  });

  it('keeps what it sealed when its secret is changed', async () => {
    const { key, wrapped } = await makeVault('old', FEW);
    const blob = await makeSealer(key).seal('here', 'still readable');
    const renewed = await changeSecret(wrapped, 'old', 'new', FEW);
    expect(await makeSealer(await openVault(renewed, 'new')).unseal('here', blob)).toBe('still readable');
    await expect(openVault(renewed, 'old')).rejects.toBeInstanceOf(WrongSecret);
    await expect(changeSecret(wrapped, 'guess', 'new', FEW)).rejects.toBeInstanceOf(WrongSecret);
  });
});

describe('a sealed blob', () => {
  const places = [
    ['another row', placeOf('dossiers', 'b', 7)],
    ['another version of the row', placeOf('dossiers', 'a', 6)],
    ['another table', placeOf('outbox', 'a', 7)],
  ] as const;

  for (const [what, place] of places)
    it(`does not open in the place of ${what}`, async () => {
      const sealer = makeSealer((await makeVault('secret', FEW)).key);
      const blob = await sealer.seal(placeOf('dossiers', 'a', 7), { words: 'x' });
      await expect(sealer.unseal(place, blob)).rejects.toBeInstanceOf(Tampered);
      expect(await sealer.unseal(placeOf('dossiers', 'a', 7), blob)).toEqual({ words: 'x' });
    });

  it('is refused after any change, and never holds the words in the clear', async () => {
    const sealer = makeSealer((await makeVault('secret', FEW)).key);
    const blob = await sealer.seal('here', { words: 'kanariefågel' });
    expect(Buffer.from(blob).includes(Buffer.from(toBytes('kanariefågel')))).toBe(false);
    for (const at of [0, 12, blob.length - 1]) {
      const bent = blob.slice();
      bent[at] = (bent[at] ?? 0) ^ 1;
      await expect(sealer.unseal('here', bent)).rejects.toBeInstanceOf(Tampered);
    }
  });

  it('looks different each time, so that two equal texts can not be told to be equal', async () => {
    const sealer = makeSealer((await makeVault('secret', FEW)).key);
    const [one, two] = [await sealer.seal('here', 'same'), await sealer.seal('here', 'same')];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });
});
