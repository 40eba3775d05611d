import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  AddPasskey,
  Nothing,
  PasskeyAsked,
  PasskeysAnswer,
  ProveByPasskey,
  RemovePasskey,
  RemovePasskeyAnswer,
} from '#protocol/passkeys';
import { PROTOCOL_VERSION } from '#protocol/version';
import { askedPasskey, posted } from './asked-passkey';
import { addOwn, beginOwn, ownPasskeys, proveOwn, removeOwn } from './own-passkeys';
import { beginProof } from './passkey-proof';
import { type App, answers, type Env, noContent, type Shared } from './routes';

/** A person's own passkeys: which there are, showing by one who one is, one more, one less. */
export function ownPasskeyRoutes(app: App, shared: Shared): void {
  const { core, passkeys } = shared;
  const { local, cookie, asked } = askedPasskey(shared);
  const own = (c: Context<Env>) => ({ actor: c.get('actor'), session: c.get('session') });

  const mine = createRoute({
    method: 'get',
    path: '/api/passkeys',
    summary: "The person's own passkeys.",
    responses: answers(PasskeysAnswer),
  });
  app.openapi(mine, async (c) => c.json(await ownPasskeys(core, own(c), passkeys !== undefined), 200));

  const begin = createRoute({
    ...posted('/api/commands/begin-passkey', 'What another passkey of the person is made of.', Nothing),
    responses: answers(PasskeyAsked),
  });
  app.openapi(begin, async (c) => c.json(asked(c, await beginOwn(local(), own(c), cookie.read(c))), 200));

  const beginToProve = createRoute({
    ...posted(
      '/api/commands/begin-proof',
      'What a passkey is asked to sign so that the person is proved anew.',
      Nothing,
    ),
    responses: answers(PasskeyAsked),
  });
  app.openapi(beginToProve, async (c) => c.json(asked(c, await beginProof(local(), own(c), cookie.read(c))), 200));

  const prove = createRoute({
    ...posted('/api/commands/prove-passkey', 'Proves the person anew by what a passkey has signed.', ProveByPasskey),
    responses: noContent,
  });
  app.openapi(prove, async (c) => {
    await proveOwn(local(), own(c), c.req.valid('json').response, cookie.read(c));
    cookie.write(c, null);
    return c.body(null, 204);
  });

  const add = createRoute({
    ...posted('/api/commands/add-passkey', 'Keeps another passkey of the person.', AddPasskey),
    responses: noContent,
  });
  app.openapi(add, async (c) => {
    await addOwn(local(), own(c), c.req.valid('json'), cookie.read(c));
    cookie.write(c, null);
    return c.body(null, 204);
  });

  const remove = createRoute({
    ...posted('/api/commands/remove-passkey', "Takes one of the person's own passkeys away.", RemovePasskey),
    responses: answers(RemovePasskeyAnswer),
  });
  app.openapi(remove, async (c) => {
    return c.json({ v: PROTOCOL_VERSION, removed: await removeOwn(local(), own(c), c.req.valid('json')) }, 200);
  });
}
