import * as z from 'zod';
import { ageAt, civilDate } from './civil-date';
import type { Facts } from './facts';
import { type FamilyReader, mayTellPlace } from './paper-reader';
import type { UnitId } from './unit';

/** What counts as having seen something of a case: reading, taking out, and what was let out to somebody. */
export const SEEN_ACTS = [
  'opened',
  'searched',
  'revealed',
  'printed',
  'exported',
  'readFile',
  'deliver',
  'release',
  'mailCall',
  'openOnGround',
  'readQuarantine',
  'readLog',
] as const;
export type SeenAct = (typeof SEEN_ACTS)[number];

/** One line of "who has seen this". `name` and `page` are null where the reader may not be told them. */
export const SeenLine = z.object({
  id: z.int(),
  /** When it was done (ms), by the device's clock where it was done on a device. */
  at: z.number(),
  /** Null: a service that the reader may not be told. */
  unit: z.string().nullable(),
  name: z.string().nullable(),
  act: z.enum(SEEN_ACTS),
  /** Which page, or what was printed or taken out, as the device wrote it. */
  page: z.string().nullable(),
  /** A ground of membership (opener, assigned, receiver, opening), `named`, or a rule. */
  ground: z.string().nullable(),
  /** How many records were delivered or released, where it is that. */
  records: z.int().nullable(),
  to: z.string().nullable(),
});
export type SeenLine = z.infer<typeof SeenLine>;

/** A line of the log as the server has it: `recordIds` are what was delivered, or the file that was read. */
export interface LoggedLine extends SeenLine {
  unit: UnitId;
  recordIds: readonly string[];
}

/** What the line is judged by: who asks, which services the asker's view of the case names, and what the own unit wrote. */
export interface SeenBy {
  unit: UnitId;
  known: ReadonlySet<UnitId>;
  own: ReadonlySet<string>;
}

const OPENLY_READ: readonly SeenAct[] = ['opened', 'searched', 'revealed', 'printed', 'exported'];

/**
 * The line as somebody at work may be told it, or undefined. Of the own unit everything, with names. Of another, only where
 * the asker's own view of the case names that unit: that it read the case, or that it was given what the own unit wrote. What
 * it did with its own or others' words, who there did it, and on what standing, is not the asker's to know.
 */
export function tellSeen({ recordIds, ...line }: LoggedLine, { unit, known, own }: SeenBy): SeenLine | undefined {
  if (line.unit === unit) return line;
  if (!known.has(line.unit)) return undefined;
  const told = { ...line, name: null, page: null, to: null };
  if (OPENLY_READ.includes(line.act)) return { ...told, ground: null, records: null };
  if (line.act !== 'deliver' && line.act !== 'readFile') return undefined;
  const ours = recordIds.filter((id) => own.has(id)).length;
  return ours > 0 ? { ...told, records: line.act === 'deliver' ? ours : null } : undefined;
}

/** What only tells how the services work: never on the family's paper where something is kept from its reader. */
const TELLS_OF_SECRETS: readonly SeenAct[] = ['release', 'readFile', 'openOnGround', 'readQuarantine'];

/**
 * The lines as they may stand on the paper of one reader of the family: when, which service, what, on what ground; never who
 * at work. Nothing for a guardian once the child is 18 (B9). Other services than `own`, which hands the paper over, are not
 * named where a place may not be told (B1, B3, B8). Where something is kept from the reader (B3-B5), neither grounds nor
 * releases are told, since they could tell what it is.
 */
export function seenForFamily(
  lines: readonly SeenLine[],
  facts: Facts,
  reader: FamilyReader,
  own: UnitId,
  now: number,
): SeenLine[] {
  if ('guardian' in reader && facts.child && ageAt(facts.child.birthDate, now) >= 18) return [];
  const named = mayTellPlace(facts, reader, now).ok;
  const who = 'guardian' in reader ? reader.guardian : 'child';
  const isKept = facts.guardianBlocks.some(({ body }) => body.reader === who && body.liftedAt === null);
  const nameOf = (unit: string | null) => (named || unit === own ? unit : null);
  return lines
    .filter((line) => !isKept || !TELLS_OF_SECRETS.includes(line.act))
    .map((line) => ({
      ...line,
      name: null,
      page: null,
      unit: nameOf(line.unit),
      to: nameOf(line.to),
      ground: isKept ? null : line.ground,
    }));
}

/** Lines of one day that say the same, as one with how many times; the newest first. */
export function foldSeen(lines: readonly SeenLine[]): (SeenLine & { times: number })[] {
  const folded = new Map<string, SeenLine & { times: number }>();
  for (const line of [...lines].sort((a, b) => b.at - a.at)) {
    const { at, unit, name, act, page, ground, to } = line;
    const key = JSON.stringify([civilDate(at), unit, name, act, page, ground, to]);
    const before = folded.get(key);
    if (before) {
      before.times += 1;
      before.records = before.records === null ? null : before.records + (line.records ?? 0);
    } else folded.set(key, { ...line, times: 1 });
  }
  return [...folded.values()];
}
