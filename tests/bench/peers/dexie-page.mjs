// The floor: plain Dexie, one row per record, in the clear; one request for everything and one bulkPut.
import Dexie from 'dexie';
import { edited } from './edited.mjs';

let db;
let base;
let seq = 0;

async function pull() {
  const answer = await (await fetch(`${base}/changes?since=${seq}`)).json();
  if (answer.records.length > 0) await db.records.bulkPut(answer.records);
  seq = answer.seq;
}

globalThis.bench = {
  async open(space) {
    base = `/api/${space}`;
    db = new Dexie('floor');
    db.version(1).stores({ records: 'id, dossierId, [entity+at]', outbox: 'id' });
    await db.open();
  },
  firstSync: pull,
  count: () => db.records.count(),
  async edit(edits) {
    await db.transaction('rw', db.records, db.outbox, async () => {
      const records = await db.records.bulkGet(edits.map((edit) => edit.id));
      const changed = records.map((record, at) => edited(record, edits[at]));
      await db.records.bulkPut(changed);
      await db.outbox.bulkPut(changed);
    });
  },
  async push() {
    const body = JSON.stringify(await db.outbox.toArray());
    seq = (await (await fetch(`${base}/push`, { method: 'POST', body })).json()).seq;
    await db.outbox.clear();
  },
  pull,
  idle: pull,
  async read(edits) {
    const records = await db.records.bulkGet(edits.map((edit) => edit.id));
    return records.map((record, at) => record?.body[edits[at].field]);
  },
};
