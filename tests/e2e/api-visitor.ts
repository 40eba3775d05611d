import type { AnyRec } from '#domain/record';
import type { Held, PullAnswer } from '#protocol/pull';
import type { PushAnswer } from '#protocol/push';
import { CLIENT_HEADER, PROOF_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { newProof } from '#sync/proof';

/** What came back over the wire, as it was. */
export interface WireAnswer {
  status: number;
  type: string;
  body: unknown;
}

/** Somebody who talks to the server over its wire, without the app: cookie, headers and JSON. */
export interface ApiVisitor {
  person: string;
  assignment: string;
  device: string;
  /** Posts `body` (a string is sent as it is) and gives the answer, whatever it says. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<WireAnswer>;
  /** Sends mutations as this device's next ones. */
  push(mutations: { dossierId: string; name: string; args: unknown }[]): Promise<PushAnswer>;
  /** Tells that this person has opened a case. */
  read(dossierId: string): Promise<void>;
  /** Every record that this person may see now, by dossier. */
  pull(): Promise<Map<string, readonly AnyRec[]>>;
}

/** Signs in as a practice user. `url` is the server's. */
export async function apiVisitor(url: string, userId: string): Promise<ApiVisitor> {
  const proof = newProof();
  const device = crypto.randomUUID();
  let cookie = '';
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', [CLIENT_HEADER]: '1', [PROOF_HEADER]: proof, cookie, ...headers },
      body: body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body),
    });
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, body: type.includes('json') && text ? JSON.parse(text) : text };
  }
  const post = (path: string, body: unknown, headers?: Record<string, string>) => send('POST', path, body, headers);

  const signedIn = await post('/api/practice/session', { userId });
  if (signedIn.status !== 200) throw new Error(`${userId} could not sign in: ${signedIn.status}`);
  await post('/api/session/proof', { proof, device });
  const session = (await send('GET', '/api/session')).body as { actor: { person: string; assignment: string } };
  const { person, assignment } = session.actor;
  const envelope = { v: PROTOCOL_VERSION, person, assignment, device };
  let seq = 0;
  return {
    person,
    assignment,
    device,
    post,
    async push(mutations) {
      const queued = mutations.map((one) => ({ ...one, id: crypto.randomUUID(), seq: ++seq, at: Date.now() }));
      const answer = await post('/api/push', { ...envelope, mutations: queued });
      if (answer.status !== 200) throw new Error(`push: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as PushAnswer;
    },
    async read(dossierId) {
      const reads = [{ id: crypto.randomUUID(), dossierId, what: 'opened', detail: '', at: Date.now() }];
      const answer = await post('/api/reads', { ...envelope, reads });
      if (answer.status !== 200) throw new Error(`reads: ${answer.status} ${JSON.stringify(answer.body)}`);
    },
    async pull() {
      const seen = new Map<string, readonly AnyRec[]>();
      const held: Held[] = [];
      for (let more = true; more; ) {
        const answer = await post('/api/pull', { ...envelope, digest: '', held });
        const page = answer.body as PullAnswer;
        if (page.result !== 'dossiers') break;
        for (const one of page.dossiers) {
          if (one.mode === 'purge') continue;
          seen.set(one.id, one.records);
          held.push([one.id, one.scope, one.seq]);
        }
        more = page.more;
      }
      return seen;
    },
  };
}
