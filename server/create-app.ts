import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Clock } from './clock';
import { makeCore } from './core';
import { Busy, type Database, sqlState } from './database';
import { makeDevices } from './devices';
import type { FileScanner } from './file-scanner';
import { limitBody, neverCache, refuseCrossSite } from './guard';
import { type Limits, TooMany } from './limits';
import { type Log, silentLog } from './log';
import type { Metrics } from './metrics';
import type { PasskeyCheck } from './passkey-check';
import { inProcessPoke, type Poke } from './poke';
import type { PracticeClock } from './practice-clock';
import { ProblemError, problem } from './problem';
import type { Provider } from './provider';
import type { Env, Shared } from './routes';
import { commandRoutes } from './routes-commands';
import { deviceRoutes } from './routes-devices';
import { fileRoutes } from './routes-files';
import { healthRoutes } from './routes-health';
import { octoberRoutes } from './routes-october';
import { ownPasskeyRoutes } from './routes-own-passkeys';
import { passkeyRoutes } from './routes-passkeys';
import { practiceRoutes } from './routes-practice';
import { reviewRoutes } from './routes-reviews';
import { securityTextRoutes } from './routes-security-text';
import { sessionRoutes } from './routes-session';
import { signInRoutes } from './routes-sign-in';
import { staffPasskeyRoutes } from './routes-staff-passkeys';
import { syncRoutes } from './routes-sync';
import { securityHeaders } from './security-headers';
import { cookieCarrier, type SessionCarrier } from './session-carrier';
import { guardSession } from './session-guard';
import { limitSignIn } from './sign-limit';
import { isStorable } from './storable';

export interface AppDeps {
  database: Database;
  /** Server time in ms; absent = the database's clock, read after each lock. */
  clock?: Clock;
  poke?: Poke;
  log?: Log;
  metrics?: Metrics;
  /** What is sent here travels under TLS: the cookie gets its `__Host-` prefix, and browsers are told to keep to it. */
  https?: boolean;
  /** The profile of the county, by its id; without it Jönköping's. */
  region?: string;
  /** Calls are told by mail too; somebody must run the rounds (start-mail.ts). */
  mails?: boolean;
  /** Looks through files that are taken in; somebody must run the rounds for those that wait (file-scan.ts). */
  scanner?: FileScanner;
  /** How many requests are let through; without it all. Only what runs in Node knows where a request came from. */
  limits?: Limits;
  sessionCarrier?: SessionCarrier;
  /** Packs answers on their way out; only what runs in Node has one. */
  compress?: MiddlewareHandler;
  /** Present: anybody may sign in as anybody with an `about`; with a clock, its time may be moved. */
  practice?: { clock?: PracticeClock };
  /** Where a hole is told of, `mailto:` or `https:`; for /.well-known/security.txt. */
  securityContact?: string;
  /** Identity providers to sign in at, by their id; none: there is only practice, or no door. */
  providers?: ReadonlyMap<string, Provider>;
  /** Local accounts, whose people sign in by passkey; without it there are none. */
  passkeys?: PasskeyCheck;
  /** Real time (ms), by which sessions end whatever the records' clock says. */
  wallClock?: Clock;
}

/** A character or a number that there is none of in the database, in its own codes. */
const UNSTORABLE = ['22021', '22P05', '22003'];

export const PRACTICE_SIGN_IN = '/api/practice/session';

/**
 * The sync server as a function from Request to Response; no port, no files. `app.request('/api/session')` calls it in
 * a test. The database must be migrated.
 */
export function createApp(deps: AppDeps): OpenAPIHono<Env> {
  const log = deps.log ?? silentLog;
  const core = makeCore({
    database: deps.database,
    clock: deps.clock,
    poke: deps.poke ?? inProcessPoke(),
    log,
    region: deps.region,
    mails: deps.mails,
    scanner: deps.scanner,
  });
  const shared: Shared = {
    core,
    metrics: deps.metrics,
    carrier: deps.sessionCarrier ?? cookieCarrier(deps.https ?? false),
    practice: deps.practice,
    limits: deps.limits,
    securityContact: deps.securityContact,
    providers: deps.providers ?? new Map(),
    passkeys: deps.passkeys,
    https: deps.https ?? false,
    wallClock: deps.wallClock ?? Date.now,
  };
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const fields = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))].slice(0, 20);
      return problem(c, 'malformed-body', { fields });
    },
  });
  app.onError((error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code, error.extra);
    if (error instanceof HTTPException && error.status === 400) return problem(c, 'malformed-body');
    if (error instanceof TooMany) {
      c.header('retry-after', String(error.seconds));
      return problem(c, 'too-many-requests');
    }
    if (error instanceof Busy) {
      c.header('retry-after', '5');
      return problem(c, 'unavailable');
    }
    // Who hung up in the midst of a body hears no answer, and it is no defect of ours.
    if ('code' in error && error.code === 'ECONNRESET') return problem(c, 'malformed-body');
    // What the database can not hold at all, a NUL in a text or a number beyond its own: nothing was written of it.
    if (UNSTORABLE.includes(sqlState(error) ?? '')) return problem(c, 'malformed-body');
    // The name of the error only: its message may hold what somebody wrote.
    log.error({ error: error.name, at: error.stack?.split('\n')[1]?.trim(), path: c.req.routePath }, 'request failed');
    return problem(c, 'internal');
  });
  app.notFound((c) => problem(c, 'not-found'));
  app.use('*', async (c, next) => {
    const began = performance.now();
    await next();
    deps.metrics?.request(c.req.routePath, c.res.status, performance.now() - began);
  });
  app.use('*', securityHeaders(deps.https ?? false));
  if (deps.compress) app.use('*', deps.compress);
  app.use('/api/*', neverCache, limitBody, refuseCrossSite([PRACTICE_SIGN_IN]));
  const { limits } = deps;
  if (limits)
    app.use('/api/*', async (c, next) => {
      await limits.take('address', limits.addressOf(c));
      return next();
    });
  app.use('/api/sign-in/*', limitSignIn(shared));
  app.use('/api/*', guardSession(shared));
  // A command is kept in the log with its reason; a change in a batch is judged by itself (push.ts).
  app.use('/api/commands/*', async (c, next) => {
    const body: unknown = await c.req.json().catch(() => null);
    if (!isStorable(body)) throw new ProblemError('malformed-body');
    return next();
  });
  healthRoutes(app, shared);
  securityTextRoutes(app, shared);
  sessionRoutes(app, shared);
  signInRoutes(app, shared);
  passkeyRoutes(app, shared);
  ownPasskeyRoutes(app, shared);
  staffPasskeyRoutes(app, shared);
  practiceRoutes(app, shared);
  const devices = makeDevices(core);
  syncRoutes(app, shared, devices);
  deviceRoutes(app, shared, devices);
  fileRoutes(app, shared, devices);
  commandRoutes(app, shared);
  reviewRoutes(app, shared);
  octoberRoutes(app, shared);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Samplan',
      version: '1',
      description: 'What the devices of Samplan and its sync server say to each other.',
    },
  });
  return app;
}
