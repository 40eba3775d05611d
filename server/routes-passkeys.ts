import { createRoute } from '@hono/zod-openapi';
import {
  BeginRegistration,
  LinkAnswer,
  LookAtLink,
  Nothing,
  PasskeyAsked,
  RegisterPasskey,
  SignInByPasskey,
} from '#protocol/passkeys';
import { askedPasskey, posted, toldAsProblem } from './asked-passkey';
import { sha256 } from './digest';
import { beginRegistration, finishRegistration, lookAtLink } from './passkey-register';
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in';
import { type App, answers, noContent, type Shared } from './routes';
import { takeSignIn } from './sign-limit';

/** The doors of local accounts, for whoever is not signed in: sign-in by passkey, and registering one by a link. */
export function passkeyRoutes(app: App, shared: Shared): void {
  const { local, cookie, visitor, asked } = askedPasskey(shared);

  const beginSignIn = createRoute({
    ...posted('/api/sign-in/passkey/begin', 'What a passkey is asked to sign.', Nothing),
    responses: answers(PasskeyAsked),
  });
  app.openapi(beginSignIn, async (c) => c.json(asked(c, await beginPasskeySignIn(local(), cookie.read(c))), 200));

  const finishSignIn = createRoute({
    ...posted('/api/sign-in/passkey/finish', 'Signs in by what a passkey has signed.', SignInByPasskey),
    responses: noContent,
  });
  app.openapi(finishSignIn, async (c) => {
    const { response } = c.req.valid('json');
    const accounts = local();
    // Counted before it is looked whether there is such a passkey.
    await takeSignIn(shared, 'passkey', await sha256(response.id));
    const token = await finishPasskeySignIn(accounts, response, visitor(c)).catch(toldAsProblem);
    cookie.write(c, null);
    shared.carrier.write(c.res.headers, token);
    return c.body(null, 204);
  });

  const look = createRoute({
    ...posted('/api/sign-in/passkey/link', 'Whom a one-time link is for.', LookAtLink),
    responses: answers(LinkAnswer),
  });
  app.openapi(look, async (c) =>
    c.json(await lookAtLink(local(), c.req.valid('json').token).catch(toldAsProblem), 200),
  );

  const beginRegister = createRoute({
    ...posted('/api/sign-in/passkey/begin-registration', 'What a new passkey is made of.', BeginRegistration),
    responses: answers(PasskeyAsked),
  });
  app.openapi(beginRegister, async (c) => {
    const begun = await beginRegistration(local(), c.req.valid('json'), cookie.read(c)).catch(toldAsProblem);
    return c.json(asked(c, begun), 200);
  });

  const register = createRoute({
    ...posted('/api/sign-in/passkey/register', 'Registers a passkey and uses its link up.', RegisterPasskey),
    responses: noContent,
  });
  app.openapi(register, async (c) => {
    await finishRegistration(local(), c.req.valid('json').response, visitor(c)).catch(toldAsProblem);
    cookie.write(c, null);
    return c.body(null, 204);
  });
}
