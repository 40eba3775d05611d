import { CLIENT_HEADER } from '#protocol/version';
import type { HeldSession } from './held-session';

/** Anything that answers requests as the server does: `createApp(...)`. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

/** Somebody who is signed in and calls the server's own routes. */
export interface Visitor {
  /** Posts JSON and gives the parsed answer (undefined for 204). Throws with the problem where the server says no. */
  call<Answer>(path: string, body: unknown): Promise<Answer>;
}

const ORIGIN = 'http://localhost';

/** Signs a practice user in through the front door. `session` is what the app reads its token from. */
export async function signIn(app: Answering, session: HeldSession, userId: string): Promise<Visitor> {
  let token: string | undefined;
  async function call<Answer>(path: string, body: unknown): Promise<Answer> {
    session.token = token;
    const headers = { 'content-type': 'application/json', [CLIENT_HEADER]: 'practice' };
    const answer = await app.fetch(
      new Request(`${ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    token = session.token;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} for ${userId}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }
  await call('/api/practice/session', { userId });
  return { call };
}
