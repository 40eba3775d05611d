import type { ProofWays } from '#protocol/sign-in';
import type { Core } from './core';
import type { Own } from './own-passkeys';
import type { Provider } from './provider';
import { noteSign } from './sign-log';

/** Whose session it is, for the log; nobody where it has ended meanwhile. */
export async function ownerOf(core: Core, session: string) {
  const { rows } = await core.database.askPolicy<{ person: string; unit: string; assignment: string; device: string }>(
    `select s.person, a.unit, a.id as assignment, s.device from session s join assignment a on a.id = s.assignment
     where s.id = $1`,
    [session],
  );
  return rows[0] ?? { person: '' };
}

/** The provider that opened the session and that may therefore prove it anew; undefined where another door did. */
export async function provesAnew(
  core: Core,
  { session }: Pick<Own, 'session'>,
  providers: ReadonlyMap<string, Provider>,
): Promise<Provider | undefined> {
  const { rows } = await core.database.askPolicy<{ provider: string | null }>(
    'select provider from session where id = $1',
    [session],
  );
  return providers.get(rows[0]?.provider ?? '');
}

/** How whoever has the session can show anew who it is. `passkeys`: there are local accounts here. */
export async function proofWays(
  core: Core,
  own: Own,
  { providers, passkeys }: { providers: ReadonlyMap<string, Provider>; passkeys: boolean },
): Promise<ProofWays> {
  const provider = await provesAnew(core, own, providers);
  const { count } = await core.database.askPolicy(
    `select 1 from session s join passkey k on k.person = s.person and (k.unit is null or k.unit = s.only_unit)
     where s.id = $1`,
    [own.session],
  );
  return { passkey: passkeys && count > 0, provider: provider?.config.mapping.label ?? null };
}

/**
 * Notes that the provider which opened the session has just asked its person who it is, with a line in the log. False, and
 * nothing noted, where it was another person, or the session has ended. `now` in real ms.
 */
export async function noteProof(
  core: Core,
  { session, person, provider }: { session: string; person: string; provider: string },
  now: number,
): Promise<boolean> {
  const { count } = await core.database.askPolicy(
    'update session set proved_at = $4 where id = $1 and person = $2 and provider = $3',
    [session, person, provider, now],
  );
  if (count !== 1) return false;
  const who = await ownerOf(core, session);
  await noteSign(core, { ...who, act: 'proveAtProvider', outcome: 'applied', detail: { provider } });
  return true;
}
