import { BindSession, SeatAnswer, type SeatSession } from '#protocol/seat';
import { Session } from '#protocol/session';
import type { Reply } from './reply';
import { ask, type Fetch } from './transport';

/** Who is signed in. `fetch` has the session's proof; `signed-out` where nobody is, or the proof is another's. */
export const fetchSession = (fetch: Fetch, origin = ''): Promise<Reply<Session>> =>
  ask(fetch, `${origin}/api/session`, undefined, Session);

/** What the cookie alone may know: whether somebody is signed in here, and at which seat. Null where nobody is. */
export async function fetchSeat(fetch: Fetch, origin = ''): Promise<Reply<SeatSession | null>> {
  const reply = await ask(fetch, `${origin}/api/seat`, undefined, SeatAnswer);
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.session } : reply;
}

/** Gives the session that has just begun its proof and its device. `signed-out` where it has one already, or it is too late. */
export const bindSession = (fetch: Fetch, binding: BindSession, origin = ''): Promise<Reply<void>> =>
  ask<void>(fetch, `${origin}/api/session/proof`, BindSession.parse(binding), null);

/** Ends the session at the server. What is unsent stays on the device for the next time. */
export const endSession = (fetch: Fetch, origin = ''): Promise<Reply<void>> =>
  ask<void>(fetch, `${origin}/api/session`, undefined, null, 'DELETE');
