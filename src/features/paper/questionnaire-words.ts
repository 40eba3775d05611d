import { questionsIn } from '#domain/choice-words';
import type { Question, Respondent } from '#domain/evaluation';
import type { PaperLanguage } from '#domain/paper-language';
import { PAPER_WORDS } from '#domain/paper-words';

/** The words of the five questions to one who is asked, in one language. */
export interface QuestionnaireWords {
  title: string;
  lead: string;
  asked: Record<Question, string>;
  least: string;
  most: string;
  mark(mark: number): string;
  /** The sentences under the questions. */
  below: readonly string[];
}

/** Staff are asked in the languages of the app. */
const STAFF = {
  sv: {
    lead: 'Vi vill veta vad du tycker. Kryssa i en ruta på varje rad. Du får hoppa över frågor.',
    voluntary: 'Det är frivilligt att svara.',
    more: 'Vill du berätta mer? Prata med den som samordnar.',
  },
  en: {
    lead: 'We want to know what you think. Cross one box in each row. You may skip questions.',
    voluntary: 'It is voluntary to answer.',
    more: 'Is there more you want to tell? Talk to the coordinator.',
  },
} as const;

/** Whether those who are asked may get the questions in that language: staff get them in Swedish or English. */
export const isAskedIn = (who: Respondent, language: PaperLanguage): boolean => who !== 'staff' || language in STAFF;

/** The words of one questionnaire. Staff, asked in a language they are not asked in, get Swedish. */
export function questionnaireWords(who: Respondent, language: PaperLanguage): QuestionnaireWords {
  const { questions } = PAPER_WORDS[language];
  const { title, mark, secret, back } = questions;
  if (who !== 'staff') {
    const { lead, asked, least, most, voluntary, more } = questions;
    return {
      title,
      mark,
      lead: lead[who],
      asked: asked[who],
      least: least[who],
      most: most[who],
      below: [voluntary, secret, `${more[who]} ${back}`],
    };
  }
  const own = language === 'en' ? 'en' : 'sv';
  const { lead, voluntary, more } = STAFF[own];
  const { least, most } = PAPER_WORDS[own].questions;
  return {
    title,
    mark,
    lead,
    asked: questionsIn(who, own),
    least: least.guardian,
    most: most.guardian,
    below: [voluntary, secret, `${more} ${back}`],
  };
}

/** What the one who enters the answer must know, in the language of the office and not of the family. */
export const OFFICE_WORDS = {
  sv: 'Ärende {{reference}}. Skriv in svaret under Uppföljning och förstör sedan pappret.',
  en: 'Case {{reference}}. Enter the answer under Follow-up, then destroy the paper.',
} as const;
