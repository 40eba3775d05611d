import type { Sentence } from './rule-words';
import {
  GROUP_KINDS,
  LEVELS,
  LISTED_PRINCIPAL_KINDS,
  MATTERS,
  SERVICE_TYPES,
  STRUCTURE_SORTS,
  type StructureSort,
} from './structure';
import {
  GROUP_KIND_WORDS,
  LEVEL_OF_GROUP_WORDS,
  MATTER_WORDS,
  PRINCIPAL_KIND_WORDS,
  SERVICE_TYPE_WORDS,
  STRUCTURE_SORT_WORDS,
} from './structure-words';

/** The columns of the file, in the order that it is written in; a file may have them in any. */
export const STRUCTURE_COLUMNS = [
  'post',
  'nyckel',
  'åtgärd',
  'namn',
  'typ',
  'huvudman',
  'nivå',
  'kommun',
  'område',
  'kontakt',
  'telefon',
  'e-post',
  'skolenhetskod',
  'i Samplan',
  'uppdrag',
  'tar upp',
  'rapporterar till',
  'funktioner',
  'verksamheter',
] as const;
export type StructureColumn = (typeof STRUCTURE_COLUMNS)[number];

/** Which field of each sort a column holds; a column that is not named here says nothing of that sort. */
export const FIELD_OF_COLUMN: Readonly<Record<StructureSort, Partial<Record<StructureColumn, string>>>> = {
  principal: { namn: 'name', typ: 'kind', kommun: 'municipality' },
  unit: {
    namn: 'name',
    typ: 'service',
    huvudman: 'principalId',
    kommun: 'municipality',
    område: 'area',
    kontakt: 'contact',
    telefon: 'phone',
    'e-post': 'mail',
    skolenhetskod: 'schoolUnitCode',
    'i Samplan': 'inSamplan',
  },
  group: {
    namn: 'name',
    typ: 'kind',
    nivå: 'level',
    kommun: 'municipality',
    område: 'area',
    kontakt: 'contact',
    telefon: 'phone',
    'e-post': 'mail',
    'i Samplan': 'inSamplan',
    uppdrag: 'mandate',
    'tar upp': 'takesUp',
    'rapporterar till': 'reportsTo',
    funktioner: 'functions',
    verksamheter: 'unitIds',
  },
};

/** The column in which a field of that sort stands. */
export const columnOfField = (sort: StructureSort, field: string): StructureColumn =>
  STRUCTURE_COLUMNS.find((column) => FIELD_OF_COLUMN[sort][column] === field) ?? 'post';

/** What a line says where its entry is to be taken away. */
export const TAKE_AWAY = 'ta bort';

/** A word as it is compared: without capitals, and whatever spaces stand round it. Its dots count. */
export const comparable = (word: string): string =>
  word.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');

const words = <K extends string>(codes: readonly K[], said: Readonly<Record<K, Sentence>>) => ({
  /** The Swedish word of a code. */
  say: (code: string): string => said[code as K].sv,
  /** The code of a word, or undefined. */
  read: (word: string): K | undefined => codes.find((code) => comparable(said[code].sv) === comparable(word)),
  all: codes.map((code) => said[code].sv),
});

export const SORT_CODES = words(STRUCTURE_SORTS, STRUCTURE_SORT_WORDS);
export const LEVEL_CODES = words(LEVELS, LEVEL_OF_GROUP_WORDS);
export const MATTER_CODES = words(MATTERS, MATTER_WORDS);
export const TYPE_CODES = {
  principal: words(LISTED_PRINCIPAL_KINDS, PRINCIPAL_KIND_WORDS),
  unit: words(SERVICE_TYPES, SERVICE_TYPE_WORDS),
  group: words(GROUP_KINDS, GROUP_KIND_WORDS),
};
