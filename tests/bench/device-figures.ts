import { join } from 'node:path';
import { peerBackend, productBackend } from './backends';
import { startProduct, type World } from './bench-world';
import { call, freshBrowser, loadBench, timedCall } from './browser';
import { bundledPage } from './bundle-pages';
import { areDueThisWeek, CHANGES, EDITS, editsFor, must, same } from './device-work';
import type { Backend } from './edits';
import { copyToEmbedded } from './embedded-copy';
import { EDIT_SIZE, options, type Peer } from './options';
import type { Results } from './results';
import { spread } from './spread';
import { RECORDS_PER_DOSSIER, SEARCH_EVERY, SEARCH_TERM } from './workload';

const IDLE_TIMES = 5;
/** So long (ms) everything rests before idleness is measured: a server may still have work with a first sync, as with its log. */
const REST_MS = 2_000;
/** A question to the whole device is asked so many times in a row. */
const ASKED = 9;

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
      } else if (peer === 'embedded') {
        const folder = join(world.folder, 'embedded');
        await copyToEmbedded(world.cluster, world.filled, folder);
        log('copied to the embedded engine');
        backends.set(peer, productBackend(await startProduct({ DATABASE_URL: '', DATA_DIR: folder })));
      } else backends.set(peer, await peerBackend(peer, world));
    }
    for (let rep = 0; rep < options.reps; rep++) {
      const order = rep % 2 ? [...options.peers].reverse() : options.peers;
      for (const size of options.sizes)
        for (const peer of order) {
          const backend = backends.get(peer);
          if (!backend || !takesPart(peer, size)) continue;
          const began = Date.now();
          await one(world, results, { peer, backend, script: pages.get(peer) ?? '', size, rep });
          log(`repetition ${rep + 1}, W(${size}), ${peer}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
        }
    }
  } finally {
    for (const backend of backends.values()) await backend.stop();
  }
}

/** PouchDB and RxDB take minutes for the largest; they are measured where the table needs them. */
const takesPart = (peer: Peer, size: number) =>
  (peer !== 'pouchdb' && peer !== 'rxdb') || size === EDIT_SIZE || size === Math.max(...options.sizes);

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

    // How cost grows is drawn of the product beside the floor; the others stand where the table needs them.
    if (size === EDIT_SIZE || peer === 'postgres' || peer === 'dexie') {
      await idle();
      await pushAndPull();
    }
    if (peer === 'postgres' || peer === 'embedded') await questions();

    async function idle() {
      // What came of its own first sync is told once, before idleness is measured.
      await call(page, 'idle');
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
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
      const due = await call<{ ms: number[]; answer: string[] }>(page, 'followUps', ASKED);
      must(areDueThisWeek(world, size, due.answer), `${due.answer.length} follow-ups in another order`);
      results.add('device', name('follow-ups due'), spread(due.ms).median);
      const hits = await call<{ ms: number[]; answer: string[] }>(page, 'search', ASKED, SEARCH_TERM);
      must(hits.answer.length === Math.ceil(size / SEARCH_EVERY), `${hits.answer.length} search hits`);
      results.add('device', name('search'), spread(hits.ms).median);
    }
  } finally {
    await browser.close();
  }
}
