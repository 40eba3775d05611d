// Who may have what in that which leaves Samplan: copies of a plan, papers, calendars, mails, extracts, and what rests on a
// device. Written a second time from the rule book, as oracle.ts is; it imports nothing of the product either.

import { anyoneProtected, familySaidNotThis, inShelter, verdict } from './oracle';
import { HOUR } from './oracle-calendar';
import { holds, is, type World } from './oracle-world';

/** A text that a unit has written. */
export interface Text {
  id: string;
  unit: string;
  kind: string;
}

/** May the unit have the text at the instant (ms): in its copy of a plan, or on one of its devices? */
export const unitMayHave = (world: World, unit: string, text: Text, now: number): boolean =>
  text.unit === unit || verdict(world, { from: text.unit, to: unit, kind: text.kind }, now).opens.length > 0;

/** What is kept from this reader (`child`, or a guardian's id). */
const keptFrom = (world: World, reader: string) =>
  (world.kept ?? []).filter((one) => one.reader === reader && !one.lifted);

const mayNotKnowWhere = (world: World, reader: string, now: number) =>
  reader !== 'child' &&
  (keptFrom(world, reader).some((one) => one.rule === 'B3') ||
    world.decisions.some(
      (one) => ['LVU_14', 'SHELTER'].includes(one.type) && (one.hiddenFrom ?? []).includes(reader) && holds(one, now),
    ));

/** May a place, or a service by name, stand in what the reader of the family gets? */
export const mayKnowPlaces = (world: World, reader: string, now: number): boolean =>
  !anyoneProtected(world) && !inShelter(world, now) && !mayNotKnowWhere(world, reader, now);

/** May the text stand on what the reader of the family gets? */
export function familyMayHave(world: World, reader: string, text: Text, now: number): boolean {
  if (reader !== 'child' && is(world, 18, now)) return false;
  if (text.kind === 'COUNSELLING') return false;
  if (['CONTACT', 'SCHOOL'].includes(text.kind) && !mayKnowPlaces(world, reader, now)) return false;
  return !keptFrom(world, reader).some((one) => one.texts.includes(text.id) || one.kinds.includes(text.kind));
}

/** May a call to the unit be mailed? `tells`: it says more than that there is a meeting. */
export function mayBeMailed(world: World, q: { from: string; to: string }, tells: boolean, now: number): boolean {
  if (anyoneProtected(world)) return false;
  const flow = { ...q, kind: 'LOGISTICS' };
  if (verdict(world, flow, now).opens.length > 0) return true;
  const between = world.permits.filter(
    (permit) => permit.releasing.includes(q.from) && permit.receiving.some((one) => one.unit === q.to),
  );
  const allTakenBack = between.length > 0 && between.every((permit) => permit.takenBack.includes('whole'));
  return !tells && !familySaidNotThis(world, flow) && !allTakenBack;
}

/** Acts that tell how services work: not for a reader from whom something is kept. */
const TELLING_ACTS = ['release', 'readFile', 'openOnGround', 'readQuarantine'];

/** What of one line of the log this reader's extract may say; null: nothing. `own` hands it over. */
export function extractMaySay(
  world: World,
  reader: string,
  line: { unit: string; act: string },
  own: string,
  now: number,
): { unit: boolean; ground: boolean } | null {
  if (reader !== 'child' && is(world, 18, now)) return null;
  const secrets = keptFrom(world, reader).length > 0;
  if (secrets && TELLING_ACTS.includes(line.act)) return null;
  return { unit: line.unit === own || mayKnowPlaces(world, reader, now), ground: !secrets };
}

/** Must a paper of the case not be given, the last contact with the server lying so far back? */
export function isTooOld(world: World, lastContact: number, now: number): boolean {
  const keepsSomething =
    (world.kept ?? []).some((one) => !one.lifted) ||
    world.decisions.some((one) => ['LVU_14', 'SHELTER'].includes(one.type) && holds(one, now));
  return (anyoneProtected(world) || keepsSomething) && now - lastContact >= 24 * HOUR;
}
