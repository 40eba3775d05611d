import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, unsafe } from './config';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      databaseUrl: undefined,
      publicUrl: undefined,
      production: false,
      logLevel: 'warn',
      smtp: undefined,
      logHeadsFile: undefined,
    });
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('tells all faults at once, and no value, for it may be a secret', () => {
    const read = () =>
      readConfig({ PORT: '70000', DATABASE_URL: 'mysql://secret', LOG_LEVEL: 'loud', PUBLIC_URL: 'ftp://x' });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { faults, message } = error as ConfigError;
      expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'LOG_LEVEL']);
      expect(message).not.toContain('secret');
    }
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

  it.each([
    [
      'practice on a production database',
      { DATABASE_URL: 'postgres://db/x', PUBLIC_URL: 'https://x.example' },
      true,
      ['DATABASE_URL'],
    ],
    [
      'plain http in production',
      { DATABASE_URL: 'postgres://db/x', PUBLIC_URL: 'http://x.example' },
      false,
      ['PUBLIC_URL'],
    ],
    ['no address and the embedded database in production', {}, false, ['DATABASE_URL', 'PUBLIC_URL']],
    ['nothing', { DATABASE_URL: 'postgres://db/x', PUBLIC_URL: 'https://x.example' }, false, []],
    ['nothing, for teaching', {}, true, []],
  ])('in production refuses %s', (_, env, practice, named) => {
    const faults = unsafe(readConfig({ ...env, NODE_ENV: 'production' }), practice);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(named);
  });

  it('outside production refuses nothing', () => {
    expect(unsafe(readConfig({ DATABASE_URL: 'postgres://db/x' }), true)).toEqual([]);
  });
});
