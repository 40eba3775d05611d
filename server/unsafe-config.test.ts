import { describe, expect, it } from 'vitest';
import type { ConfigError } from './config';
import { readConfig, type Use } from './config';
import { databaseFaults, unsafe } from './unsafe-config';

const MAPPING = JSON.stringify({ label: { sv: 'SITHS', en: 'SITHS' }, person: 'id', name: ['name'], maxAge: 3600 });
const REMOTE = 'postgres://samplan:fifteen-letters@db.example/samplan?sslmode=verify-full';
const SAFE = {
  DATABASE_URL: REMOTE,
  PUBLIC_URL: 'https://x.example',
  SECURITY_CONTACT: 'mailto:a@x.example',
  OIDC_PROVIDERS: 'siths',
  OIDC_SITHS_ISSUER: 'https://idp.example',
  OIDC_SITHS_CLIENT_ID: 'samplan',
  OIDC_SITHS_CLIENT_SECRET: 'a-secret-of-the-tests-alone',
  OIDC_SITHS_CLAIMS: 'siths.json',
};

function namedFaults(env: Record<string, string>, use: Use, mapping = MAPPING): string[] {
  try {
    readConfig(env, () => mapping, use);
    return [];
  } catch (error) {
    return (error as ConfigError).faults.map((fault) => fault.split(' ')[0]!);
  }
}

describe.each([
  ['nothing said', {}],
  ['NODE_ENV=production', { NODE_ENV: 'production' }],
  ['a word that is none', { NODE_ENV: 'prod' }],
  ['NODE_ENV=test', { NODE_ENV: 'test' }],
])('in earnest, with %s', (_, node) => {
  it.each<[string, Record<string, string>, string[]]>([
    ['what is safe', {}, []],
    ['local accounts alone', { OIDC_PROVIDERS: '', LOCAL_ACCOUNTS: 'on' }, []],
    ['a database on this computer', { DATABASE_URL: 'postgres://x:y@127.0.0.1/z' }, []],
    ['no database', { DATABASE_URL: '' }, ['DATABASE_URL']],
    ['plain http', { PUBLIC_URL: 'http://x.example' }, ['PUBLIC_URL']],
    ['plain http to this computer', { PUBLIC_URL: 'http://localhost:3000' }, ['PUBLIC_URL']],
    ['nobody to tell of a hole', { SECURITY_CONTACT: '' }, ['SECURITY_CONTACT']],
    ['nobody who can sign in', { OIDC_PROVIDERS: '' }, ['OIDC_PROVIDERS']],
    ['an issuer in the clear', { OIDC_SITHS_ISSUER: 'http://idp.example' }, ['OIDC_SITHS_ISSUER']],
    ['an issuer in the clear on this computer', { OIDC_SITHS_ISSUER: 'http://localhost:8' }, ['OIDC_SITHS_ISSUER']],
    ['a secret to guess', { OIDC_SITHS_CLIENT_SECRET: 'hemligt' }, ['OIDC_SITHS_CLIENT_SECRET']],
    ['a scanner of files on this computer', { FILE_SCANNER_URL: 'tcp://127.0.0.1:3310' }, []],
    ['a scanner behind a socket', { FILE_SCANNER_URL: 'unix:/run/clamav/clamd.ctl' }, []],
    ['a scanner behind TLS', { FILE_SCANNER_URL: 'tls://av.example:3311' }, []],
    ['a scanner in the clear', { FILE_SCANNER_URL: 'tcp://av.example:3310' }, ['FILE_SCANNER_URL']],
    ['a collector of the log behind TLS', { LOG_ROWS_URL: 'https://log.example/rows' }, []],
    ['a collector of the log in the clear', { LOG_ROWS_URL: 'http://log.example/rows' }, ['LOG_ROWS_URL']],
    ['a collector in the clear on this computer', { LOG_ROWS_URL: 'http://localhost:8/rows' }, ['LOG_ROWS_URL']],
    [
      'everything at once, also where a variable is no such thing',
      {
        PORT: 'x',
        DATABASE_URL: 'postgres://samplan:samplan@db.example/samplan',
        PUBLIC_URL: 'http://x.example',
        SECURITY_CONTACT: 'ingen',
        OIDC_SITHS_ISSUER: 'http://idp.example',
        SMTP_URL: 'smtps://post.example',
      },
      ['PORT', 'SECURITY_CONTACT', 'MAIL_FROM', 'DATABASE_URL', 'DATABASE_URL', 'PUBLIC_URL', 'OIDC_SITHS_ISSUER'],
    ],
  ])('serves only with %s', (_what, env, named) => {
    expect(namedFaults({ ...SAFE, ...node, ...env }, 'serve')).toEqual(named);
  });
});

