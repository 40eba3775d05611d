import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { child } from '#domain/child';
import { childContact, noteChildContact, removeChildContact } from '#domain/child-contact';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { contactArgs, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';

async function deviceOf(person = 'ylva') {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf(person, clock.now());
  return { clock, pc, session, tab: await pc.signIn(session) };
}

const phones = (view: { dossier: { list: (e: typeof childContact) => { body: { phone: string } }[] } } | undefined) =>
  view?.dossier.list(childContact).map((record) => record.body.phone);

describe('a change on the device', () => {
  it('is seen at once, before it rests on disk', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    const saving = tab.device.mutate(id, openCase, openCaseArgs('Vilma'));
    expect(tab.device.dossier(id)?.dossier.list(child)[0]?.body.firstName).toBe('Vilma');
    expect(await saving).toEqual({ ok: true });
    expect(tab.written).toBe(1);
  });

  it('is still there after the computer has died, in the order it was made', async () => {
    const { pc, tab } = await deviceOf();
    const id = crypto.randomUUID();
    const contact = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    // Not awaited one by one: the order is that of the calls, whatever the disk does.
    await Promise.all([
      tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 01', contact)),
      tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 02')),
      tab.device.mutate(id, removeChildContact, { childContactId: contact }),
      tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 03')),
    ]);
    const again = await pc.reload();
    expect(phones(again?.device.dossier(id))).toEqual(['08-465 004 02', '08-465 004 03']);
    const waiting = await again?.store.waiting(10);
    expect(waiting?.map(({ seq, name }) => [seq, name])).toEqual([
      [1, 'openCase'],
      [2, 'noteChildContact'],
      [3, 'noteChildContact'],
      [4, 'removeChildContact'],
      [5, 'noteChildContact'],
    ]);
  });

  it('is marked as not yet sent until the server has acknowledged it, and only then', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    const args = openCaseArgs();
    await tab.device.mutate(id, openCase, args);
    expect(tab.device.dossier(id)?.unsent).toEqual(new Set([args.caseId, args.childId, args.frameId]));
    expect(tab.device.syncState.get()).toMatchObject({ state: 'device', waiting: 1 });
    const [entry] = await tab.store.waiting(1);
    await tab.store.acknowledge([{ id: entry?.id ?? '', seq: 1, result: 'applied', dossierSeq: 4 }]);
    expect(tab.device.dossier(id)?.unsent.size).toBe(0);
    expect(tab.device.dossier(id)?.records).toHaveLength(3);
    expect(tab.device.outbox.get()[0]?.state).toBe('sent');
  });

  it('is shown once and only once while its acknowledgement and its return cross', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 01'));
    const records = tab.device.dossier(id)?.records ?? [];
    const [first, second] = await tab.store.waiting(2);
    await tab.store.acknowledge([{ id: first?.id ?? '', seq: 1, result: 'applied', dossierSeq: 1 }]);
    await tab.store.apply([pulledWhole(id, records.slice(0, 3), { seq: 1 })]);
    expect(tab.device.outbox.get().map((item) => item.id)).toEqual([second?.id]);
    expect(phones(tab.device.dossier(id))).toEqual(['08-465 004 01']);
    await tab.store.acknowledge([{ id: second?.id ?? '', seq: 2, result: 'applied', dossierSeq: 2 }]);
    expect(phones(tab.device.dossier(id))).toEqual(['08-465 004 01']);
    await tab.store.apply([pulledWhole(id, [...records], { seq: 2 })]);
    expect(tab.device.outbox.get()).toEqual([]);
    expect(phones(tab.device.dossier(id))).toEqual(['08-465 004 01']);
    expect(tab.device.dossier(id)?.lastSeq).toBe(2);
  });

  it('that a rule forbids is refused at once with its reason, and nothing is queued', async () => {
    const { tab } = await deviceOf();
    const result = await tab.device.mutate(crypto.randomUUID(), noteChildContact, contactArgs('1'));
    expect(result.ok ? '' : result.refusal.code).toBe('unknown-dossier');
    expect(tab.device.outbox.get()).toEqual([]);
    expect(tab.written).toBe(0);
  });

  it('can be tried without being made', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    expect(tab.device.preview(id, openCase, openCaseArgs())).toEqual({ ok: true });
    expect(tab.device.preview(id, openCase, { ...openCaseArgs(), reference: '?' })).toMatchObject({ ok: false });
    expect(tab.device.dossiers.get()).toEqual([]);
  });

  it('that could never be sent for its size is refused before it is queued', async () => {
    const { tab } = await deviceOf();
    const result = await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs('x'.repeat(1_000_000)));
    expect(result.ok ? '' : result.refusal.code).toBe('too-large');
  });

  it('whose writing fails is taken out of view again, and says so', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    tab.unlocked.db.outbox.hook('creating', () => {
      throw new Error('the disk is full');
    });
    const result = await tab.device.mutate(id, openCase, openCaseArgs());
    expect(result.ok ? '' : result.refusal.code).toBe('not-saved');
    expect(tab.written).toBe(0);
    expect(tab.device.dossier(id)).toBeUndefined();
    expect(tab.device.outbox.get()).toEqual([]);
  });
});

