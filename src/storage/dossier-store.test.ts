import { describe, expect, it } from 'vitest';
import { childContact, editChildContact, noteChildContact } from '#domain/child-contact';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { contactArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';

async function written() {
  const clock = handClock();
  const pc = computer(clock);
  const tab = await pc.signIn(sessionOf('ylva', clock.now()));
  const id = crypto.randomUUID();
  await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'a')])]);
  const note = (phone: string) => tab.device.mutate(id, noteChildContact, contactArgs(phone));
  const contacts = () => tab.device.dossier(id)?.dossier.list(childContact) ?? [];
  return { clock, pc, tab, id, note, contacts };
}

describe('a long queue without a network', () => {
  it('is not run again for each new word: what was shown of it stays the same object', async () => {
    const { note, contacts } = await written();
    await note('08-465 004 01');
    const first = contacts().find(({ body }) => body.phone === '08-465 004 01');
    await note('08-465 004 02');
    expect(contacts()).toContain(first);
    expect(contacts().map(({ body }) => body.phone)).toContain('08-465 004 02');
  });

  it('shows nothing anew when a change has come to rest on disk', async () => {
    const { tab, id, note } = await written();
    const shown = new Set<unknown>();
    const stop = tab.device.dossiers.subscribe(() => void shown.add(tab.device.dossier(id)));
    await note('08-465 004 03');
    stop();
    expect(shown.size).toBe(1);
  });

  it('is the same as one that is run from its beginning, edits of edits and what was acknowledged included', async () => {
    const { pc, tab, id, note, contacts } = await written();
    for (let turn = 0; turn < 12; turn += 1) {
      if (turn % 3 === 0) await note(`08-465 004 1${turn % 10}`);
      const last = contacts().at(-1);
      if (!last) throw new Error('no contact');
      await tab.device.mutate(id, editChildContact, {
        childContactId: last.id,
        changes: { address: { from: last.body.address, to: `Gatan ${turn}` } },
        conflictIds: { address: crypto.randomUUID() },
      });
      const [oldest] = await tab.store.waiting(1);
      if (turn % 4 === 0 && oldest)
        await tab.store.acknowledge([{ id: oldest.id, seq: oldest.seq, result: 'applied', dossierSeq: 9 }]);
    }
    const again = await pc.reload();
    expect(again?.device.dossier(id)?.records).toEqual(tab.device.dossier(id)?.records);
    expect([...(again?.device.dossier(id)?.unsent ?? [])].sort()).toEqual(
      [...(tab.device.dossier(id)?.unsent ?? [])].sort(),
    );
  });
});
