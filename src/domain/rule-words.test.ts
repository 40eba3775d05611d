import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { no, RULE_IDS, yes } from './decision';
import { decisionWords } from './decision-words';
import { ACCESS_WORDS } from './refusal-words';
import { REMEDY_WORDS } from './remedy-words';
import { RULE_WORDS, type Sentence } from './rule-words';

const sentences: [string, Sentence][] = [
  ...Object.entries(RULE_WORDS).flatMap(([id, words]) =>
    [words.yes, words.no].filter((one) => one !== undefined).map((one): [string, Sentence] => [id, one]),
  ),
  ...Object.entries(REMEDY_WORDS),
];

describe('the words of the rules', () => {
  it('there are words for every rule id, and no others', () => {
    expect(Object.keys(RULE_WORDS).sort()).toEqual([...RULE_IDS].sort());
    for (const words of Object.values(RULE_WORDS)) expect(words.yes ?? words.no).toBeDefined();
  });

  it.each(sentences)('%s is a sentence in both languages, without shouting', (_id, { sv, en }) => {
    for (const text of [sv, en]) {
      expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/s);
      expect(text).not.toMatch(/!|återkall/);
      expect(text.length).toBeLessThan(150);
    }
  });

  it('no sentence quotes a statute: that stands in the source, and only where the statute was read', () => {
    for (const [, { sv }] of sentences) expect(sv).not.toMatch(/kap\.|OSL|SoL|FB |HSL/);
    const laws = Object.values(RULE_WORDS).flatMap(({ source }) => (source.kind === 'law' ? [source.ref] : []));
    for (const ref of laws) expect(ref).toMatch(/^(OSL|SoL|FB|LVU|HSL) /);
  });

  it('what Samplan or a region chose is never shown as law', () => {
    const chosen = ['C3', 'C4', 'C5', 'C8', 'B11', 'BAD_PERIOD', 'AGREEMENT', 'B1', 'B5', 'B8'] as const;
    for (const id of chosen) expect(decisionWords(no(id, 'never'), 'sv').source).toBe('Samplans regel');
    for (const id of ['ST7', 'ONGOING_CONTACT', 'NOT_NAMED', 'NOT_VERIFIED'] as const)
      expect(RULE_WORDS[id].source.kind).toBe('routine');
  });

  it('every remedy that the domain gives is worded', () => {
    const folder = new URL('.', import.meta.url);
    const given = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(
          /remedy: '([a-z-]+)'|bad\((?:'[A-Z_0-9]+', )?'([a-z-]+)'/g,
        ),
      ])
      .map((match) => match[1] ?? match[2] ?? '');
    expect(given.length).toBeGreaterThan(20);
    const worded = { ...REMEDY_WORDS, ...ACCESS_WORDS };
    expect([...new Set(given)].filter((key) => !Object.hasOwn(worded, key))).toEqual([]);
  });

  it('a decision is told with its source, its remedy and its warning', () => {
    expect(decisionWords(no('C2', 'ask-the-other-guardian'), 'en')).toEqual({
      sentence: 'Custody is joint. Every guardian needs to say yes.',
      source: 'FB 6 kap. 11 och 13 §§, OSL 12 kap. 3 §',
      remedy: 'Ask the guardian who has not answered.',
      warning: '',
    });
    expect(decisionWords(yes('C1', 'WEAKER_SECRECY'), 'sv').warning).toBe(
      'Sekretessen är svagare hos mottagaren. Familjen känner till det.',
    );
    expect(decisionWords(no('C7', 'refusal-ways-on'), 'sv').warning).toBe('');
  });
});
