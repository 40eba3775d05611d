// RxDB over its free storage (Dexie), with its replication over HTTP against the floor's server.
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { edited } from './edited.mjs';

const BATCH = 1_000;
const word = { type: 'string', maxLength: 60 };
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: word,
    dossierId: word,
    entity: word,
    unit: word,
    kind: word,
    audience: word,
    version: { type: 'number' },
    deleted: { type: 'boolean' },
    by: word,
    at: { type: 'number', minimum: 0, maximum: 10_000_000_000_000, multipleOf: 1 },
    body: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'dossierId', 'entity', 'at', 'body'],
  indexes: ['dossierId', ['entity', 'at']],
};
let records;
let base;

async function sync() {
  const replication = replicateRxCollection({
    collection: records,
    replicationIdentifier: 'bench',
    live: false,
    pull: {
      batchSize: BATCH,
      async handler(checkpoint, limit) {
        const answer = await (await fetch(`${base}/changes?since=${checkpoint?.seq ?? 0}&limit=${limit}`)).json();
        const documents = answer.records.map((record) => ({ ...record, _deleted: false }));
        return { documents, checkpoint: { seq: answer.seq } };
      },
    },
    push: {
      batchSize: BATCH,
      async handler(rows) {
        const changed = rows.map(({ newDocumentState: { _deleted, ...record } }) => record);
        await fetch(`${base}/push`, { method: 'POST', body: JSON.stringify(changed) });
        return [];
      },
    },
  });
  let failed;
  replication.error$.subscribe((error) => (failed = error));
  await replication.awaitInitialReplication();
  await replication.cancel();
  if (failed) throw failed;
}

globalThis.bench = {
  async open(space) {
    base = `/api/${space}`;
    const db = await createRxDatabase({ name: 'peer', storage: getRxStorageDexie(), multiInstance: false });
    ({ records } = await db.addCollections({ records: { schema } }));
  },
  firstSync: sync,
  count: () => records.count().exec(),
  async edit(edits) {
    const found = await records.findByIds(edits.map((edit) => edit.id)).exec();
    await records.bulkUpsert(edits.map((edit) => edited(found.get(edit.id).toMutableJSON(), edit)));
  },
  push: sync,
  pull: sync,
  idle: sync,
  async read(edits) {
    const found = await records.findByIds(edits.map((edit) => edit.id)).exec();
    return edits.map((edit) => found.get(edit.id)?.toJSON().body[edit.field]);
  },
};
