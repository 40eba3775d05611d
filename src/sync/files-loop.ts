import { PROTOCOL_VERSION } from '#protocol/version';
import type { FileToSend, SyncStore } from './ports';
import type { Failure } from './reply';
import { mayLieInWhatWasSent } from './suspects';
import type { Transport } from './transport';

/** How it went: the failure that ended it, or null; and files that no server will ever take. */
export interface FilesSent {
  failure: Failure | null;
  strays: readonly string[];
}

interface Options {
  /** Everything that rests here, whether or not the server has taken the change that names it: before erasing. */
  all?: boolean;
  /** Runs before each part but the first: changes go before photos, and a long file keeps nobody's words waiting. */
  between?: () => Promise<Failure | null>;
}

/**
 * Sends photos and scans, each after the change that names it: asks which parts the server has, and sends the others one
 * by one. What was cut off goes on where it was. A file that the server can not take does not hold up the next.
 */
export async function sendFiles(store: SyncStore, transport: Transport, options: Options = {}): Promise<FilesSent> {
  const { all = false } = options;
  const strays: string[] = [];
  let failure: Failure | null = null;
  let begun = false;
  const between = async () => {
    if (begun && options.between) return options.between();
    begun = true;
    return null;
  };
  for (const file of store.files(all)) {
    const end = await sendFile(store, transport, file, between);
    if (end === 'stray') strays.push(file.id);
    else if (end) {
      // A second one that fails: it is the server.
      if (failure || !mayLieInWhatWasSent(end)) return { failure: end, strays };
      failure = end;
    }
  }
  return { failure, strays };
}

async function sendFile(
  store: SyncStore,
  transport: Transport,
  { id, dossierId, parts }: FileToSend,
  between: () => Promise<Failure | null>,
): Promise<Failure | 'stray' | null> {
  const which = { v: PROTOCOL_VERSION, ...named(store), dossierId, fileId: id };
  const asked = await transport.fileParts(which);
  if (asked.kind !== 'ok') return asked;
  if (asked.value.result !== 'parts') {
    // Found to be infected only after it had come.
    if (asked.value.result === 'wrong-type') await store.fileRefused(id, asked.value.why);
    return 'stray';
  }
  await store.fileSent(id, asked.value.held);
  const there = new Set(asked.value.held);
  for (let part = 0; part < parts; part += 1) {
    if (there.has(part)) continue;
    const first = await between();
    if (first) return first;
    const bytes = await store.filePart(id, part);
    if (bytes === undefined) return { kind: 'broken', what: 'file: unreadable here' };
    const reply = await transport.putPart({ ...which, part, bytes });
    if (reply.kind !== 'ok') return reply;
    const { value } = reply;
    if (value.result === 'parts') await store.fileSent(id, value.held);
    else if (value.result === 'wrong-part') return { kind: 'broken', what: 'file: wrong part' };
    else {
      if (value.result === 'wrong-type') await store.fileRefused(id, value.why);
      return 'stray';
    }
  }
  return null;
}

const named = ({ identity: { person, assignment, device } }: SyncStore) => ({ person, assignment, device });
