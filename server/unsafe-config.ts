import type { Config } from './config';
import { unsafeProviders } from './provider-config';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host is this very computer: what is sent to it crosses no network. */
const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Passwords shorter than this are guessed by whoever may try as often as they like, as at a database over a network. */
const PASSWORD = 12;

/**
 * What is unsafe about how the database is reached, whatever it is for: over a network only under TLS, with the server's
 * certificate and its name checked, and with a secret that is none to guess. The host is the one that the driver takes:
 * the parameter before the address, and `PGHOST` where neither names one. A socket's path is this computer.
 */
export function databaseFaults(url: string | undefined, defaultHost = 'localhost'): string[] {
  if (!url) return [];
  // The driver takes an empty host, which no URL may have beside a password.
  const address = URL.canParse(url) ? url : url.replace('@/', '@empty.invalid/');
  if (!URL.canParse(address)) return ['DATABASE_URL is no address.'];
  const { hostname, password, searchParams } = new URL(address);
  const named =
    searchParams.getAll('host').at(-1) || (hostname === 'empty.invalid' ? '' : decodeURIComponent(hostname));
  const host = named || defaultHost || 'localhost';
  if (host.startsWith('/') || isLoopback(host)) return [];
  const faults: string[] = [];
  if (searchParams.getAll('sslmode').at(-1) !== 'verify-full')
    faults.push(
      'DATABASE_URL must end in sslmode=verify-full: the database is on another computer, and everything about every child passes between.',
    );
  const secret = searchParams.getAll('password').at(-1) || decodeURIComponent(password);
  if (secret.length < PASSWORD && !searchParams.has('sslcert'))
    faults.push(
      `DATABASE_URL must have a password of at least ${PASSWORD} characters, or sslcert: the database is on another computer.`,
    );
  return faults;
}

/**
 * What would be unsafe to serve, all of it. Practice and development are asked for by name; all else is in earnest. In
 * development (`NODE_ENV=development`) what is otherwise refused is taken as long as it stays on this computer.
 */
export function unsafe(config: Config, practice: boolean): string[] {
  if (practice)
    return config.production && config.databaseUrl
      ? ['DATABASE_URL is set in production: practice sign-in asks for no proof and must never meet real data.']
      : [];
  const { development, publicUrl } = config;
  const faults: string[] = [];
  if (!config.databaseUrl && !development)
    faults.push('DATABASE_URL is missing: the embedded database is for trying, teaching and tests.');
  if (development && !isLoopback(config.host))
    faults.push('HOST must be this computer with NODE_ENV=development, which takes what is not safe to serve.');
  const here = development && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
  if (!publicUrl?.startsWith('https://') && !here)
    faults.push('PUBLIC_URL must begin with https://: what is sent here may not travel in the clear.');
  if (!config.securityContact && !development)
    faults.push(
      'SECURITY_CONTACT is missing: whoever finds a hole must know whom to tell (/.well-known/security.txt).',
    );
  const scanner = config.fileScannerUrl;
  if (scanner?.startsWith('tcp:') && !isLoopback(new URL(scanner).hostname))
    faults.push(
      'FILE_SCANNER_URL must begin with tls:// or name this computer: the signed forms of children pass there.',
    );
  const rows = config.logRows;
  if (
    rows &&
    'url' in rows &&
    !rows.url.startsWith('https://') &&
    !(development && isLoopback(new URL(rows.url).hostname))
  )
    faults.push('LOG_ROWS_URL must begin with https://: rows about children may not travel in the clear.');
  if (config.providers.length === 0 && !config.localAccounts && !development)
    faults.push('OIDC_PROVIDERS is missing: without an identity provider, or LOCAL_ACCOUNTS=on, nobody can sign in.');
  return [...faults, ...unsafeProviders(config.providers, development ? isLoopback : () => false)];
}
