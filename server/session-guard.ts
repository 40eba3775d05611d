import type { Context, MiddlewareHandler } from 'hono';
import { PROOF_HEADER } from '#protocol/version';
import { ProblemError } from './problem';
import type { Env, Shared } from './routes';
import { actorOf } from './session';
import { noteSign } from './sign-log';

/**
 * What is answered without the proof of a session, each with why. Everything else under `/api/` is answered only to who
 * has both the cookie and the proof: a route that is added is closed until it stands here.
 */
export const OPEN: Readonly<Record<string, string>> = {
  'GET /api/openapi.json': 'the wire, which is public',
  'GET /api/practice/users': 'whom one may choose to be in practice mode',
  'POST /api/practice/session': 'signs in',
  'GET /api/practice/clock': 'the clock of a practice',
  'POST /api/practice/clock': 'the clock of a practice',
  'GET /api/sign-in': 'on the way to sign in',
  'GET /api/sign-in/door': 'how one may sign in',
  'GET /api/sign-in/callback/:provider': 'signs in',
  'POST /api/sign-in/assignment': 'chooses what the session is for; it opens nothing before',
  'POST /api/sign-in/link': 'on the way to sign in',
  'GET /api/sign-in/out': 'on to the provider, after the session has ended',
  'POST /api/sign-in/passkey/begin': 'on the way to sign in',
  'POST /api/sign-in/passkey/finish': 'signs in',
  'POST /api/sign-in/passkey/link': 'on the way to a passkey',
  'POST /api/sign-in/passkey/begin-registration': 'on the way to a passkey',
  'POST /api/sign-in/passkey/register': 'on the way to a passkey',
  'GET /api/seat': 'which passphrase to ask for, or whether to show the door',
  'POST /api/session/proof': 'gives the session its proof, once',
  'DELETE /api/session': 'whoever stands before a locked device may leave it',
  'POST /api/purged': 'a device that has been emptied has no proof left to say so with',
};

/** Where somebody whose account has ended still delivers: nothing is shown or applied, but what lies unsent is taken. */
const DELIVERING = ['/api/push', '/api/pull', '/api/reads', '/api/files/parts', '/api/files/put', '/api/leftovers'];

/** What a session whose device is to be emptied may still ask for: handing over, and whose it is. The pull gives no content. */
const LAST = [...DELIVERING, '/api/session'];

const open = Object.keys(OPEN).map((route) => {
  const [method, path = ''] = route.split(' ');
  return { method, parts: path.split('/') };
});

/** Whether that route is answered without a session's proof. */
export function isOpen(method: string, path: string): boolean {
  const asked = path.split('/');
  const fits = (parts: readonly string[]) =>
    parts.length === asked.length &&
    parts.every((part, at) => (part.startsWith(':') ? asked[at] !== '' : part === asked[at]));
  return open.some((one) => one.method === (method === 'HEAD' ? 'GET' : method) && fits(one.parts));
}

/**
 * Stands before every route of the API, and names the actor of those that are not open. The cookie alone gets the same
 * answer whether there is such a session or not, and is no use of it.
 */
export const guardSession =
  ({ core, carrier, wallClock, limits }: Shared): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { path, method } = c.req;
    if (isOpen(method, path)) return next();
    const session = await sessionOf(c);
    if (!session) {
      await limits?.take('stranger', limits.addressOf(c));
      throw new ProblemError('not-signed-in');
    }
    await limits?.take('account', session.actor.person);
    if (session.closed && !DELIVERING.includes(path)) throw new ProblemError('account-closed');
    if (session.emptied && !LAST.includes(path)) throw new ProblemError('purge-ordered');
    c.set('actor', { ...session.actor, device: session.device });
    c.set('closed', session.closed);
    c.set('session', session.session);
    c.set('emptied', session.emptied);
    await next();
    if (session.renewed) carrier.write(c.res.headers, session.renewed);

    async function sessionOf({ req }: Context<Env>) {
      const proof = req.header(PROOF_HEADER);
      const token = carrier.read(req.raw);
      const session = token && proof ? await actorOf(core.database, { token, proof }, wallClock()) : undefined;
      if (!session?.copied) return session;
      const { person, unit, assignment } = session.actor;
      const whose = { person, unit, assignment, device: session.device };
      await noteSign(core, { ...whose, act: 'endCopiedSession', outcome: 'applied' });
      return undefined;
    }
  };