describe('a refused change', () => {
  async function refusedContact() {
    const world = await deviceOf();
    const { tab } = world;
    const id = crypto.randomUUID();
    await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'Storgatan 1')])]);
    const args = contactArgs('08-465 004 09');
    await tab.device.mutate(id, noteChildContact, args);
    const [entry] = await tab.store.waiting(1);
    await tab.store.acknowledge([
      { id: entry?.id ?? '', seq: 1, result: 'refused', code: 'rule', rule: 'B10', remedy: 'new-consent' },
    ]);
    return { ...world, id, args };
  }

  it('is not shown in the dossier, but kept with its words and its reason, over a reload too', async () => {
    const { pc, tab, id, args } = await refusedContact();
    for (const device of [tab.device, (await pc.reload())?.device]) {
      expect(phones(device?.dossier(id))).toEqual(['']);
      const [item] = device?.outbox.get() ?? [];
      expect(item).toMatchObject({ state: 'refused', name: 'noteChildContact', args });
      expect(item?.refusal).toMatchObject({ code: 'rule', detail: { rule: 'B10', remedy: 'new-consent' } });
      expect(device?.syncState.get()).toMatchObject({ state: 'help', refused: 1, waiting: 0 });
    }
  });

  it('can be mended and sent again: the new one waits and the refused one is gone', async () => {
    const { pc, tab, id } = await refusedContact();
    const [item] = tab.device.outbox.get();
    expect(await tab.device.resend(item?.id ?? '', contactArgs('08-465 004 10'))).toEqual({ ok: true });
    for (const device of [tab.device, (await pc.reload())?.device]) {
      expect(device?.outbox.get().map((each) => each.state)).toEqual(['waiting']);
      expect(phones(device?.dossier(id))).toEqual(['', '08-465 004 10']);
    }
  });

  it('stays as it is where the mended one is refused on the device', async () => {
    const { tab } = await refusedContact();
    const [item] = tab.device.outbox.get();
    expect(await tab.device.resend(item?.id ?? '', { nonsense: true })).toMatchObject({ ok: false });
    expect(tab.device.outbox.get()).toEqual([item]);
  });

  it('can be thrown away by its author; one that waits can not', async () => {
    const { pc, tab, id } = await refusedContact();
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 11'));
    for (const item of tab.device.outbox.get()) await tab.device.discard(item.id);
    expect(tab.device.outbox.get().map((item) => item.state)).toEqual(['waiting']);
    expect((await pc.reload())?.device.outbox.get().map((item) => item.state)).toEqual(['waiting']);
  });
});

