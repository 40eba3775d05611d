import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Actor } from '#domain/actor';
import { AssignStaff, EndAssignment, OpenOnGround, Release } from '#protocol/command';
import { assignStaff, endAssignment, openOnGround } from './assignments';
import type { Core } from './core';
import { release } from './release';
import { type App, body, type Env, noContent, type Shared, signedIn } from './routes';

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
  add('release', 'Releases records on a statute ground.', Release, release);
}
