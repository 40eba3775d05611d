import { describe, expect, it } from 'vitest';
import type { FilePartsAnswer } from '#protocol/files';
import { byHand, MAYBE_ITS_FAULT, NO_CHANGES_FAULT, NOW } from '#tests/world/hand-store';
import { sendFiles } from './files-loop';
import type { FileToSend, SyncStore } from './ports';
import type { Failure, Reply } from './reply';
import type { Transport } from './transport';

const file = (id: string, parts = 2): FileToSend => ({ id, dossierId: `case of ${id}`, parts });
const said = (result: 'unknown' | 'wrong-part' | 'wrong-type'): Reply<FilePartsAnswer> => ({
  kind: 'ok',
  value: { result, v: 1, now: NOW },
});
const infected: Reply<FilePartsAnswer> = {
  kind: 'ok',
  value: { result: 'wrong-type', v: 1, now: NOW, why: 'infected' },
};
const parts = (...held: number[]): Reply<FilePartsAnswer> => ({
  kind: 'ok',
  value: { result: 'parts', v: 1, now: NOW, held },
});

/** A device with files, and a server that has the parts of `there` and answers as the test says. */
function sending(
  files: FileToSend[],
  {
    there = [] as number[],
    ask = (_id: string): Reply<FilePartsAnswer> => parts(...there),
    put = (_id: string, part: number): Reply<FilePartsAnswer> => parts(...there, part),
    store = {} as Partial<SyncStore>,
  } = {},
) {
  const sent: string[] = [];
  const hand = byHand({
    store: { files: (all) => (all ? [...files, file('of no change')] : files), ...store },
    transport: {
      fileParts: async ({ fileId }) => ask(fileId),
      putPart: async ({ fileId, part, bytes, dossierId, person, assignment }) => {
        sent.push(`${fileId} ${part}`);
        if (bytes !== 'AAAA' || dossierId !== `case of ${fileId}` || person !== 'ylva' || !assignment)
          throw new Error('sent as another');
        return put(fileId, part);
      },
    } satisfies Partial<Transport>,
  });
  return { ...hand, sent };
}
const filesCalls = (calls: string[]) => calls.filter((call) => call.startsWith('file '));

describe('photos and scans are sent', () => {
  it('part by part, but for those that the server has, and each is noted', async () => {
    const { store, transport, sent, calls } = sending([file('a', 3)], { there: [1] });
    expect(await sendFiles(store, transport)).toEqual({ failure: null, strays: [] });
    expect(sent).toEqual(['a 0', 'a 2']);
    expect(filesCalls(calls)).toEqual(['file sent a [1]', 'file sent a [1,0]', 'file sent a [1,2]']);
  });

  it('of named changes alone, and before erasing all of them', async () => {
    const { store, transport, sent } = sending([file('a', 1)]);
    await sendFiles(store, transport);
    expect(sent).toEqual(['a 0']);
    await sendFiles(store, transport, { all: true });
    expect(sent.slice(1)).toEqual(['a 0', 'of no change 0', 'of no change 1']);
  });

  it('with something else between each part but before the first, whose failure stops them', async () => {
    const { store, transport, sent, calls } = sending([file('a', 2), file('b', 2)]);
    const between = async () => {
      calls.push('between');
      return sent.length === 2 ? ({ kind: 'signed-out' } as const) : null;
    };
    expect(await sendFiles(store, transport, { between })).toEqual({ failure: { kind: 'signed-out' }, strays: [] });
    expect(sent).toEqual(['a 0', 'a 1']);
    expect(calls.filter((call) => call === 'between' || call === 'putPart')).toEqual([
      'putPart',
      'between',
      'putPart',
      'between',
    ]);
  });

  it('and one that no change names, or that is not what it says it is, holds up no other', async () => {
    const { store, transport, sent, calls } = sending([file('stray'), file('false'), file('late'), file('good', 1)], {
      ask: (id) => (id === 'stray' ? said('unknown') : parts()),
      put: (id, part) => (id === 'false' ? said('wrong-type') : id === 'late' ? said('unknown') : parts(part)),
    });
    expect(await sendFiles(store, transport)).toEqual({ failure: null, strays: ['stray', 'false', 'late'] });
    expect(sent).toEqual(['false 0', 'late 0', 'good 0']);
    expect(filesCalls(calls).filter((call) => call.startsWith('file refused'))).toEqual(['file refused false']);
  });

  it('and what was found infected, as it came or only afterwards, is refused as such', async () => {
    const { store, transport, sent, calls } = sending([file('late'), file('bad', 1), file('good', 1)], {
      ask: (id) => (id === 'late' ? infected : parts()),
      put: (id, part) => (id === 'bad' ? infected : parts(part)),
    });
    expect(await sendFiles(store, transport)).toEqual({ failure: null, strays: ['late', 'bad'] });
    expect(sent).toEqual(['bad 0', 'good 0']);
    expect(filesCalls(calls).filter((call) => call.startsWith('file refused'))).toEqual([
      'file refused late infected',
      'file refused bad infected',
    ]);
  });

  it('of which the last part does not count yet is asked about again later, and holds up no other', async () => {
    const { store, transport, sent } = sending([file('waits', 2), file('good', 1)], {
      put: (id, part) => (id === 'waits' ? parts(0) : parts(part)),
    });
    expect(await sendFiles(store, transport)).toEqual({ failure: null, strays: [] });
    expect(sent).toEqual(['waits 0', 'waits 1', 'good 0']);
  });

  it.each(NO_CHANGES_FAULT)('not without a line or a session: $kind', async (failure) => {
    const asking = sending([file('a'), file('b')], { ask: () => failure });
    expect(await sendFiles(asking.store, asking.transport)).toEqual({ failure, strays: [] });
    expect(asking.calls).toEqual(['fileParts']);
    const putting = sending([file('a'), file('b')], { put: () => failure });
    expect(await sendFiles(putting.store, putting.transport)).toEqual({ failure, strays: [] });
    expect(putting.sent).toEqual(['a 0']);
  });

  it.each<[string, Failure, Parameters<typeof sending>[1]]>([
    ...MAYBE_ITS_FAULT.map(
      (failure) =>
        [`that ends ${failure.kind}`, failure, { put: (id, part) => (id === 'bad' ? failure : parts(part)) }] as [
          string,
          Failure,
          Parameters<typeof sending>[1],
        ],
    ),
    [
      'whose part is not what its record says',
      { kind: 'broken', what: 'file: wrong part' },
      { put: (id, part) => (id === 'bad' ? said('wrong-part') : parts(part)) },
    ],
    [
      'that can not be read here',
      { kind: 'broken', what: 'file: unreadable here' },
      { store: { filePart: async (id) => (id === 'bad' ? undefined : 'AAAA') } },
    ],
  ])('and one %s holds up no other; a second such is the server’s fault', async (_how, failure, options) => {
    const one = sending([file('bad'), file('good', 1)], options);
    expect(await sendFiles(one.store, one.transport)).toEqual({ failure, strays: [] });
    expect(one.sent).toContain('good 0');
    const two = sending([file('bad'), file('bad'), file('good', 1)], options);
    expect(await sendFiles(two.store, two.transport)).toEqual({ failure, strays: [] });
    expect(two.sent).not.toContain('good 0');
  });
});
