import { type CivilDate, civilDate, startOfDay } from './civil-date';
import type { Dossier } from './dossier';
import type { EntityName } from './kinds';
import type { AnyRec } from './record';
import {
  EVENTS,
  isChangeTold,
  isRemovalTold,
  laterOf,
  type Row,
  type TimelineEventName,
  type TimelineGroup,
} from './timeline-events';
import type { UnitId } from './unit';

/** One event: what happened (a key of the words), when (ms), by whom in which unit, and the record it stands in. */
export interface TimelineEvent {
  event: TimelineEventName;
  group: TimelineGroup;
  at: number;
  /** Empty where others have written the record since, so that who began it is not known here. */
  by: string;
  unit: UnitId;
  recordId: string;
  entity: EntityName;
  /** Only the day is known: `at` is its first instant. */
  isDay?: true;
}

/** A time that a body tells of itself; `a.b` where it lies deeper. */
function told(body: AnyRec['body'], path: string | undefined): number | undefined {
  const value = path?.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], body);
  return typeof value === 'number' ? value : undefined;
}

/**
 * What one record tells. A record carries its newest writing alone, so that its beginning is told where it says the time
 * itself or where nobody has written it since; what came later, where it says the time of that, or as a change.
 */
function momentsOf(record: AnyRec, viewer: UnitId): TimelineEvent[] {
  const entity = record.entity as EntityName;
  const { unit, id: recordId, by, at, body } = record;
  const row: Row | undefined = EVENTS[record.entity as keyof typeof EVENTS];
  if (!row) return [];
  const [begun, group, own, day] = row;
  const event = (name: TimelineEventName, when: number, who = by): TimelineEvent => {
    return { event: name, group, at: when, by: who, unit, recordId, entity };
  };
  if (record.deleted) return isRemovalTold(entity) && unit === viewer ? [event('removed', at)] : [];
  const isFirst = record.version <= 1;
  const beganAt = told(body, own) ?? (isFirst ? at : undefined);
  const events: TimelineEvent[] = [];
  // A copy that came with the coordinator's role was not agreed on then.
  if (beganAt !== undefined && !body.copyOf) events.push(event(begun as TimelineEventName, beganAt, isFirst ? by : ''));
  else if (day && typeof body[day] === 'string')
    events.push({ ...event(begun as TimelineEventName, startOfDay(body[day]), ''), isDay: true });
  for (const [name, path] of laterOf(entity)) {
    const when = told(body, path);
    if (when !== undefined) events.push(event(name, when));
  }
  const ended = isFirst ? undefined : endOf(record);
  if (ended) events.push(event(ended, at));
  else if (!isFirst && isChangeTold(entity) && !events.some((one) => one.at === at)) events.push(event('changed', at));
  return events;
}

/** The end that a record's state stands for, where its own writing is the event; undefined while it has none. */
function endOf({ entity, body }: AnyRec): TimelineEventName | undefined {
  if (entity === 'meeting' && body.status !== 'planned')
    return body.status === 'held' ? 'meeting-held' : 'meeting-cancelled';
  return undefined;
}

/**
 * What has happened in a case as far as the viewer sees it, newest first: from the records that the device holds, without
 * asking the server. A removal is told of the viewer's own unit's records alone: of others' not every device learns.
 */
export function timeline(dossier: Dossier, viewer: UnitId): TimelineEvent[] {
  const events = dossier.all().flatMap((record) => momentsOf(record, viewer));
  const key = ({ at, by }: TimelineEvent) => `${at} ${by}`;
  const acts = new Set(events.filter(({ event }) => event !== 'changed').map(key));
  // What one act changed along the way (a follow-up sets the next date) is told by the act.
  return events.filter((one) => one.event !== 'changed' || !acts.has(key(one))).sort((a, b) => b.at - a.at);
}

/** The events of one civil day in Sweden, in the order that they came. */
export interface EventDay {
  day: CivilDate;
  events: TimelineEvent[];
}

/** The events (in order of time, either way) parted by their days, which come as the events do. */
export function eventDays(events: readonly TimelineEvent[]): EventDay[] {
  const days: EventDay[] = [];
  for (const event of events) {
    const day = civilDate(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

/** What of a timeline to show; an empty text asks nothing. Days are civil, both ends included. */
export interface TimelineChoice {
  group: TimelineGroup | '';
  unit: UnitId;
  person: string;
  from: CivilDate;
  to: CivilDate;
}

/** The events that the choice leaves, in the order that they came. */
export const chosenEvents = (events: readonly TimelineEvent[], choice: TimelineChoice): TimelineEvent[] =>
  events.filter(({ group, unit, by, at }) => {
    const day = civilDate(at);
    return (
      (choice.group === '' || group === choice.group) &&
      (choice.unit === '' || unit === choice.unit) &&
      (choice.person === '' || by === choice.person) &&
      (choice.from === '' || day >= choice.from) &&
      (choice.to === '' || day <= choice.to)
    );
  });
