import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import type { SignInProblem } from '#domain/sign-in';
import { platformName } from '#protocol/platform-name';
import { ChooseAssignment, ProofWaysAnswer, ProviderAsked, SignInDoor } from '#protocol/sign-in';
import { PROTOCOL_VERSION } from '#protocol/version';
import { ProblemError } from './problem';
import { proofWays, provesAnew } from './provider-proof';
import { type App, answers, body, type Env, noContent, type Shared } from './routes';
import { chooseAssignment, offeredTo } from './session';
import { shortCookie } from './short-cookie';
import { beginSignIn, finishSignIn, type SignIn, SignInFailed } from './sign-in';
import { noteSign } from './sign-log';
import { takeSignOut } from './sign-out';

/** Where somebody who was not signed in is told why. */
const PROBLEM_PAGE = '/logga-in';
/** Where somebody is who shows anew who it is, and is told how it went. */
const PROOF_PAGE = '/inloggningar';

/**
 * Sign-in at an identity provider: out, back, the choice of an assignment, and out of the provider again; and out and back
 * once more by somebody who is signed in and shows anew who it is.
 */
export function signInRoutes(app: App, shared: Shared): void {
  const { core, carrier, wallClock, providers, https } = shared;
  const signIn: SignIn = { core, providers, now: wallClock };
  const browserCookie = shortCookie('sign_in', https);
  const leaveCookie = shortCookie('sign_out', https);
  const linkCookie = shortCookie('link', https);

  const door = createRoute({
    method: 'get',
    path: '/api/sign-in/door',
    summary: 'How one may sign in, and how far this browser has come.',
    responses: answers(SignInDoor),
  });
  app.openapi(door, async (c) => {
    const token = carrier.read(c.req.raw);
    const choice = token ? await offeredTo(core.database, token, wallClock()) : undefined;
    return c.json(
      {
        practice: shared.practice !== undefined,
        passkeys: shared.passkeys !== undefined,
        providers: [...providers.values()].map(({ config }) => ({ id: config.id, label: config.mapping.label })),
        choose: choice ? { name: choice.name, assignments: choice.offered } : null,
        leave: leaveCookie.read(c) !== undefined,
      },
      200,
    );
  });

  app.get('/api/sign-in', async (c) => {
    if (!isOwnNavigation(c)) {
      await refused('cross-site', c.req.query('with'));
      return told(c, 'cross-site');
    }
    const provider = providers.get(c.req.query('with') ?? '');
    if (!provider) throw new ProblemError('not-found');
    return landing(c, async () => {
      const link = linkCookie.read(c);
      // Taken at once: a link that no longer works must not stand in the way of the next try.
      if (link) linkCookie.write(c, null);
      const { url, browser } = await beginSignIn(signIn, provider, { link }).catch(async (error: unknown) => {
        if (error instanceof SignInFailed) await refused(error.problem, provider.config.id);
        throw error;
      });
      browserCookie.write(c, browser);
      return url;
    });
  });

  app.get('/api/sign-in/callback/:provider', async (c) => {
    const provider = providers.get(c.req.param('provider'));
    if (!provider) throw new ProblemError('not-found');
    const browser = browserCookie.read(c);
    browserCookie.write(c, null);
    return landing(c, async () => {
      const platform = platformName({ userAgent: c.req.header('user-agent') ?? '' });
      const token = await finishSignIn(signIn, provider, new URL(c.req.url), { browser, platform });
      if (token === undefined) return `${PROOF_PAGE}?bevis=ja`;
      carrier.write(c.res.headers, token);
      return '/';
    });
  });

  const ways = createRoute({
    method: 'get',
    path: '/api/proof-ways',
    summary: 'How whoever is signed in can show anew who it is.',
    responses: answers(ProofWaysAnswer),
  });
  app.openapi(ways, async (c) => {
    const own = { actor: c.get('actor'), session: c.get('session') };
    const doors = { providers, passkeys: shared.passkeys !== undefined };
    return c.json({ v: PROTOCOL_VERSION, ...(await proofWays(core, own, doors)) }, 200);
  });

  const anew = createRoute({
    method: 'post',
    path: '/api/commands/begin-provider-proof',
    summary: 'Where the provider that opened the session asks its person anew who it is.',
    request: body(z.object({})),
    responses: answers(ProviderAsked),
  });
  app.openapi(anew, async (c) => {
    const session = c.get('session');
    const provider = await provesAnew(core, { session }, providers);
    if (!provider) throw new ProblemError('not-found');
    const begun = await beginSignIn(signIn, provider, { session }).catch((error: unknown) => {
      // The provider does not answer: the log of the server has said so, and it may do in a while.
      if (error instanceof SignInFailed) throw new ProblemError('unavailable');
      throw error;
    });
    browserCookie.write(c, begun.browser);
    return c.json({ v: PROTOCOL_VERSION, url: begun.url }, 200);
  });

  const chosen = createRoute({
    method: 'post',
    path: '/api/sign-in/assignment',
    summary: 'Binds the session to one of the assignments that it was offered.',
    request: body(ChooseAssignment),
    responses: noContent,
  });
  app.openapi(chosen, async (c) => {
    const { assignment } = c.req.valid('json');
    const token = carrier.read(c.req.raw);
    const fresh = token && (await chooseAssignment(core.database, token, assignment, wallClock()));
    if (!fresh) {
      await noteSign(core, { person: '', act: 'chooseAssignment', outcome: 'refused', code: 'not-signed-in' });
      throw new ProblemError('not-signed-in');
    }
    const detail = { passkey: fresh.passkey };
    await noteSign(core, { ...fresh.who, act: 'chooseAssignment', outcome: 'applied', assignment, detail });
    carrier.write(c.res.headers, fresh.token);
    return c.body(null, 204);
  });

  const link = createRoute({
    method: 'post',
    path: '/api/sign-in/link',
    summary: 'Keeps the one-time token of the first administrator for the sign-in that follows.',
    request: body(z.object({ token: z.string().regex(/^[\w-]{43}$/) })),
    responses: noContent,
  });
  app.openapi(link, (c) => {
    linkCookie.write(c, c.req.valid('json').token);
    return c.body(null, 204);
  });

  app.get('/api/sign-in/out', async (c) => {
    const ticket = leaveCookie.read(c);
    leaveCookie.write(c, null);
    return c.redirect((ticket && (await takeSignOut(core.database, ticket, wallClock()))) || '/', 303);
  });

  /** A sign-in that never came to a provider: nobody is known, so the line has no person. */
  async function refused(code: SignInProblem, asked: string | undefined): Promise<void> {
    // A provider that there is, or nothing: what somebody wrote in an address does not belong in the log.
    const provider = asked !== undefined && providers.has(asked) ? asked : undefined;
    await noteSign(core, { person: '', outcome: 'refused', code, detail: { provider } });
  }

  /** Goes where `work` says, or to the page that tells what went wrong. */
  async function landing(c: Context<Env>, work: () => Promise<string>): Promise<Response> {
    try {
      return c.redirect(await work(), 303);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      return error.proving ? c.redirect(`${PROOF_PAGE}?bevis=nej`, 303) : told(c, error.problem);
    }
  }
}

const told = (c: Context<Env>, problem: SignInProblem) => c.redirect(`${PROBLEM_PAGE}?fel=${problem}`, 303);

/** A sign-in begins by a press in the app or by a typed address; never by another site's page. */
function isOwnNavigation(c: Context<Env>): boolean {
  const site = c.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}
