import { CalendarDateTime, parseDate, parseTime, toZoned } from '@internationalized/date';
import { type Call } from './call';
import { callRevision } from './call-change';
import { type CivilDate, ZONE } from './civil-date';
import type { Language } from './decision-words';
import type { Rec } from './record';
import type { Sentence } from './rule-words';
import type { Directory } from './unit';

/** Someone in a calendar's event: a name, and an address where there is one. */
export interface EventPerson {
  name: string;
  mail: string | undefined;
}

/**
 * A call as a calendar keeps it (RFC 5546). Instants are ms. `uid` never changes; `sequence` rises with every change
 * that the recipient is told of; a call that does not hold is a CANCEL.
 */
export interface CallEvent {
  method: 'REQUEST' | 'CANCEL';
  uid: string;
  sequence: number;
  stamp: number;
  start: number;
  end: number;
  title: string;
  text: string;
  place: string;
  link: string;
  organizer: EventPerson;
  attendee: EventPerson;
}

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** Calendars are read by colleagues, families and lock screens: no word here says what the meeting is or whose. */
const WORDS = {
  title: t('Möte', 'Meeting'),
  someone: t('Deltagare', 'Participant'),
  reference: t('Referens', 'Reference'),
  replyBy: t('Svara senast', 'Answer by'),
  ask: t('Fråga', 'Ask'),
  cancelled: t('Mötet är inställt.', 'The meeting is cancelled.'),
  'taken-back': t('Kallelsen är tagen tillbaka.', 'The call has been taken back.'),
};

/** The instant (ms) of a clock time on a civil date in Stockholm; one that the clocks skip is an hour later. */
export const instantOf = (date: CivilDate, time: string): number => {
  const { year, month, day } = parseDate(date);
  const { hour, minute } = parseTime(time);
  return toZoned(new CalendarDateTime(year, month, day, hour, minute), ZONE)
    .toDate()
    .getTime();
};

/**
 * The calendar's event of a call. It is made of what the call may tell this recipient, and of less: no initials, no
 * question, no purpose, no reason, no name of the family; the only units are the convener's, by its functional address,
 * and the recipient's own. `secret`: the child's or an adult's identity is protected
 * by now, whatever the call said: no place, no link, no reference, and nobody's service beside the one who asks.
 */
export function callEvent(
  one: Pick<Rec<Call>, 'id' | 'body'>,
  needs: { unit: Directory; language: Language; secret: boolean },
): CallEvent {
  const { body } = one;
  const { unit, language } = needs;
  const start = instantOf(body.date, body.start);
  const own = body.toUnit ? unit(body.toUnit) : undefined;
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const who = [body.convener, body.phone].filter(Boolean).join(', ');
  const text = [
    ...(body.ended ? [word(body.ended.how)] : []),
    ...(needs.secret ? [] : [`${word('reference')}: ${body.reference}`]),
    ...(body.ended ? [] : [`${word('replyBy')}: ${body.replyBy}`]),
    `${word('ask')}: ${who}`,
  ].join('\n');
  return {
    method: body.ended ? 'CANCEL' : 'REQUEST',
    uid: `${one.id}@samplan`,
    sequence: callRevision(body),
    stamp: body.changedAt ?? body.sentAt,
    start,
    end: start + body.minutes * 60_000,
    title: word('title'),
    text,
    place: needs.secret ? '' : body.place,
    link: needs.secret ? '' : body.link,
    organizer: { name: body.convener, mail: unit(body.conveningUnit)?.mail },
    attendee: { name: (needs.secret ? undefined : own?.name) ?? word('someone'), mail: own?.mail },
  };
}
