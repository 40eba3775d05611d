import type { SyncStore } from '#sync/ports';
import type { Failure, Reply } from '#sync/reply';
import type { Transport } from '#sync/transport';

/** The ways a request can end that no change is at fault for. */
export const NO_CHANGES_FAULT: Failure[] = [
  { kind: 'unreachable' },
  { kind: 'signed-out' },
  { kind: 'wrong-actor' },
  { kind: 'account-closed' },
  { kind: 'old-client' },
];
/** And those that may lie in what was sent. */
export const MAYBE_ITS_FAULT: Failure[] = [
  { kind: 'failing' },
  { kind: 'broken', what: 'x' },
  { kind: 'too-large' },
  { kind: 'refused', code: 'not-permitted' },
];

export const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const answered = <T>(value: T): Reply<T> => ({ kind: 'ok', value });

/**
 * A device and a server of which a test sees every call, in order, and says the ends: `store` and `transport` replace
 * what it wants to be otherwise. Without that there is nothing to send, and the server takes all.
 */
export function byHand(more: { store?: Partial<SyncStore>; transport?: Partial<Transport> } = {}) {
  const calls: string[] = [];
  /** A call that is noted with its arguments as text, and then does as told. */
  const noted =
    <A extends unknown[], R>(name: string, does: (...args: A) => R) =>
    (...args: A): R => {
      const told = args.filter((one) => one !== undefined);
      calls.push([name, ...told.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))].join(' '));
      return does(...args);
    };
  let incarnation: string | null = 'first';
  const store: SyncStore = {
    identity: { person: 'ylva', assignment: 'ylva@social', device: '00000000-0000-4000-8000-000000000001' },
    waiting: async () => [],
    acknowledge: async () => undefined,
    renumber: async () => undefined,
    postpone: async () => undefined,
    giveUp: noted('give up', async () => undefined),
    held: () => [],
    apply: async () => undefined,
    acknowledged: () => [],
    pulledWhole: noted('pulled whole', async () => undefined),
    keeps: () => ({ keeps: 'encrypted', lease: 120 }),
    follow: noted('follow', async () => false),
    incarnation: () => incarnation,
    restart: async (next) => void (incarnation = next),
    heard: noted('heard', () => undefined),
    reads: async () => [],
    readsStored: noted('reads stored', async () => undefined),
    files: () => [],
    filePart: async () => 'AAAA',
    fileSent: noted('file sent', async () => undefined),
    fileRefused: noted('file refused', async () => undefined),
    report: noted('report', () => undefined),
    leftovers: async () => [],
    purge: noted('purge', async () => true),
    reload: async () => undefined,
    ...more.store,
  };
  const transport: Transport = {
    push: async ({ mutations }) =>
      answered({
        v: 1,
        now: NOW,
        incarnation: 'first',
        expected: (mutations.at(-1)?.seq ?? 0) + 1,
        answers: mutations.map(({ id, seq }) => ({ id, seq, result: 'applied' as const, dossierSeq: seq })),
      }),
    pull: async () => answered({ result: 'unchanged', v: 1, now: NOW, incarnation: 'first' }),
    reads: async ({ reads }) => answered({ v: 1, now: NOW, stored: reads.map(({ id }) => id) }),
    leftovers: async () => answered(undefined),
    fileParts: async () => answered({ result: 'parts', v: 1, now: NOW, held: [] }),
    putPart: async () => answered({ result: 'parts', v: 1, now: NOW, held: [0] }),
    ...more.transport,
  };
  const asked = Object.fromEntries(
    Object.entries(transport).map(([name, ask]) => [
      name,
      async (request: never) => {
        calls.push(name);
        return ask(request);
      },
    ]),
  ) as unknown as Transport;
  return { calls, store, transport: asked };
}
