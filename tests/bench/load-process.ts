import { editOfNeed, type NeedSeen, needsOf } from './need-edits';
import { seeded, swedishText } from './swedish-text';
import { type WireClient, wireClient } from './wire-client';

// Many headless clients in a process of their own, beside the server and not within the bench.

/** So long (ms) the load runs before it counts. */
const WARMING_MS = 2_000;

export interface Load {
  url: string;
  /** Who takes part. Whoever pushes writes in `own` dossiers only, so that nobody meets anybody. */
  people: { person: string; own: string[] }[];
  does: 'push' | 'idle' | 'first-sync';
  /** How long; a first sync takes as long as it takes. */
  seconds: number;
  /** How many records each must have. */
  records: number;
}

export interface LoadResult {
  /** How long each request took, or each first sync (ms). */
  ms: number[];
  /** From the first beginning to the last end (ms). */
  total: number;
  /** How often a pull was asked again because the server had failed. */
  retries: number;
}

interface Client {
  wire: WireClient;
  needs: NeedSeen[];
}

async function ready({ url, does, records }: Load, { person, own }: Load['people'][number]): Promise<Client> {
  const wire = wireClient(url, person);
  await wire.signIn();
  if (does === 'first-sync') return { wire, needs: [] };
  const seen = await wire.pullAll();
  const count = [...seen.values()].reduce((sum, some) => sum + some.length, 0);
  if (count !== records) throw new Error(`${person} has ${count} records, not ${records}`);
  return { wire, needs: needsOf(seen).filter((need) => own.includes(need.dossierId)) };
}

/** One request after the other until the time (ms on this process's clock) is over. */
async function work({ does }: Load, { wire, needs }: Client, nth: number, until: number): Promise<number[]> {
  const random = seeded(nth + 1);
  const ms: number[] = [];
  for (let turn = 0; performance.now() < until; turn++) {
    const need = needs[turn % needs.length];
    const text = swedishText(random, 500);
    const start = performance.now();
    if (does === 'idle') await wire.askForNothing();
    else if (need) {
      await wire.push(editOfNeed(need, text));
      need.text = text;
    }
    ms.push(performance.now() - start);
  }
  return ms;
}

async function firstSync({ records }: Load, { wire }: Client): Promise<number[]> {
  const start = performance.now();
  const seen = await wire.pullAll();
  const ms = performance.now() - start;
  const count = [...seen.values()].reduce((sum, some) => sum + some.length, 0);
  if (count !== records) throw new Error(`a first sync brought ${count} records, not ${records}`);
  return [ms];
}

/** What was acknowledged stands at the server. */
async function verify({ does }: Load, { wire, needs }: Client): Promise<void> {
  if (does !== 'push') return;
  const there = new Map(needsOf(await wire.pullAll()).map((need) => [need.id, need.text]));
  const lost = needs.filter((need) => there.get(need.id) !== need.text);
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged edits are not at the server`);
}

async function run(load: Load): Promise<LoadResult> {
  const clients: Client[] = [];
  for (const one of load.people) clients.push(await ready(load, one));
  const all = (until: number) =>
    Promise.all(
      clients.map((client, nth) =>
        load.does === 'first-sync' ? firstSync(load, client) : work(load, client, nth, until),
      ),
    );
  // A server that has just started plans its statements once per connection; what is measured is one that has run.
  if (load.does !== 'first-sync') await all(performance.now() + WARMING_MS);
  const start = performance.now();
  const each = await all(start + load.seconds * 1_000);
  const total = performance.now() - start;
  for (const client of clients) await verify(load, client);
  const retries = clients.reduce((sum, { wire }) => sum + wire.retries(), 0);
  for (const { wire } of clients) wire.close();
  return { ms: each.flat(), total, retries };
}

process.once('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  );
});
