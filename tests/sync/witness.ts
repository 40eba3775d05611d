// What a person may see, where the database can not be asked beside the running server: a device more of that person's,
// which does nothing but fetch, right after a device of the history has. It asks the server, not the rule book; what
// the rule book says is asked of the database at the end of the history, and at every pull where the histories run on
// PostgreSQL.
import type { Ask, TestDevice } from '#tests/contract/county';
import type { Row, Told } from './told-oracle';

/** So long (ms) a server that was killed may take to answer again. */
const PATIENCE = 120_000;

/** Asks until there is an answer of the server's own. */
export function patiently(ask: Ask): Ask {
  return async (path, init) => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const answer = await Promise.resolve(ask(path, init)).catch((error: unknown) => {
        if (Date.now() > until) throw error;
      });
      if (answer && answer.status < 500) return answer;
      if (Date.now() > until) throw new Error(`${path}: ${answer?.status ?? 'no answer'}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}

/** Lets the device fetch, one fetch after another, and tells what it holds then. `now` in ms. */
export function witness(device: TestDevice, now: () => number): () => Promise<Told> {
  let last: Promise<unknown> = Promise.resolve();
  async function tell(): Promise<Told> {
    const account = await device.pull().then(
      () => true,
      (error: Error) => {
        if (error.message.includes('account-closed')) return false;
        throw error;
      },
    );
    const dossiers = new Map<string, Map<string, Row>>();
    if (account)
      for (const [dossier, { records }] of device.held)
        dossiers.set(
          dossier,
          new Map([...records].map(([id, record]) => [id, { ...record, dossier, readers: [] as string[] }])),
        );
    return { at: now(), account, dossiers, worlds: null };
  }
  return () => {
    const told = last.then(tell);
    last = told.catch(() => undefined);
    return told;
  };
}
