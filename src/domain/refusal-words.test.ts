import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, Refusal } from './refusal';
import { refusalWords } from './refusal-words';

describe('a refusal in words', () => {
  it.each(REFUSAL_CODES)('%s says why in both languages, as a sentence', (code) => {
    for (const language of ['sv', 'en'] as const)
      expect(refusalWords(new Refusal(code), language).sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('uses the words, the source and the remedy of the rule that decided', () => {
    const words = refusalWords(new Refusal('rule', { rule: 'B10', remedy: 'new-consent' }), 'sv');
    expect(words.sentence).not.toBe('En regel säger nej.');
    expect(words.source).not.toBe('');
    expect(words.remedy).not.toBe('');
  });

  it('says what to do where the code alone tells it', () => {
    expect(refusalWords(new Refusal('closed'), 'sv').remedy).toBe('Öppna ärendet igen först.');
  });
});
