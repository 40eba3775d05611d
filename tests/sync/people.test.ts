import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childContact, editChildContact, noteChildContact, removeChildContact } from '#domain/child-contact';
import { closeCase } from '#domain/close-case';
import { conflict } from '#domain/conflict';
import { editGoal, goal, removeGoal, setGoal } from '#domain/goal';
import { restoreRecord } from '#domain/restore-record';
import type { Database } from '#server/database';
import { makeCommands } from '#sync/commands';
import { round } from '#sync/round';
import { openMemory } from '#tests/contract/engines';
import { contactArgs } from '#tests/world/device-scene';
import { enact, sharedCase } from '#tests/world/shared-story';
import { held, ORIGIN, type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const PARAGRAPHS = ['Sova hela natten.', '', 'Äta frukost.', '', 'Gå till skolan.'];

/** Ylva at a laptop and a tablet, and her colleague Jonathan; one contact and one goal stand already. */
async function unit(name: string) {
  const world = await syncedWorld(database);
  const story = sharedCase(world.clock.now(), `${name} ${crypto.randomUUID()}`);
  const id = story.dossierId;
  const laptop = await world.device('ylva');
  await enact(story, 'ylva', laptop.tab);
  await laptop.tab.device.mutate(id, noteChildContact, contactArgs('x'));
  await laptop.tab.device.mutate(id, setGoal, {
    goalId: crypto.randomUUID(),
    goal: { needId: null, longTerm: false, text: PARAGRAPHS.join('\n'), indicator: '', targetDate: null },
  });
  expect(await laptop.sync()).toBeNull();
  await makeCommands(laptop.line.fetch, ORIGIN).assignStaff({ dossierId: id, person: 'jonathan', until: null });
  const [tablet, colleague] = [await world.device('ylva'), await world.device('jonathan')];
  for (const each of [tablet, colleague]) expect(await each.sync()).toBeNull();

  const contact = ({ tab }: Synced) => {
    const record = tab.device.dossier(id)?.dossier.list(childContact)[0];
    if (!record) throw new Error('no contact');
    return record;
  };
  const edit = (device: Synced, field: 'phone' | 'address', to: string) =>
    device.tab.device.mutate(id, editChildContact, {
      childContactId: contact(device).id,
      changes: { [field]: { from: contact(device).body[field], to } },
      conflictIds: { [field]: crypto.randomUUID() },
    });
  const goalOf = ({ tab }: Synced) => tab.device.dossier(id)?.dossier.list(goal)[0];
  const rewrite = (device: Synced, paragraph: number, words: string) => {
    const from = goalOf(device);
    if (!from) throw new Error('no goal');
    const lines = from.body.text.split('\n');
    lines[paragraph] = words;
    return device.tab.device.mutate(id, editGoal, {
      goalId: from.id,
      changes: { text: { from: from.body.text, to: lines.join('\n') } },
      conflictIds: { text: crypto.randomUUID() },
    });
  };
  const conflicts = ({ tab }: Synced) => tab.device.dossier(id)?.dossier.list(conflict) ?? [];
  /** All send and fetch until nothing moves, and end alike. */
  async function quiet(...devices: Synced[]) {
    for (const each of [...devices, ...devices]) expect(await each.sync()).toBeNull();
    for (const each of devices) {
      expect(held(each.tab)).toEqual(held(devices[0]!.tab));
      expect(each.tab.device.syncState.get().waiting).toBe(0);
    }
  }
  return { ...world, id, laptop, tablet, colleague, contact, edit, goalOf, rewrite, conflicts, quiet };
}

describe('two hands at one record, without a network', () => {
  it('two of one unit at one field: the first to arrive stands, the other is kept beside it with its author', async () => {
    const { laptop, colleague, edit, contact, conflicts, quiet } = await unit('two people');
    await edit(laptop, 'phone', 'Ylvas');
    await edit(colleague, 'phone', 'Jonathans');
    await quiet(laptop, colleague);
    expect(contact(laptop).body.phone).toBe('Ylvas');
    expect(conflicts(laptop).map(({ body }) => body)).toMatchObject([
      { kept: 'Jonathans', keptBy: 'jonathan', current: 'Ylvas', currentBy: 'ylva' },
    ]);
    for (const each of [laptop, colleague])
      expect(each.tab.device.syncState.get()).toMatchObject({ state: 'help', conflicts: 1 });
  });

  it('one person at one field on two devices: both wordings are kept too', async () => {
    const { laptop, tablet, edit, contact, conflicts, quiet } = await unit('two devices');
    await edit(laptop, 'phone', 'vid skrivbordet');
    await edit(tablet, 'phone', 'på bussen');
    await quiet(tablet, laptop);
    expect(contact(laptop).body.phone).toBe('på bussen');
    expect(conflicts(tablet).map(({ body }) => body.kept)).toEqual(['vid skrivbordet']);
  });

  it('at different fields: both stand, and nobody has to choose', async () => {
    const { laptop, colleague, edit, contact, conflicts, quiet } = await unit('two fields');
    await edit(laptop, 'phone', 'telefonen');
    await edit(colleague, 'address', 'adressen');
    await quiet(laptop, colleague);
    expect(contact(colleague).body).toMatchObject({ phone: 'telefonen', address: 'adressen' });
    expect(conflicts(laptop)).toEqual([]);
  });

  it('at different paragraphs of a long text: both stand; at the same paragraph: both are kept', async () => {
    const { laptop, colleague, goalOf, rewrite, conflicts, quiet } = await unit('paragraphs');
    await rewrite(laptop, 0, 'Sova i egen säng.');
    await rewrite(colleague, 4, 'Gå till skolan tre dagar.');
    await quiet(laptop, colleague);
    expect(goalOf(laptop)?.body.text.split('\n')).toEqual([
      'Sova i egen säng.',
      '',
      'Äta frukost.',
      '',
      'Gå till skolan tre dagar.',
    ]);
    expect(conflicts(laptop)).toEqual([]);
    await rewrite(laptop, 2, 'Äta gröt.');
    await rewrite(colleague, 2, 'Äta fil.');
    await quiet(laptop, colleague);
    expect(goalOf(colleague)?.body.text).toContain('Äta gröt.');
    expect(conflicts(colleague).map(({ body }) => String(body.kept))).toMatchObject([
      expect.stringContaining('Äta fil.'),
    ]);
  });

  it('a chain x, y, z whose first link conflicts: the later words update that one conflict', async () => {
    const { laptop, colleague, edit, contact, conflicts, quiet } = await unit('a chain');
    await edit(laptop, 'phone', 'w');
    await edit(colleague, 'phone', 'y');
    await edit(colleague, 'phone', 'z');
    await quiet(laptop, colleague);
    expect(contact(laptop).body.phone).toBe('w');
    expect(conflicts(laptop).map(({ body }) => [body.origin, body.kept])).toEqual([['x', 'z']]);
  });

  it('the same chain, its links sent in rounds of their own: still one conflict', async () => {
    const { laptop, colleague, edit, contact, conflicts, quiet } = await unit('a slow chain');
    await edit(laptop, 'phone', 'w');
    await laptop.sync();
    await edit(colleague, 'phone', 'y');
    // The second is written while the first is on its way, from what its author sees.
    const sending = colleague.sync();
    await edit(colleague, 'phone', 'z');
    expect(await sending).toBeNull();
    await quiet(laptop, colleague);
    expect(contact(laptop).body.phone).toBe('w');
    expect(conflicts(laptop).map(({ body }) => [body.origin, body.kept])).toEqual([['x', 'z']]);
  });

  it('an edit of what another has removed is refused as gone, and its words stay with their author', async () => {
    const { id, laptop, colleague, edit, contact, quiet } = await unit('removed');
    await laptop.tab.device.mutate(id, removeChildContact, { childContactId: contact(laptop).id });
    await edit(colleague, 'phone', 'ändå');
    await quiet(laptop, colleague);
    const [item] = colleague.tab.device.outbox.get();
    expect(item).toMatchObject({ state: 'refused', refusal: { code: 'gone' } });
    expect(JSON.stringify(item?.args)).toContain('ändå');
    expect(colleague.tab.device.syncState.get()).toMatchObject({ state: 'help', refused: 1 });
  });

  it('an edit of a case that another has closed is refused as closed, and its words stay with their author', async () => {
    const { id, laptop, colleague, edit, quiet } = await unit('closed');
    const closing = { closingId: crypto.randomUUID(), reason: 'need-gone' as const, on: '2026-11-23', text: '' };
    expect(await laptop.tab.device.mutate(id, closeCase, closing)).toEqual({ ok: true });
    await edit(colleague, 'phone', 'för sent');
    await quiet(laptop, colleague);
    expect(colleague.tab.device.outbox.get()).toMatchObject([{ state: 'refused', refusal: { code: 'closed' } }]);
    expect(JSON.stringify(colleague.tab.device.outbox.get())).toContain('för sent');
  });
});

describe('a goal that one removes and another writes in', { timeout: 120_000 }, () => {
  const rewrite = (goalId: string, from: string) => ({
    goalId,
    changes: { text: { from, to: 'Kollegans ord' } },
    conflictIds: { text: crypto.randomUUID() },
  });

  it('stays where the words came first: who removed it is told, and may send it again once they are read', async () => {
    const { id, laptop, colleague, goalOf, quiet } = await unit('edit first');
    const before = goalOf(laptop)!;
    expect(await colleague.tab.device.mutate(id, editGoal, rewrite(before.id, before.body.text))).toEqual({ ok: true });
    expect(await laptop.tab.device.mutate(id, removeGoal, { goalId: before.id })).toEqual({ ok: true });
    await colleague.sync();
    await quiet(laptop, colleague);
    expect(goalOf(laptop)?.body.text).toBe('Kollegans ord');
    const [item] = laptop.tab.device.outbox.get();
    expect(item).toMatchObject({ state: 'refused', refusal: { code: 'edited-since' } });
    expect(laptop.tab.device.mayResend(item?.id ?? '')).toBe(true);
    expect(await laptop.tab.device.resend(item?.id ?? '', item?.args)).toEqual({ ok: true });
    await quiet(laptop, colleague);
    expect([goalOf(laptop), goalOf(colleague)]).toEqual([undefined, undefined]);
  });

  it('goes where the removal came first: who wrote is told, with the words', async () => {
    const { id, laptop, colleague, goalOf, quiet } = await unit('removal first');
    const before = goalOf(laptop)!;
    await laptop.tab.device.mutate(id, removeGoal, { goalId: before.id });
    await colleague.tab.device.mutate(id, editGoal, rewrite(before.id, before.body.text));
    await laptop.sync();
    await quiet(laptop, colleague);
    const [item] = colleague.tab.device.outbox.get();
    expect(item).toMatchObject({ state: 'refused', refusal: { code: 'gone' } });
    expect(JSON.stringify(item?.args)).toContain('Kollegans ord');
    expect(colleague.tab.device.mayResend(item?.id ?? '')).toBe(false);
  });
});

describe('one hand', { timeout: 120_000 }, () => {
  it('puts back without a network what it removed and sent before, and the colleague sees it again', async () => {
    const { id, laptop, colleague, goalOf, quiet } = await unit('put back');
    const before = goalOf(laptop);
    if (!before) throw new Error('no goal');
    const removed = { goalId: before.id };
    expect(await laptop.tab.device.mutate(id, removeGoal, removed)).toEqual({ ok: true });
    await quiet(laptop, colleague);
    expect([goalOf(laptop), goalOf(colleague)]).toEqual([undefined, undefined]);
    // The device keeps no words of what was removed: what is put back carries them.
    const back = { entity: 'goal' as const, recordId: before.id, body: before.body };
    expect(await laptop.tab.device.mutate(id, restoreRecord, back)).toEqual({ ok: true });
    expect(goalOf(laptop)?.body).toEqual(before.body);
    await quiet(laptop, colleague);
    expect(goalOf(colleague)?.body).toEqual(before.body);
    expect(laptop.tab.device.outbox.get()).toEqual([]);
  });

  it('an edit made while its predecessor is on its way goes after it, and both count', async () => {
    const { id, laptop, tablet, edit, contact, conflicts, quiet } = await unit('in flight');
    await edit(laptop, 'phone', 'första');
    let written: Promise<unknown> = Promise.resolve();
    const transport: typeof laptop.transport = {
      ...laptop.transport,
      async push(request) {
        const answer = await laptop.transport.push(request);
        // The server has applied the first; its answer has not reached the device when the second is written.
        written = edit(laptop, 'phone', 'andra');
        await written;
        transport.push = laptop.transport.push;
        return answer;
      },
    };
    expect(await round(laptop.tab.store, transport)).toBeNull();
    await quiet(laptop, tablet);
    expect(contact(tablet).body.phone).toBe('andra');
    expect(conflicts(tablet)).toEqual([]);
    const { rows } = await database.withPolicy((policy) =>
      policy.query<{ phone: string }>(
        `select body->>'phone' as phone from record_history where dossier_id = $1 and entity = 'childContact' order by version`,
        [id],
      ),
    );
    expect(rows.map((row) => row.phone)).toEqual(['x', 'första', 'andra']);
  });

  it('a thousand edits without a network arrive in order, each once, and the last one stands', async () => {
    const { id, laptop, tablet, edit, contact, conflicts, quiet } = await unit('a thousand');
    laptop.line.cut = true;
    for (let at = 1; at <= 1_000; at += 1) expect(await edit(laptop, 'phone', `nummer ${at}`)).toEqual({ ok: true });
    expect(await laptop.sync()).toBe('unreachable');
    expect(laptop.tab.device.syncState.get().waiting).toBe(1_000);
    laptop.line.cut = false;
    await quiet(laptop, tablet);
    expect(contact(tablet).body.phone).toBe('nummer 1000');
    expect(conflicts(tablet)).toEqual([]);
    const { rows } = await database.withPolicy((policy) =>
      policy.query<{ to: string }>(
        `select args->'changes'->'phone'->>'to' as to from mutation where dossier_id = $1 and name = 'editChildContact'
         order by device_seq`,
        [id],
      ),
    );
    expect(rows.map((row) => row.to)).toEqual(Array.from({ length: 1_000 }, (_, at) => `nummer ${at + 1}`));
  });
});
