import { describe, expect, it } from 'vitest';
import { Refusal } from './refusal';
import { refusalSentence } from './refusal-sentence';

describe('a refusal in plain words', () => {
  it('says the rule, what to do, and where the rule stands', () => {
    const said = refusalSentence(new Refusal('rule', { rule: 'NO_CUSTODY', remedy: 'ask-who-has-custody' }), 'sv');
    expect(said.text).toContain('vårdnaden');
    expect(said.remedy).toBe('Ta reda på vem som har vårdnaden.');
    expect(said.source).toContain('FB 6 kap.');
  });

  it('says its own words, without a source, where no rule of the policy decided', () => {
    const said = refusalSentence(new Refusal('closed'), 'en');
    expect(said).toEqual({ text: 'The case is closed. Open it again first.', remedy: '', source: '' });
  });
});
