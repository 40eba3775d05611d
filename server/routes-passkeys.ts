import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  AddPasskey,
  BeginRegistration,
  InvitePersonAnswer,
  LinkAnswer,
  LookAtLink,
  Nothing,
  PasskeyAsked,
  PasskeysAnswer,
  RegisterPasskey,
  RemovePasskey,
  RemovePasskeyAnswer,
  RevokePasskey,
  SignInByPasskey,
  StaffPasskeys,
  StaffPasskeysAnswer,
} from '#protocol/passkeys';
import { platformName } from '#protocol/platform-name';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Caller } from './audit';
import { commandsOf } from './command-routes';
import type { Core } from './core';
import { sha256 } from './digest';
import { addOwn, beginOwn, ownPasskeys, removeOwn } from './own-passkeys';
import { beginRegistration, finishRegistration, lookAtLink } from './passkey-register';
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in';
import type { LocalAccounts } from './passkeys';
import { ProblemError } from './problem';
import { type App, answers, body, type Env, noContent, type Shared, signedIn } from './routes';
import { shortCookie } from './short-cookie';
import { SignInFailed } from './sign-in';
import { takeSignIn } from './sign-limit';
import { invitePerson, revokePasskey, staffPasskeys } from './staff-passkeys';

/** Local accounts: sign-in by passkey, registering one by a link, one's own, and a manager's colleagues'. */
export function passkeyRoutes(app: App, shared: Shared): void {
  const { core, carrier } = shared;
  const browserCookie = shortCookie('passkey', shared.https);
  const middleware = signedIn(shared);

  /** Where local accounts are off there is nothing here. */
  function local(): LocalAccounts {
    if (!shared.passkeys) throw new ProblemError('not-found');
    return { core, check: shared.passkeys, now: shared.wallClock };
  }
  const visitor = (c: Context<Env>) => ({
    browser: browserCookie.read(c),
    platform: platformName({ userAgent: c.req.header('user-agent') ?? '' }),
  });
  const own = (c: Context<Env>) => ({ actor: c.get('actor'), session: c.get('session') });
  /** What the browser is asked, and the cookie that binds it to the answer. */
  function asked(c: Context<Env>, { options, browser }: { options: Record<string, unknown>; browser: string }) {
    browserCookie.write(c, browser);
    return { v: PROTOCOL_VERSION, options };
  }
  const post = <S extends Parameters<typeof body>[0]>(path: string, summary: string, schema: S) => ({
    method: 'post' as const,
    path,
    summary,
    request: body(schema),
  });

  const beginSignIn = createRoute({
    ...post('/api/sign-in/passkey/begin', 'What a passkey is asked to sign.', Nothing),
    responses: answers(PasskeyAsked),
  });
  app.openapi(beginSignIn, async (c) =>
    c.json(asked(c, await beginPasskeySignIn(local(), browserCookie.read(c))), 200),
  );

  const finishSignIn = createRoute({
    ...post('/api/sign-in/passkey/finish', 'Signs in by what a passkey has signed.', SignInByPasskey),
    responses: noContent,
  });
  app.openapi(finishSignIn, async (c) => {
    const { response } = c.req.valid('json');
    const accounts = local();
    // Counted before it is looked whether there is such a passkey.
    await takeSignIn(shared, 'passkey', await sha256(response.id));
    const token = await finishPasskeySignIn(accounts, response, visitor(c)).catch(told);
    browserCookie.write(c, null);
    carrier.write(c.res.headers, token);
    return c.body(null, 204);
  });

  const look = createRoute({
    ...post('/api/sign-in/passkey/link', 'Whom a one-time link is for.', LookAtLink),
    responses: answers(LinkAnswer),
  });
  app.openapi(look, async (c) => c.json(await lookAtLink(local(), c.req.valid('json').token).catch(told), 200));

  const beginRegister = createRoute({
    ...post('/api/sign-in/passkey/begin-registration', 'What a new passkey is made of.', BeginRegistration),
    responses: answers(PasskeyAsked),
  });
  app.openapi(beginRegister, async (c) => {
    const begun = await beginRegistration(local(), c.req.valid('json'), browserCookie.read(c)).catch(told);
    return c.json(asked(c, begun), 200);
  });

  const register = createRoute({
    ...post('/api/sign-in/passkey/register', 'Registers a passkey and uses its link up.', RegisterPasskey),
    responses: noContent,
  });
  app.openapi(register, async (c) => {
    await finishRegistration(local(), c.req.valid('json').response, visitor(c)).catch(told);
    browserCookie.write(c, null);
    return c.body(null, 204);
  });

  const mine = createRoute({
    method: 'get',
    path: '/api/passkeys',
    summary: "The person's own passkeys.",
    middleware,
    responses: answers(PasskeysAnswer),
  });
  app.openapi(mine, async (c) => c.json(await ownPasskeys(core, own(c), shared.passkeys !== undefined), 200));

  const begin = createRoute({
    ...post('/api/commands/begin-passkey', 'What another passkey of the person is made of.', Nothing),
    middleware,
    responses: answers(PasskeyAsked),
  });
  app.openapi(begin, async (c) => c.json(asked(c, await beginOwn(local(), own(c), browserCookie.read(c))), 200));

  const add = createRoute({
    ...post('/api/commands/add-passkey', 'Keeps another passkey of the person.', AddPasskey),
    middleware,
    responses: noContent,
  });
  app.openapi(add, async (c) => {
    await addOwn(local(), own(c), c.req.valid('json'), browserCookie.read(c));
    browserCookie.write(c, null);
    return c.body(null, 204);
  });

  const remove = createRoute({
    ...post('/api/commands/remove-passkey', "Takes one of the person's own passkeys away.", RemovePasskey),
    middleware,
    responses: answers(RemovePasskeyAnswer),
  });
  app.openapi(remove, async (c) => {
    local();
    return c.json({ v: PROTOCOL_VERSION, removed: await removeOwn(core, own(c), c.req.valid('json')) }, 200);
  });

  const commands = commandsOf(app, shared);
  const whereOn =
    <A, R>(run: (core: Core, actor: Caller, args: A) => Promise<R>) =>
    async (core: Core, actor: Caller, args: A) => {
      local();
      return run(core, actor, args);
    };
  commands.ask(
    'staff-passkeys',
    'The passkeys of a colleague, for the manager.',
    [StaffPasskeys, StaffPasskeysAnswer],
    whereOn(staffPasskeys),
  );
  commands.ask(
    'invite-person',
    'A one-time link for a colleague to register a passkey, for the manager.',
    [StaffPasskeys, InvitePersonAnswer],
    whereOn(invitePerson),
  );
  commands.add(
    'revoke-passkey',
    'Takes a passkey from a colleague, for the manager.',
    RevokePasskey,
    whereOn(revokePasskey),
  );
}

/** A sign-in that failed, as a problem with its stable code. */
function told(error: unknown): never {
  if (error instanceof SignInFailed) throw new ProblemError('refused', { refusal: error.problem });
  throw error;
}
