import type { AnyRec } from '#domain/record';
import { type ApiVisitor, apiVisitor } from '#tests/e2e/api-visitor';
import { personWith } from './bench-people';
import type { World } from './bench-world';
import type { Backend, TextEdit } from './edits';
import { type MeasuredServer, startMeasured } from './measured-server';
import type { Peer } from './options';

/** A peer's own server, which is asked over IPC. */
export async function peerBackend(peer: Peer, world: World): Promise<Backend & { stop(): Promise<void> }> {
  const server = await startMeasured('tests/bench/peers/peer-server.mjs', {
    args: [peer === 'pouchdb' ? 'pouchdb' : 'log'],
    env: { BENCH_RECORDS: world.records, NODE_ENV: 'production', NODE_OPTIONS: '--max-old-space-size=4096' },
  });
  let last: string | undefined;
  return {
    url: server.url,
    traffic: server.traffic,
    stop: server.stop,
    async space(size, rep) {
      if (last) await server.ask({ ask: 'drop', space: last });
      last = `w${size}-${rep}`;
      await server.ask({ ask: 'seed', space: last, size });
      return last;
    },
    change: async (space, edits) => void (await server.ask({ ask: 'change', space, edits })),
    read: async (space, edits) =>
      (await server.ask<{ texts: (string | undefined)[] }>({ ask: 'read', space, edits })).texts,
  };
}

/** The product's server. What somebody else changes, the school nurse changes, by mutations that are judged as all are. */
export function productBackend(server: MeasuredServer): Backend & { stop(): Promise<void> } {
  const visitors = new Map<string, Promise<ApiVisitor>>();
  const visitor = (person: string) => {
    const known = visitors.get(person) ?? apiVisitor(server.url, person);
    visitors.set(person, known);
    return known;
  };
  async function recordsSeenBy(person: string): Promise<Map<string, AnyRec>> {
    const seen = await (await visitor(person)).pull();
    return new Map([...seen.values()].flat().map((record) => [record.id, record]));
  }
  const textsOf = (records: Map<string, AnyRec>, edits: readonly TextEdit[]) =>
    edits.map(({ id, field }) => records.get(id)?.body[field] as string | undefined);

  return {
    url: `${server.url}/health/live`,
    traffic: server.traffic,
    stop: server.stop,
    space: async (size) => personWith(size),
    read: async (space, edits) => textsOf(await recordsSeenBy(space), edits),
    async change(space, edits) {
      const before = textsOf(await recordsSeenBy(space), edits);
      const { answers } = await (await visitor('nadja')).push(
        edits.map((edit, at) => ({
          dossierId: edit.dossierId,
          name: 'editSituation',
          args: {
            situationId: edit.id,
            changes: { [edit.field]: { from: before[at], to: edit.text } },
            conflictIds: { [edit.field]: crypto.randomUUID() },
          },
        })),
      );
      if (answers.length !== edits.length || answers.some((answer) => answer.result !== 'applied'))
        throw new Error(`the nurse's edits: ${JSON.stringify(answers.find((answer) => answer.result !== 'applied'))}`);
    },
  };
}
