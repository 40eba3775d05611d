import { Agent, request } from 'node:http';
import type { AnyRec } from '#domain/record';
import type { Held, PullAnswer } from '#protocol/pull';
import type { PushAnswer } from '#protocol/push';
import type { Session } from '#protocol/session';
import { CLIENT_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { digestOf } from '#sync/digest';

/** A device without a browser: what it sends is what the app sends, and it keeps what it must to ask again. */
export interface WireClient {
  signIn(): Promise<void>;
  /** Pulls all there is; gives the records by dossier. */
  pullAll(): Promise<Map<string, readonly AnyRec[]>>;
  /** Asks for what is new. Throws where anything is. */
  askForNothing(): Promise<void>;
  /** Sends one mutation. Throws where it is refused. */
  push(dossierId: string, name: string, args: unknown): Promise<void>;
  close(): void;
}

/** One connection, kept open as a browser keeps its own. */
export function wireClient(url: string, person: string): WireClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const device = crypto.randomUUID();
  let cookie = '';
  let identity = { v: PROTOCOL_VERSION, person, assignment: '', device };
  let held: Held[] = [];
  let digest = '';
  let seq = 0;

  function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const asking = request(
        `${url}${path}`,
        {
          agent,
          method,
          headers: {
            accept: 'application/json',
            [CLIENT_HEADER]: String(PROTOCOL_VERSION),
            ...(cookie ? { cookie } : {}),
            ...(sent === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) }),
          },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.once('error', reject);
          answer.once('end', () => {
            const text = Buffer.concat(parts).toString();
            const set = answer.headers['set-cookie']?.map((one) => one.split(';')[0]);
            if (set) cookie = set.join('; ');
            if (answer.statusCode === 200) resolve(JSON.parse(text) as Answer);
            else reject(new Error(`${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      asking.once('error', reject);
      asking.end(sent);
    });
  }

  return {
    async signIn() {
      await send('POST', '/api/practice/session', { userId: person });
      const { actor } = await send<Session>('GET', '/api/session');
      identity = { ...identity, person: actor.person, assignment: actor.assignment };
    },
    async pullAll() {
      const seen = new Map<string, readonly AnyRec[]>();
      held = [];
      for (let more = true; more; ) {
        const answer = await send<PullAnswer>('POST', '/api/pull', { ...identity, digest: '', held });
        if (answer.result !== 'dossiers') throw new Error(`a pull was answered ${answer.result}`);
        for (const one of answer.dossiers) {
          if (one.mode === 'purge') continue;
          seen.set(one.id, one.records);
          held.push([one.id, one.scope, one.seq]);
        }
        more = answer.more;
      }
      digest = await digestOf(held);
      return seen;
    },
    async askForNothing() {
      const { result } = await send<PullAnswer>('POST', '/api/pull', { ...identity, digest });
      if (result !== 'unchanged') throw new Error(`something was new: ${result}`);
    },
    async push(dossierId, name, args) {
      const mutation = { id: crypto.randomUUID(), seq: ++seq, dossierId, name, args, at: Date.now() };
      const { answers } = await send<PushAnswer>('POST', '/api/push', { ...identity, mutations: [mutation] });
      if (answers[0]?.result !== 'applied') throw new Error(`${name}: ${JSON.stringify(answers)}`);
    },
    close: () => agent.destroy(),
  };
}
