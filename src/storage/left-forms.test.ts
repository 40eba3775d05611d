import { describe, expect, it } from 'vitest';
import { computer, everyWord } from '#tests/world/computer';
import { sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';

const HERE = '/arenden/ett-arende/behov';

async function leaving() {
  const clock = handClock();
  const pc = computer(clock);
  const session = sessionOf('ylva', clock.now());
  const tab = await pc.signIn(session);
  const again = async () => (await pc.reload())!.leftForms;
  const rows = async () => ((await pc.disk(session)).meta ?? []).filter((row) => everyWord(row).includes('leftForms'));
  return { clock, pc, tab, again, rows };
}

describe('the forms that were open when a page was locked', () => {
  it('are those of the page at that address, once, also where several tabs were locked at once', async () => {
    const { tab, pc, again, rows } = await leaving();
    const other = await pc.reload();
    await Promise.all([
      tab.leftForms.leave(HERE, ['need', 'goal']),
      other!.leftForms.leave('/arenden/ett-annat', ['voice']),
      other!.leftForms.leave(HERE, ['crisis']),
    ]);
    expect(await rows()).toHaveLength(3);
    const left = await again();
    expect(left.take('/')).toEqual([]);
    expect([...left.take(HERE)].sort()).toEqual(['crisis', 'goal', 'need']);
    expect(left.take(HERE)).toEqual([]);
    await expect.poll(async () => (await rows()).length).toBe(1);
    const later = await again();
    expect(later.take(HERE)).toEqual([]);
    expect(later.take('/arenden/ett-annat')).toEqual(['voice']);
  });

  it('are forgotten where nobody comes back within a day, and where they can not be read', async () => {
    const { clock, tab, again, rows } = await leaving();
    await tab.leftForms.leave(HERE, ['need']);
    clock.pass(86_400_000 - 60_000);
    expect((await again()).take('/elsewhere')).toEqual([]);
    expect(await rows()).toHaveLength(1);
    clock.pass(60_000);
    expect((await again()).take(HERE)).toEqual([]);
    await expect.poll(async () => (await rows()).length).toBe(0);
    await tab.leftForms.leave(HERE, ['need']);
    await tab.unlocked.db.meta
      .where('key')
      .startsWith('leftForms:')
      .modify((row) => {
        const bytes = row.value as Uint8Array;
        bytes[20] = (bytes[20] ?? 0) ^ 1;
      });
    expect((await again()).take(HERE)).toEqual([]);
    await expect.poll(async () => (await rows()).length).toBe(0);
  });

  it('leave no row where none was open, and nothing readable where one was', async () => {
    const { tab, rows } = await leaving();
    await tab.leftForms.leave(HERE, []);
    expect(await rows()).toEqual([]);
    await tab.leftForms.leave(HERE, ['need:Tilde']);
    expect(everyWord(await rows())).not.toMatch(/arende|behov|need|Tilde/);
  });
});
