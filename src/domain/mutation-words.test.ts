import { describe, expect, it } from 'vitest';
import * as cases from './case-words';
import * as choices from './choice-words';
import { ENTITY_WORDS } from './entity-words';
import { KIND_WORDS, SECTOR_WORDS } from './kind-words';
import { MUTATION_WORDS, mutationPhrase } from './mutation-words';

/** Every sentence of a table, however deep. */
function sentences(value: unknown): { sv: string; en: string }[] {
  if (!value || typeof value !== 'object') return [];
  if ('sv' in value && typeof value.sv === 'string') return [value as { sv: string; en: string }];
  return Object.values(value).flatMap(sentences);
}
const all = sentences([ENTITY_WORDS, choices, cases, KIND_WORDS, SECTOR_WORDS, MUTATION_WORDS]);

describe('the words', () => {
  it('stand in both languages, calm and without the words that families do not use', () => {
    expect(all.length).toBeGreaterThan(300);
    for (const { sv, en } of all) {
      expect(sv.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(`${sv}${en}`).not.toContain('!');
      expect(sv).not.toMatch(/återkall|klient|brukare|lokalt|köad|publicera/i);
    }
  });

  it('of a change fill the same blanks in both languages', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\{[\w.]+\}\}/g)].map((match) => match[0]).sort();
    for (const { sv, en } of Object.values(MUTATION_WORDS)) expect(blanks(en)).toEqual(blanks(sv));
  });
});

describe('a change in the queue', () => {
  it.each([
    ['setGoal', { goal: { text: 'Tre hela dagar' } }, 'Nytt mål: Tre hela dagar'],
    ['editGoal', { changes: { text: { from: 'a', to: 'b' } } }, 'Ändrat mål: b'],
    ['editGoal', { changes: { targetDate: { from: null, to: '2026-05-01' } } }, 'Ändrat mål'],
    ['issuePlan', { versionId: 'x' }, 'Planen fastställs'],
    ['setGoal', null, 'Nytt mål'],
    ['describeSituation', { situation: { strengths: 'Läser', needs: '', ongoing: 'Samtal' } }, 'Nuläge: Läser Samtal'],
  ] as const)('%s reads as people say it', (name, args, expected) => {
    expect(mutationPhrase(name, args, 'sv')).toBe(expected);
  });
});
