import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type * as z from 'zod';
import type { Actor } from '#domain/actor';
import { Problem } from '#protocol/problem';
import { DEVICE_HEADER, PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import type { Clock } from './clock';
import type { Core } from './core';
import type { Limits } from './limits';
import type { Metrics } from './metrics';
import type { PasskeyCheck } from './passkey-check';
import type { PracticeClock } from './practice-clock';
import { ProblemError } from './problem';
import type { Provider } from './provider';
import { actorOf } from './session';
import type { SessionCarrier } from './session-carrier';
import { isLast } from './session-device';

export type Env = {
  Variables: { actor: Caller; closed: boolean; session: string; devices: readonly string[]; emptied: boolean };
};
export type App = OpenAPIHono<Env>;

/** What the routes share beside the core. */
export interface Shared {
  core: Core;
  metrics: Metrics | undefined;
  carrier: SessionCarrier;
  practice: { clock?: PracticeClock } | undefined;
  limits: Limits | undefined;
  /** Where a hole is told of. */
  securityContact: string | undefined;
  providers: ReadonlyMap<string, Provider>;
  /** Present: people may have local accounts, and sign in by passkey. */
  passkeys: PasskeyCheck | undefined;
  /** Cookies get their `__Host-` prefix. */
  https: boolean;
  wallClock: Clock;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Lets only a session through, and names its actor. That of a closed account only where something is delivered: there
 * nothing is shown or applied, but what lies unsent on a device can still be handed over.
 */
export const signedIn =
  ({ core, carrier, wallClock, limits }: Shared, forDelivery = false): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = carrier.read(c.req.raw);
    const session = token ? await actorOf(core.database, token, wallClock()) : undefined;
    if (!session) {
      await limits?.take('stranger', limits.addressOf(c));
      throw new ProblemError('not-signed-in');
    }
    await limits?.take('account', session.actor.person);
    if (session.closed && !forDelivery) throw new ProblemError('account-closed');
    if (session.emptied && !isLast(c.req.path)) throw new ProblemError('purge-ordered');
    const device = c.req.header(DEVICE_HEADER);
    c.set('actor', device && UUID.test(device) ? { ...session.actor, device } : session.actor);
    c.set('closed', session.closed);
    c.set('session', session.session);
    c.set('devices', session.devices);
    c.set('emptied', session.emptied);
    await next();
    if (session.renewed) carrier.write(c.res.headers, session.renewed);
  };

/** An outbox is never taken from, nor a dossier given to, another than the one who is signed in. */
export function mustBeActor(c: Context<Env>, request: { v: number; person: string; assignment: string }): Actor {
  const actor = c.get('actor');
  if (request.v !== PROTOCOL_VERSION) throw new ProblemError('unsupported-version');
  if (request.person !== actor.person || request.assignment !== actor.assignment) throw new ProblemError('wrong-actor');
  return actor;
}

const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });

/** A required JSON body of a route. */
export const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, content: json(schema) } });

/** The answer of a route whose JSON text is already written, as `T` describes it. */
export const written = <T>(text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json' } }) as Response &
    TypedResponse<JSONParsed<T>, 200, 'json'>;

const problems = { description: 'A problem', content: { 'application/problem+json': { schema: Problem } } };

/** The answers of a route: one good one, and problems. */
export const answers = <S extends z.ZodType>(schema: S) => ({
  200: { description: 'Done', content: json(schema) },
  default: problems,
});
export const noContent = { 204: { description: 'Done' }, default: problems };
