import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Caller } from './audit';
import type { Core } from './core';
import { type App, answers, body, type Env, noContent, type Shared } from './routes';

type Schema = z.ZodType;

/** Declares what a signed-in person may ask of the server alone: each is one line with its path, its words and its schemas. */
export function commandsOf(app: App, shared: Shared) {
  const { core } = shared;
  const command = (path: string, summary: string, schema: Schema, responses: RouteConfig['responses']) =>
    createRoute({
      method: 'post',
      path: `/api/commands/${path}`,
      summary,
      request: body(schema),
      responses,
    });
  const argsOf = <S extends Schema>(c: Context<Env>) => c.req.valid('json' as never) as z.output<S>;
  return {
    /** A command that is done, and answered 204. */
    add<S extends Schema>(
      path: string,
      summary: string,
      schema: S,
      run: (core: Core, actor: Caller, args: z.output<S>) => Promise<void>,
    ): void {
      const handler = async (c: Context<Env>) => {
        await run(core, c.get('actor'), argsOf<S>(c));
        return c.body(null, 204);
      };
      app.openapi(command(path, summary, schema, noContent), handler as never);
    },
    /** One with an answer that is told. */
    ask<S extends Schema, A extends Schema>(
      path: string,
      summary: string,
      [schema, answer]: [S, A],
      run: (core: Core, actor: Caller, args: z.output<S>) => Promise<z.output<A>>,
    ): void {
      const handler = async (c: Context<Env>) => c.json(await run(core, c.get('actor'), argsOf<S>(c)), 200);
      app.openapi(command(path, summary, schema, answers(answer)), handler as never);
    },
    /** A question of who asks alone. */
    tell<A extends Schema>(
      path: string,
      summary: string,
      answer: A,
      run: (core: Core, actor: Caller) => Promise<z.output<A>>,
    ): void {
      const route = createRoute({
        method: 'get',
        path: `/api/${path}`,
        summary,
        responses: answers(answer),
      });
      app.openapi(route, (async (c: Context<Env>) => c.json(await run(core, c.get('actor')), 200)) as never);
    },
  };
}
