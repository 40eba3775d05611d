import { addDays, civilDate, startOfDay } from '#domain/civil-date';
import type { Dossier } from '#domain/dossier';
import type { Mutation } from '#domain/mutation';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Something a person did on a day, as the server will be asked to do it again. `at` is ms. */
export type Step = { by: string; at: number } & (
  | { does: 'mutation'; name: string; args: unknown | ((view: Dossier) => unknown); refused?: string }
  | { does: 'assign' | 'name'; person: string }
);

/** The history of one family, written down in days before today so that it is always as old as its plot wants. */
export interface Story {
  dossierId: string;
  steps: readonly Step[];
  /** A stable id for a thing of this family, by the name that the plot gives it. */
  id(name: string): string;
  /** The civil date so many days ago (negative: to come), never on a weekend. */
  date(daysAgo: number): string;
  /** The birth date of somebody who turned, or (negative days) will turn, that age so many days ago. */
  born(age: number, daysAgo: number): string;
  /** Early on that day (ms), before anything else of that day happens. */
  morning(daysAgo: number): number;
  /** What the person does on that day: one mutation, its args as the screen would send them. */
  by<Args>(person: string, daysAgo: number, mutation: Mutation<Args>, args: NoInfer<Args>): void;
  /** As `by`, with args that depend on what the person then sees. */
  bySight<Args>(person: string, daysAgo: number, mutation: Mutation<Args>, see: (view: Dossier) => NoInfer<Args>): void;
  /** As `by`, and the plot wants it refused, by that rule or code. */
  refused<Args>(by: string, daysAgo: number, mutation: Mutation<Args>, args: NoInfer<Args>, why: string): void;
  /** Gives a colleague of the same unit access to the case. */
  assign(by: string, daysAgo: number, colleague: string): void;
  /** Names a colleague who may open the case under protected identity. */
  names(by: string, daysAgo: number, colleague: string): void;
}

/** One practice family: who it is for the reader of this folder, and what has happened. */
export interface Family {
  id: string;
  /** What one can practise here. */
  about: { sv: string; en: string };
  /** Where it happens in a dossier that has a name of its own (the county's). */
  dossierId?: string;
  tell(story: Story): void;
}

/** Begins a family's story; `now` (ms) is the day on which it will be read. */
export function beginStory(family: string, now: number, dossierId = stableId(`${family}/dossier`)): Story {
  const steps: Step[] = [];
  const today = civilDate(now);

  /** On the day from nine o'clock on, a few minutes after what came before. */
  function next(daysAgo: number): number {
    const last = steps.at(-1)?.at ?? 0;
    const at = Math.max(startOfDay(story.date(daysAgo)) + 9 * HOUR, last + 3 * MINUTE);
    if (at > now) throw new Error(`${family}: step ${steps.length + 1} lies in the future`);
    return at;
  }

  const story: Story = {
    dossierId,
    steps,
    id: (name) => stableId(`${family}/${name}`),
    date(daysAgo) {
      const date = addDays(today, -daysAgo);
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6) return date;
      const toFriday = weekday === 6 ? 1 : 2;
      return addDays(date, daysAgo > 0 ? -toFriday : 3 - toFriday);
    },
    born(age, daysAgo) {
      const [year = 0, month = 1, day = 1] = addDays(today, -daysAgo).split('-').map(Number);
      return `${year - age}-${String(month).padStart(2, '0')}-${String(Math.min(day, 28)).padStart(2, '0')}`;
    },
    morning: (daysAgo) => startOfDay(story.date(daysAgo)) + 8 * HOUR,
    by: (person, daysAgo, mutation, args) =>
      void steps.push({ by: person, at: next(daysAgo), does: 'mutation', name: mutation.name, args }),
    bySight: (person, daysAgo, mutation, see) =>
      void steps.push({ by: person, at: next(daysAgo), does: 'mutation', name: mutation.name, args: see }),
    refused: (person, daysAgo, mutation, args, why) =>
      void steps.push({ by: person, at: next(daysAgo), does: 'mutation', name: mutation.name, args, refused: why }),
    assign: (by, daysAgo, person) => void steps.push({ by, at: next(daysAgo), does: 'assign', person }),
    names: (by, daysAgo, person) => void steps.push({ by, at: next(daysAgo), does: 'name', person }),
  };
  return story;
}

/** A version 4 shaped id that is always the same for the same name: 122 bits of a plain hash, no secret. */
export function stableId(name: string): string {
  let hex = '';
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ (part * 0x9e3779b9);
    for (const letter of `${part}:${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hex += ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
  }
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
