import * as z from 'zod';
import { ClaimMapping } from './claim-mapping';
import type { ProviderConfig } from './provider';

type Environment = Readonly<Record<string, string | undefined>>;

/** Gives a file's text. Throws where it can not be read. */
export type ReadText = (path: string) => string;

const ID = /^[a-z][a-z0-9]{0,19}$/;

/**
 * The identity providers of the environment (docs/operators.md), and every fault at once. `OIDC_PROVIDERS` names them;
 * each has an issuer, a client and a claim-mapping file. No value is echoed: one may be a secret.
 */
export function readProviders(env: Environment, readText: ReadText): { providers: ProviderConfig[]; faults: string[] } {
  const ids = (env.OIDC_PROVIDERS ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (ids.some((id) => !ID.test(id)) || new Set(ids).size < ids.length)
    return {
      providers: [],
      faults: ['OIDC_PROVIDERS must be different short names of small letters and digits, with commas between.'],
    };
  const faults: string[] = [];
  const providers = ids.flatMap((id) => {
    const name = (what: string) => `OIDC_${id.toUpperCase()}_${what}`;
    const { length } = faults;
    const must = (what: string, why: string) => {
      const value = env[name(what)];
      if (!value) faults.push(`${name(what)} is missing: ${why}`);
      return value ?? '';
    };
    const issuer = must('ISSUER', 'the address by which the provider knows itself.');
    if (issuer && !z.url({ protocol: /^https?$/ }).safeParse(issuer).success)
      faults.push(`${name('ISSUER')} must be an http or https address.`);
    const clientId = must('CLIENT_ID', 'what the provider calls this server.');
    const file = must('CLAIMS', 'the claim-mapping file (docs/sign-in has examples).');
    const mapping = file ? readMapping(name('CLAIMS'), file, readText, faults) : undefined;
    if (!mapping || faults.length > length) return [];
    return [{ id, issuer, clientId, clientSecret: env[name('CLIENT_SECRET')] || undefined, mapping }];
  });
  return { providers, faults };
}

function readMapping(variable: string, path: string, readText: ReadText, faults: string[]): ClaimMapping | undefined {
  let json: unknown;
  try {
    json = JSON.parse(readText(path));
  } catch (error) {
    faults.push(`${variable}: the file ${error instanceof SyntaxError ? 'is not JSON' : 'can not be read'}.`);
    return undefined;
  }
  const parsed = ClaimMapping.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    faults.push(`${variable}: ${issue.path.join('.') || 'the file'} is wrong (${issue.code}).`);
  return undefined;
}

/**
 * What would be unsafe about them: answers that travel in the clear, save from a host that `excepted` knows as here; a secret
 * to guess; a proof of identity of which nobody has said how old it may be.
 */
export const unsafeProviders = (
  providers: readonly ProviderConfig[],
  excepted: (host: string) => boolean,
): string[] => [
  ...providers
    .filter(({ issuer }) => !issuer.startsWith('https://') && !excepted(new URL(issuer).hostname))
    .map(({ id }) => `OIDC_${id.toUpperCase()}_ISSUER must begin with https://.`),
  ...providers
    .filter(({ mapping }) => mapping.maxAge === undefined)
    .map(
      ({ id }) =>
        `OIDC_${id.toUpperCase()}_CLAIMS must say maxAge: how many seconds ago at most people have proved who they are, or null where the provider can not be asked.`,
    ),
  ...providers
    .filter(({ clientSecret }) => clientSecret !== undefined && clientSecret.length < SECRET)
    .map(
      ({ id }) => `OIDC_${id.toUpperCase()}_CLIENT_SECRET must be at least ${SECRET} characters: it can be guessed.`,
    ),
];

/** A secret of fewer characters is one that somebody has made up. */
const SECRET = 16;
