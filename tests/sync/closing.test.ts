import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { child } from '#domain/child';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { endOfDay } from '#domain/civil-date';
import { frame } from '#domain/frame';
import { goal, setGoal } from '#domain/goal';
import { withdrawConsent } from '#domain/withdraw-consent';
import type { Story } from '#mocks/families/story';
import { memoryDatabase } from '#server/memory-database';
import { renewIncarnation } from '#server/server-state';
import { makeCommands } from '#sync/commands';
import { pushAll } from '#sync/push-loop';
import { round } from '#sync/round';
import { makeTransport } from '#sync/transport';
import { contactArgs } from '#tests/world/device-scene';
import { enact, sharedCase } from '#tests/world/shared-story';
import { held, ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Awaited<ReturnType<typeof memoryDatabase>>;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.close());

const goalArgs = (text: string) => ({
  goalId: crypto.randomUUID(),
  goal: { needId: null, longTerm: false, text, indicator: '', targetDate: null },
});

/** Ylva and Nadja share a case under a consent, each has written something, and all of it is synced. */
async function shared(name: string, days?: number) {
  const world = await syncedWorld(database);
  const story = sharedCase(world.clock.now(), name, days);
  const id = story.dossierId;
  const [social, nurse] = [await world.device('ylva'), await world.device('nadja')];
  await enact(story, 'ylva', social.tab);
  await social.sync();
  const before = (await nurse.sync(), nurse.tab.device.dossier(id)?.records.map((record) => record.entity));
  await enact(story, 'nadja', nurse.tab);
  await social.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 61'));
  for (const each of [nurse, social, nurse, social]) expect(await each.sync()).toBeNull();
  expect(words(nurse, id)).toContain('08-465 004 61');
  return { ...world, story, id, social, nurse, before };
}

const words = ({ tab }: Synced, id: string) => JSON.stringify(tab.device.dossier(id)?.records ?? null);

const withdrawal = (story: Story, now: number) => ({
  withdrawalId: crypto.randomUUID(),
  withdrawal: {
    consentId: story.id('consent'),
    by: story.id('mother'),
    how: 'oral' as const,
    at: now,
    receivedBy: 'Ylva Norberg',
    part: 'whole' as const,
  },
});

describe('before a consent', () => {
  it('an invited unit holds the frame and never the child', async () => {
    const world = await syncedWorld(database);
    const story = sharedCase(world.clock.now(), 'frame only');
    const [social, nurse] = [await world.device('ylva'), await world.device('nadja')];
    await enact(
      { ...story, steps: story.steps.filter((step) => step.does === 'mutation' && step.name !== 'recordConsent') },
      'ylva',
      social.tab,
    );
    await social.sync();
    await nurse.sync();
    const dossier = nurse.tab.device.dossier(story.dossierId)?.dossier;
    expect(dossier?.list(frame)).toHaveLength(1);
    expect(dossier?.list(child)).toEqual([]);
    expect(words(nurse, story.dossierId)).not.toContain('Vilma');
  });
});

describe('a consent that is taken back', () => {
  let world: Awaited<ReturnType<typeof shared>>;
  beforeEach(async () => {
    world = await shared(`withdrawn ${crypto.randomUUID()}`);
  });

  it("closes the other unit's device at its next contact, which keeps its own words to deal with", async () => {
    const { clock, story, id, social, nurse, serverView } = world;
    nurse.line.cut = true;
    const unsent = goalArgs('Ett mål som skrevs utan nät');
    expect(await nurse.tab.device.mutate(id, setGoal, unsent)).toEqual({ ok: true });
    await nurse.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 62'));
    expect(await nurse.sync()).toBe('unreachable');
    await social.tab.device.mutate(id, withdrawConsent, withdrawal(story, clock.now()));
    expect(await social.sync()).toBeNull();

    nurse.line.cut = false;
    expect(await nurse.sync()).toBeNull();
    expect(words(nurse, id)).not.toContain('08-465 004 61');
    expect(words(nurse, id)).not.toContain('Vilma');
    expect(words(nurse, id)).toContain('08-465 004 62');
    expect(nurse.tab.device.dossier(id)?.dossier.list(goal)).toEqual([]);
    const [kept] = nurse.tab.device.outbox.get();
    expect(kept).toMatchObject({ state: 'refused', name: 'setGoal', args: unsent });
    // By consent withdrawn (B10); where the facts behind it are hidden from her, the server only says no.
    expect(['rule', 'not-permitted']).toContain(kept?.refusal?.code);
    expect(nurse.tab.device.syncState.get()).toMatchObject({ state: 'help', refused: 1, waiting: 0 });
    expect(held(nurse.tab)).toEqual(held(await serverView('nadja')));
  });

  it('stays closed after a reload without a network', async () => {
    const { clock, story, id, social, nurse } = world;
    await social.tab.device.mutate(id, withdrawConsent, withdrawal(story, clock.now()));
    await social.sync();
    await nurse.sync();
    nurse.line.cut = true;
    await nurse.restart();
    expect(words(nurse, id)).not.toContain('08-465 004 61');
  });
});

