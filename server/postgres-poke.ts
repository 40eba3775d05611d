import pg from 'pg';
import type { Log } from './log';
import { type Poke, pokeListeners } from './poke';

const CHANNEL = 'samplan_poke';
/** PostgreSQL takes 8,000 bytes in one notice. */
const NOTICE = 7_000;
/** How long (ms) to wait before listening again after the connection was lost. */
const AGAIN = 2_000;

/**
 * Pokes between any number of nodes on one PostgreSQL, over a connection of its own. While it is down pokes are lost,
 * which is what a poke may be: every device also asks by itself.
 */
export async function postgresPoke(url: string, log: Log): Promise<Poke & { close(): Promise<void> }> {
  const { wake, listen } = pokeListeners();
  let client: pg.Client | undefined;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect() {
    const fresh = new pg.Client({ connectionString: url, application_name: 'samplan-poke', keepAlive: true });
    fresh.on('error', () => undefined);
    fresh.on('end', () => {
      if (client === fresh) client = undefined;
      if (!closed) timer = setTimeout(() => void connect().catch(retry), AGAIN);
    });
    fresh.on('notification', ({ payload }) => wake(JSON.parse(payload ?? '[]') as string[]));
    await fresh.connect();
    await fresh.query(`set role samplan_outside; listen ${CHANNEL}`);
    client = fresh;
  }
  function retry() {
    log.warn({}, 'pokes are not heard; listening again');
    if (!closed) timer = setTimeout(() => void connect().catch(retry), AGAIN);
  }
  await connect();

  return {
    listen,
    send(units) {
      for (const notice of noticesOf(units))
        client?.query('select pg_notify($1, $2)', [CHANNEL, notice]).catch(() => log.warn({}, 'a poke was lost'));
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

function noticesOf(units: readonly string[]): string[] {
  const notices: string[][] = [[]];
  for (const unit of units) {
    if (JSON.stringify(notices.at(-1)).length + unit.length * 4 > NOTICE) notices.push([]);
    notices.at(-1)!.push(unit);
  }
  return notices.filter((notice) => notice.length > 0).map((notice) => JSON.stringify(notice));
}
