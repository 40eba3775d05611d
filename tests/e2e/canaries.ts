// Words that stand nowhere else, one for each kind of field, and everything that they may look like on a disk.
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testNumber } from '#mocks/families/test-number';

/**
 * The fields of a case that a canary of their own sits in; `field` is the one that all the others share, so that they are looked
 * for as one word.
 */
export const PLACES = [
  'reference',
  'casePhone',
  'initiative',
  'firstName',
  'lastName',
  'personnummer',
  'guardianName',
  'address',
  'school',
  'childEmail',
  'guardianPhone',
  'purpose',
  'receivedBy',
  'needText',
  'goalText',
  'situation',
  'meetingPlace',
  'dutyBy',
  'preparation',
  'draft',
  'coordinator',
  'meetingLink',
  'field',
] as const;
export type Place = (typeof PLACES)[number];

/** With letters that have more than one spelling in bytes. */
const words = Object.fromEntries(PLACES.map((place, at) => [place, `Kanårin${at}xq${place}`])) as Record<Place, string>;
export const CANARIES: Readonly<Record<Place, string>> = {
  ...words,
  reference: 'KNRN-7Q4X',
  purpose: 'Tornfålkxq syfte',
  casePhone: '08-465 004 77',
  personnummer: testNumber('2016-03-09', 'girl'),
  childEmail: 'kanarin9xq@exempel.se',
  guardianPhone: '08-465 004 98',
  meetingLink: 'https://exempel.se/stenfalkxq',
  // In plain letters: it must fit a telephone number and an address too.
  field: 'vrakxq',
};

/** A word as bytes in every form in which a browser or a log may write it down. Base64 at each of its three offsets. */
function formsOf(word: string): Buffer[] {
  const spellings = [
    ...new Set([word, word.normalize('NFD'), encodeURIComponent(word), JSON.stringify(word).slice(1, -1)]),
  ];
  const escaped = word.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const plain = [...spellings, escaped].flatMap((one) => [
    Buffer.from(one, 'utf8'),
    Buffer.from(one, 'utf16le'),
    Buffer.from(one, 'latin1'),
  ]);
  const base64 = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]);
    const text = bytes.toString('base64');
    // What the bytes before and after it would change is left out, and no more: two numbers may differ in their last digit.
    return Buffer.from(text.slice(offset === 0 ? 0 : 4, text.length - [0, 3, 2][bytes.length % 3]!));
  });
  return [...plain, ...base64, Buffer.from(Buffer.from(word).toString('hex'))];
}

const FORMS = PLACES.map((place) => ({ place, forms: formsOf(CANARIES[place]) }));

/** The canaries that these bytes hold. */
export const canariesIn = (bytes: Buffer): Place[] =>
  FORMS.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ place }) => place);

/** The files under a folder that hold one, or the secret, as `path: places`; and how many were read, so that a test can tell. */
export function canariesOnDisk(folder: string, secret?: string): { found: string[]; read: number } {
  const secrets = secret === undefined ? [] : formsOf(secret);
  const found: string[] = [];
  let read = 0;
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A browser that runs renames and removes its files meanwhile.
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      continue;
    }
    read += 1;
    const places: string[] = [...new Set([...canariesIn(bytes), ...canariesIn(Buffer.from(path))])];
    if (secrets.some((form) => bytes.includes(form))) places.push('the secret');
    if (places.length > 0) found.push(`${path.slice(folder.length)}: ${places.join()}`);
  }
  return { found, read };
}
