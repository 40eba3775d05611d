import * as z from 'zod';
import { REGION_IDS } from '#domain/region-profile';
import { localAccountFaults } from './local-account-config';
import type { ProviderConfig } from './provider';
import { type ReadText, readProviders, unsafeProviders } from './provider-config';

/** How this server runs, from its environment (docs/operators). */
export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database, used where there is no `databaseUrl`. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** The address that people use; https behind a proxy that ends TLS. */
  publicUrl: string | undefined;
  production: boolean;
  /** Requests a minute of one account; those of an address, a device and a stranger follow from it. */
  rateLimit: number;
  /** How many proxies stand before this server and write X-Forwarded-For. */
  proxies: number;
  /** Where a hole is told of. */
  securityContact: string | undefined;
  logLevel: 'silent' | 'error' | 'warn' | 'info';
  /** The county's profile (`src/domain/region-profile.ts`): its deadlines, its gate, who holds the original. */
  region: string;
  /** Where calls are mailed, and as whom; without it no mail is sent. */
  smtp: { url: string; from: string } | undefined;
  /** Where people sign in. */
  providers: readonly ProviderConfig[];
  /** People may have local accounts, and sign in by passkey. */
  localAccounts: boolean;
  /** The file that heads of the log's chain are added to; without it they stand in the server's own log alone. */
  logHeadsFile: string | undefined;
  /** How many years the rows of the log are promised to be kept; never fewer than five. Nothing removes any. */
  logKeepYears: number;
}

/** The environment can not be served by. The message lists every fault at once, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(`The server can not start like this:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

const emptyIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(emptyIsUnset, schema.optional());

const Environment = z.object({
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, 'must be a port number')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port number'),
  ),
  HOST: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address' })),
  NODE_ENV: optional(z.string()),
  SECURITY_CONTACT: optional(
    z
      .string()
      .regex(/^(mailto:[^\s<>@]+@[^\s<>@]+|https:\/\/\S+)$/, 'must be mailto:somebody@host or an https address'),
  ),
  RATE_LIMIT: optional(
    z
      .string()
      .regex(/^[1-9]\d{1,6}$/, 'must be a number from 10')
      .transform(Number),
  ),
  PROXIES: optional(
    z
      .string()
      .regex(/^[0-5]$/, 'must be a number from 0 to 5')
      .transform(Number),
  ),
  REGION: optional(z.enum(REGION_IDS, `must be one of ${REGION_IDS.join(', ')}`)),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })),
  MAIL_FROM: optional(
    z
      .string()
      .regex(/^([^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, or Name <address>'),
  ),
  LOCAL_ACCOUNTS: optional(z.enum(['on', 'off'], 'must be on or off').transform((text) => text === 'on')),
  LOG_HEADS_FILE: optional(z.string()),
  // HSLF-FS 2016:40, 4 kap.: at least five years.
  LOG_KEEP_YEARS: optional(
    z
      .string()
      .regex(/^([5-9]|[1-9]\d)$/, 'must be a number of years from 5 to 99')
      .transform(Number),
  ),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info'], 'must be silent, error, warn or info')),
});

const noFiles: ReadText = () => {
  throw new Error('there are no files here');
};

/**
 * Reads the configuration and the files that it names. Throws `ConfigError` with every fault; a value is never shown,
 * for it may be a secret.
 */
export function readConfig(env: Record<string, string | undefined>, readText = noFiles): Config {
  const parsed = Environment.safeParse(env);
  const { providers, faults } = readProviders(env, readText);
  if (!parsed.success)
    throw new ConfigError([
      ...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
      ...faults,
    ]);
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    PUBLIC_URL,
    NODE_ENV,
    LOG_LEVEL,
    REGION,
    SMTP_URL,
    MAIL_FROM,
    SECURITY_CONTACT,
    RATE_LIMIT,
    PROXIES,
    LOCAL_ACCOUNTS,
    LOG_HEADS_FILE,
    LOG_KEEP_YEARS,
  } = parsed.data;
  if (!SMTP_URL !== !MAIL_FROM)
    faults.unshift(
      SMTP_URL
        ? 'MAIL_FROM is missing: SMTP_URL is set, and a mail must say who sends it.'
        : 'SMTP_URL is missing: MAIL_FROM is set, and nothing says where mail is handed over.',
    );
  if (providers.length > 0 && !PUBLIC_URL)
    faults.push('PUBLIC_URL is missing: an identity provider must know where to send people back.');
  if (LOCAL_ACCOUNTS) faults.push(...localAccountFaults(PUBLIC_URL));
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port: PORT ?? 3000,
    host: HOST ?? '127.0.0.1',
    dataDir: DATA_DIR ?? './data',
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL,
    production: NODE_ENV === 'production',
    securityContact: SECURITY_CONTACT,
    rateLimit: RATE_LIMIT ?? 1_200,
    proxies: PROXIES ?? 0,
    logLevel: LOG_LEVEL ?? 'warn',
    region: REGION ?? 'JONKOPING',
    smtp: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    providers,
    localAccounts: LOCAL_ACCOUNTS ?? false,
    logHeadsFile: LOG_HEADS_FILE,
    logKeepYears: LOG_KEEP_YEARS ?? 10,
  };
}

/** What would be unsafe to serve, all of it: sign-in without proof beside real data, real data without https. */
export function unsafe(config: Config, practice: boolean): string[] {
  const faults: string[] = [];
  if (!config.production) return faults;
  if (practice && config.databaseUrl)
    faults.push('DATABASE_URL is set in production: practice sign-in asks for no proof and must never meet real data.');
  if (practice) return faults;
  if (!config.databaseUrl)
    faults.push('DATABASE_URL is missing: the embedded database is for trying, teaching and tests.');
  if (!config.publicUrl?.startsWith('https://'))
    faults.push('PUBLIC_URL must begin with https:// in production: what is sent here may not travel in the clear.');
  if (!config.securityContact)
    faults.push(
      'SECURITY_CONTACT is missing: whoever finds a hole must know whom to tell (/.well-known/security.txt).',
    );
  if (config.providers.length === 0 && !config.localAccounts)
    faults.push('OIDC_PROVIDERS is missing: without an identity provider, or LOCAL_ACCOUNTS=on, nobody can sign in.');
  return [...faults, ...unsafeProviders(config.providers)];
}
