// A server that comes back from an older backup has lost what it had taken since: the devices that wrote it send it again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { withdrawConsent } from '#domain/withdraw-consent';
import { memoryDatabase } from '#server/memory-database';
import { renewIncarnation } from '#server/server-state';
import { makeCommands } from '#sync/commands';
import { round } from '#sync/round';
import { makeTransport, type Transport } from '#sync/transport';
import { contactArgs, openCaseArgs } from '#tests/world/device-scene';
import { enact, sharedCase } from '#tests/world/shared-story';
import { held, ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof memoryDatabase>>;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.close());

const edit = (id: string, from: string, to: string) => ({
  childContactId: id,
  changes: { phone: { from, to } },
  conflictIds: { phone: crypto.randomUUID() },
});
const phones = ({ tab }: Synced, id: string) =>
  tab.device
    .dossier(id)
    ?.dossier.list(childContact)
    .map((record) => record.body.phone);
const kept = async ({ tab }: Synced) => (await tab.unlocked.db.taken.toArray()).flatMap((row) => row.dossierIds);

/** Ylva's case with one note that the backup has, and what brings the server back from that backup. */
async function backedUp() {
  const world = await syncedWorld(database);
  const ylva = await world.device('ylva');
  const id = crypto.randomUUID();
  const first = contactArgs('x');
  await ylva.tab.device.mutate(id, openCase, openCaseArgs());
  await ylva.tab.device.mutate(id, noteChildContact, first);
  expect(await ylva.sync()).toBeNull();
  const backup = await database.dump();
  const backupAt = world.clock.now();
  world.clock.pass(60_000);
  return { ...world, ylva, id, first, backupAt, restore: () => restoreFrom(backup) };
}

async function restoreFrom(backup: Blob) {
  const restored = await memoryDatabase({ from: backup });
  await renewIncarnation(restored);
  const after = await syncedWorld(restored);
  const lines = new Map<string, Transport>();
  return {
    ...after,
    restored,
    /** The same device speaks to the restored server, where its person has signed in anew. */
    async sync(person: string, device: Synced) {
      const { here } = device.tab.device;
      const line = lines.get(here) ?? makeTransport(await after.signedIn(person, here), ORIGIN);
      lines.set(here, line);
      return (await round(device.tab.store, line))?.kind ?? null;
    },
  };
}

describe('what a device was told is taken, and what it has seen come back, is sent again', { timeout: 600_000 }, () => {
  it('in its old order, after a reload too; and the person is told how much and since when', async () => {
    const { ylva, id, first, backupAt, restore } = await backedUp();
    const { mutate } = ylva.tab.device;
    await mutate(id, editChildContact, edit(first.childContactId, 'x', 'y'));
    await ylva.sync();
    await mutate(id, editChildContact, edit(first.childContactId, 'y', 'z'));
    await mutate(id, noteChildContact, contactArgs('another'));
    await ylva.sync();
    expect(ylva.tab.device.outbox.get()).toEqual([]);
    await ylva.restart();
    const after = await restore();
    expect(await after.sync('ylva', ylva)).toBeNull();
    expect(phones(ylva, id)?.sort()).toEqual(['another', 'z']);
    expect(ylva.tab.device.outbox.get()).toEqual([]);
    expect(held(ylva.tab)).toEqual(held(await after.serverView('ylva')));
    // Two of the five it still had: they are not counted.
    expect(ylva.tab.device.restored.get()).toMatchObject({ to: backupAt, again: 3, refused: 0, dropped: null });
    await ylva.restart();
    expect(ylva.tab.device.restored.get()).toMatchObject({ again: 3 });
    await ylva.tab.device.restored.seen();
    await ylva.restart();
    expect(ylva.tab.device.restored.get()).toBeNull();
    await after.restored.close();
  });

  it('a second time, when the server comes back from an older backup once more', async () => {
    const { ylva, id, restore } = await backedUp();
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('late'));
    await ylva.sync();
    for (const _ of [1, 2]) {
      const after = await restore();
      expect(await after.sync('ylva', ylva)).toBeNull();
      expect(phones(ylva, id)).toContain('late');
      expect(ylva.tab.device.restored.get()?.again).toBe(1);
      await after.restored.close();
    }
  });

  it('with a whole case that the backup does not know', async () => {
    const { ylva, restore } = await backedUp();
    const other = crypto.randomUUID();
    await ylva.tab.device.mutate(other, openCase, openCaseArgs('Vilma'));
    await ylva.tab.device.mutate(other, noteChildContact, contactArgs('hers'));
    await ylva.sync();
    const after = await restore();
    expect(await after.sync('ylva', ylva)).toBeNull();
    expect(phones(ylva, other)).toEqual(['hers']);
    expect(held(ylva.tab)).toEqual(held(await after.serverView('ylva')));
    await after.restored.close();
  });

  it('never over what was written since: two who differ are a conflict like any other', async () => {
    const { ylva, id, first, device, restore } = await backedUp();
    const tablet = await device('ylva');
    await ylva.tab.device.mutate(id, editChildContact, edit(first.childContactId, 'x', 'y'));
    await ylva.sync();
    const after = await restore();
    await after.sync('ylva', tablet);
    await tablet.tab.device.mutate(id, editChildContact, edit(first.childContactId, 'x', 'new'));
    await after.sync('ylva', tablet);
    expect(await after.sync('ylva', ylva)).toBeNull();
    expect(phones(ylva, id)).toEqual(['new']);
    expect(ylva.tab.device.syncState.get()).toMatchObject({ state: 'help', conflicts: 1 });
    expect(JSON.stringify(ylva.tab.device.dossier(id)?.records)).toContain('"kept":"y"');
    await after.restored.close();
  });

  it('and what may no longer be taken is in the queue with its words, and is told', async () => {
    const { ylva, id, restore } = await backedUp();
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('too late'));
    await ylva.sync();
    const after = await restore();
    await after.restored.askPolicy('update dossier_member set until = 1 where dossier_id = $1', [id]);
    await after.sync('ylva', ylva);
    expect(ylva.tab.device.outbox.get()).toMatchObject([
      { state: 'refused', args: { contact: { phone: 'too late' } } },
    ]);
    expect(ylva.tab.device.restored.get()).toMatchObject({ again: 0, refused: 1 });
    await after.restored.close();
  });
});

