import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as cases from './case-words';
import * as choices from './choice-words';
import { ENTITY_WORDS } from './entity-words';
import { KIND_WORDS, SECTOR_WORDS } from './kind-words';
import { MUTATION_WORDS, mutationPhrase } from './mutation-words';
import { MUTATIONS, type MutationName } from './mutations';

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
    const blanks = (text: string) => [...text.matchAll(/\{\{@?[\w.]+\}\}/g)].map((match) => match[0]).sort();
    for (const { sv, en } of Object.values(MUTATION_WORDS)) expect(blanks(en)).toEqual(blanks(sv));
  });
});

describe('a change in the queue', () => {
  it.each([
    ['setGoal', { goal: { text: 'Tre hela dagar' } }, 'Nytt mål: Tre hela dagar'],
    ['editGoal', { changes: { text: { from: 'a', to: 'b' } } }, 'Ändrat mål: b'],
    ['editGoal', { changes: { targetDate: { from: null, to: '2026-05-01' } } }, 'Ändrat mål: 2026-05-01'],
    ['issuePlan', { versionId: 'x' }, 'Planen fastställs'],
    ['setGoal', null, 'Nytt mål'],
    ['describeSituation', { situation: { strengths: 'Läser', needs: '', ongoing: 'Samtal' } }, 'Nuläge: Läser Samtal'],
  ] as const)('%s reads as people say it', (name, args, expected) => {
    expect(mutationPhrase(name, args, 'sv')).toBe(expected);
  });
});

const NAMES = Object.keys(MUTATIONS) as MutationName[];

interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** The dotted paths of everything in the args that is text: words, names, days and times, but neither ids nor choices. */
function textPaths(schema: Schema, path: readonly string[] = []): string[][] {
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => textPaths(one, path));
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => textPaths(one, [...path, key]));
  const isText = schema.type === 'string' && !schema.enum && schema.const === undefined && schema.format !== 'uuid';
  return [...inside, ...fields, ...(isText ? [[...path]] : [])];
}
const textsOf = (name: MutationName) =>
  textPaths(z.toJSONSchema(MUTATIONS[name].args, { io: 'input', unrepresentable: 'any' }) as Schema);

/** Args in which every text is a word of its own, so that one can see which of them the phrase shows. */
function argsWith(paths: readonly string[][]): Record<string, unknown> {
  const args: Record<string, unknown> = {};
  for (const path of paths) {
    let at = args;
    for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[path.at(-1) ?? ''] = `<${path.join('.')}>`;
  }
  return args;
}

/** What must never stand in a list: the full number; and what only a program reads. */
const UNSAID = /^seen$|identity|language|form\.file|reviewed|responsible\.to\.(person|who)|overallResponsible\.to\.id/;

describe.each(['sv', 'en'] as const)('the queue in %s', (language) => {
  it.each(NAMES)('has a phrase for %s that no other change has', (name) => {
    const bare = mutationPhrase(name, {}, language);
    expect(bare).toMatch(/^[A-ZÅÄÖ][^{}]{4,}[^ :,]$/);
    expect(NAMES.filter((other) => mutationPhrase(other, {}, language) === bare)).toEqual([name]);
  });

  it.each(NAMES.filter((name) => textsOf(name).some((path) => !UNSAID.test(path.join('.')))))(
    'tells in its phrase for %s what was written',
    (name) => {
      const phrase = mutationPhrase(name, argsWith(textsOf(name)), language, (id) => `unit ${id}`);
      expect(phrase).toContain('<');
      expect(phrase).not.toContain('identity');
      expect(phrase).not.toContain('from>');
    },
  );

  it.each(NAMES.filter((name) => name.startsWith('edit') || name === 'assignAction'))(
    'tells in its phrase for %s each field that was changed, alone too',
    (name) => {
      const changed = textsOf(name).filter((path) => path.includes('to') && !UNSAID.test(path.join('.')));
      expect(changed.length).toBeGreaterThan(0);
      for (const path of changed)
        expect(mutationPhrase(name, argsWith([path]), language, (id) => id)).toContain(`<${path.join('.')}>`);
    },
  );
});

describe('a phrase', () => {
  it('names the unit that was invited', () => {
    const args = { unit: 'bup', role: '', contactPerson: 'Ester' };
    expect(mutationPhrase('inviteService', args, 'sv', () => 'BUP Ekvik')).toBe(
      'Ny verksamhet bjuds in: BUP Ekvik Ester',
    );
  });

  it('never says the number of a child', () => {
    const args = { changes: { identity: { from: null, to: { type: 'personnummer', value: '20160304-1234' } } } };
    expect(mutationPhrase('editChild', args, 'sv')).toBe('Ändrade uppgifter om barnet');
  });

  it('ends without what was to lead over to words that are missing', () => {
    expect(mutationPhrase('withdrawConsent', {}, 'sv')).toBe('Samtycke tas tillbaka');
    expect(mutationPhrase('planMeeting', {}, 'en')).toBe('New meeting');
  });
});
