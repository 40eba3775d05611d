import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import { PART_BYTES } from '#domain/stored-file';
import { computer, everyWord, type Tab } from '#tests/world/computer';
import { contactArgs, openCaseArgs, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { inventedFile } from '#tests/world/invented-files';
import { openRescue, RescueRefused, sealRescue } from './rescue-file';

const PASSPHRASE = 'tre gröna hästar vid sjön';

/** Ylva's device with a case that was opened without a network, one refused change, and a half-written form. */
async function unsent() {
  const clock = handClock();
  const session = sessionOf('ylva', clock.now());
  const old = await computer(clock).signIn(session);
  const id = crypto.randomUUID();
  await old.device.mutate(id, openCase, openCaseArgs('Vilma'));
  await old.device.mutate(id, noteChildContact, contactArgs('08-465 004 01'));
  await old.device.mutate(id, noteChildContact, contactArgs('08-465 004 02'));
  const [, , refused] = await old.store.waiting(3);
  await old.store.acknowledge([{ id: refused!.id, seq: 3, result: 'refused', code: 'rule', rule: 'B10' }]);
  old.device.drafts.set(`setGoal:${id}`, { text: 'Sova hela' });
  return { clock, session, id, old };
}

const saved = async (tab: Tab) => (await tab.device.rescue.write(PASSPHRASE))?.file ?? new Blob();
const none = { photos: 0 };
const lineOf = (tab: Tab) =>
  tab.device.outbox.get().map(({ id, name, args, at, state }) => ({ id, name, args, at, state }));
const faultOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof RescueRefused ? error.fault : error),
  );

describe('a rescue file', { timeout: 20_000 }, () => {
  it('carries changes, refusals and half-written forms to another device of the same person', async () => {
    const { clock, session, id, old } = await unsent();
    const text = await saved(old);
    const fresh = await computer(clock).signIn(session);
    expect(await fresh.device.rescue.read(text, PASSPHRASE)).toEqual({ changes: 3, drafts: 1, known: 0, ...none });
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(lineOf(fresh).sort(byId)).toEqual(lineOf(old).sort(byId));
    expect(fresh.device.outbox.get().find((item) => item.state === 'refused')?.refusal).toMatchObject({
      code: 'rule',
      detail: { rule: 'B10' },
    });
    expect(fresh.device.drafts.get(`setGoal:${id}`)?.value).toEqual({ text: 'Sova hela' });
    expect(fresh.device.dossier(id)).toBeDefined();
    expect(fresh.written).toBe(1);
  });

  it('goes to the end of the line that the new device has begun, which goes on counting', async () => {
    const { clock, session, old } = await unsent();
    const text = await saved(old);
    const pc = computer(clock);
    const fresh = await pc.signIn(session);
    const own = crypto.randomUUID();
    await fresh.device.mutate(own, openCase, openCaseArgs('Ture'));
    await fresh.device.rescue.read(text, PASSPHRASE);
    await fresh.device.mutate(own, noteChildContact, contactArgs('08-465 004 03'));
    const seqs = async (tab: Tab) => (await tab.store.waiting(10)).map(({ seq, name }) => [seq, name]);
    const expected = [
      [1, 'openCase'],
      [2, 'openCase'],
      [3, 'noteChildContact'],
      [4, 'noteChildContact'],
    ];
    expect(await seqs(fresh)).toEqual(expected);
    expect(await seqs((await pc.reload())!)).toEqual(expected);
  });

  it('read twice, or where it was written, changes nothing the second time', async () => {
    const { clock, session, old } = await unsent();
    const text = await saved(old);
    expect(await old.device.rescue.read(text, PASSPHRASE)).toEqual({ changes: 0, drafts: 0, known: 4, ...none });
    const fresh = await computer(clock).signIn(session);
    await fresh.device.rescue.read(text, PASSPHRASE);
    const before = lineOf(fresh);
    expect(await fresh.device.rescue.read(text, PASSPHRASE)).toEqual({ changes: 0, drafts: 0, known: 4, ...none });
    expect(lineOf(fresh)).toEqual(before);
  });

  it('brings back on the same device what had left its line, for the server to answer again', async () => {
    const { old } = await unsent();
    const text = await saved(old);
    const refused = old.device.outbox.get().find((item) => item.state === 'refused')!;
    await old.device.discard(refused.id);
    expect(await old.device.rescue.read(text, PASSPHRASE)).toEqual({ changes: 1, drafts: 0, known: 3, ...none });
    expect(old.device.outbox.get().some((item) => item.id === refused.id)).toBe(true);
  });

  it('never replaces a form that is being written here', async () => {
    const { clock, session, id, old } = await unsent();
    const text = await saved(old);
    const fresh = await computer(clock).signIn(session);
    fresh.device.drafts.set(`setGoal:${id}`, { text: 'Annat' });
    expect(await fresh.device.rescue.read(text, PASSPHRASE)).toMatchObject({ drafts: 0, known: 1 });
    expect(fresh.device.drafts.get(`setGoal:${id}`)?.value).toEqual({ text: 'Annat' });
  });

  it('is logged case by case, out and in', async () => {
    const { id, old } = await unsent();
    const text = await saved(old);
    await old.device.rescue.read(text, PASSPHRASE);
    const reads = await old.store.reads(10);
    expect(reads.map(({ dossierId, what, detail }) => [dossierId, what, detail]).sort()).toEqual([
      [id, 'exported', 'rescue file read'],
      [id, 'exported', 'rescue file written'],
    ]);
  });

  it('is not written where there is nothing to rescue', async () => {
    const clock = handClock();
    const tab = await computer(clock).signIn(sessionOf('ylva', clock.now()));
    expect(await tab.device.rescue.write(PASSPHRASE)).toBeNull();
  });

  it('says nothing in the clear: no names, no dates, no ids', async () => {
    const { id, old } = await unsent();
    const text = await (await saved(old)).text();
    const whole = everyWord(JSON.parse(text)) + atob(JSON.parse(text).data);
    for (const word of ['Vilma', 'Sandhamn', 'ylva', id, '08-465', 'openCase', '2026', 'Sova']) {
      expect(everyWord(old.device.outbox.get()) + word).toContain(word);
      expect(whole).not.toContain(word);
    }
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['data', 'file', 'iv', 'kdf', 'rounds', 'salt', 'sum', 'v']);
    expect(await (await saved(old)).text()).not.toBe(text);
  });
});

