import { readFileSync } from 'node:fs';
import type { AnyRec } from '#domain/record';
import { peerBackend, productBackend } from './backends';
import type { World } from './bench-world';
import { call, freshBrowser, loadBench, timedCall } from './browser';
import { bundledPage } from './bundle-pages';
import type { Backend, TextEdit } from './edits';
import { EDIT_SIZE, options, type Peer } from './options';
import type { Results } from './results';
import { seeded, swedishText } from './swedish-text';
import { RECORDS_PER_DOSSIER } from './workload';

export const EDITS = 1_000;
export const CHANGES = 100;
const EDITABLE = { need: 'text', goal: 'text', action: 'text', plan: 'longTermAim' } as const;
const IDLE_TIMES = 5;

/** Edits by the case worker, or changes by the nurse: other texts in every repetition. */
function editsFor(world: World, size: number, count: number, by: 'worker' | 'nurse', rep: number): TextEdit[] {
  const random = seeded(1_000 * rep + (by === 'worker' ? 1 : 2));
  const dossiers = readFileSync(world.records, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(0, size)
    .map((line) => JSON.parse(line) as (AnyRec & { dossierId: string })[]);
  const choices = dossiers.map((records) =>
    by === 'nurse'
      ? records.filter((record) => record.entity === 'situation').map((record) => ({ record, field: 'needs' }))
      : records.flatMap((record) => {
          const field = EDITABLE[record.entity as keyof typeof EDITABLE];
          return field ? [{ record, field }] : [];
        }),
  );
  // As many in each dossier as needed, dossier after dossier, as one works through one's cases.
  const each = choices.map((some, at) => {
    const wanted = Math.floor(((at + 1) * count) / size) - Math.floor((at * count) / size);
    return some.slice(0, wanted);
  });
  return each.flat().map(({ record, field }) => ({
    dossierId: record.dossierId,
    id: record.id,
    entity: record.entity as TextEdit['entity'],
    field,
    text: swedishText(random, field === 'longTermAim' ? 300 : 550),
  }));
}

function must(truth: boolean, what: string): void {
  if (!truth) throw new Error(`wrong result: ${what}`);
}

const same = (texts: readonly (string | undefined)[], edits: readonly TextEdit[]) =>
  texts.length === edits.length && edits.every(({ text }, at) => texts[at] === text);

type Started = Backend & { stop(): Promise<void> };

/** The figures of a device, every peer beside the others in each repetition, the order turned round every other time. */
export async function deviceFigures(world: World, results: Results, log: (line: string) => void): Promise<void> {
  const pages = new Map<Peer, string>();
  const backends = new Map<Peer, Started>();
  try {
    for (const peer of options.peers) {
      const ours = peer === 'postgres' || peer === 'embedded';
      pages.set(peer, await bundledPage(ours ? 'product-page.ts' : `peers/${peer}-page.mjs`));
      if (peer === 'postgres') {
        await world.cluster.copy(world.filled, 'bench_device');
        backends.set(peer, productBackend(await world.serve('bench_device')));
      } else if (peer === 'embedded') continue;
      else backends.set(peer, await peerBackend(peer, world));
    }
    for (let rep = 0; rep < options.reps; rep++) {
      const order = rep % 2 ? [...options.peers].reverse() : options.peers;
      for (const size of options.sizes)
        for (const peer of order) {
          const backend = backends.get(peer);
          if (!backend) continue;
          const began = Date.now();
          await one(world, results, { peer, backend, script: pages.get(peer) ?? '', size, rep });
          log(`repetition ${rep + 1}, W(${size}), ${peer}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
        }
    }
  } finally {
    for (const backend of backends.values()) await backend.stop();
  }
}

interface Turn {
  peer: Peer;
  backend: Started;
  script: string;
  size: number;
  rep: number;
}

async function one(world: World, results: Results, { peer, backend, script, size, rep }: Turn): Promise<void> {
  const name = (figure: string) => `${figure} / ${size} / ${peer}`;
  const space = await backend.space(size, rep);
  const browser = await freshBrowser();
  try {
    const { page } = browser;
    await loadBench(page, backend.url, script);
    await call(page, 'open', space);
    const before = await backend.traffic();
    results.add('device', name('first sync'), await timedCall(page, 'firstSync'));
    const after = await backend.traffic();
    results.add('device', name('first sync, requests'), after.requests - before.requests);
    results.add('device', name('first sync, bytes'), after.received + after.sent - before.received - before.sent);
    results.add('device', name('first sync, server cpu'), after.cpuMs - before.cpuMs);
    const count = await call<number>(page, 'count');
    must(count === size * RECORDS_PER_DOSSIER, `${peer} has ${count} records of W(${size})`);

    if (size === EDIT_SIZE || peer === 'postgres' || peer === 'dexie') await idle();
    if (size === EDIT_SIZE) await pushAndPull();
    if (peer === 'postgres' || peer === 'embedded') await questions();

    async function idle() {
      // What came of its own first sync is told once, before idleness is measured.
      await call(page, 'idle');
      for (let time = 0; time < IDLE_TIMES; time++) {
        const start = await backend.traffic();
        const ms = await timedCall(page, 'idle');
        const end = await backend.traffic();
        results.add('device', name('nothing new'), ms);
        results.add('device', name('nothing new, requests'), end.requests - start.requests);
        results.add('device', name('nothing new, bytes received'), end.received - start.received);
        results.add('device', name('nothing new, bytes sent'), end.sent - start.sent);
      }
    }

    async function pushAndPull() {
      await page.evaluate(() => (globalThis as unknown as { bench: { settle?(): Promise<void> } }).bench.settle?.());
      const edits = editsFor(world, size, EDITS, 'worker', rep);
      must(edits.length === Math.min(EDITS, size * 4), `${edits.length} edits`);
      results.add('device', name('edit offline'), await timedCall(page, 'edit', edits));
      results.add('device', name('push'), await timedCall(page, 'push'));
      must(same(await backend.read(space, edits), edits), `${peer}: an edit did not arrive`);
      await call(page, 'pull');
      must(same(await call(page, 'read', edits), edits), `${peer}: an edit is lost here`);

      const changes = editsFor(world, size, CHANGES, 'nurse', rep);
      must(changes.length === Math.min(CHANGES, size), `${changes.length} changes`);
      await backend.change(space, changes);
      results.add('device', name('pull'), await timedCall(page, 'pull'));
      must(same(await call(page, 'read', changes), changes), `${peer}: a change was not seen`);
    }

    async function questions() {
      const { ms, dossiers } = await call<{ ms: number; dossiers: number }>(page, 'unlock');
      must(dossiers === size, `unlocked ${dossiers} dossiers of ${size}`);
      results.add('device', name('unlock'), ms);
      results.add('device', name('derive key'), await call<number>(page, 'deriveKey'));
    }
  } finally {
    await browser.close();
  }
}
