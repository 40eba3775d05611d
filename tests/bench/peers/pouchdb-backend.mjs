// PouchDB's own server: express-pouchdb in the mode for PouchDB clients, over PouchDB on LevelDB on the disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import expressPouchDb from 'express-pouchdb';
import PouchDB from 'pouchdb';
import { edited } from './edited.mjs';
import { recordsOf } from './read-records.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samplan-bench-pouchdb-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const OnDisk = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use('/db', expressPouchDb(OnDisk, { mode: 'minimumForPouchDB', inMemoryConfig: true }));
const spaces = new Map();

const PAGE = 1_000;
const written = (results) => {
  const failed = results.find((result) => result.error);
  if (failed) throw new Error(`PouchDB: ${failed.message}`);
};

export const backend = {
  handle: (request, response) => app(request, response),
  async seed(name, size) {
    const db = new OnDisk(name);
    spaces.set(name, db);
    const documents = recordsOf(size).map(({ id, ...rest }) => ({ _id: id, ...rest }));
    for (let start = 0; start < documents.length; start += PAGE)
      written(await db.bulkDocs(documents.slice(start, start + PAGE)));
  },
  async change(name, edits) {
    const db = spaces.get(name);
    const { rows } = await db.allDocs({ keys: edits.map((edit) => edit.id), include_docs: true });
    written(await db.bulkDocs(rows.map(({ doc }, at) => edited(doc, edits[at]))));
  },
  async read(name, edits) {
    const { rows } = await spaces.get(name).allDocs({ keys: edits.map((edit) => edit.id), include_docs: true });
    return rows.map(({ doc }, at) => doc?.body[edits[at].field]);
  },
  async drop(name) {
    await spaces.get(name).destroy();
    spaces.delete(name);
  },
};
