import { createRoute } from '@hono/zod-openapi';
import { Session } from '#protocol/session';
import { type App, answers, noContent, type Shared, signedIn } from './routes';
import { closeSession } from './session';
import { whoAmI } from './who';

/** Who am I, and goodbye. */
export function sessionRoutes(app: App, shared: Shared): void {
  const { core, carrier } = shared;
  const mine = createRoute({
    method: 'get',
    path: '/api/session',
    summary: 'The session: actor, units, colleagues.',
    middleware: signedIn(shared),
    responses: answers(Session),
  });
  app.openapi(mine, async (c) => c.json(await whoAmI(core, c.get('actor'), shared.practice !== undefined), 200));

  const ended = createRoute({
    method: 'delete',
    path: '/api/session',
    summary: 'Ends the session.',
    responses: noContent,
  });
  app.openapi(ended, async (c) => {
    const token = carrier.read(c.req.raw);
    if (token) await closeSession(core.database, token, shared.wallClock());
    const answer = new Response(null, { status: 204 });
    carrier.write(answer.headers, null);
    return answer as never;
  });
}