describe('asked for by name', () => {
  it.each<[string, Record<string, string>, Use, string[]]>([
    ['development here', {}, 'serve', []],
    ['development at http here', { PUBLIC_URL: 'http://localhost:3000', HOST: '::1' }, 'serve', []],
    ['development at another address', { PUBLIC_URL: 'http://10.0.0.7' }, 'serve', ['PUBLIC_URL']],
    ['development for the network', { HOST: '0.0.0.0' }, 'serve', ['HOST']],
    [
      'development over a network in the clear',
      { DATABASE_URL: 'postgres://db/x' },
      'serve',
      ['DATABASE_URL', 'DATABASE_URL'],
    ],
    ['practice', { NODE_ENV: '' }, 'practice', []],
    ['practice on a database here', { NODE_ENV: '', DATABASE_URL: 'postgres://127.0.0.1/x' }, 'practice', []],
    ['practice in production', { NODE_ENV: 'production' }, 'practice', []],
    [
      'practice in production on a database',
      { NODE_ENV: 'production', DATABASE_URL: REMOTE },
      'practice',
      ['DATABASE_URL'],
    ],
    [
      'practice over a network in the clear',
      { NODE_ENV: '', DATABASE_URL: 'postgres://db/x' },
      'practice',
      ['DATABASE_URL', 'DATABASE_URL'],
    ],
    [
      'a command over a network in the clear',
      { NODE_ENV: '', DATABASE_URL: 'postgres://db/x' },
      'command',
      ['DATABASE_URL', 'DATABASE_URL'],
    ],
    ['a command over TLS', { NODE_ENV: '', DATABASE_URL: REMOTE }, 'command', []],
  ])('%s', (_, env, use, named) => {
    expect(namedFaults({ NODE_ENV: 'development', ...env }, use)).toEqual(named);
  });

  it('development takes a provider in the clear on this computer, and nowhere else', () => {
    const { DATABASE_URL: _, ...rest } = SAFE;
    const env = { ...rest, NODE_ENV: 'development' };
    expect(namedFaults({ ...env, OIDC_SITHS_ISSUER: 'http://localhost:8' }, 'serve')).toEqual([]);
    expect(namedFaults({ ...env, OIDC_SITHS_ISSUER: 'http://idp.example' }, 'serve')).toEqual(['OIDC_SITHS_ISSUER']);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['OIDC_SITHS_CLAIMS']],
    [null, []],
    [3600, []],
  ])('in earnest somebody has said how old a proof of identity may be: %s', (maxAge, named) => {
    expect(namedFaults(SAFE, 'serve', JSON.stringify({ ...JSON.parse(MAPPING), maxAge }))).toEqual(named);
  });

  it('is looked at again by what starts the server, however its configuration came to be', () => {
    expect(unsafe(readConfig({}), false)).toHaveLength(4);
    expect(unsafe(readConfig({}), true)).toEqual([]);
  });
});

describe('a database', () => {
  const TLS = /sslmode=verify-full/;
  const GUESSED = /at least 12 characters/;
  it.each<[string, RegExp[]]>([
    ['postgres://x:y@localhost/z', []],
    ['postgres://x:y@127.0.0.1:5433/z', []],
    ['postgres://x:y@[::1]/z', []],
    ['postgres://x:y@%2Fvar%2Frun%2Fpostgresql/z', []],
    ['postgres:///z?host=/var/run/postgresql', []],
    ['postgres://x:y@/z', []],
    [REMOTE, []],
    ['postgres://x@db.example/z?sslmode=verify-full&sslcert=c.pem&sslkey=k.pem', []],
    ['postgres://x:fifteen-letters@db.example/z', [TLS]],
    ['postgres://x:fifteen-letters@db.example/z?sslmode=require', [TLS]],
    ['postgres://x:fifteen-letters@db.example/z?sslmode=verify-ca', [TLS]],
    ['postgres://x:fifteen-letters@db.example/z?sslmode=no-verify', [TLS]],
    ['postgres://x:fifteen-letters@db.example/z?ssl=true', [TLS]],
    ['postgres://x:fifteen-letters@db.example/z?sslmode=verify-full&sslmode=disable', [TLS]],
    // The driver takes the parameter before the address.
    ['postgres://x:fifteen-letters@localhost/z?host=db.example', [TLS]],
    ['postgres://x:fifteen-letters@127.0.0.1.db.example/z', [TLS]],
    ['postgres://x:fifteen-letters@localhost.db.example/z', [TLS]],
    ['postgres://x:fifteen-letters@10.0.0.7/z', [TLS]],
    ['postgres://postgres:x@db.example/z?sslmode=verify-full', [GUESSED]],
    ['postgres://db.example/z', [TLS, GUESSED]],
  ])('at %s', (url, faults) => {
    expect(databaseFaults(url)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  it('that no address names is where PGHOST says', () => {
    expect(databaseFaults('postgres://x:fifteen-letters@/z', 'db.example')).toEqual([expect.stringMatching(TLS)]);
    expect(databaseFaults('postgres:///z', '/var/run/postgresql')).toEqual([]);
  });
});
