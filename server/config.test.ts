import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';

const PROVIDER = {
  OIDC_PROVIDERS: 'siths, entra',
  OIDC_SITHS_ISSUER: 'https://idp.example',
  OIDC_SITHS_CLIENT_ID: 'samplan',
  OIDC_SITHS_CLIENT_SECRET: 'a-secret-of-the-tests-alone',
  OIDC_SITHS_CLAIMS: 'siths.json',
  OIDC_ENTRA_ISSUER: 'https://login.example/tenant/v2.0',
  OIDC_ENTRA_CLIENT_ID: 'samplan',
  OIDC_ENTRA_CLAIMS: 'siths.json',
  PUBLIC_URL: 'https://x.example',
};
const MAPPING = JSON.stringify({ label: { sv: 'SITHS', en: 'SITHS' }, person: 'id', name: ['name'] });

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      publicUrl: undefined,
      production: false,
      development: false,
      securityContact: undefined,
      rateLimit: 1_200,
      proxies: 0,
      logLevel: 'warn',
      region: 'JONKOPING',
      smtp: undefined,
      providers: [],
      localAccounts: false,
      fileScannerUrl: undefined,
      logHeadsFile: undefined,
      logRows: undefined,
      logKeepYears: 10,
    });
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('tells all faults at once, and no value, for it may be a secret', () => {
    const read = () =>
      readConfig({
        PORT: '70000',
        DATABASE_URL: 'mysql://secret',
        LOG_LEVEL: 'loud',
        PUBLIC_URL: 'ftp://x',
        RATE_LIMIT: '0',
        PROXIES: 'many',
        REGION: 'Atlantis',
      });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { faults, message } = error as ConfigError;
      expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
        'PORT',
        'DATABASE_URL',
        'PUBLIC_URL',
        'RATE_LIMIT',
        'PROXIES',
        'REGION',
        'LOG_LEVEL',
      ]);
      expect(message).not.toContain('secret');
    }
  });

  it.each([
    ['5', 5],
    ['30', 30],
    ['4', undefined],
    ['0', undefined],
    ['forever', undefined],
  ])('promises to keep the log for %s years: never fewer than five', (LOG_KEEP_YEARS, kept) => {
    if (kept === undefined) expect(() => readConfig({ LOG_KEEP_YEARS })).toThrow(/LOG_KEEP_YEARS must be/);
    else expect(readConfig({ LOG_KEEP_YEARS }).logKeepYears).toBe(kept);
  });

  it('takes the county’s profile by its id', () => {
    expect(readConfig({ REGION: 'OPEN_CALL' }).region).toBe('OPEN_CALL');
    expect(() => readConfig({ REGION: 'Atlantis' })).toThrow(/REGION must be one of JONKOPING, OPEN_CALL/);
  });

  it('sends mail only where both the server and the sender are told', () => {
    const SMTP_URL = 'smtps://samplan:secret@post.example:465';
    expect(readConfig({ SMTP_URL, MAIL_FROM: 'Samplan <samplan@lindsjo.example>' }).smtp).toEqual({
      url: SMTP_URL,
      from: 'Samplan <samplan@lindsjo.example>',
    });
    expect(() => readConfig({ SMTP_URL })).toThrow(/MAIL_FROM is missing/);
    expect(() => readConfig({ MAIL_FROM: 'samplan@lindsjo.example' })).toThrow(/SMTP_URL is missing/);
    expect(() => readConfig({ SMTP_URL: 'https://post.example', MAIL_FROM: 'nobody' })).toThrow(
      /SMTP_URL must be[^]*MAIL_FROM must be/,
    );
    expect(() => readConfig({ SMTP_URL, MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toThrow(/MAIL_FROM must be/);
  });

  it('delivers the log to one place: a file, or an address with its token', () => {
    const LOG_ROWS_URL = 'https://log.example/rows';
    const LOG_ROWS_TOKEN = 'a-token-of-the-collector';
    expect(readConfig({ LOG_ROWS_FILE: '/log/rows' }).logRows).toEqual({ file: '/log/rows' });
    expect(readConfig({ LOG_ROWS_URL }).logRows).toEqual({ url: LOG_ROWS_URL, token: undefined });
    expect(readConfig({ LOG_ROWS_URL, LOG_ROWS_TOKEN }).logRows).toEqual({ url: LOG_ROWS_URL, token: LOG_ROWS_TOKEN });
    expect(() => readConfig({ LOG_ROWS_FILE: '/log/rows', LOG_ROWS_URL })).toThrow(/LOG_ROWS_FILE and LOG_ROWS_URL/);
    expect(() => readConfig({ LOG_ROWS_TOKEN })).toThrow(/LOG_ROWS_URL is missing/);
    expect(() => readConfig({ LOG_ROWS_URL: 'log.example', LOG_ROWS_TOKEN: 'short' })).toThrow(
      /LOG_ROWS_URL must be[^]*LOG_ROWS_TOKEN must be/,
    );
  });

  it.each(['tcp://127.0.0.1:3310', 'tcp://[::1]:3310', 'tls://av.example:3311', 'unix:/run/clamav/clamd.ctl'])(
    'takes the scanner of files at %s',
    (url) => {
      expect(readConfig({ FILE_SCANNER_URL: url }).fileScannerUrl).toBe(url);
    },
  );

  it.each(['http://127.0.0.1:3310', 'tcp://127.0.0.1', 'clamd', 'unix:', 'tcp://a b:1'])(
    'takes no scanner of files at %s',
    (url) => {
      expect(() => readConfig({ FILE_SCANNER_URL: url })).toThrow(/FILE_SCANNER_URL must be/);
    },
  );

  const faultsOf = (env: Record<string, string>, file = MAPPING) => {
    try {
      readConfig({ ...PROVIDER, ...env }, () => file);
      return [];
    } catch (error) {
      return [...(error as ConfigError).faults];
    }
  };

  it('names the providers where people sign in, each with its claim mapping', () => {
    const { providers } = readConfig(PROVIDER, () => MAPPING);
    expect(providers).toMatchObject([
      {
        id: 'siths',
        issuer: 'https://idp.example',
        clientSecret: 'a-secret-of-the-tests-alone',
        mapping: { algorithm: 'RS256' },
      },
      { id: 'entra', clientSecret: undefined },
    ]);
  });

  it('tells all that is wrong with them at once, and beside all else', () => {
    const wrong = { PORT: 'x', OIDC_SITHS_ISSUER: 'idp', OIDC_ENTRA_CLIENT_ID: '', SMTP_URL: '' };
    expect(faultsOf(wrong, '{"person": 1, "arc": []}').map((fault) => fault.split(/[ :]/)[0])).toEqual([
      'PORT',
      'OIDC_SITHS_ISSUER',
      ...Array(4).fill('OIDC_SITHS_CLAIMS'),
      'OIDC_ENTRA_CLIENT_ID',
      ...Array(4).fill('OIDC_ENTRA_CLAIMS'),
    ]);
    expect(faultsOf({ PUBLIC_URL: '' })).toEqual([expect.stringMatching(/^PUBLIC_URL is missing/)]);
    expect(faultsOf({ OIDC_PROVIDERS: 'a,a' })).toEqual([expect.stringMatching(/^OIDC_PROVIDERS must be/)]);
    expect(faultsOf({}, 'secret').join()).toMatch(/OIDC_SITHS_CLAIMS: the file is not JSON/);
    expect(faultsOf({}, '{"secret": 1}').join()).not.toContain('secret');
    expect(() => readConfig(PROVIDER)).toThrow(/the file can not be read/);
  });

  it.each([
    ['https://samplan.example', []],
    ['http://localhost:3000', []],
    ['', [/^PUBLIC_URL is missing/]],
    ['http://samplan.example', [/https/]],
    ['https://10.0.0.7', [/host name/]],
    ['http://10.0.0.7', [/host name/, /https/]],
    ['https://[::1]', [/host name/]],
  ])('has local accounts where a passkey can be bound to the address: %s', (PUBLIC_URL, faults) => {
    const read = (env: Record<string, string>) => {
      try {
        return readConfig({ ...env, PUBLIC_URL });
      } catch (error) {
        return (error as ConfigError).faults;
      }
    };
    const on = read({ LOCAL_ACCOUNTS: 'on' });
    if (faults.length === 0) expect(on).toMatchObject({ localAccounts: true });
    else expect(on).toEqual(faults.map((fault) => expect.stringMatching(fault)));
    expect(read({ LOCAL_ACCOUNTS: 'off' })).toMatchObject({ localAccounts: false });
    expect(read({ LOCAL_ACCOUNTS: 'yes' })).toEqual(['LOCAL_ACCOUNTS must be on or off']);
  });
});
