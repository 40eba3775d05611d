/** What a line of the log says was read or taken out, as a person is told it. */
export const SEEN_WHAT_WORDS = {
  overview: { sv: 'översikten', en: 'the overview' },
  need: { sv: 'behoven', en: 'the needs' },
  services: { sv: 'verksamheterna', en: 'the services' },
  family: { sv: 'familjen', en: 'the family' },
  consent: { sv: 'samtyckena', en: 'the consents' },
  meeting: { sv: 'mötet', en: 'the meeting' },
  plan: { sv: 'planen', en: 'the plan' },
  followUp: { sv: 'uppföljningen', en: 'the follow-up' },
  close: { sv: 'avslutet', en: 'the closing' },
  events: { sv: 'händelserna', en: 'the events' },
  own: { sv: 'vår del av planen', en: 'our part of the plan' },
  paper: { sv: 'familjens papper', en: 'the family’s paper' },
  consentPaper: { sv: 'samtyckesblankett', en: 'consent form' },
  letter: { sv: 'kallelse', en: 'call to a meeting' },
  questions: { sv: 'frågorna efter planen', en: 'the questions after the plan' },
  log: { sv: 'utdrag ur loggen', en: 'extract of the log' },
  calendar: { sv: 'kalenderfil', en: 'calendar file' },
  rescue: { sv: 'räddningsfil', en: 'rescue file' },
  number: { sv: 'personnumret', en: 'the identity number' },
  refused: { sv: 'en ändring som servern sa nej till', en: 'a change that the server refused' },
  file: { sv: 'foto eller skannad blankett', en: 'photo or scanned form' },
  list: { sv: 'en lista med flera ärenden', en: 'a list of several cases' },
  hits: { sv: 'träffar i en sökning', en: 'hits of a search' },
  case: { sv: 'ärendet', en: 'the case' },
} as const;
export type SeenWhat = keyof typeof SEEN_WHAT_WORDS;

/** Longer beginnings first. A page is written as its address within the case (storage/use-log-read.ts). */
const BEGINNINGS: readonly (readonly [string, SeenWhat])[] = [
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
  ['list of ', 'list'],
  ['hits', 'hits'],
  ['log', 'log'],
  ['calendar', 'calendar'],
  ['rescue', 'rescue'],
  ['identity number', 'number'],
  ['refused', 'refused'],
  ['file', 'file'],
];

/** What the device wrote in its line, as a key of the words; a printed plan is written by its language and reader. */
export function whatOf(page: string | null): SeenWhat {
  const found = page === null ? undefined : BEGINNINGS.find(([beginning]) => page.startsWith(beginning))?.[1];
  if (found) return found;
  return page !== null && / (child|guardian)$/.test(page) ? 'paper' : 'case';
}
