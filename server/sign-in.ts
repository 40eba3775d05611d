import type { SignInProblem } from '#domain/sign-in';
import { identityOf, isSure, narrowed, type ProvedIdentity } from './claim-mapping';
import { readClock } from './clock';
import type { Core } from './core';
import { randomToken, sha256 } from './digest';
import { assignmentsOf, enter } from './enter';
import { becomeFirst, isFirstStill } from './first-administrator';
import { type Provider, ProviderAway } from './provider';
import { noteProof, ownerOf } from './provider-proof';
import { noteSign } from './sign-log';

/** So long (ms) a sign-in may take from its beginning to its return. */
export const TRANSACTION_MS = 10 * 60_000;

/** Sign-in at providers: who they are, and the real time (ms). */
export interface SignIn {
  core: Core;
  providers: ReadonlyMap<string, Provider>;
  now: () => number;
}

/** Nobody was signed in, and why. */
export class SignInFailed extends Error {
  /** `proving`: somebody who is signed in was to show anew who it is. */
  constructor(
    readonly problem: SignInProblem,
    readonly proving = false,
  ) {
    super(`sign-in: ${problem}`);
    this.name = 'SignInFailed';
  }
}

/**
 * Begins a sign-in: keeps its secrets here and gives the provider's address and the token that binds it to this browser.
 * `link` is the one-time token of a first administrator; `session` the one that is to be proved anew, instead of opening
 * another. Throws `SignInFailed`.
 */
export async function beginSignIn(
  { core, now }: SignIn,
  provider: Provider,
  { link, session }: { link?: string; session?: string } = {},
) {
  if (link !== undefined && !(await isFirstStill(core.database, link, now()))) throw new SignInFailed('link-over');
  const begun = now();
  const secrets = { state: randomToken(), nonce: randomToken(), verifier: randomToken() };
  const transaction = session === undefined ? secrets : { ...secrets, anew: begun };
  const url = await provider.authorizeUrl(transaction).catch((error: unknown) => {
    if (!(error instanceof ProviderAway)) throw error;
    core.log.warn({ provider: provider.config.id, reason: error.message }, 'an identity provider does not answer');
    throw new SignInFailed('no-provider');
  });
  const browser = randomToken();
  const hashes = await Promise.all([transaction.state, browser, link ?? ''].map(sha256));
  await core.database.withPolicy(async (queries) => {
    await queries.query('delete from sign_in where created_at < $1', [now() - TRANSACTION_MS]);
    await queries.query(
      `insert into sign_in (state_hash, browser_hash, first_administrator, provider, nonce, verifier, created_at, session)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        hashes[0],
        hashes[1],
        link ? hashes[2] : null,
        provider.config.id,
        transaction.nonce,
        transaction.verifier,
        begun,
        session ?? null,
      ],
    );
  });
  return { url, browser };
}

interface Begun {
  browser_hash: string;
  provider: string;
  nonce: string;
  verifier: string;
  first_administrator: string | null;
  created_at: number;
  session: string | null;
}

/** Takes the transaction of a state, so that nobody can take it again; undefined where there is none. */
async function takeTransaction({ core, now }: SignIn, state: string): Promise<Begun | undefined> {
  const { rows } = await core.database.askPolicy<Begun>(
    `delete from sign_in where state_hash = $1 and created_at >= $2
     returning browser_hash, provider, nonce, verifier, first_administrator, created_at, session`,
    [await sha256(state), now() - TRANSACTION_MS],
  );
  return rows[0];
}

/**
 * The browser has come back from the provider. Opens a session, or one that has to choose an assignment, and gives its
 * token; or notes that the person of a session has shown anew who it is, and gives none. Every end is audited. Throws
 * `SignInFailed`.
 */
export async function finishSignIn(
  signIn: SignIn,
  provider: Provider,
  callback: URL,
  { browser, platform }: { browser: string | undefined; platform: string },
): Promise<string | undefined> {
  const { core, now } = signIn;
  const state = callback.searchParams.get('state') ?? '';
  const begun = await takeTransaction(signIn, state);
  const proving = begun?.session ?? undefined;
  const failed = async (problem: SignInProblem, reason?: string, person = ''): Promise<never> => {
    const detail = { provider: provider.config.id, reason };
    const who = proving ? { ...(await ownerOf(core, proving)), act: 'proveAtProvider' } : { person };
    await noteSign(core, { ...who, outcome: 'refused', code: problem, detail });
    throw new SignInFailed(problem, proving !== undefined);
  };
  if (!begun) return failed('expired');
  if (!browser || (await sha256(browser)) !== begun.browser_hash) return failed('other-browser');
  if (begun.provider !== provider.config.id) return failed('not-verified', 'another provider');
  const exchanged = await provider.exchange(callback, {
    state,
    nonce: begun.nonce,
    verifier: begun.verifier,
    ...(proving && { anew: begun.created_at }),
  });
  if (!exchanged.ok) return failed(exchanged.problem, exchanged.reason);
  const { mapping, issuer } = provider.config;
  const { claims, logoutUrl } = exchanged;
  if (!isSure(mapping, claims)) return failed('too-weak');
  const identity = identityOf(mapping, issuer, claims);
  if (!identity) return failed('not-verified', 'no stable id');
  const first = begun.first_administrator;
  if (first !== null && !(await becomeFirst(core.database, first, identity, now()))) return failed('link-over');
  const person = await personOf(core, identity);
  if (!person) return failed('no-account');
  if (proving) {
    const proof = { session: proving, person, provider: provider.config.id };
    return (await noteProof(core, proof, now())) ? undefined : failed('not-verified', 'person');
  }
  const offered = narrowed(mapping, claims, await assignmentsOf(core, person));
  const detail = {
    provider: provider.config.id,
    acr: mapping.acr.find((level) => level === claims.acr),
    ...(typeof mapping.maxAge === 'number' ? { authTime: claims.auth_time } : {}),
  };
  const provedAt = typeof claims.auth_time === 'number' ? Math.min(claims.auth_time * 1_000, now()) : undefined;
  const begin = { person, offered, platform, logoutUrl, provider: provider.config.id, provedAt, detail };
  const token = await enter(core, begin, now());
  return token ?? failed('no-assignment', undefined, person);
}

async function personOf({ database, clock }: Core, identity: ProvedIdentity): Promise<string | undefined> {
  return database.withPolicy(async (queries) => {
    const { rows } = await queries.query<{ person: string }>(
      `update sign_in_identity set hsa_id = coalesce($3, hsa_id), email = coalesce($4, email), seen_at = $5
       where issuer = $1 and subject = $2 returning person`,
      [
        identity.issuer,
        identity.subject,
        identity.hsaId ?? null,
        identity.email ?? null,
        await readClock(queries, clock),
      ],
    );
    return rows[0]?.person;
  });
}
