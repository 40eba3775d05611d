import type { Question, Respondent } from './evaluation';
import type { Kind } from './kind';
import { paperDate } from './paper-dates';
import { IN_ARABIC } from './paper-in-arabic';
import { IN_ENGLISH } from './paper-in-english';
import { IN_PLAIN_SWEDISH } from './paper-in-plain-swedish';
import { IN_SOMALI } from './paper-in-somali';
import { IN_SWEDISH } from './paper-in-swedish';
import { IN_TIGRINYA } from './paper-in-tigrinya';
import { IN_UKRAINIAN } from './paper-in-ukrainian';
import { PAPER_SETTINGS, type PaperLanguage } from './paper-language';
import type { Sector } from './sector';
import type { PrincipalKind } from './unit';

/** The frame of the plan. */
interface FrameWords {
  kicker: string;
  title(name: string): string;
  born(year: string): string;
  version(number: number, date: string): string;
  draft: string;
  notSynced: string;
  asOf(date: string): string;
  /** That people's own words stand in Swedish; empty where the frame does too. */
  swedishText: string;
  /** That no translator has read the frame yet; empty where nothing was translated. */
  unchecked: string;
  /** Who has read the translated frame, and on which day. */
  checked(by: string, date: string): string;
  voice(name: string): string;
  happens: string;
  what: string;
  who: string;
  when: string;
  family: string;
  from(date: string): string;
  by(date: string): string;
  between(from: string, to: string): string;
  noDate: string;
  noOwner: string;
  noActions: string;
  call(name: string): string;
  coordinator: string;
  meetAgain: string;
  meetAt(time: string, place: string): string;
  notSet: string;
  calls(name: string): string;
  goals: string;
  disagreement: string;
  unmet: string;
  crisis: string;
  danger: string;
  consent: string;
  consentTo: string;
  consentWhat: string;
  consentUntil(date: string): string;
  noConsent: string;
  withdraw: string;
  signatures: string;
  interpreter: string;
  translatedBy: string;
  original: string;
  /** Before the name of the service that keeps the original. */
  originalWith: string;
  /** Before the principal with the overall responsibility. */
  overall: string;
  /** Before what others than the municipality and the region do. */
  others: string;
  othersNothing: string;
}

/** The frame of the consent form that the family signs. */
interface ConsentFrameWords {
  kicker: string;
  title: string;
  purpose: string;
  plan(isCovered: boolean): string;
  who: string;
  what: string;
  releases: string;
  checks: string;
  weaker: string;
  period(from: string, to: string): string;
  know: string;
  voluntary: string;
  takeBack: string;
  already: string;
  not: string;
  notHint: string;
  sign(name: string): string;
  child(name: string): string;
  received: string;
}

/** The frame of a call on paper. */
interface LetterWords {
  heading: Record<'called' | 'changed' | 'cancelled' | 'taken-back', string>;
  invited: string;
  when: string;
  week(number: number): string;
  clock(start: string, end: string): string;
  where: string;
  whereLater(phone: string): string;
  link: string;
  question: string;
  answer: string;
  answerHow(day: string, name: string, phone: string): string;
  ask(name: string, phone: string): string;
  reason: string;
  own: string;
  ownList: readonly string[];
  reply: string;
  replies: readonly string[];
  signature: string;
  reference: string;
  printed(day: string): string;
}

/** Who of the family answers the five questions; staff answer in Swedish or English. */
export type FamilyRespondent = Exclude<Respondent, 'staff'>;

/** The five questions and what stands around them. */
export interface QuestionsWords {
  title: string;
  lead: Record<FamilyRespondent, string>;
  asked: Record<FamilyRespondent, Record<Question, string>>;
  /** What the first and the last of the five boxes mean. */
  least: Record<FamilyRespondent, string>;
  most: Record<FamilyRespondent, string>;
  mark(mark: number): string;
  voluntary: string;
  secret: string;
  more: Record<FamilyRespondent, string>;
  back: string;
}

type Service = 'health' | 'social' | 'preschool' | 'school' | 'other';

/**
 * The words of all papers in one language: headings, labels and fixed sentences. What people wrote is never translated by
 * a machine; it stays in Swedish, and an interpreter or a translator answers for it by name.
 */
export interface PaperWords {
  frame: FrameWords;
  consent: ConsentFrameWords;
  letter: LetterWords;
  questions: QuestionsWords;
  /** Kinds of information as the family reads them. What never stands on a paper has no word. */
  kinds: Record<Exclude<Kind, 'SOURCE' | 'COUNSELLING'>, string>;
  /** Where a principal's name would tell a place, only what sort of principal it is may stand. */
  principals: Record<'municipality' | 'region', string>;
  /** Where a unit's name would tell a place, only what sort of service it is may stand. */
  services: Record<Service, string>;
}

/** The words in each language of the papers. */
export const PAPER_WORDS: Record<PaperLanguage, PaperWords> = {
  sv: IN_SWEDISH,
  'sv-easy': IN_PLAIN_SWEDISH,
  en: IN_ENGLISH,
  ar: IN_ARABIC,
  so: IN_SOMALI,
  ti: IN_TIGRINYA,
  uk: IN_UKRAINIAN,
};

const serviceOf = (sector: Sector | null): Service => {
  if (sector?.startsWith('HEALTH')) return 'health';
  if (sector?.startsWith('SOC')) return 'social';
  if (sector?.startsWith('PRESCHOOL')) return 'preschool';
  return sector?.startsWith('SCHOOL') ? 'school' : 'other';
};

/** What sort of service a sector is, in the paper's language. */
export const serviceOnPaper = (language: PaperLanguage, sector: Sector | null): string =>
  PAPER_WORDS[language].services[serviceOf(sector)];

/** What sort of principal it is, in the paper's language; a private one is a service. */
export const principalOnPaper = (language: PaperLanguage, kind: PrincipalKind | null): string => {
  const { principals, services } = PAPER_WORDS[language];
  return kind === 'municipality' || kind === 'region' ? principals[kind] : services.other;
};

/** Those kinds in the paper's language, one after the other; what never stands on a paper is passed over. */
export function kindsOnPaper(language: PaperLanguage, kinds: readonly Kind[]): string {
  const words: Partial<Record<Kind, string>> = PAPER_WORDS[language].kinds;
  return kinds
    .map((kind) => words[kind])
    .filter(Boolean)
    .join(PAPER_SETTINGS[language].comma);
}

/** Who read or translated a text, and on which day (civil date). */
interface ReadBy {
  by: string;
  on: string;
}

/**
 * Whether a translator has read the frame, said in the frame's own language; empty where nothing was translated. `read`:
 * who read it for this paper, which counts before who read it for all.
 */
export function frameCheck(language: PaperLanguage, read?: ReadBy): string {
  const { verified } = PAPER_SETTINGS[language];
  const { frame } = PAPER_WORDS[language];
  if (verified === 'original') return '';
  if (read) return frame.checked(read.by, paperDate(language, read.on));
  return verified ? frame.checked(verified.by, paperDate(language, verified.on)) : frame.unchecked;
}

/** The line that says who translated what people wrote, and when; without one it is a line to fill in by hand. */
export function translatedLine(language: PaperLanguage, read?: ReadBy): string {
  const { translatedBy } = PAPER_WORDS[language].frame;
  return read
    ? `${translatedBy}: ${read.by}${PAPER_SETTINGS[language].comma}${paperDate(language, read.on)}`
    : translatedBy;
}