describe('the views', () => {
  it('are the same objects as long as nothing in them changes', async () => {
    const { tab, clock } = await deviceOf();
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    await tab.store.apply([
      pulledWhole(one, [recordOf(UNIT.social, 'a')]),
      pulledWhole(two, [recordOf(UNIT.social, 'b')]),
    ]);
    const list = tab.device.dossiers.get();
    const [first, second] = [tab.device.dossier(one), tab.device.dossier(two)];
    clock.pass(3_600_000);
    expect(tab.device.dossiers.get()).toBe(list);
    expect(first?.facts).toBe(first?.facts);
    await tab.device.mutate(two, noteChildContact, contactArgs('1'));
    expect(tab.device.dossier(one)).toBe(first);
    expect(tab.device.dossier(two)).not.toBe(second);
    expect(tab.device.dossiers.get()).not.toBe(list);
  });

  it('lose a record that a delta removes, and keep no word of it on disk', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    const [gone, stays] = [recordOf(UNIT.social, 'Borttagen väg 3'), recordOf(UNIT.social, 'Kvar väg 4')];
    await tab.store.apply([pulledWhole(id, [gone, stays])]);
    await tab.store.apply([pulledWhole(id, [{ ...gone, deleted: true }], { mode: 'delta', seq: 2 })]);
    expect(tab.device.dossier(id)?.records.map((record) => record.id)).toEqual([stays.id]);
    const result = tab.device.preview(id, removeChildContact, { childContactId: gone.id });
    expect(result.ok ? '' : result.refusal.code).toBe('gone');
    expect(tab.device.dossier(id)?.dossier.peek(gone.id)?.body).toEqual({});
  });

  it('keep after a delta what named the unit before, and learn from it what names the unit no longer', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    const [stays, leaves, comes] = ['a', 'b', 'c'].map((words) => recordOf(UNIT.bup, words));
    if (!stays || !leaves || !comes) throw new Error('no records');
    await tab.store.apply([pulledWhole(id, [stays, leaves], { named: [stays.id, leaves.id] })]);
    const delta = { mode: 'delta' as const, seq: 2, named: [comes.id] };
    await tab.store.apply([pulledWhole(id, [{ ...leaves, version: 2 }, comes], delta)]);
    expect(tab.device.dossier(id)?.records.map((record) => record.body.address)).toEqual(['a', 'c']);
  });

  it('drop a delta for what was erased while it was on its way, so that the next pull brings all', async () => {
    const { tab } = await deviceOf();
    const id = crypto.randomUUID();
    await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'x')], { mode: 'delta', seq: 9 })]);
    expect(tab.store.held()).toEqual([]);
  });
});

describe('two people on one computer', () => {
  it("never see each other's dossiers, outbox or drafts", async () => {
    const { clock, pc, tab } = await deviceOf('ylva');
    const id = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    tab.device.drafts.set('form', 'Ylvas ord');
    await tab.close();
    const other = await pc.signIn(sessionOf('jonathan', clock.now(), 'another-secret'));
    expect(other.device.dossiers.get()).toEqual([]);
    expect(other.device.outbox.get()).toEqual([]);
    expect(other.device.drafts.get('form')).toBeUndefined();
    await other.close();
    const back = await pc.signIn(sessionOf('ylva', clock.now()));
    expect(back.device.outbox.get()).toHaveLength(1);
    expect(back.device.drafts.get('form')?.value).toBe('Ylvas ord');
  });
});

describe('two tabs of one person', () => {
  it('show the same, and give their changes one order', async () => {
    const { pc, tab, session } = await deviceOf();
    const second = await pc.signIn(session);
    const id = crypto.randomUUID();
    await tab.device.mutate(id, openCase, openCaseArgs());
    await expect.poll(() => second.device.dossier(id)?.records.length).toBe(3);
    await Promise.all([
      second.device.mutate(id, noteChildContact, contactArgs('08-465 004 02')),
      tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 01')),
    ]);
    await expect.poll(() => tab.device.dossier(id)?.records.length).toBe(5);
    await expect.poll(() => second.device.dossier(id)?.records.length).toBe(5);
    const seqs = async (each: typeof tab) => (await each.store.waiting(9)).map((entry) => [entry.id, entry.seq]);
    await expect.poll(() => seqs(second)).toEqual(await seqs(tab));
    expect((await seqs(tab)).map(([, seq]) => seq)).toEqual([1, 2, 3]);
  });

  it('both learn what the leading one fetched and had acknowledged', async () => {
    const { pc, tab, session } = await deviceOf();
    const second = await pc.signIn(session);
    const id = crypto.randomUUID();
    await second.device.mutate(id, openCase, openCaseArgs());
    await expect.poll(async () => (await tab.store.waiting(9)).length).toBe(1);
    const [entry] = await tab.store.waiting(1);
    await tab.store.acknowledge([{ id: entry?.id ?? '', seq: 1, result: 'applied', dossierSeq: 1 }]);
    await tab.store.apply([pulledWhole(id, [...(tab.device.dossier(id)?.records ?? [])])]);
    await tab.store.pulledWhole([]);
    tab.store.report({ phase: 'offline' });
    await expect.poll(() => second.device.outbox.get()).toEqual([]);
    await expect.poll(() => second.device.dossier(id)?.lastSeq).toBe(1);
    expect(second.device.syncState.get()).toMatchObject({
      state: 'offline',
      lastSync: tab.device.syncState.get().lastSync,
    });
    expect(second.failures).toEqual([]);
  });
});
