import { Session } from '#protocol/session';
import type { Reply } from './reply';
import { ask, type Fetch } from './transport';

/** Who is signed in, by the session cookie. `signed-out` where nobody is. */
export const fetchSession = (fetch: Fetch, origin = ''): Promise<Reply<Session>> =>
  ask(fetch, `${origin}/api/session`, undefined, Session);

/** Ends the session at the server. What is unsent stays on the device for the next time. */
export const endSession = (fetch: Fetch, origin = ''): Promise<Reply<void>> =>
  ask<void>(fetch, `${origin}/api/session`, undefined, null, 'DELETE');
