// A real SMTP server in the test's own process: what it took, whom it refuses, and a switch that turns it off.
import type { AddressInfo } from 'node:net';
import type ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import { readCalendar } from './read-calendar';

export interface TakenLetter {
  to: string[];
  /** The message as it came over the line. */
  raw: string;
  subject: string;
  messageId: string;
  /** The text for people. */
  text: string;
  /** Its subject and every part of it, decoded; the calendar's file in whole lines. */
  decoded: string;
  /** The calendar's part as another library reads it. */
  calendar: { method: string; uid: string; sequence: number; start: number; status: string; place: string | null };
}

export interface MailBox {
  url: string;
  letters: TakenLetter[];
  /** Answers with this code to the named address: 550 for ever, 451 for now. */
  refuse(address: string, code: number): void;
  accept(address: string): void;
  /** Breaks the line after a letter was taken and before that is said, once. */
  breakAfterTaking(): void;
  stop(): Promise<void>;
}

/** Starts a mail server on the port, or on a free one (0). */
export async function mailBox(port = 0): Promise<MailBox> {
  const letters: TakenLetter[] = [];
  const refused = new Map<string, number>();
  let breaks = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = refused.get(address);
      done(code ? Object.assign(new Error('no such box'), { responseCode: code }) : undefined);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push(
          letterOf(
            Buffer.concat(parts).toString('utf8'),
            session.envelope.rcptTo.map((one) => one.address),
          ),
        );
        if (!breaks) return done();
        breaks = false;
        done(Object.assign(new Error('going away'), { responseCode: 421 }));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    letters,
    refuse: (address, code) => void refused.set(address, code),
    accept: (address) => void refused.delete(address),
    breakAfterTaking: () => void (breaks = true),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function letterOf(raw: string, to: string[]): TakenLetter {
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1] ?? '';
  const file = bodyOf(raw, 'text/calendar');
  const { calendar, event } = readCalendar(file);
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    to,
    raw,
    subject: worded(header('Subject')),
    messageId: header('Message-ID'),
    text: bodyOf(raw, 'text/plain'),
    decoded: [worded(raw.slice(0, raw.indexOf('\r\n\r\n'))), ...partsOf(raw).map(decoded)]
      .join('\n')
      .replace(/\r\n[ \t]/g, ''),
    calendar: {
      method: String(calendar.getFirstPropertyValue('method')),
      uid: value('uid') ?? '',
      sequence: Number(value('sequence')),
      start: (event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>).toJSDate().getTime(),
      status: value('status') ?? '',
      place: value('location'),
    },
  };
}

const partsOf = (raw: string): string[] => raw.split(/\r\n--[^\r\n]+/);

/** The first part of that type, decoded. */
const bodyOf = (raw: string, type: string): string =>
  decoded(partsOf(raw).find((one) => new RegExp(`^content-type: ${type}`, 'im').test(one)) ?? '');

/** A part without its heads, its encoding undone. */
function decoded(part: string): string {
  const at = part.indexOf('\r\n\r\n');
  const [head, body] = [part.slice(0, at), part.slice(at + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return /quoted-printable/i.test(head) ? quoted(body.replace(/=\r\n/g, '')) : body;
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

const worded = (text: string) =>
  text.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_, how: string, words: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString('utf8') : quoted(words.replaceAll('_', ' ')),
  );
