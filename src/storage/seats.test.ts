import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSeats, type Seats } from './seats';

let seats: Seats & { close(): void };
let options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
beforeEach(() => {
  options = { indexedDB: new IDBFactory(), IDBKeyRange };
  seats = openSeats(options);
});

describe('the seats of a computer', () => {
  it('have nobody seated at first', async () => {
    expect(await seats.look()).toEqual({ current: undefined, locked: false, toEnd: false, purges: [] });
  });

  it('have the one seated who sat down last; who locks is locked until somebody sits down there again', async () => {
    await seats.sit('ylva');
    await seats.sit('nadja');
    expect(await seats.look()).toMatchObject({ current: 'nadja', locked: false });
    await seats.lock('nadja');
    expect(await seats.look()).toMatchObject({ current: 'nadja', locked: true });
    await seats.sit('ylva');
    expect(await seats.look()).toMatchObject({ current: 'ylva', locked: false });
    await seats.sit('nadja');
    expect(await seats.look()).toMatchObject({ current: 'nadja', locked: false });
  });

  it('seat nobody again by a lock that comes after leaving', async () => {
    await seats.sit('ylva');
    await seats.leave();
    await seats.lock('ylva');
    await seats.lock('somebody who never sat here');
    expect(await seats.look()).toMatchObject({ current: undefined, toEnd: true });
    await seats.sessionEnded();
    expect(await seats.look()).toMatchObject({ current: undefined, toEnd: false });
  });

  it('remember which databases are being emptied until the server knows, also over a reload', async () => {
    await seats.sit('ylva');
    await seats.erasing('ylva', 'device-1');
    await seats.erasing('nadja', 'device-2');
    await seats.forget('ylva');
    seats.close();
    await expect(seats.look()).rejects.toThrow();
    seats = openSeats(options);
    expect((await seats.look()).current).toBeUndefined();
    expect(await seats.purges()).toEqual([
      { name: 'ylva', device: 'device-1' },
      { name: 'nadja', device: 'device-2' },
    ]);
    await seats.confirmed('device-1');
    expect((await seats.look()).purges).toEqual([{ name: 'nadja', device: 'device-2' }]);
  });
});

it('which an old tab holds say so, and open once it has let go', async () => {
  seats.close();
  const old = await new Promise<IDBDatabase>((resolve) => {
    const asked = options.indexedDB.open('samplan-seats', 10);
    asked.addEventListener('upgradeneeded', () => {
      for (const [name, key] of [
        ['seats', 'name'],
        ['left', 'id'],
      ] as const)
        asked.result.createObjectStore(name, { keyPath: key });
      asked.transaction?.objectStore('seats').createIndex('current', 'current');
    });
    asked.addEventListener('success', () => resolve(asked.result));
  });
  let told = 0;
  const here = openSeats(options, () => void (told += 1));
  const looking = here.look();
  await expect.poll(() => told).toBe(1);
  old.close();
  expect(await looking).toMatchObject({ current: undefined, purges: [] });
  here.close();
});
