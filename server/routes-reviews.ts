import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type * as z from 'zod';
import {
  FinishLogCheck,
  JudgeAccess,
  LogCheckAnswer,
  LogChecksAnswer,
  OpenByNumber,
  OpenedByNumber,
  OpeningsAnswer,
  OpenLogCheck,
  ReviewOpening,
  ReviewsDue,
} from '#protocol/reviews';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import { readClock } from './clock';
import type { Core } from './core';
import { finishLogCheck, judgeAccess, logCheckDueOf, logChecksOf, openLogCheck } from './log-checks';
import { openByNumber } from './open-by-number';
import { openingsDue, openingsOf, reviewOpening } from './openings';
import { mayReview } from './reviewers';
import { type App, answers, body, type Env, noContent, type Shared, signedIn } from './routes';

const v = PROTOCOL_VERSION;

/** Opening a case with a reason, and the checks afterwards of what was read. */
export function reviewRoutes(app: App, shared: Shared): void {
  const { core } = shared;
  const middleware = signedIn(shared);
  const asked = { method: 'post' as const, middleware };
  const ask = <S extends z.ZodType, A extends z.ZodType>(
    path: string,
    summary: string,
    [schema, answer]: [S, A],
    run: (core: Core, actor: Caller, args: z.output<S>) => Promise<z.output<A>>,
  ) => {
    const route = { ...asked, path: `/api/commands/${path}`, summary, request: body(schema) };
    const handler = async (c: Context<Env>) =>
      c.json(await run(core, c.get('actor'), c.req.valid('json' as never) as z.output<S>), 200);
    app.openapi(createRoute({ ...route, responses: answers(answer) }), handler as never);
  };
  const add = <S extends z.ZodType>(
    path: string,
    summary: string,
    schema: S,
    run: (core: Core, actor: Caller, args: z.output<S>) => Promise<void>,
  ) => {
    const route = { ...asked, path: `/api/commands/${path}`, summary, request: body(schema) };
    const handler = async (c: Context<Env>) => {
      await run(core, c.get('actor'), c.req.valid('json' as never) as z.output<S>);
      return c.body(null, 204);
    };
    app.openapi(createRoute({ ...route, responses: noContent }), handler as never);
  };
  const tell = <A extends z.ZodType>(
    path: string,
    summary: string,
    answer: A,
    run: (core: Core, actor: Caller) => Promise<z.output<A>>,
  ) => {
    const route = createRoute({ method: 'get', path: `/api/${path}`, summary, middleware, responses: answers(answer) });
    app.openapi(route, (async (c: Context<Env>) => c.json(await run(core, c.get('actor')), 200)) as never);
  };

  ask(
    'open-by-number',
    'Opens the unit’s case of that number for 60 minutes.',
    [OpenByNumber, OpenedByNumber],
    async (core, actor, args) => ({ v, dossierId: await openByNumber(core, actor, args) }),
  );
  tell('openings', 'The unit’s openings with a reason, for its reviewers.', OpeningsAnswer, async (core, actor) => ({
    v,
    ...(await openingsOf(core, actor)),
  }));
  add('review-opening', 'Records the review of an opening, once.', ReviewOpening, reviewOpening);
  tell('log-checks', 'The unit’s checks of the log, for its reviewers.', LogChecksAnswer, async (core, actor) => ({
    v,
    checks: await logChecksOf(core, actor),
  }));
  ask('open-log-check', 'One check of the log.', [OpenLogCheck, LogCheckAnswer], openLogCheck);
  add('judge-access', 'Records the outcome of a drawn access, once.', JudgeAccess, judgeAccess);
  add('finish-log-check', 'Finishes a check of the log.', FinishLogCheck, finishLogCheck);
  tell('reviews-due', 'What waits for the reviewers of the unit: counts.', ReviewsDue, (core, actor) =>
    core.database.withActor(actor, async ({ policy }) => {
      const now = await readClock(policy, core.clock);
      if (!(await mayReview(policy, actor))) return { v, openings: 0, lateOpenings: 0, check: null };
      return { v, ...(await openingsDue(policy, actor, now)), check: await logCheckDueOf(policy, actor.unit, now) };
    }),
  );
}
