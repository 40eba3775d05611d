import { Agent, request } from 'node:http';
import type { AnyRec } from '#domain/record';
import type { Held, PullAnswer } from '#protocol/pull';
import type { PushAnswer } from '#protocol/push';
import type { Session } from '#protocol/session';
import { CLIENT_HEADER, PROOF_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { digestOf } from '#sync/digest';
import { newProof } from '#sync/proof';
import { retryFor } from '#sync/retry';

/** A device without a browser: what it sends is what the app sends, and it keeps what it must to ask again. */
export interface WireClient {
  signIn(): Promise<void>;
  /** Pulls all there is; gives the records by dossier. */
  pullAll(): Promise<Map<string, readonly AnyRec[]>>;
  /** Asks for what is new. Throws where anything is. */
  askForNothing(): Promise<void>;
  /** Sends mutations in one request. Throws where one is refused. */
  push(...mutations: { dossierId: string; name: string; args: unknown }[]): Promise<void>;
  /** How often a pull was asked again because the server had failed. */
  retries(): number;
  close(): void;
}

/** The server answered, and not with what was asked for. */
class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** One connection, kept open as a browser keeps its own. */
export function wireClient(url: string, person: string): WireClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const device = crypto.randomUUID();
  const proof = newProof();
  let cookie = '';
  let identity = { v: PROTOCOL_VERSION, person, assignment: '', device };
  let held: Held[] = [];
  let digest = '';
  let seq = 0;
  let retries = 0;

  function send<Answer>(method: string, path: string, body?: unknown, again = false): Promise<Answer> {
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
            ...(cookie ? { cookie, [PROOF_HEADER]: proof } : {}),
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
            if (answer.statusCode === 204) resolve(undefined as Answer);
            else if (answer.statusCode === 200) resolve(JSON.parse(text) as Answer);
            else reject(new Refused(answer.statusCode ?? 0, `${path}: ${answer.statusCode} ${text}`));
          });
        },
      );
      asking.once('error', (error: NodeJS.ErrnoException) => {
        // The server had just closed a connection that lay idle; a browser asks again too. A repeated push is safe.
        if (asking.reusedSocket && error.code === 'ECONNRESET' && !again)
          send<Answer>(method, path, body, true).then(resolve, reject);
        else reject(error);
      });
      asking.end(sent);
    });
  }

  /** As the app: an overloaded server is asked again after a while, twice as long each time. */
  async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        const { afterMs } = retryFor({ kind: 'failing' }, attempt, Math.random);
        if (!(error instanceof Refused) || error.status < 500 || afterMs === null) throw error;
        retries += 1;
        await new Promise((resolve) => setTimeout(resolve, afterMs));
      }
    }
  }

  return {
    retries: () => retries,
    async signIn() {
      await send('POST', '/api/practice/session', { userId: person });
      await send('POST', '/api/session/proof', { proof, device });
      const { actor } = await send<Session>('GET', '/api/session');
      identity = { ...identity, person: actor.person, assignment: actor.assignment };
    },
    async pullAll() {
      const seen = new Map<string, readonly AnyRec[]>();
      held = [];
      for (let more = true; more; ) {
        const answer = await patiently(() => send<PullAnswer>('POST', '/api/pull', { ...identity, digest: '', held }));
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
    async push(...mutations) {
      const queued = mutations.map((one) => ({ ...one, id: crypto.randomUUID(), seq: ++seq, at: Date.now() }));
      const { answers } = await send<PushAnswer>('POST', '/api/push', { ...identity, mutations: queued });
      const refused = answers.find((answer) => answer.result !== 'applied');
      if (refused || answers.length !== mutations.length)
        throw new Error(`${answers.length} answers to ${mutations.length} mutations; ${JSON.stringify(refused)}`);
    },
    close: () => agent.destroy(),
  };
}
