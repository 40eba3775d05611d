import type { Decision } from './decision';
import { REMEDY_WORDS } from './remedy-words';
import { RULE_WORDS, type Sentence, type Source } from './rule-words';

export type Language = keyof Sentence;

/** What the screens say of a source: the statute, the routine by name, or that the rule is Samplan's own. */
export function sourceWords(source: Source, language: Language): string {
  if (source.kind === 'law') return source.ref;
  if (source.kind === 'routine') return source.ref[language];
  return language === 'sv' ? 'Samplans regel' : 'Samplan’s rule';
}

export interface DecisionWords {
  sentence: string;
  source: string;
  /** What would make it possible; empty on a yes. */
  remedy: string;
  /** What must be known beside the yes; empty where nothing. */
  warning: string;
}

/** A decision in plain words: the sentence, its source, what to do, and what to know. */
export function decisionWords(decision: Decision, language: Language): DecisionWords {
  const words = RULE_WORDS[decision.because];
  const sentence = (decision.ok ? words.yes : words.no) ?? words.no ?? words.yes;
  const warned = decision.ok && decision.warns ? RULE_WORDS[decision.warns].yes?.[language] : undefined;
  return {
    sentence: sentence?.[language] ?? '',
    source: sourceWords(words.source, language),
    remedy: decision.ok ? '' : remedyWords(decision.remedy, language),
    warning: warned ?? '',
  };
}

/** A remedy in plain words; empty for a key that is not known. */
export const remedyWords = (remedy: string, language: Language): string =>
  Object.hasOwn(REMEDY_WORDS, remedy) ? REMEDY_WORDS[remedy as keyof typeof REMEDY_WORDS][language] : '';
