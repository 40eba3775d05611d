import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { goal, setGoal } from '#domain/goal';
import { acceptCoordinatorship, handOverCoordinator } from '#domain/handover';
import { withdrawConsent } from '#domain/withdraw-consent';
import { UNIT } from '#mocks/families/units';
import { QuarantineAnswer } from '#protocol/quarantine';
import type { Database } from '#server/database';
import { makeCommands } from '#sync/commands';
import { fetchSession } from '#sync/session';
import { openMemory } from '#tests/contract/engines';
import { contactArgs } from '#tests/world/device-scene';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { enact, sharedCase } from '#tests/world/shared-story';
import { held, ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const goalArgs = (text: string) => ({
  goalId: crypto.randomUUID(),
  goal: { needId: null, longTerm: false, text, indicator: '', targetDate: null },
});
const words = ({ tab }: Synced, id: string) => JSON.stringify(tab.device.dossier(id)?.records ?? null);
const disk = async ({ tab: { unlocked } }: Synced) => [...(await heldOnDisk(unlocked.db, unlocked.sealer)).all.keys()];

/** Ylva and Nadja share a case; Ylva has noted a contact and set a goal that Nadja sees. */
async function shared(name: string) {
  const world = await syncedWorld(database);
  const story = sharedCase(world.clock.now(), `${name} ${crypto.randomUUID()}`);
  const id = story.dossierId;
  const [social, nurse] = [await world.device('ylva'), await world.device('nadja')];
  await enact(story, 'ylva', social.tab);
  await social.sync();
  await nurse.sync();
  await enact(story, 'nadja', nurse.tab);
  await social.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 71'));
  await social.tab.device.mutate(id, setGoal, goalArgs('Sova hela natten'));
  for (const each of [nurse, social, nurse]) expect(await each.sync()).toBeNull();
  expect(words(nurse, id)).toContain('08-465 004 71');
  return { ...world, story, id, social, nurse };
}

/** Ends the person's account, long ago. `reopen` gives it back, for the tests after this one. */
async function closeAccount(person: string): Promise<() => Promise<unknown>> {
  const set = (until: number | null) =>
    database.withPolicy((policy) =>
      policy.query('update assignment set valid_to = $2 where person = $1', [person, until]),
    );
  await set(1);
  return () => set(null);
}

describe('a consent that is narrowed while a device is without a network', () => {
  it('takes the kind that was taken back, keeps the rest, and the unsent edits go through', async () => {
    const { clock, story, id, social, nurse, serverView } = await shared('narrowed');
    nurse.line.cut = true;
    await nurse.tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 72'));
    await social.tab.device.mutate(id, withdrawConsent, {
      withdrawalId: crypto.randomUUID(),
      withdrawal: {
        consentId: story.id('consent'),
        by: story.id('mother'),
        how: 'oral',
        at: clock.now(),
        receivedBy: 'Ylva Norberg',
        part: { units: [], kinds: ['CONTACT'], plan: false },
      },
    });
    expect(await social.sync()).toBeNull();
    nurse.line.cut = false;
    expect(await nurse.sync()).toBeNull();
    const dossier = nurse.tab.device.dossier(id)?.dossier;
    expect(dossier?.list(goal)).toHaveLength(1);
    expect(dossier?.list(childContact).map((record) => record.body.phone)).toEqual(['08-465 004 72']);
    expect(nurse.tab.device.outbox.get()).toEqual([]);
    expect(held(nurse.tab)).toEqual(held(await serverView('nadja')));
    await social.sync();
    expect(words(social, id)).not.toContain('08-465 004 72');
  });
});

describe('an account that is closed while its device is without a network', () => {
  let reopen = async (): Promise<unknown> => undefined;
  afterAll(() => reopen());

  it('takes everything from the device, gives the words to the unit and the reason to their author', async () => {
    const { id, social, device } = await shared('closed account');
    await makeCommands(social.line.fetch, ORIGIN).assignStaff({ dossierId: id, person: 'jonathan', until: null });
    const [jonathan, manager] = [await device('jonathan'), await device('barbro')];
    await jonathan.sync();
    jonathan.line.cut = true;
    const unsent = contactArgs('08-465 004 73');
    await jonathan.tab.device.mutate(id, noteChildContact, unsent);
    await jonathan.tab.device.logRead(id, 'opened');
    reopen = await closeAccount('jonathan');
    jonathan.line.cut = false;

    expect(await jonathan.sync()).toBe('account-closed');
    expect(jonathan.tab.device.dossiers.get()).toEqual([]);
    expect(await disk(jonathan)).toEqual([]);
    expect(jonathan.tab.device.outbox.get()).toMatchObject([
      { state: 'refused', args: unsent, refusal: { code: 'not-permitted' } },
    ]);
    expect(jonathan.tab.device.syncState.get()).toMatchObject({ waiting: 0, refused: 1, state: 'help' });
    expect(await jonathan.tab.store.reads(9)).toEqual([]);
    // Delivered once: the next round has nothing to send, and hears the same.
    expect(await jonathan.sync()).toBe('account-closed');

    // Nothing else opens to the old session, and a new one is not to be had.
    expect((await fetchSession(jonathan.line.fetch, ORIGIN)).kind).toBe('account-closed');
    await expect(device('jonathan')).rejects.toThrow('account-closed');

    // The unit's manager reads the words on a ground, and the log says so; nobody else may.
    const reason = 'Jonathan har slutat; hans anteckning behövs.';
    const opened = await makeCommands(manager.line.fetch, ORIGIN).openQuarantine({ reason });
    expect(opened).toMatchObject({
      kind: 'ok',
      value: { changes: [{ dossierId: id, person: 'jonathan', name: 'noteChildContact', args: unsent }], more: false },
    });
    expect(QuarantineAnswer.safeParse(opened.kind === 'ok' && opened.value).success).toBe(true);
    expect(await makeCommands(social.line.fetch, ORIGIN).openQuarantine({ reason })).toMatchObject({
      kind: 'refused',
      code: 'not-your-role',
    });
    const { rows } = await database.withPolicy((policy) =>
      policy.query<{ person: string; outcome: string; detail: { reason: string; mutations?: string[] } }>(
        `select person, outcome, detail from audit where act = 'openQuarantine' order by id`,
      ),
    );
    expect(rows).toMatchObject([
      { person: 'barbro', outcome: 'opened', detail: { reason, mutations: [expect.any(String)] } },
      { person: 'ylva', outcome: 'refused', detail: { reason } },
    ]);
  });
});

describe('a dossier that is handed to another unit while a device is without a network', () => {
  it("delivers the old unit's own words, refuses what only the coordinating unit may do, and keeps its words", async () => {
    const { id, social, nurse, device, serverView } = await shared('handed over');
    const tablet = await device('ylva');
    await tablet.sync();
    tablet.line.cut = true;
    const contact = tablet.tab.device.dossier(id)?.dossier.list(childContact)[0];
    if (!contact) throw new Error('no contact');
    await tablet.tab.device.mutate(id, editChildContact, {
      childContactId: contact.id,
      changes: { phone: { from: contact.body.phone, to: '08-465 004 74' } },
      conflictIds: { phone: crypto.randomUUID() },
    });
    const offer = { handoverId: crypto.randomUUID(), toUnit: UNIT.nurses, toName: '' };
    const second = { ...offer, handoverId: crypto.randomUUID() };
    expect(await tablet.tab.device.mutate(id, handOverCoordinator, second)).toEqual({ ok: true });

    expect(await social.tab.device.mutate(id, handOverCoordinator, offer)).toEqual({ ok: true });
    await social.sync();
    await nurse.sync();
    const accepted = await nurse.tab.device.mutate(id, acceptCoordinatorship, {
      handoverId: offer.handoverId,
      coordinatorshipId: crypto.randomUUID(),
      frameId: crypto.randomUUID(),
      serviceId: crypto.randomUUID(),
      phone: '08-465 004 21',
      copies: [],
    });
    expect(accepted).toEqual({ ok: true });
    expect(await nurse.sync()).toBeNull();

    tablet.line.cut = false;
    for (const each of [tablet, social, nurse]) expect(await each.sync()).toBeNull();
    expect(words(social, id)).toContain('08-465 004 74');
    expect(words(nurse, id)).toContain('08-465 004 74');
    expect(tablet.tab.device.outbox.get()).toMatchObject([{ state: 'refused', args: second }]);
    expect(tablet.tab.device.syncState.get()).toMatchObject({ waiting: 0, refused: 1, state: 'help' });
    for (const each of [tablet, social]) expect(held(each.tab)).toEqual(held(await serverView('ylva')));
    expect(held(nurse.tab)).toEqual(held(await serverView('nadja')));
  });
});
