import { createTransport } from 'nodemailer';
import { calendarFile, calendarFileName } from '#domain/calendar-file';
import type { Core } from './core';
import type { Post, Posted } from './mail-letter';
import { mailRound } from './mail-round';
import { startRounds } from './rounds';

/** Where mail is handed over, and as whom. */
export interface SmtpConfig {
  /** `smtp://` (turned to TLS where the server offers it) or `smtps://`, with name and password where it asks for them. */
  url: string;
  from: string;
  /** Nothing is sent over a line that is not encrypted. */
  requireTls: boolean;
}

/** How long (ms) a mail server is waited for; shorter than a node may hold a mail. */
const PATIENCE = 30_000;

/** Hands letters to a mail server. Never logs what they say or to whom. */
export function smtpPost({ url, from, requireTls }: SmtpConfig): Post & { close(): void } {
  const transport = createTransport({
    url,
    requireTLS: requireTls,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({
          from,
          to: letter.to,
          replyTo: letter.replyTo,
          subject: letter.subject,
          text: letter.text,
          messageId: letter.messageId,
          headers: { 'auto-submitted': 'auto-generated' },
          icalEvent: {
            method: letter.method,
            filename: calendarFileName(letter.event),
            content: calendarFile(letter.event, addressOf(from)),
          },
        });
        return { result: 'sent' };
      } catch (error) {
        return verdict(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The bare address of `Name <address>`. */
const addressOf = (from: string) => /<([^>]+)>/.exec(from)?.[1] ?? from;

/**
 * A 5xx answer to the address or the message is for ever (RFC 5321 4.2.1). All else may pass: a line that breaks, a 4xx,
 * and also a 5xx to our own sign-in, for it is the operator's to mend and no fault of the recipient's.
 */
function verdict(error: unknown): Posted {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const ours = code === 'EAUTH' || code === 'ETLS' || code === 'ECONNECTION';
  if (!ours && responseCode !== undefined && responseCode >= 500)
    return { result: 'refused', code: String(responseCode) };
  return { result: 'again' };
}

/** How often (ms) the outbox of mails is looked at. */
const EVERY = 5_000;

/** Looks at the outbox again and again. `stop` waits for the last round. */
export const startMailRounds = (core: Core, post: Post, every = EVERY): { stop(): Promise<void> } =>
  startRounds(core, 'mails', (isStopped) => mailRound(core, post, Date.now, isStopped), every);
