/** What a line of the log says was read or taken out, in the keys of the words. */
export type What =
  | 'overview'
  | 'need'
  | 'services'
  | 'family'
  | 'consent'
  | 'meeting'
  | 'plan'
  | 'followUp'
  | 'close'
  | 'events'
  | 'own'
  | 'paper'
  | 'consentPaper'
  | 'letter'
  | 'questions'
  | 'log'
  | 'calendar'
  | 'rescue'
  | 'number'
  | 'refused'
  | 'file'
  | 'case';

/** Longer beginnings first. A page is written as its address within the case (storage/use-log-read.ts). */
const BEGINNINGS: readonly (readonly [string, What])[] = [
  ['page overview', 'overview'],
  ['page behov', 'need'],
  ['page verksamheter', 'services'],
  ['page remiss', 'services'],
  ['page familjen', 'family'],
  ['page samtycke', 'consent'],
  ['page vem-ser-vad', 'consent'],
  ['page forbered', 'meeting'],
  ['page kalla', 'meeting'],
  ['page mote', 'meeting'],
  ['page plan', 'plan'],
  ['page uppfoljning/papper', 'questions'],
  ['page uppfoljning', 'followUp'],
  ['page avsluta', 'close'],
  ['page handelser', 'events'],
  ['page vem-har-last', 'log'],
  ['page var-del', 'own'],
  ['page papper', 'paper'],
  ['page kallelse', 'letter'],
  ['own part', 'own'],
  ['consent', 'consentPaper'],
  ['call', 'letter'],
  ['questions', 'questions'],
  ['log', 'log'],
  ['calendar', 'calendar'],
  ['rescue', 'rescue'],
  ['identity number', 'number'],
  ['refused', 'refused'],
  ['file', 'file'],
];

/** What the device wrote in its line, as a key of the words; a printed plan is written by its language and reader. */
export function whatOf(page: string | null): What {
  const found = page === null ? undefined : BEGINNINGS.find(([beginning]) => page.startsWith(beginning))?.[1];
  if (found) return found;
  return page !== null && / (child|guardian)$/.test(page) ? 'paper' : 'case';
}
