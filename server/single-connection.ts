import type { Connection, Engine } from './database';

/**
 * An engine over a database with one connection (PGlite): uses take turns. Ending the turn puts back the role that may
 * do nothing, so that even a transaction left open by a defect is rolled back.
 */
export function singleConnection(name: Engine['name'], connection: Connection, close: () => Promise<void>): Engine {
  let last: Promise<unknown> = Promise.resolve();
  let powerless = false;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    name,
    connect: (use) =>
      inTurn(async () => {
        if (!powerless) await connection.exec('set role samplan_outside; set search_path to samplan');
        powerless = true;
        return use(connection);
      }),
    connectAsLogin: (use) =>
      inTurn(async () => {
        powerless = false;
        await connection.exec('reset role; reset search_path');
        return use(connection);
      }),
    close: () => inTurn(close),
  };
}
