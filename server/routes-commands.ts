import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Actor } from '#domain/actor';
import { AssignStaff, EndAssignment, OpenOnGround, Release } from '#protocol/command';
import { EvaluationResultsAnswer } from '#protocol/evaluation-results';
import { GetPartAnswer } from '#protocol/files';
import { EndAccount, EndAccountAnswer, SetUnitMail } from '#protocol/lead-unit';
import { OpenQuarantine, OpenQuarantinedPart, QuarantineAnswer } from '#protocol/quarantine';
import { PROTOCOL_VERSION } from '#protocol/version';
import { assignStaff, endAssignment, openOnGround } from './assignments';
import type { Core } from './core';
import { resultsFor } from './evaluation-results';
import { endAccount, setUnitMail } from './lead-unit';
import { openQuarantine } from './quarantine';
import { openQuarantinedPart } from './quarantined-part';
import { release } from './release';
import { type App, answers, body, type Env, noContent, type Shared, signedIn } from './routes';

/** Online commands: what only the server can know or grant. 204, or a problem. */
export function commandRoutes(app: App, shared: Shared): void {
  const add = <S extends z.ZodType>(
    path: string,
    summary: string,
    schema: S,
    run: (core: Core, actor: Actor, args: z.output<S>) => Promise<void>,
  ) => {
    const route = createRoute({
      method: 'post',
      path: `/api/commands/${path}`,
      summary,
      middleware: signedIn(shared),
      request: body(schema),
      responses: noContent,
    });
    const handler = async (c: Context<Env>) => {
      await run(shared.core, c.get('actor'), c.req.valid('json' as never) as z.output<S>);
      return c.body(null, 204);
    };
    app.openapi(route, handler as never);
  };
  add('assign-staff', 'Assigns a colleague to a dossier.', AssignStaff, assignStaff);
  add('end-assignment', 'Ends an assignment.', EndAssignment, endAssignment);
  add('open-on-ground', 'Opens a dossier of the unit for 60 minutes.', OpenOnGround, openOnGround);
  const quarantine = createRoute({
    method: 'post',
    path: '/api/commands/open-quarantine',
    summary: 'What the unit wrote and may no longer send; for its manager, on a logged ground.',
    middleware: signedIn(shared),
    request: body(OpenQuarantine),
    responses: answers(QuarantineAnswer),
  });
  app.openapi(quarantine, async (c) =>
    c.json(await openQuarantine(shared.core, c.get('actor'), c.req.valid('json')), 200),
  );
  const quarantinedPart = createRoute({
    method: 'post',
    path: '/api/commands/open-quarantined-part',
    summary: 'One part of a photo in the unit’s quarantine; for its manager, on a logged ground.',
    middleware: signedIn(shared),
    request: body(OpenQuarantinedPart),
    responses: answers(GetPartAnswer),
  });
  app.openapi(quarantinedPart, async (c) =>
    c.json(await openQuarantinedPart(shared.core, c.get('actor'), c.req.valid('json')), 200),
  );
  add('set-unit-mail', 'Sets where calls to the unit are mailed; for its manager.', SetUnitMail, setUnitMail);
  const ending = createRoute({
    method: 'post',
    path: '/api/commands/end-account',
    summary: 'Ends a colleague’s account, for the manager; tells which cases would stand without a coordinator.',
    middleware: signedIn(shared),
    request: body(EndAccount),
    responses: answers(EndAccountAnswer),
  });
  app.openapi(ending, async (c) => c.json(await endAccount(shared.core, c.get('actor'), c.req.valid('json')), 200));
  add('release', 'Releases records on a statute ground.', Release, release);
  const results = createRoute({
    method: 'get',
    path: '/api/evaluation-results',
    summary: 'Answers to the five questions, by closed half-year and never fewer than five.',
    middleware: signedIn(shared),
    responses: answers(EvaluationResultsAnswer),
  });
  app.openapi(results, async (c) =>
    c.json({ v: PROTOCOL_VERSION, periods: await resultsFor(shared.core, c.get('actor')) }, 200),
  );
}
