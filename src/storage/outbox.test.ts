import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { Database } from './database';
import { makeOutbox } from './outbox';
import { makeSealer } from './sealed';
import { makeSerial } from './serial';
import { makeTaken } from './taken';
import { makeVault } from './vault';

it('a change that the server has not acknowledged can not be let go by anybody', async () => {
  const db = new Database('outbox', { indexedDB: new IDBFactory(), IDBKeyRange });
  const sealer = makeSealer((await makeVault('secret', 1_000)).key);
  const taken = makeTaken({ db, sealer, now: () => 0, newId: () => crypto.randomUUID() });
  const where = () => 'disk' as const;
  const deps = { db, sealer, serial: makeSerial(), taken, where, touched: () => undefined, tell: () => undefined };
  const outbox = makeOutbox(deps);
  const [waiting, sent] = [crypto.randomUUID(), crypto.randomUUID()];
  const item = { dossierId: crypto.randomUUID(), name: 'n', args: {}, at: 0, state: 'waiting' as const };
  await outbox.append({ ...item, id: waiting });
  await outbox.append({ ...item, id: sent });
  await outbox.acknowledge([{ id: sent, seq: 2, result: 'applied', dossierSeq: 1 }], () => 0);
  await outbox.letGo([waiting, sent]);
  expect(outbox.entries().map((entry) => entry.id)).toEqual([waiting]);
  const again = makeOutbox(deps);
  await again.load();
  expect(again.entries().map((entry) => entry.id)).toEqual([waiting]);
});