describe('a consent whose last day passes, with nobody writing anything', () => {
  it("closes the other unit's device at that second without a network; then it agrees with the server", async () => {
    const { clock, story, id, nurse, serverView } = await shared('expires', 2);
    const midnight = endOfDay(story.date(-2));
    nurse.line.cut = true;
    await nurse.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 63'));
    clock.pass(midnight - clock.now() - 1);
    expect(words(nurse, id)).toContain('08-465 004 61');
    clock.pass(1);
    expect(words(nurse, id)).not.toContain('08-465 004 61');
    expect(words(nurse, id)).toContain('08-465 004 63');
    await expect.poll(() => nurse.tab.store.held().map(([, scope]) => scope)).toContain('');
    nurse.line.cut = false;
    expect(await nurse.sync()).toBeNull();
    expect(held(nurse.tab)).toEqual(held(await serverView('nadja')));
    expect(words(nurse, id)).toContain('08-465 004 63');
    expect(nurse.tab.failures).toEqual([]);
  });

  it('and a device whose clock ran ahead gets back at contact what it erased too early', async () => {
    const { clock, id, nurse, serverView } = await shared('ran ahead', 2);
    nurse.line.cut = true;
    clock.setWall(10 * 86_400_000);
    await nurse.tab.tick();
    expect(words(nurse, id)).not.toContain('08-465 004 61');
    nurse.line.cut = false;
    expect(await nurse.sync()).toBeNull();
    expect(words(nurse, id)).toContain('08-465 004 61');
    expect(held(nurse.tab)).toEqual(held(await serverView('nadja')));
  });
});

describe('a lost assignment', () => {
  it('takes the dossier, delivers what was unsent, and gives its author the reason and the words', async () => {
    const { id, social, device } = await shared('lost assignment');
    const commands = makeCommands(social.line.fetch, ORIGIN);
    const colleague = { dossierId: id, person: 'jonathan' };
    expect(await commands.assignStaff({ ...colleague, until: null })).toMatchObject({ kind: 'ok' });
    const jonathan = await device('jonathan');
    expect(await jonathan.sync()).toBeNull();
    expect(words(jonathan, id)).toContain('08-465 004 61');

    jonathan.line.cut = true;
    const unsent = contactArgs('08-465 004 64');
    await jonathan.tab.device.mutate(id, noteChildContact, unsent);
    await jonathan.tab.device.logRead(id, 'opened');
    expect(await commands.endAssignment(colleague)).toMatchObject({ kind: 'ok' });
    jonathan.line.cut = false;
    expect(await jonathan.sync()).toBeNull();
    await jonathan.restart();
    expect(jonathan.tab.device.dossier(id)).toBeUndefined();
    expect(jonathan.tab.store.held().map(([held]) => held)).not.toContain(id);
    expect(jonathan.tab.device.outbox.get()).toMatchObject([{ state: 'refused', args: unsent }]);
    expect(await jonathan.tab.store.reads(9)).toEqual([]);
  });

  it('that was given until an hour ends at that hour, without a network too', async () => {
    const { id, clock, social, device } = await shared('until an hour');
    const commands = makeCommands(social.line.fetch, ORIGIN);
    const until = clock.now() + 3_600_000;
    await commands.assignStaff({ dossierId: id, person: 'jonathan', until });
    const jonathan = await device('jonathan');
    await jonathan.sync();
    jonathan.line.cut = true;
    clock.pass(3_599_999);
    expect(words(jonathan, id)).toContain('08-465 004 61');
    clock.pass(1);
    expect(jonathan.tab.device.dossier(id)).toBeUndefined();
  });
});

describe('somebody else at the same browser', () => {
  it("never sends the first one's outbox: the device pauses and keeps everything", async () => {
    const { id, social, device } = await shared('other person');
    await social.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 65'));
    const jonathan = await device('jonathan');
    expect((await round(social.tab.store, jonathan.transport))?.kind).toBe('wrong-actor');
    expect(await social.tab.store.waiting(9)).toHaveLength(1);
    expect(await social.sync()).toBeNull();
    expect(await social.tab.store.waiting(9)).toEqual([]);
  });
});

describe('two devices of one unit edit the same field without a network', () => {
  it('both wordings live on, as a conflict that both see and that asks for help', async () => {
    const { id, social, device } = await shared('conflict');
    const tablet = await device('ylva');
    await tablet.sync();
    const edit = async ({ tab }: Synced, to: string) => {
      const record = tab.device.dossier(id)?.dossier.list(childContact)[0];
      if (!record) throw new Error('no contact');
      await tab.device.mutate(id, editChildContact, {
        childContactId: record.id,
        changes: { phone: { from: record.body.phone, to } },
        conflictIds: { phone: crypto.randomUUID() },
      });
    };
    await edit(social, '08-465 004 66');
    await edit(tablet, '08-465 004 67');
    for (const each of [social, tablet, social]) expect(await each.sync()).toBeNull();
    for (const each of [social, tablet]) {
      expect(words(each, id)).toContain('08-465 004 66');
      expect(words(each, id)).toContain('08-465 004 67');
      expect(each.tab.device.syncState.get()).toMatchObject({ state: 'help', conflicts: 1 });
    }
  });
});

describe('a server that was restored from a backup', () => {
  it('gets again what it had acknowledged and lost, once; every device ends as the server', async () => {
    const { id, social, story } = await shared('restored');
    const incarnation = social.tab.store.incarnation();
    const backup = await database.dump();
    await social.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 68'));
    expect(await pushAll(social.tab.store, social.transport)).toBeNull();
    expect(social.tab.device.outbox.get().map((item) => item.state)).toEqual(['sent']);
    const restored = await memoryDatabase({ from: backup });
    await renewIncarnation(restored);
    const after = await syncedWorld(restored);
    const line = makeTransport(await after.signedIn('ylva', social.tab.device.here), ORIGIN);
    expect(await round(social.tab.store, line)).toBeNull();
    expect(words(social, story.dossierId)).toContain('08-465 004 68');
    expect(social.tab.device.outbox.get()).toEqual([]);
    expect(social.tab.store.incarnation()).not.toBe(incarnation);
    expect(held(social.tab)).toEqual(held(await after.serverView('ylva')));
    await restored.close();
  });
});
