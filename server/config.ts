import * as z from 'zod';
import { REGION_IDS } from '#domain/region-profile';
import { localAccountFaults } from './local-account-config';
import type { ProviderConfig } from './provider';
import { type ReadText, readProviders } from './provider-config';
import { databaseFaults, unsafe } from './unsafe-config';

/** How this server runs, from its environment (docs/operators). */
export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database, used where there is no `databaseUrl`. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** The address that people use; https behind a proxy that ends TLS. */
  publicUrl: string | undefined;
  /** `NODE_ENV` says production: practice then never meets a database. Without it all but practice is strict all the same. */
  production: boolean;
  /** `NODE_ENV` says development: what is unsafe is taken as long as it stays on this computer. */
  development: boolean;
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
  /** The clamd that looks through files that are taken in; without it they are handed out as they are. */
  fileScannerUrl: string | undefined;
  /** The file that heads of the log's chain are added to; without it they stand in the server's own log alone. */
  logHeadsFile: string | undefined;
  /** Where rows of the log are delivered beside the database: a file that they are added to, or an address that they are posted to. */
  logRows: { file: string } | { url: string; token: string | undefined } | undefined;
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
  FILE_SCANNER_URL: optional(
    z
      .string()
      .regex(
        /^((tcp|tls):\/\/([\w.-]+|\[[\da-f:]+\]):\d{1,5}|unix:\/\S+)$/i,
        'must be tcp://host:port, tls://host:port or unix:/path',
      ),
  ),
  LOG_HEADS_FILE: optional(z.string()),
  LOG_ROWS_FILE: optional(z.string()),
  LOG_ROWS_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an https address' })),
  LOG_ROWS_TOKEN: optional(
    z.string().regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 characters, none of them a space'),
  ),
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
 * What the configuration is read for: to serve in earnest, for practice, or for a command that serves nothing but may meet
 * the same database.
 */
export type Use = 'serve' | 'practice' | 'command';

/**
 * Reads the configuration and the files that it names. Throws `ConfigError` with every fault, also what would be unsafe
 * for that use; a value is never shown, for it may be a secret.
 */
export function readConfig(env: Record<string, string | undefined>, readText = noFiles, use: Use = 'command'): Config {
  const parsed = Environment.safeParse(env);
  const issues = parsed.error?.issues ?? [];
  const broken = new Set(issues.map((issue) => String(issue.path[0])));
  // What is broken is left out, so that all else that is wrong is found too.
  const sound = Object.fromEntries(Object.entries(env).filter(([name]) => !broken.has(name)));
  const { providers, faults } = readProviders(env, readText);
  const config = configOf(Environment.parse(sound), providers);
  faults.unshift(...issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  faults.push(...togetherFaults(config, sound), ...databaseFaults(config.databaseUrl, env.PGHOST));
  if (use !== 'command') faults.push(...unsafe(config, use === 'practice'));
  // What follows from a broken variable's being left out is no fault of its own.
  const told = faults.filter((fault, at) => at < issues.length || !broken.has(fault.split(/[ :]/)[0]!));
  if (told.length > 0) throw new ConfigError(told);
  return config;
}

/** What does not go together. */
function togetherFaults({ providers, localAccounts, publicUrl }: Config, env: Record<string, string | undefined>) {
  const faults: string[] = [];
  if (!env.SMTP_URL !== !env.MAIL_FROM)
    faults.push(
      env.SMTP_URL
        ? 'MAIL_FROM is missing: SMTP_URL is set, and a mail must say who sends it.'
        : 'SMTP_URL is missing: MAIL_FROM is set, and nothing says where mail is handed over.',
    );
  if (env.LOG_ROWS_FILE && env.LOG_ROWS_URL)
    faults.push('LOG_ROWS_FILE and LOG_ROWS_URL are both set: the rows of the log are delivered to one place.');
  if (env.LOG_ROWS_TOKEN && !env.LOG_ROWS_URL)
    faults.push('LOG_ROWS_URL is missing: LOG_ROWS_TOKEN is set, and nothing says where rows of the log are posted.');
  if (providers.length > 0 && !publicUrl)
    faults.push('PUBLIC_URL is missing: an identity provider must know where to send people back.');
  if (localAccounts) faults.push(...localAccountFaults(publicUrl));
  return faults;
}

function configOf(env: z.infer<typeof Environment>, providers: readonly ProviderConfig[]): Config {
  const { SMTP_URL, MAIL_FROM } = env;
  return {
    port: env.PORT ?? 3000,
    host: env.HOST ?? '127.0.0.1',
    dataDir: env.DATA_DIR ?? './data',
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL,
    production: env.NODE_ENV === 'production',
    development: env.NODE_ENV === 'development',
    securityContact: env.SECURITY_CONTACT,
    rateLimit: env.RATE_LIMIT ?? 1_200,
    proxies: env.PROXIES ?? 0,
    logLevel: env.LOG_LEVEL ?? 'warn',
    region: env.REGION ?? 'JONKOPING',
    smtp: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    providers,
    localAccounts: env.LOCAL_ACCOUNTS ?? false,
    fileScannerUrl: env.FILE_SCANNER_URL,
    logHeadsFile: env.LOG_HEADS_FILE,
    logRows: logRowsOf(env),
    logKeepYears: env.LOG_KEEP_YEARS ?? 10,
  };
}

function logRowsOf({ LOG_ROWS_FILE, LOG_ROWS_URL, LOG_ROWS_TOKEN }: z.infer<typeof Environment>): Config['logRows'] {
  if (LOG_ROWS_URL) return { url: LOG_ROWS_URL, token: LOG_ROWS_TOKEN };
  return LOG_ROWS_FILE ? { file: LOG_ROWS_FILE } : undefined;
}
