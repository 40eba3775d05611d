import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type * as z from 'zod';
import type { Actor } from '#domain/actor';
import { Problem } from '#protocol/problem';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import type { Clock } from './clock';
import type { Core } from './core';
import type { Limits } from './limits';
import type { Metrics } from './metrics';
import type { PasskeyCheck } from './passkey-check';
import type { PracticeClock } from './practice-clock';
import { ProblemError } from './problem';
import type { Provider } from './provider';
import type { SessionCarrier } from './session-carrier';

export type Env = {
  Variables: { actor: Caller; closed: boolean; session: string; emptied: boolean };
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

/**
 * An outbox is never taken from, nor a dossier given to, another than the one who is signed in, on the device whose session
 * it is.
 */
export function mustBeActor(
  c: Context<Env>,
  request: { v: number; person: string; assignment: string; device: string },
): Actor {
  const actor = c.get('actor');
  if (request.v !== PROTOCOL_VERSION) throw new ProblemError('unsupported-version');
  if (request.person !== actor.person || request.assignment !== actor.assignment) throw new ProblemError('wrong-actor');
  if (request.device !== actor.device) throw new ProblemError('not-signed-in');
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
