import { describe, expect, it } from 'vitest';
import { ENTITIES } from './entities';
import { writtenWords } from './written-words';

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
