// What the server's word takes from a device, and what a restored server gives it back to send: killed wherever it waits,
// or with no space left, it is done whole or not at all; and nothing unsent is lost by it.
import { describe, expect, it } from 'vitest';
import { noteChildContact } from '#domain/child-contact';
import type { PulledDossier } from '#protocol/pull';
import { computer, type Tab } from '#tests/world/computer';
import { contactArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { failingDisk } from '#tests/world/failing-disk';
import { handClock } from '#tests/world/hand-clock';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { mortalForEach } from '#tests/world/mortal-tab';

const MOST_POINTS = 200;
const mortal = mortalForEach();

/** Three packed cases; in the first lie a note that the server has taken and shown again, and one that waits. */
async function laptop(over: (disk: IDBFactory) => IDBFactory) {
  const clock = handClock();
  const pc = computer(clock, { over, packing: { least: 2, records: 4, additions: 3 } });
  const session = sessionOf('ylva', clock.now());
  const { unit } = session.actor;
  const self = { tab: await pc.signIn(session) };
  await self.tab.store.restart('first');
  const cases = Array.from({ length: 3 }, (_, at) => pulledWhole(crypto.randomUUID(), [recordOf(unit, `nr ${at}`)]));
  await self.tab.store.apply(cases);
  const id = cases[0]!.id;
  /** A note is written, taken, and comes back with the next base. */
  async function take(seq: number) {
    await self.tab.device.mutate(id, noteChildContact, contactArgs(`tagen ${seq}`));
    const item = self.tab.device.outbox.get().find((one) => JSON.stringify(one.args).includes(`tagen ${seq}"`));
    await self.tab.store.acknowledge([{ id: item!.id, seq: 1, result: 'applied', dossierSeq: seq }]);
    await self.tab.store.apply([{ ...cases[0]!, seq } as PulledDossier]);
    return item!.id;
  }
  const takenId = await take(5);
  await self.tab.device.mutate(id, noteChildContact, contactArgs('osänt'));
  async function reopen() {
    const again = await pc.reload();
    if (!again) throw new Error('it did not open again');
    self.tab = again;
  }
  return { self, cases, id, takenId, reopen };
}

/** What lies on the disk of the case: its records, what was taken of it, and what waits. */
async function lies({ unlocked, device }: Tab, id: string) {
  const { all } = await heldOnDisk(unlocked.db, unlocked.sealer);
  const taken = (await unlocked.db.taken.toArray()).filter((row) => row.dossierIds.includes(id)).length;
  const waiting = device.outbox.get().filter((item) => item.dossierId === id && item.state === 'waiting').length;
  return {
    records: all.get(id)?.length ?? 0,
    others: [...all.keys()].filter((one) => one !== id).length,
    taken,
    waiting,
  };
}

async function killedAtEachPoint(
  work: (tab: Tab, id: string) => Promise<unknown>,
  check: (made: Awaited<ReturnType<typeof laptop>>) => Promise<string>,
) {
  const ends = new Map<string, number>();
  for (let at = 1; at < MOST_POINTS; at += 1) {
    const made = await laptop(mortal().over);
    const { killed } = await mortal().runUntil(at, () => work(made.self.tab, made.id));
    mortal().revive();
    await made.reopen();
    const end = await check(made);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    await made.self.tab.close();
    if (!killed) return { ends, kills: at - 1 };
  }
  throw new Error('it never ended');
}

describe('a tab that is killed', { timeout: 600_000 }, () => {
  it("while it erases a case by the server's word holds all of it or nothing, and what is unsent in any case", async () => {
    const { ends, kills } = await killedAtEachPoint(
      (tab, id) => tab.store.apply([{ mode: 'purge', id }]),
      async ({ self, id }) => {
        const there = await lies(self.tab, id);
        expect(there).toMatchObject({ others: 2, waiting: 1 });
        expect(there.taken > 0).toBe(there.records > 0);
        await self.tab.store.apply([{ mode: 'purge', id }]);
        expect(await lies(self.tab, id)).toEqual({ records: 0, others: 2, taken: 0, waiting: 1 });
        return there.records > 0 ? 'all' : 'nothing';
      },
    );
    expect(kills).toBeGreaterThan(5);
    expect([...ends.keys()].sort()).toEqual(['all', 'nothing']);
  });

  it('while it begins anew for a restored server has each change once: kept as taken, or waiting again', async () => {
    const { ends, kills } = await killedAtEachPoint(
      (tab) => tab.store.restart('second', 1),
      async ({ self, id, takenId }) => {
        const again = self.tab.device.outbox.get().some((item) => item.id === takenId);
        const there = await lies(self.tab, id);
        expect(there).toMatchObject({ others: 2, taken: again ? 0 : 1, waiting: again ? 2 : 1 });
        expect(self.tab.store.incarnation()).toBe(again ? 'second' : 'first');
        expect(self.tab.device.restored.get()).toEqual(
          again ? { to: 1, at: expect.any(Number), again: 0, refused: 0, dropped: null } : null,
        );
        return again ? 'anew' : 'as before';
      },
    );
    expect(kills).toBeGreaterThan(5);
    expect([...ends.keys()].sort()).toEqual(['anew', 'as before']);
  });
});

it('a disk that is full while a case is erased says so, leaves nothing half done, and the next word takes it', async () => {
  const { state, over } = failingDisk();
  const { self, id } = await laptop(over);
  state.how = 'full';
  await expect(self.tab.store.apply([{ mode: 'purge', id }])).rejects.toThrow();
  expect(state.struck).toBeGreaterThan(0);
  expect(self.tab.device.trouble.get()).toBe('full');
  const there = await lies(self.tab, id);
  expect(there).toMatchObject({ others: 2, taken: 1, waiting: 1 });
  expect(there.records).toBeGreaterThan(0);
  state.how = 'well';
  await self.tab.store.apply([{ mode: 'purge', id }]);
  expect(await lies(self.tab, id)).toEqual({ records: 0, others: 2, taken: 0, waiting: 1 });
});
