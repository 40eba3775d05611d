// PouchDB with its own replication; its batches raised from 100 to 1,000, which is kind to it.
import PouchDB from 'pouchdb-browser';
import { edited } from './edited.mjs';

const BATCHES = { batch_size: 1_000, batches_limit: 10 };
let local;
let remote;

const written = (results) => {
  const failed = results.find((result) => result.error);
  if (failed) throw new Error(`PouchDB: ${failed.message}`);
};
const pull = async () => {
  await PouchDB.replicate(remote, local, BATCHES);
};
const push = async () => {
  await PouchDB.replicate(local, remote, BATCHES);
};

globalThis.bench = {
  async open(space) {
    local = new PouchDB('peer');
    remote = new PouchDB(`${location.origin}/db/${space}`, { skip_setup: true });
    await local.info();
  },
  firstSync: pull,
  count: async () => (await local.info()).doc_count,
  // Tells the server what came from it, so that the push that is timed is of the edits alone.
  settle: push,
  async edit(edits) {
    const { rows } = await local.allDocs({ keys: edits.map((edit) => edit.id), include_docs: true });
    written(await local.bulkDocs(rows.map(({ doc }, at) => edited(doc, edits[at]))));
  },
  push,
  pull,
  idle: async () => {
    await Promise.all([pull(), push()]);
  },
  async read(edits) {
    const { rows } = await local.allDocs({ keys: edits.map((edit) => edit.id), include_docs: true });
    return rows.map(({ doc }, at) => doc?.body[edits[at].field]);
  },
};
