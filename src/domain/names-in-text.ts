import type { AnyRec } from './record';
import { Refusal } from './refusal';

/** A personnummer or samordningsnummer, with or without its century, however it is divided. A telephone number is none. */
const NUMBER = /(?<!\d)(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)/;

/** Where a case names people, of the family and at work. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  child: ['firstName', 'lastName'],
  guardian: ['name'],
  personConsent: ['person'],
  attendance: ['name'],
  callReply: ['name'],
  service: ['contactPerson'],
};

const WORD = /[\p{L}\p{M}]+/gu;
const wordsOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];
const small = (word: string) => word.toLocaleLowerCase('sv');

/** Every word of every name that these records of a case hold. Nothing of a place, a unit or a free text. */
export function namesOf(records: Iterable<Pick<AnyRec, 'entity' | 'body'>>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { entity, body } of records)
    for (const field of NAMES[entity] ?? [])
      for (const word of wordsOf(String(body[field] ?? ''))) if (word.length > 1) names.add(word);
  return names;
}

/** So short a name may be a common word ("bo", "my"): it counts only where it is written as a name is. */
const SHORT = 3;

/**
 * True where a text holds one of the names, in its genitive too, or a personal number. Whatever the case of the letters,
 * save for names that are as short as common words.
 */
export function namesSomebody(text: string, names: ReadonlySet<string>): boolean {
  if (NUMBER.test(text)) return true;
  const long = new Set([...names].filter((name) => name.length > SHORT).map(small));
  return wordsOf(text).some((word) => {
    const bare = word.endsWith('s') ? word.slice(0, -1) : word;
    return names.has(word) || names.has(bare) || long.has(small(word)) || long.has(small(bare));
  });
}

/**
 * Refuses the first of the texts, by the name of its field, that holds a personal number or one of the names. The server
 * knows of no case here, so it asks for numbers alone; a device asks for the names of the case that it was written in too.
 */
export function refuseNames(texts: Readonly<Record<string, string>>, names: ReadonlySet<string> = new Set()): void {
  for (const [field, text] of Object.entries(texts))
    if (namesSomebody(text, names)) throw new Refusal('names-somebody', { field });
}
