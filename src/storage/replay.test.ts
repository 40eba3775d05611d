import { describe, expect, it } from 'vitest';
import { UNIT } from '#mocks/families/units';
import { defectIn } from '#tests/world/defective-mutation';
import { contactArgs, grantOf, openCaseArgs, recordOf, sessionOf } from '#tests/world/device-scene';
import type { Me } from './device';
import type { OutboxEntry } from './outbox-entry';
import { replay, runHere, viewOf } from './replay';
import type { Base } from './visible';

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const ID = '00000000-0000-4000-8000-000000000001';
const { actor, units, colleagues } = sessionOf('ylva', NOW);
const me: Me = { actor, units, colleagues, practice: true, unit: (id) => units.find((one) => one.id === id) };

const opening = openCaseArgs();
const entry = (name: string, args: object, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...{ id: crypto.randomUUID(), dossierId: ID, seq: 1, state: 'waiting' as const, appliedSeq: null, at: NOW },
  name,
  args,
  ...more,
});
const note = (phone: string, more: Partial<OutboxEntry> = {}) => entry('noteChildContact', contactArgs(phone), more);
const idOf = ({ args }: OutboxEntry) => (args as { childContactId: string }).childContactId;

/** A base that holds the opened case and what else the server has confirmed. */
function baseOf(more: Partial<Base> = {}): Base {
  const { dossier } = replay(ID, undefined, [entry('openCase', opening)], me, NOW);
  const { records = [], ...rest } = more;
  return {
    ...{ id: ID, scope: 's', seq: 5, grants: [], named: [], until: null },
    ...rest,
    records: [...dossier.all(), ...records],
  };
}
const phones = (replayed: ReturnType<typeof replay>) =>
  replayed.dossier
    .all()
    .filter((record) => record.entity === 'childContact' && !record.deleted)
    .map((record) => record.body.phone);

describe('what is unsent, on top of what the server has confirmed', () => {
  it('is in view and marked as unsent while it waits', () => {
    const mine = note('08-465 004 11');
    const replayed = replay(ID, baseOf(), [mine], me, NOW);
    expect(phones(replayed)).toEqual(['08-465 004 11']);
    expect([...replayed.unsent]).toEqual([idOf(mine)]);
  });

  it.each([
    ['is in view, and no longer unsent, until a base comes that holds it', 6, 1],
    ['is not done twice where the base holds it', 5, 0],
    ['is not done twice where the base is newer', 4, 0],
  ])('once it is sent it %s', (_how, appliedSeq, shown) => {
    const replayed = replay(ID, baseOf(), [note('08-465 004 11', { state: 'sent', appliedSeq })], me, NOW);
    expect([phones(replayed).length, replayed.unsent.size]).toEqual([shown, 0]);
  });

  it('is in view where it is sent and there is no base at all', () => {
    const sent = { state: 'sent' as const, appliedSeq: 1 };
    const all = [entry('openCase', opening, sent), note('08-465 004 11', { ...sent, appliedSeq: null })];
    const replayed = replay(ID, undefined, all, me, NOW);
    expect([replayed.dossier.all().length, phones(replayed)]).toEqual([3, []]);
  });

  it('is out of view where it was refused, by the server or here, and takes nothing else with it', () => {
    const refused = note('08-465 004 12', { state: 'refused' });
    const here = entry('editChildContact', { childContactId: ID, changes: {}, conflictIds: {} });
    const replayed = replay(ID, baseOf(), [refused, here, note('08-465 004 13')], me, NOW);
    expect([phones(replayed), replayed.unsent.size]).toEqual([['08-465 004 13'], 1]);
  });

  it('that can not be run for a defect is as one refused: the case stays on the screen', () => {
    const defect = defectIn('noteChildContact', '08-465 004 14');
    defect.armed = true;
    try {
      const bad = note('08-465 004 14');
      const replayed = replay(ID, baseOf(), [bad, note('08-465 004 15')], me, NOW);
      expect(phones(replayed)).toEqual(['08-465 004 15']);
      const end = runHere(replayed.dossier, bad.name, bad.args, me, NOW);
      expect(end).toMatchObject({ result: 'refused', refusal: { code: 'defect' } });
    } finally {
      defect.mend();
    }
  });

  it('lies on what may be seen at that instant alone', () => {
    const theirs = recordOf(UNIT.bup, 'Klinikens ord');
    const base = baseOf({ records: [theirs], grants: [grantOf(UNIT.bup, actor.unit, NOW + 10)] });
    const seen = (now: number) => replay(ID, base, [], me, now).dossier.peek(theirs.id) !== undefined;
    expect([seen(NOW + 9), seen(NOW + 10)]).toEqual([true, false]);
  });
});

