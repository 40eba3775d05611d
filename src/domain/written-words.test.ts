import { describe, expect, it } from 'vitest';
import { ENTITIES } from './entities';
import { FIELD_WORDS, fieldWords } from './field-words';
import { fieldsOfWords, writtenFields, writtenWords } from './written-words';
import { bodiesOfWords } from './written-words.fixture';

const ID = '3f0e0f6a-0000-4000-8000-000000000000';

describe('the words of a record', () => {
  it.each([
    [
      'goal',
      { needId: ID, longTerm: false, text: 'Sova hela natten', indicator: 'Vaknar utvilad', targetDate: '2026-12-01' },
      ['Sova hela natten', 'Vaknar utvilad'],
    ],
    [
      'attendance',
      { meetingId: ID, unit: 'social', who: 'staff', guardianId: null, name: 'Ylva', role: '', present: 'whole' },
      ['Ylva'],
    ],
    [
      'action',
      { text: 'Bildschema', indicator: '', responsible: { type: 'unit', unit: 'social', person: 'Nadja Holm' } },
      ['Bildschema', 'Nadja Holm'],
    ],
    [
      'coordinatorship',
      { person: 'ylva', name: 'Ylva Norberg', phone: '036-10 00 00', handoverId: null },
      ['Ylva Norberg', '036-10 00 00'],
    ],
    ['nothing-known', { text: 'Ord' }, []],
  ])('of %s are those that people wrote, and no id, date, code or choice', (entity, body, expected) => {
    expect(writtenWords({ entity, body })).toEqual(expected);
  });

  it('of a child are the names, and never the identity number', () => {
    const body = {
      firstName: 'Tilde',
      lastName: 'Sandvik',
      identity: { type: 'personnummer', value: '201503149281' },
      birthDate: '2015-03-14',
      language: 'sv',
      interpreter: null,
    };
    expect(writtenWords({ entity: 'child', body })).toEqual(['Tilde', 'Sandvik']);
  });

  it('of a copy of the plan are those of its entries', () => {
    const entries = [{ entity: 'goal', id: ID, body: { text: 'Sova', indicator: '' } }];
    expect(writtenWords({ entity: 'receivedPlan', body: { entries } })).toEqual(['Sova']);
    expect(writtenWords({ entity: 'planVersion', body: { entries } })).toEqual([]);
  });

  it.each(ENTITIES.map(({ name }) => name))('can be asked of %s, whatever its body', (entity) => {
    expect(writtenWords({ entity, body: {} })).toEqual([]);
    expect(writtenWords({ entity, body: { text: 7, receiving: 'x', answers: [null, 3] } })).toEqual(expect.any(Array));
  });
});

describe('the fields of words', () => {
  it.each(ENTITIES)('of $name have each a name, in Swedish and in English', ({ name, body }) => {
    const fields = bodiesOfWords(body).flatMap((one) => writtenFields({ entity: name, body: one as never }));
    expect(
      fields.map(({ field }) => field).filter((field) => !FIELD_WORDS[field]?.sv || !FIELD_WORDS[field].en),
    ).toEqual([]);
  });

  it('are told with the words, the innermost where fields hold fields', () => {
    const responsible = { type: 'unit', unit: 'social', person: 'Nadja Holm' };
    expect(writtenFields({ entity: 'action', body: { text: 'Bildschema', responsible } })).toEqual([
      { field: 'text', words: 'Bildschema' },
      { field: 'person', words: 'Nadja Holm' },
    ]);
  });
});

describe('the fields of an entity', () => {
  it.each(ENTITIES.map(({ name }) => name))('%s: each has words of its own, and none is called just a text', (name) => {
    for (const language of ['sv', 'en'] as const) {
      const called = fieldsOfWords(name).map((field) => fieldWords(name, field)?.[language] ?? `no words: ${field}`);
      expect(called.filter((one) => /^(no words|Text$|Orsak$|Reason$)/.test(one))).toEqual([]);
      expect(new Set(called).size, called.join(', ')).toBe(called.length);
    }
  });
});