describe('a rescue file is not read', { timeout: 20_000 }, () => {
  const owner = { person: 'ylva', assignment: 'ylva@x' };
  const content = { ...owner, entries: [], drafts: [{ key: 'k', value: 'v', savedAt: 1 }] };
  const open = (text: string, passphrase = PASSPHRASE, who = owner) =>
    faultOf(openRescue(new Blob([text]), passphrase, who));
  const file = async () => (await sealRescue(content, PASSPHRASE, 1_000)).text();
  const changed = async (patch: object) => JSON.stringify({ ...JSON.parse(await file()), ...patch });

  it('with another passphrase', async () =>
    expect(await open(await file(), 'något helt annat')).toBe('wrong-passphrase'));
  it('by another person', async () =>
    expect(await open(await file(), PASSPHRASE, { ...owner, person: 'nadja' })).toBe('another-person'));
  it('in another assignment of the same person', async () =>
    expect(await open(await file(), PASSPHRASE, { ...owner, assignment: 'ylva@y' })).toBe('another-person'));
  it('when it is of a newer version', async () => expect(await open(await changed({ v: 3 }))).toBe('newer-version'));
  it('when it is no such file', async () => {
    expect(await open('{"some":"json"}')).toBe('no-rescue-file');
    expect(await open('%PDF-1.7')).toBe('no-rescue-file');
  });
  it('when half of it is missing', async () => {
    const text = await file();
    expect(await open(text.slice(0, text.length / 2))).toBe('damaged');
  });
  it.each(['data', 'iv', 'salt', 'sum'])('when %s was changed', async (part) => {
    const kept = JSON.parse(await file())[part] as string;
    expect(await open(await changed({ [part]: (kept.startsWith('A') ? 'B' : 'A') + kept.slice(1) }))).toBe('damaged');
  });
  it('when its rounds were lowered, whatever the checksum says, or raised to keep a computer busy', async () => {
    expect(await open(await changed({ rounds: 999 }))).toBe('damaged');
    expect(await open(await changed({ rounds: 1e12 }))).toBe('damaged');
  });
  it('unless all is as it was written', async () => {
    expect((await openRescue(new Blob([await file()]), PASSPHRASE, owner)).content).toEqual(content);
    expect(JSON.parse(await (await sealRescue(content, PASSPHRASE)).text()).rounds).toBe(600_000);
  });
});

describe('photos in a rescue file', { timeout: 20_000 }, () => {
  /** A device whose case has a photo in two parts that nothing has sent, named by a change that waits. */
  async function photographed() {
    const { clock, session, id, old } = await unsent();
    const formId = crypto.randomUUID();
    const bytes = inventedFile(PART_BYTES + 100);
    const kept = await old.device.files.keep(id, formId, 'image/jpeg', bytes);
    if (!kept.ok) throw new Error('not kept');
    old.device.drafts.set(`signedForm:${id}`, { formId, file: kept.file });
    return { clock, session, id, old, formId, bytes };
  }
  /** The photo of the file, changed at that many bytes from its end. */
  async function tampered(file: Blob, fromEnd: number) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - fromEnd]! ^= 1;
    return new Blob([bytes]);
  }

  it('go along part by part and rest on the other device, once', async () => {
    const { clock, session, old, formId, bytes } = await photographed();
    const written = await old.device.rescue.write(PASSPHRASE);
    expect(written).toMatchObject({ photos: 1, left: 0 });
    expect(written!.file.size).toBeGreaterThan(bytes.length);
    const fresh = await computer(clock).signIn(session);
    expect(await fresh.device.rescue.read(written!.file, PASSPHRASE)).toMatchObject({ photos: 1, known: 0 });
    expect(fresh.device.files.held.get().get(formId)).toMatchObject({ atServer: false, named: false });
    expect(await fresh.device.files.peek(formId)).toEqual(bytes);
    expect(await fresh.device.rescue.read(written!.file, PASSPHRASE)).toMatchObject({ photos: 0, known: 6 });
  });

  it('that were tampered with or cut off stop the whole file: nothing of it is taken over', async () => {
    const { clock, session, old, formId } = await photographed();
    const file = await saved(old);
    for (const bad of [await tampered(file, 1), await tampered(file, PART_BYTES), file.slice(0, file.size - 1)]) {
      const fresh = await computer(clock).signIn(session);
      expect(await faultOf(fresh.device.rescue.read(bad, PASSPHRASE))).toBe('damaged');
      expect([fresh.device.outbox.get().length, fresh.device.files.held.get().has(formId)]).toEqual([0, false]);
    }
  });

  it('say nothing in the clear', async () => {
    const { old, bytes } = await photographed();
    const whole = Buffer.from(await (await saved(old)).arrayBuffer());
    expect(whole.includes(Buffer.from(bytes.slice(0, 32)))).toBe(false);
  });
});
