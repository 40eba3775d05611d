// The least that a sync server can be: a log in memory. It judges nothing and writes nothing to a disk. For the floor
// (plain Dexie) and for RxDB, which brings no server of its own.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { edited } from './edited.mjs';
import { recordsOf } from './read-records.mjs';

const pack = promisify(gzip);
const spaces = new Map();

function put(space, record) {
  const before = space.byId.get(record.id);
  if (before) space.log[before.seq - 1] = undefined;
  const entry = { seq: space.log.length + 1, record };
  space.byId.set(record.id, entry);
  space.log.push(entry);
}

function changes(space, since, limit) {
  const records = [];
  let seq = since;
  while (seq < space.log.length && records.length < limit) {
    const entry = space.log[seq];
    seq += 1;
    if (entry) records.push(entry.record);
  }
  return { seq, records };
}

async function send(request, response, value) {
  const body = Buffer.from(JSON.stringify(value));
  const packed = body.length > 1024 && /gzip/.test(request.headers['accept-encoding'] ?? '');
  const bytes = packed ? await pack(body) : body;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(bytes);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
}

export const backend = {
  async handle(request, response) {
    const url = new URL(request.url, 'http://bench');
    const [, , name, verb] = url.pathname.split('/');
    const space = spaces.get(name);
    if (verb === 'changes') {
      const since = Number(url.searchParams.get('since'));
      const limit = Number(url.searchParams.get('limit') ?? Number.POSITIVE_INFINITY);
      return send(request, response, changes(space, since, limit));
    }
    for (const record of await bodyOf(request)) put(space, record);
    return send(request, response, { seq: space.log.length });
  },
  async seed(name, size) {
    const space = { byId: new Map(), log: [] };
    spaces.set(name, space);
    for (const record of recordsOf(size)) put(space, record);
  },
  async change(name, edits) {
    const space = spaces.get(name);
    for (const edit of edits) put(space, edited(space.byId.get(edit.id).record, edit));
  },
  async read(name, edits) {
    return edits.map((edit) => spaces.get(name).byId.get(edit.id)?.record.body[edit.field]);
  },
  async drop(name) {
    spaces.delete(name);
  },
};
