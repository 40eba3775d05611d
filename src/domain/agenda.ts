/** What a meeting goes through, in order: the child's words before anything that adults have to say. */
export const AGENDA = ['welcome', 'child', 'now', 'goals', 'crisis', 'follow-up'] as const;
export type AgendaItem = (typeof AGENDA)[number];

/** Minutes of an hour that each part gets; other lengths in proportion. A proposal, no rule. */
const SHARE: Record<AgendaItem, number> = { welcome: 5, child: 15, now: 10, goals: 20, crisis: 5, 'follow-up': 5 };

/** One part of the agenda: from and to as times of day (`HH:MM`), and how long it is meant to take. */
export interface AgendaPart {
  item: AgendaItem;
  from: string;
  to: string;
  minutes: number;
}

/** A time of day so many minutes after another, `HH:MM`. */
export function timeAfter(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const end = hours * 60 + past + minutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}`;
}

/** The agenda of a meeting that begins at `start` (`HH:MM`) and lasts so many minutes. The parts fill it exactly. */
export function agendaOf(start: string, minutes: number): AgendaPart[] {
  const at = (ofHour: number) => Math.round((ofHour * minutes) / 60);
  let before = 0;
  return AGENDA.map((item) => {
    const [from, to] = [at(before), at(before + SHARE[item])];
    before += SHARE[item];
    return { item, from: timeAfter(start, from), to: timeAfter(start, to), minutes: to - from };
  });
}

/** The part that the time of day falls in, so many minutes into the meeting; undefined before it and after it. */
export function partAt(parts: readonly AgendaPart[], minutesIn: number): AgendaItem | undefined {
  let before = 0;
  if (minutesIn < 0) return undefined;
  for (const part of parts) {
    before += part.minutes;
    if (minutesIn < before) return part.item;
  }
  return undefined;
}