describe('a longer queue', () => {
  /** How often a change runs while `work` is done. */
  function runs(work: () => unknown): number {
    const counted = defectIn('noteChildContact', 'contact', () => undefined);
    counted.armed = true;
    try {
      work();
      return counted.struck;
    } finally {
      counted.mend();
    }
  }
  const [one, two] = [note('1'), note('2')];
  const base = baseOf();

  it('runs what was added and no more, and is the same where nothing was', () => {
    const before = replay(ID, base, [one], me, NOW);
    let after = before;
    expect(runs(() => (after = replay(ID, base, [one, two], me, NOW, before)))).toBe(1);
    expect([phones(after), phones(before)]).toEqual([['1', '2'], ['1']]);
    expect([...after.unsent]).toEqual([idOf(one), idOf(two)]);
    expect([...before.unsent]).toEqual([idOf(one)]);
    expect(replay(ID, base, [one, two], me, NOW, after)).toBe(after);
  });

  it.each<[string, Base, OutboxEntry[]]>([
    ['on another base', { ...base }, [one, two]],
    ['behind another change', base, [two, one]],
    ['behind one whose state is another', base, [{ ...one, state: 'sent', appliedSeq: 9 }, two]],
    ['behind one that the server has now placed', base, [{ ...one, appliedSeq: 9 }, two]],
    ['that has become shorter', base, []],
  ])('runs anew %s', (_how, on, entries) => {
    const before = replay(ID, base, [one], me, NOW);
    let after = before;
    expect(runs(() => (after = replay(ID, on, entries, me, NOW, before)))).toBe(entries.length);
    expect(phones(after)).toHaveLength(entries.length);
    expect(after).not.toBe(before);
  });
});

describe('what a person sees of a dossier', () => {
  const see = (base: Base | undefined, entries: OutboxEntry[] = [], now = NOW) =>
    viewOf(ID, replay(ID, base, entries, me, now), me, now);

  it('is nothing where there is nothing, or the person’s own access has ended', () => {
    expect(see(undefined)).toBeUndefined();
    const base = baseOf({ until: NOW + 10 });
    expect(see(base, [], NOW + 9)?.until).toBe(NOW + 10);
    expect(see(base, [], NOW + 10)).toBeUndefined();
    expect(see(base, [note('1')], NOW + 10)).toBeUndefined();
  });

  it('is the living records, and where they stand', () => {
    const gone = recordOf(actor.unit, 'Borttaget', { deleted: true });
    const view = see(baseOf({ records: [gone], opened: true, named: ['n'] }), [note('1')]);
    expect(view?.records.map((record) => record.entity).sort()).toEqual(['case', 'child', 'childContact', 'frame']);
    expect(view).toMatchObject({ id: ID, opened: true, lastSeq: 5, until: null });
    expect([[...view!.named], view!.unsent.size]).toEqual([['n'], 1]);
    expect(see(undefined, [entry('openCase', opening)])).toMatchObject({ lastSeq: 0, until: null, grants: [] });
  });

  it('holds the grants that have not ended', () => {
    const grants = [NOW + 1, NOW, null].map((validTo) => grantOf(UNIT.bup, actor.unit, validTo));
    expect(see(baseOf({ grants }))?.grants.map(({ validTo }) => validTo)).toEqual([NOW + 1, null]);
  });

  it('is bound by the server’s word of protected identity where the mark is unseen, and by a stricter mark that is seen', () => {
    expect(see(baseOf())?.facts.protection).toBe('NONE');
    expect(see(baseOf({ byName: true }))).toMatchObject({ byName: true, facts: { protection: 'MARKING' } });
    const mark = recordOf(actor.unit, '', {
      entity: 'protectionMark',
      kind: 'IDENTITY',
      body: { subject: 'child', level: 'ASSUMED_IDENTITY', loweredBecause: null },
    });
    expect(see(baseOf({ byName: true, records: [mark] }))?.facts.protection).toBe('ASSUMED_IDENTITY');
  });
});
