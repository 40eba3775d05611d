// A calendar's file as another library reads it, after its bytes have been held to the rules that the library forgives.
import ICAL from 'ical.js';

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** These stand once in what one sends (RFC 5545 3.6.1 and 3.8, RFC 5546 3.2.2 and 3.2.5). */
const ONCE = ['UID', 'DTSTAMP', 'SEQUENCE', 'DTSTART', 'ORGANIZER', 'STATUS'];

/**
 * Reads an .ics file of one event. Throws where it breaks RFC 5545 or 5546: line ends, folding at 75 octets, what must
 * stand and how often, an escaped text, a time without its zone.
 */
export function readCalendar(file: string) {
  const wrong = (what: string): never => {
    throw new Error(`the calendar's file ${what}:\n${file}`);
  };
  if (!file.startsWith('BEGIN:VCALENDAR\r\n') || !file.trimEnd().endsWith('END:VCALENDAR'))
    wrong('is not one calendar');
  if (/(^|[^\r])\n/.test(file) || /\r(?!\n)/.test(file)) wrong('has a line that does not end in CRLF');
  const lines = file.trimEnd().split('\r\n');
  for (const line of lines) if (bytes(line) > 75) wrong(`has a line of ${bytes(line)} octets`);
  const unfolded = lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const named = (name: string) => unfolded.filter((line) => line.split(/[:;]/)[0] === name);
  for (const name of ['VERSION', 'PRODID', 'METHOD', ...ONCE])
    if (named(name).length !== 1) wrong(`has ${named(name).length} lines ${name}`);
  if (named('VERSION')[0] !== 'VERSION:2.0') wrong('is of another version');
  for (const time of [...named('DTSTART'), ...named('DTEND'), ...named('DTSTAMP')])
    if (!/^\w+:\d{8}T\d{6}Z$/.test(time) && !/;TZID=/.test(time)) wrong(`says a time of no zone (${time})`);
  for (const text of ['SUMMARY', 'DESCRIPTION', 'LOCATION'].flatMap(named))
    if (/(^|[^\\])(\\\\)*[;,]/.test(text.slice(text.indexOf(':') + 1)))
      wrong(`has a text that is not escaped (${text})`);
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('not one event');
  const method = String(calendar.getFirstPropertyValue('method'));
  const isOff = event.getFirstPropertyValue('status') === 'CANCELLED';
  if (!['REQUEST', 'CANCEL'].includes(method) || isOff !== (method === 'CANCEL'))
    wrong('asks for one thing and says another');
  return { calendar, event };
}
