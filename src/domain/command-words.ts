import type { RuleId } from './decision';
import type { Language } from './decision-words';
import { Refusal, type RefusalCode } from './refusal';
import { refusalWords } from './refusal-words';
import type { Sentence } from './rule-words';

/** Why what was asked of the server at once was not done; `unreachable`: nothing is known to have happened. */
export type CommandFailure =
  | { kind: 'refused'; code: RefusalCode; rule?: RuleId }
  | { kind: 'unreachable' | 'signed-out' | 'broken' };

const NOT_ANSWERED: Record<Exclude<CommandFailure['kind'], 'refused'>, Sentence> = {
  unreachable: {
    sv: 'Servern går inte att nå just nu. Kontrollera nätet och försök igen.',
    en: 'The server can not be reached just now. Check the network and try again.',
  },
  'signed-out': {
    sv: 'Du är inte inloggad längre. Logga in igen och försök på nytt.',
    en: 'You are not signed in any longer. Sign in and try again.',
  },
  broken: {
    sv: 'Det blev ett fel i Samplan. Försök igen om en stund.',
    en: 'Something went wrong in Samplan. Try again in a while.',
  },
};

/** Why an online command was not done, in one sentence, and what to do. */
export const commandWords = (failed: CommandFailure, language: Language): string =>
  failed.kind === 'refused'
    ? refusalWords(new Refusal(failed.code, { rule: failed.rule }), language).sentence
    : NOT_ANSWERED[failed.kind][language];
