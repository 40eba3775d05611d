import type { Seen } from './compare';
import type { Case } from './family-story';
import { UNITS } from './history-units';
import { momentsThatMatter } from './oracle';
import { extractMaySay, familyMayHave, isTooOld, mayBeMailed, mayKnowPlaces, unitMayHave } from './oracle-outputs';
import {
  copies,
  extract,
  familyCall,
  LINES,
  mail,
  named,
  nameOf,
  type Outputs,
  onDevice,
  ownPart,
  PLACE,
  paper,
  QUESTION,
} from './outputs';
import { CALL, PLAN, TEXTS } from './secret-story';

/**
 * The first word that an output tells and the rules do not, or keeps though they tell it, in words; undefined where they
 * agree. Each output is made as the last contact with the server left the case, at that instant and at each later one
 * that matters: without a network only the clock goes on. `stride` leaves out moments to save time: 1 asks all.
 */
export function leak(outputs: Outputs, one: Case, stride = 1, seen?: Seen): string | undefined {
  const { world } = one;
  const facts = outputs.factsOf(one.records, named);
  const grants = outputs.grantsFor(facts);
  const later = momentsThatMatter(world).filter((moment) => moment > one.now);
  const moments = [one.now, ...later.flatMap((moment) => [moment - 1, moment])];
  const readers = ['child', ...world.guardians.map((each) => each.id)];
  const wrong: string[] = [];
  /** Whether the text holds the word, against whether the rules let it. */
  const compare = (output: string, text: string, word: string, may: boolean) => {
    const got = text.includes(word);
    if (got !== may) wrong.push(`${output}: ${got ? 'tells' : 'keeps'} ${word}`);
    const key = `${output.split(' ')[0]} ${may ? 'told' : 'kept'}`;
    seen?.set(key, (seen.get(key) ?? 0) + 1);
  };

  for (const [at, now] of moments.entries()) {
    const turn = one.records.length + at;
    if (at > 0 && turn % stride !== 0) continue;
    const reader = readers[turn % readers.length]!;
    const unit = UNITS[turn % UNITS.length]!.id;

    const handedOut = copies(outputs, facts, now);
    // Two or three of the services at each instant, the others at the next.
    for (const [nth, { id: to }] of UNITS.entries()) {
      if (to === 'soc' || (nth + turn) % 3 > 0) continue;
      const may = TEXTS.map((text) => unitMayHave(world, to, text, now));
      // A service that may have nothing but its own words gets no copy.
      const isAny = TEXTS.some((text, n) => text.unit !== to && may[n]);
      const text = handedOut.get(to) ?? '';
      for (const [n, each] of TEXTS.entries()) {
        if (!isAny && text === '') continue;
        compare(`copy for ${to}`, text, each.word, may[n]!);
      }
      if (!isAny && text.includes('ord-') && !TEXTS.every((each) => each.unit === to || !text.includes(each.word)))
        wrong.push(`copy for ${to}: there is one`);
    }

    const places = mayKnowPlaces(world, reader, now);
    const printed = paper(outputs, facts, reader, now);
    for (const text of TEXTS)
      compare(`paper for ${reader}`, printed, text.word, familyMayHave(world, reader, text, now));
    compare(`paper for ${reader}`, printed, PLACE, places && familyMayHave(world, reader, PLAN, now));
    compare(`paper for ${reader}`, printed, nameOf('soc'), places);

    const called = familyCall(outputs, facts, reader, now);
    compare(`letter to ${reader}`, called.letter, PLACE, places);
    compare(`letter to ${reader}`, called.letter, QUESTION, familyMayHave(world, reader, CALL, now));
    compare(`calendar of ${reader}`, called.file, PLACE, places);
    compare(`calendar of ${reader}`, called.file, QUESTION, false);

    const tells = turn % 2 === 0;
    const sent = mail(outputs, facts, unit, tells, now);
    if (sent !== undefined) compare(`mail to ${unit}`, sent, QUESTION, false);
    // A collective name has no box of its own.
    if (unit !== 'soc' && !named(unit)?.generic) {
      if (sent !== undefined && !mayBeMailed(world, { from: 'soc', to: unit }, tells, now))
        wrong.push(`mail to ${unit}: goes`);
      const key = `mail ${sent === undefined ? 'kept' : 'told'}`;
      seen?.set(key, (seen.get(key) ?? 0) + 1);
    }

    const told = JSON.stringify(extract(outputs, facts, reader, now));
    const may = JSON.stringify(
      LINES.flatMap((line) => {
        const rules = extractMaySay(world, reader, { unit: line.unit!, act: line.act }, 'soc', now);
        if (!rules) return [];
        const who = rules.unit ? line.unit : null;
        return [{ ...line, name: null, page: null, unit: who, to: who, ground: rules.ground ? line.ground : null }];
      }),
    );
    if (told !== may) wrong.push(`extract for ${reader}: ${told.slice(0, 300)}, rules ${may.slice(0, 300)}`);

    const device = onDevice(outputs, grants, unit);
    const [shown, kept] = [device.shown(now), device.kept(now)];
    const after = moments.filter((moment) => moment >= now);
    for (const text of TEXTS) {
      compare(`device of ${unit}`, shown, text.word, unitMayHave(world, unit, text, now));
      if (kept.includes(text.word) && !after.some((moment) => unitMayHave(world, unit, text, moment)))
        wrong.push(`disk of ${unit}: keeps ${text.word}`);
    }

    const { tooOldAfter, stops } = outputs.outputTerms(facts, one.now, now);
    if ((tooOldAfter !== null) !== isTooOld(world, one.now, now))
      wrong.push(`a paper is given: ${tooOldAfter === null}`);
    if ((stops === 2) !== (world.childProtected || world.guardians.some((each) => each.protected)))
      wrong.push(`${stops} stops`);
    if (wrong.length > 0) return `${new Date(now).toISOString()}: ${wrong.slice(0, 3).join('; ')}`;
  }
  const own = UNITS[one.records.length % UNITS.length]!.id;
  const text = ownPart(outputs, own);
  for (const each of TEXTS) compare(`own part of ${own}`, text, each.word, each.unit === own);
  return wrong[0];
}
