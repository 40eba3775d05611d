import { createRoute } from '@hono/zod-openapi';
import { BindSession, SeatAnswer } from '#protocol/seat';
import { Session } from '#protocol/session';
import { EndSessions, SessionsAnswer } from '#protocol/sign-in';
import { PROTOCOL_VERSION } from '#protocol/version';
import { hasProved } from './passkey-proof';
import { ProblemError } from './problem';
import { type App, answers, body, noContent, type Shared } from './routes';
import { closeSession } from './session';
import { endSessions, sessionsOf } from './session-list';
import { bindSession, heldByCookie } from './session-proof';
import { shortCookie } from './short-cookie';
import { noteSign } from './sign-log';
import { keepSignOut } from './sign-out';
import { whoAmI } from './who';

/** Who am I, where else am I signed in, and goodbye. */
export function sessionRoutes(app: App, shared: Shared): void {
  const { core, carrier, wallClock } = shared;
  const leaveCookie = shortCookie('sign_out', shared.https);
  const mine = createRoute({
    method: 'get',
    path: '/api/session',
    summary: 'The session: actor, units, colleagues.',
    responses: answers(Session),
  });
  app.openapi(mine, async (c) => c.json(await whoAmI(core, c.get('actor'), shared.practice !== undefined), 200));

  const seat = createRoute({
    method: 'get',
    path: '/api/seat',
    summary: 'Which seat of this computer the session is of, by the cookie alone.',
    responses: answers(SeatAnswer),
  });
  app.openapi(seat, async (c) => {
    const held = await heldByCookie(core.database, carrier.read(c.req.raw), wallClock());
    return c.json({ v: PROTOCOL_VERSION, session: held?.told ?? null }, 200);
  });

  const bound = createRoute({
    method: 'post',
    path: '/api/session/proof',
    summary: 'Gives a session that has just begun its proof and its device, once. May be sent again as it was.',
    request: body(BindSession),
    responses: noContent,
  });
  app.openapi(bound, async (c) => {
    const binding = c.req.valid('json');
    const token = carrier.read(c.req.raw);
    const asked = token ? await bindSession(core.database, token, binding, wallClock()) : undefined;
    if (asked && !asked.again) {
      const { person, unit, assignment, taken } = asked;
      const outcome = taken ? 'applied' : 'refused';
      const who = { person, unit, assignment, device: binding.device };
      await noteSign(core, { ...who, act: 'bindSession', outcome, code: taken ? undefined : 'not-signed-in' });
    }
    if (!asked?.taken) throw new ProblemError('not-signed-in');
    return c.body(null, 204);
  });

  const ended = createRoute({
    method: 'delete',
    path: '/api/session',
    summary: 'Ends the session.',
    responses: noContent,
  });
  app.openapi(ended, async (c) => {
    const token = carrier.read(c.req.raw);
    const closed = token ? await closeSession(core.database, token) : undefined;
    if (closed) {
      const { person, unit, assignment } = closed;
      await noteSign(core, { person, unit, assignment: assignment ?? undefined, act: 'signOut', outcome: 'applied' });
    }
    if (closed?.logoutUrl) leaveCookie.write(c, await keepSignOut(core.database, closed.logoutUrl, wallClock()));
    carrier.write(c.res.headers, null);
    return c.body(null, 204);
  });

  const list = createRoute({
    method: 'get',
    path: '/api/sessions',
    summary: "The person's own living sessions.",
    responses: answers(SessionsAnswer),
  });
  app.openapi(list, async (c) => {
    const asking = { person: c.get('actor').person, session: c.get('session') };
    return c.json({ v: PROTOCOL_VERSION, sessions: await sessionsOf(core.database, asking, wallClock()) }, 200);
  });

  const end = createRoute({
    method: 'post',
    path: '/api/commands/end-sessions',
    summary:
      "Ends one of the person's own sessions, or all others. Asks first for a proof of who it is, unless there is one.",
    request: body(EndSessions),
    responses: noContent,
  });
  app.openapi(end, async (c) => {
    const { person, unit, assignment, device } = c.get('actor');
    const which = c.req.valid('json').session;
    const line = { person, unit, assignment, device, act: 'endSessions' };
    // In practice anybody is anybody, and there is nothing to show it by.
    const proved =
      shared.practice !== undefined ||
      (await core.database.withPolicy((queries) => hasProved(queries, { session: c.get('session') }, wallClock())));
    if (!proved) {
      await noteSign(core, { ...line, outcome: 'refused', code: 'prove-first' });
      throw new ProblemError('refused', { refusal: 'prove-first' });
    }
    const count = await endSessions(core.database, { person, session: c.get('session') }, which);
    if (count === 0 && which !== 'others') throw new ProblemError('not-found');
    if (count > 0) await noteSign(core, { ...line, outcome: 'applied', detail: { count } });
    return c.body(null, 204);
  });
}
