import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallEvent } from '#domain/call-event';
import { letterOf } from './mail-letter';
import { smtpPost } from './start-mail';

const NAME = 'samplan';
const PASSWORD = 'a b+c/d';
const EVENT: CallEvent = {
  method: 'REQUEST',
  uid: 'c2d6a0b4-0f2a-4f46-8f5d-2d2a4a4f6b10',
  sequence: 0,
  stamp: Date.UTC(2026, 10, 20),
  start: Date.UTC(2026, 11, 3, 13),
  end: Date.UTC(2026, 11, 3, 14),
  title: 'Möte',
  text: 'Ring vid frågor.',
  place: 'Biblioteket',
  link: '',
  organizer: { name: 'Ylva', mail: undefined },
  attendee: { name: 'Skolan', mail: 'skolan@lindsjo.example' },
};

/** What a mail server saw of those who came: each sign-in with how the line was, and each letter. */
interface Seen {
  signIns: { name: string; password: string; encrypted: boolean }[];
  letters: { encrypted: boolean; as: unknown }[];
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A real mail server with a certificate that nobody trusts; takes letters from whoever has signed in. */
async function mailServer(options: SMTPServerOptions): Promise<Seen & { port: number }> {
  const seen: Seen = { signIns: [], letters: [] };
  const server = new SMTPServer({
    ...options,
    allowInsecureAuth: true,
    onAuth({ username, password }, session, done) {
      seen.signIns.push({ name: username ?? '', password: password ?? '', encrypted: session.secure });
      if (username === NAME && password === PASSWORD) done(null, { user: username });
      else done(Object.assign(new Error('no'), { responseCode: 535 }));
    },
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        seen.letters.push({ encrypted: session.secure, as: session.user });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  return { ...seen, port: (server.server.address() as AddressInfo).port };
}

async function send(url: string, requireTls: boolean) {
  const post = smtpPost({ url, from: 'Samplan <samplan@lindsjo.example>', requireTls });
  try {
    return await post.send(letterOf(EVENT, 'skolan@lindsjo.example', true));
  } finally {
    post.close();
  }
}

const SIGNED_IN = `${NAME}:${encodeURIComponent(PASSWORD)}`;
// As an operator says it whose mail server has a certificate of its own.
const TRUSTED = '?tls.rejectUnauthorized=false';

describe('a letter on its way to a mail server', () => {
  it('goes over smtps:// with name and password', async () => {
    const server = await mailServer({ secure: true });
    expect(await send(`smtps://${SIGNED_IN}@127.0.0.1:${server.port}/${TRUSTED}`, true)).toEqual({ result: 'sent' });
    expect(server.signIns).toEqual([{ name: NAME, password: PASSWORD, encrypted: true }]);
    expect(server.letters).toEqual([{ encrypted: true, as: NAME }]);
  });

  it('turns an smtp:// line to TLS before it signs in', async () => {
    const server = await mailServer({});
    expect(await send(`smtp://${SIGNED_IN}@127.0.0.1:${server.port}/${TRUSTED}`, true)).toEqual({ result: 'sent' });
    expect(server.signIns).toEqual([{ name: NAME, password: PASSWORD, encrypted: true }]);
    expect(server.letters).toEqual([{ encrypted: true, as: NAME }]);
  });

  it.each([
    ['a server that offers no TLS, where it is asked for', { disabledCommands: ['STARTTLS'] }, 'smtp', TRUSTED],
    ['a server whose certificate nobody vouches for, over smtps://', { secure: true }, 'smtps', ''],
    ['a server whose certificate nobody vouches for, over smtp://', {}, 'smtp', ''],
  ])('tells nothing to %s, and waits for the operator', async (_, options, protocol, query) => {
    const server = await mailServer(options);
    const url = `${protocol}://${SIGNED_IN}@127.0.0.1:${server.port}/${query}`;
    expect(await send(url, true)).toEqual({ result: 'again' });
    expect(server.signIns).toEqual([]);
    expect(server.letters).toEqual([]);
  });

  it('waits for the operator where the password is wrong: that is no fault of the recipient’s', async () => {
    const server = await mailServer({ secure: true });
    expect(await send(`smtps://${NAME}:wrong@127.0.0.1:${server.port}/${TRUSTED}`, true)).toEqual({ result: 'again' });
    expect(server.signIns).toHaveLength(1);
    expect(server.letters).toEqual([]);
  });
});
