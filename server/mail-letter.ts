import type { CallEvent } from '#domain/call-event';

/** A mail as it leaves: words for a person, and the same as a calendar's file. */
export interface Letter {
  to: string;
  /** Where an answer goes: the unit that calls. */
  replyTo: string | undefined;
  subject: string;
  text: string;
  /** The same for the same call and revision, so that a mail that goes twice after a crash is seen to be one. */
  messageId: string;
  method: CallEvent['method'];
  event: CallEvent;
}

/** What became of handing a letter over: taken, never to be taken (the server's code), or perhaps later. */
export type Posted = { result: 'sent' } | { result: 'refused'; code: string } | { result: 'again' };

/** Whoever carries letters. A promise that fails is a defect; a line that fails is `again`. */
export interface Post {
  send(letter: Letter): Promise<Posted>;
}

const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Stockholm' });

/** The letter of a call's event, in Swedish, for it goes to a service. It says no more than the event does. */
export function letterOf(event: CallEvent, to: string, isFirst: boolean): Letter {
  const subject =
    event.method === 'CANCEL' ? 'Inställt möte' : isFirst ? 'Kallelse till möte' : 'Ändrad kallelse till möte';
  const lines = [
    `${subject}.`,
    '',
    `När: ${when.format(event.start)}`,
    ...(event.method === 'REQUEST' && event.place ? [`Var: ${event.place}`] : []),
    ...(event.method === 'REQUEST' && event.link ? [`Länk: ${event.link}`] : []),
    event.text,
    ...(event.method === 'REQUEST'
      ? ['', 'Svara i Samplan eller ring. Svara inte med uppgifter om barnet i ett mejl.']
      : []),
  ];
  return {
    to,
    replyTo: event.organizer.mail,
    subject,
    text: lines.join('\n'),
    messageId: `<${event.uid.replace('@', `.${event.sequence}@`)}>`,
    method: event.method,
    event,
  };
}
