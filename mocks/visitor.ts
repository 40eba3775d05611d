import { type Dossier, openDossier } from '#domain/dossier';
import type { PullAnswer, PulledDossier } from '#protocol/pull';
import { CLIENT_HEADER, PROOF_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import { randomToken } from '#server/digest';
import { personNamed } from './families/people';
import type { HeldSession } from './held-session';

/** Anything that answers requests as the server does: `createApp(...)`. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** Somebody who is signed in and calls the server's own routes. */
export interface Visitor {
  person: string;
  assignment: string;
  /** The device that the session is of. */
  device: string;
  /** Posts JSON and gives the parsed answer (undefined for 204). Throws with the problem where the server says no. */
  call<Answer>(path: string, body: unknown): Promise<Answer>;
  /** Gets what an address answers. Throws likewise. */
  ask<Answer>(path: string): Promise<Answer>;
  /** Signs out. */
  leave(): Promise<void>;
}

const ORIGIN = 'http://localhost';

/**
 * Signs a practice user in through the front door, on a device that is new where none is named. `session` is what the app
 * reads its token from.
 */
export async function signIn(
  app: Answering,
  session: HeldSession,
  userId: string,
  device: string = crypto.randomUUID(),
): Promise<Visitor> {
  const proof = randomToken();
  let token: string | undefined;
  async function send<Answer>(method: string, path: string, body?: string): Promise<Answer> {
    session.token = token;
    const headers = { 'content-type': 'application/json', [CLIENT_HEADER]: 'practice', [PROOF_HEADER]: proof };
    const answer = await app.fetch(new Request(`${ORIGIN}${path}`, { method, headers, ...(body ? { body } : {}) }));
    token = session.token;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} for ${userId}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
  const call = <Answer>(path: string, body: unknown) => send<Answer>('POST', path, JSON.stringify(body));
  await call('/api/practice/session', { userId });
  await call('/api/session/proof', { proof, device });
  return {
    person: userId,
    device,
    assignment: `${userId}@${personNamed(userId).unit}`,
    call,
    ask: (path) => send('GET', path),
    leave: () => send('DELETE', '/api/session'),
  };
}

/** A dossier as the visitor sees it now, pulled anew as by a device that holds nothing; empty where nothing is seen. */
export async function dossierSeen(visitor: Visitor, dossierId: string): Promise<Dossier> {
  const { person, assignment, device } = visitor;
  const seen: Exclude<PulledDossier, { mode: 'purge' }>[] = [];
  for (let more = true; more; ) {
    const page = await visitor.call<PullAnswer>('/api/pull', {
      v: PROTOCOL_VERSION,
      person,
      assignment,
      device,
      // Nothing of it comes to rest anywhere.
      keeps: 'memory-only',
      digest: '',
      held: seen.map((one) => [one.id, one.scope, one.seq]),
    });
    const pulled = page.result === 'dossiers' ? page.dossiers : [];
    for (const one of pulled) if (one.mode !== 'purge') seen.push(one);
    more = page.result === 'dossiers' && page.more;
  }
  return openDossier(dossierId, seen.find((one) => one.id === dossierId)?.records ?? []);
}