describe('what is kept for that', { timeout: 600_000 }, () => {
  it('leaves the device with its case when a consent is withdrawn', async () => {
    const world = await syncedWorld(database);
    const story = sharedCase(world.clock.now(), 'kept and withdrawn');
    const [social, nurse] = [await world.device('ylva'), await world.device('nadja')];
    await enact(story, 'ylva', social.tab);
    await social.sync();
    await nurse.sync();
    await enact(story, 'nadja', nurse.tab);
    await nurse.sync();
    expect(await kept(nurse)).toContain(story.dossierId);
    const withdrawal = {
      withdrawalId: crypto.randomUUID(),
      withdrawal: {
        consentId: story.id('consent'),
        by: story.id('mother'),
        how: 'oral' as const,
        at: world.clock.now(),
        receivedBy: 'Ylva Norberg',
        part: 'whole' as const,
      },
    };
    await social.sync();
    expect(await social.tab.device.mutate(story.dossierId, withdrawConsent, withdrawal)).toEqual({ ok: true });
    await social.sync();
    const commands = makeCommands(social.line.fetch, ORIGIN);
    const nadja = nurse.tab.unlocked.session.actor.person;
    await commands.endAssignment({ dossierId: story.dossierId, person: nadja });
    await nurse.sync();
    const stays = nurse.tab.store.held().some(([id]) => id === story.dossierId);
    expect((await kept(nurse)).includes(story.dossierId)).toBe(stays);
    await world.database.askPolicy('update dossier_member set until = 1 where dossier_id = $1', [story.dossierId]);
    await nurse.sync();
    expect(nurse.tab.store.held().map(([id]) => id)).not.toContain(story.dossierId);
    expect(await kept(nurse)).not.toContain(story.dossierId);
  });

  it('lies in memory alone where the unit lets nothing rest, and is sent again while the page is open', async () => {
    const { ylva, id, restore } = await backedUp();
    await ylva.tab.store.follow({ policy: 'memory-only', leaseHours: 120, by: 'B', at: 1 });
    expect(await kept(ylva)).toEqual([]);
    await database.askPolicy(`update unit set devices = 'memory-only'`);
    await ylva.tab.device.mutate(id, noteChildContact, contactArgs('unrested'));
    await ylva.sync();
    await database.askPolicy(`update unit set devices = 'encrypted'`);
    expect(await kept(ylva)).toEqual([]);
    const after = await restore();
    expect(await after.sync('ylva', ylva)).toBeNull();
    expect(phones(ylva, id)?.sort()).toEqual(['unrested', 'x']);
    await after.restored.close();
  });

  it('is bounded by size and age, oldest first, and what was dropped is told', async () => {
    const { ylva, id, clock, device, restore } = await backedUp();
    const small = await device('ylva', undefined, undefined, { bytes: 1_000, ms: 86_400_000 });
    await small.sync();
    for (const word of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      await small.tab.device.mutate(id, noteChildContact, contactArgs(word));
      await small.sync();
    }
    const bytes = (await small.tab.unlocked.db.taken.toArray())
      .flatMap((row) => row.parts)
      .map((part) => part.blob.length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1_000);
    const dropped = clock.now();
    const after = await restore();
    expect(await after.sync('ylva', small)).toBeNull();
    const again = phones(small, id) ?? [];
    expect(again).toContain('8');
    expect(again).not.toContain('1');
    expect(small.tab.device.restored.get()).toMatchObject({ again: again.length - 1, dropped });
    clock.pass(2 * 86_400_000);
    await small.tab.tick();
    await small.tab.close();
    await ylva.tab.close();
    expect((await small.computer.disk(small.tab.unlocked.session)).taken).toEqual([]);
    await after.restored.close();
  });
});
