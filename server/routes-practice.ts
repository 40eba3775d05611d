import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { platformName } from '#protocol/platform-name';
import { PracticeOffset, PracticeSignIn, PracticeTime, PracticeUsers } from '#protocol/session';
import { practiceAssignment, practiceUsers } from './practice';
import { ProblemError } from './problem';
import { type App, answers, body, type Shared } from './routes';
import { openSession } from './session';
import { noteSign } from './sign-log';

/** Sign-in by choosing a role, for trying and teaching. Where practice is off there is nothing here. */
export function practiceRoutes(app: App, shared: Shared): void {
  if (!shared.practice) return;
  const { database } = shared.core;
  const { clock } = shared.practice;

  const users = createRoute({
    method: 'get',
    path: '/api/practice/users',
    summary: 'Who may be chosen in practice mode.',
    responses: answers(PracticeUsers),
  });
  app.openapi(users, async (c) => c.json({ users: await practiceUsers(database) }, 200));

  const signIn = createRoute({
    method: 'post',
    path: '/api/practice/session',
    summary: 'Signs in as the chosen one and sets the session cookie.',
    request: body(PracticeSignIn),
    responses: answers(z.object({ ok: z.literal(true) })),
  });
  app.openapi(signIn, async (c) => {
    const chosen = await practiceAssignment(database, c.req.valid('json').userId);
    if (!chosen) throw new ProblemError('not-found');
    const token = await openSession(
      database,
      { assignment: chosen.assignment, platform: platformName({ userAgent: c.req.header('user-agent') ?? '' }) },
      shared.wallClock(),
    );
    await noteSign(shared.core, { ...chosen, outcome: 'applied' });
    const answer = c.json({ ok: true as const }, 200);
    shared.carrier.write(answer.headers, token);
    return answer;
  });

  if (!clock) return;
  const time = () => ({ offsetMs: clock.get(), now: clock.now() });
  const read = createRoute({
    method: 'get',
    path: '/api/practice/clock',
    summary: 'The practice clock.',
    responses: answers(PracticeTime),
  });
  app.openapi(read, (c) => c.json(time(), 200));
  const moved = createRoute({
    method: 'post',
    path: '/api/practice/clock',
    summary: 'Moves the practice clock.',
    request: body(PracticeOffset),
    responses: answers(PracticeTime),
  });
  app.openapi(moved, (c) => {
    clock.set(c.req.valid('json').offsetMs);
    return c.json(time(), 200);
  });
}
