import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { CallEvent, EventPerson } from './call-event';

/** A calendar wants an address of everyone in it. Where there is none: one of the names that never exist (RFC 2606). */
const NO_MAIL = 'no-address@samplan.invalid';

/** A name or address cannot escape a quote or a new line in this format, so it has none: nobody writes lines into it. */
const plain = (text: string) => text.replace(/["\r\n]+/g, ' ').trim();
/** The library escapes the signs of a text in an address too, where a reader keeps the backslash: so it has none of them. */
const address = (link: string) => plain(link).replace(/[,;\\]/g, encodeURIComponent);
const person = ({ name, mail }: EventPerson) => ({ name: plain(name), email: plain(mail ?? NO_MAIL) });

/**
 * The event as the text of an .ics file (RFC 5545), times in UTC so that no zone and no change of clocks can move it.
 * `sentBy` is the address that mails it, where that is not the organiser's own. Loaded when it is needed: the library is
 * no part of the first screen.
 */
export function calendarFile(event: CallEvent, sentBy?: string): string {
  const calendar = ical({
    prodId: { company: 'samplan', product: 'samplan' },
    method: ICalCalendarMethod[event.method],
  });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(event.stamp),
    start: new Date(event.start),
    end: new Date(event.end),
    summary: event.title,
    description: event.text,
    location: event.place || null,
    url: address(event.link) || null,
    class: ICalEventClass.PRIVATE,
    status: event.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { ...person(event.organizer), ...(sentBy ? { sentBy } : {}) },
    attendees: [{ ...person(event.attendee), rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return calendar.toString();
}

/** The file's name, which says no more than its event. */
export const calendarFileName = (event: CallEvent): string => {
  const day = new Date(event.start).toISOString().slice(0, 10);
  return event.method === 'CANCEL' ? `${day}-installt.ics` : `${day}-mote.ics`;
};
