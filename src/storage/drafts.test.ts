import { describe, expect, it } from 'vitest';
import { computer } from '#tests/world/computer';
import { sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';

async function writing() {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const onDisk = async () => (await pc.disk(session)).drafts?.length ?? 0;
  return { clock, pc, tab, onDisk, drafts: tab.device.drafts };
}

describe('a half-written form', () => {
  it('rests on disk within a second of the last key, and says when', async () => {
    const { clock, pc, drafts, onDisk } = await writing();
    drafts.set('meeting', { question: 'Hur går' });
    expect(drafts.get('meeting')).toEqual({ value: { question: 'Hur går' }, savedAt: null });
    expect(await onDisk()).toBe(0);
    clock.pass(900);
    await expect.poll(onDisk).toBe(1);
    await expect.poll(() => drafts.get('meeting')?.savedAt).toBeGreaterThan(0);
    expect((await pc.reload())?.device.drafts.get('meeting')?.value).toEqual({ question: 'Hur går' });
  });

  it('is saved in between while somebody writes without a pause', async () => {
    const { clock, drafts, onDisk } = await writing();
    for (let key = 0; key < 10; key += 1) {
      drafts.set('minutes', 'x'.repeat(key));
      clock.pass(100);
    }
    await expect.poll(onDisk).toBe(1);
  });

  it('is saved at once when the page is hidden', async () => {
    const { drafts, onDisk } = await writing();
    drafts.set('minutes', 'sista ordet');
    await drafts.flush();
    expect(await onDisk()).toBe(1);
  });

  it('is saved before the device is closed', async () => {
    const { pc, tab, drafts } = await writing();
    drafts.set('minutes', 'sista ordet');
    await tab.close();
    expect((await pc.reload())?.device.drafts.get('minutes')?.value).toBe('sista ordet');
  });

  it('is gone once cleared, also where it was just being saved', async () => {
    const { pc, drafts, onDisk } = await writing();
    drafts.set('minutes', 'a');
    const saving = drafts.flush();
    await drafts.clear('minutes');
    await saving;
    expect(drafts.get('minutes')).toBeUndefined();
    expect(await onDisk()).toBe(0);
    expect((await pc.reload())?.device.drafts.get('minutes')).toBeUndefined();
  });

  it('keeps one row however often it is saved', async () => {
    const { drafts, onDisk } = await writing();
    for (const text of ['a', 'ab', 'abc']) {
      drafts.set('minutes', text);
      await drafts.flush();
    }
    expect(await onDisk()).toBe(1);
    expect(drafts.get('minutes')?.value).toBe('abc');
  });

  it('is kept in memory and tried again where the disk is full, and somebody is told', async () => {
    const { tab, drafts, onDisk } = await writing();
    let full = true;
    tab.unlocked.db.drafts.hook('creating', () => {
      if (full) throw new Error('the disk is full');
    });
    drafts.set('minutes', 'viktigt');
    await drafts.flush();
    expect(tab.failures).toHaveLength(1);
    expect(drafts.get('minutes')?.value).toBe('viktigt');
    full = false;
    await drafts.flush();
    expect(await onDisk()).toBe(1);
  });
});
