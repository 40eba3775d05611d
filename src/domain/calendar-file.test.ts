import type ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { readCalendar } from '#tests/world/read-calendar';
import { calendarFile, calendarFileName } from './calendar-file';
import type { CallEvent } from './call-event';

const EVENT: CallEvent = {
  method: 'REQUEST',
  uid: '00000000-0000-4000-8000-000000000065@samplan',
  sequence: 2,
  stamp: Date.UTC(2026, 2, 11, 11),
  start: Date.UTC(2026, 2, 26, 13),
  end: Date.UTC(2026, 2, 26, 14),
  title: 'Möte',
  text: 'Referens: ABCD-2345\nFråga: Åsa; Öst, 036-10 00 01',
  place: 'Biblioteket, rum 2; våning 3',
  link: 'https://mote.example/rum?a=1,2',
  organizer: { name: 'Åsa Öst', mail: 'soc@ekby.example' },
  attendee: { name: 'Skolan, medicin: läkare', mail: 'nurse@ekby.example' },
};

/** The file as another library reads it. */
function read(file: string) {
  const { calendar, event } = readCalendar(file);
  return {
    calendar,
    event,
    value: (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null,
    parameter: (name: string, parameter: string) => event.getFirstProperty(name)?.getParameter(parameter),
    at: (name: string) => (event.getFirstPropertyValue(name) as InstanceType<typeof ICAL.Time>).toJSDate().getTime(),
  };
}

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the calendar file', () => {
  it('is read by another library as it was meant, whatever its texts hold', () => {
    const { calendar, value, at, parameter } = read(calendarFile(EVENT));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([value('uid'), value('sequence'), value('status'), value('class')]).toEqual([
      EVENT.uid,
      '2',
      'CONFIRMED',
      'PRIVATE',
    ]);
    expect([at('dtstart'), at('dtend'), at('dtstamp')]).toEqual([EVENT.start, EVENT.end, EVENT.stamp]);
    expect([value('summary'), value('description'), value('location'), value('url')]).toEqual([
      EVENT.title,
      EVENT.text,
      EVENT.place,
      'https://mote.example/rum?a=1%2C2',
    ]);
    expect(value('organizer')).toBe('mailto:soc@ekby.example');
    expect([parameter('organizer', 'cn'), parameter('attendee', 'cn')]).toEqual(['Åsa Öst', 'Skolan, medicin: läkare']);
    expect(value('attendee')?.toLowerCase()).toBe('mailto:nurse@ekby.example');
  });

  it('of a cancelled meeting cancels, and names no place where there is none', () => {
    const { calendar, value, event } = read(
      calendarFile({ ...EVENT, method: 'CANCEL', sequence: 3, place: '', link: '' }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([value('status'), value('sequence')]).toEqual(['CANCELLED', '3']);
    expect([event.hasProperty('location'), event.hasProperty('url'), event.hasProperty('valarm')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(['Europe/Stockholm', 'America/New_York', 'UTC', 'Asia/Tokyo'])(
    'says the same instants in UTC in %s',
    (tz) => {
      process.env.TZ = tz;
      const file = calendarFile(EVENT);
      expect(file).toContain('DTSTART:20260326T130000Z\r\n');
      expect(file).toContain('DTEND:20260326T140000Z\r\n');
      expect(file).not.toMatch(/TZID|VTIMEZONE/);
    },
  );

  it('lets nobody write lines of their own into it by a name, an address or a link', () => {
    const evil = 'A"\r\nATTENDEE:mailto:x@y.example\r\nX:"';
    const { event, parameter } = read(
      calendarFile({
        ...EVENT,
        text: `a\r\nATTENDEE:mailto:x@y.example`,
        place: evil,
        link: `https://a.example/\r\nATTENDEE:mailto:x@y.example`,
        organizer: { name: evil, mail: 'soc@ekby.example' },
        attendee: { name: evil, mail: undefined },
      }),
    );
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(event.getAllProperties('x')).toEqual([]);
    expect(parameter('organizer', 'cn')).toBe('A ATTENDEE:mailto:x@y.example X:');
    expect(event.getFirstPropertyValue('attendee')?.toString().toLowerCase()).toBe('mailto:no-address@samplan.invalid');
  });

  it('is sent by another address than the organiser’s, where it says so', () => {
    const { parameter } = read(calendarFile(EVENT, 'samplan@lindsjo.example'));
    expect(parameter('organizer', 'sent-by')).toBe('mailto:samplan@lindsjo.example');
  });

  it('folds a long line between letters and not within one, and keeps every word', () => {
    const text = 'Åäö, ång; '.repeat(40).trim();
    const { value } = read(calendarFile({ ...EVENT, text, place: text }));
    expect([value('description'), value('location')]).toEqual([text, text]);
  });

  it('has a name that says no more than its event', () => {
    expect(calendarFileName(EVENT)).toBe('2026-03-26-mote.ics');
    expect(calendarFileName({ ...EVENT, method: 'CANCEL' })).toBe('2026-03-26-installt.ics');
  });
});
