import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ClaimMapping, identityOf, isSure, narrowed } from './claim-mapping';

const EXAMPLES = join(import.meta.dirname, '../docs/sign-in');
const BASE = { label: { sv: 'S', en: 'E' }, person: 'id', name: ['given_name', 'family_name'] };
const mapping = (more: object = {}) => ClaimMapping.parse({ ...BASE, ...more });

describe('a claim mapping', () => {
  it.each(readdirSync(EXAMPLES))('is shipped that holds, and says what must be checked: %s', (file) => {
    const example = ClaimMapping.parse(JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8')));
    expect(example.notes?.join(' ')).toMatch(/To be checked with/);
    expect(example.person).not.toMatch(/mail|upn|preferred_username/);
  });

  it.each([
    ['a misspelt demand', { arc: ['loa3'] }],
    ['a scope without openid', { scope: 'profile' }],
    ['an id token signed by nobody', { algorithm: 'none' }],
    ['an id token signed with a shared secret', { algorithm: 'HS256' }],
    ['a role that is none', { role: { claim: 'r', map: { x: 'king' } } }],
    ['no name', { name: [] }],
  ])('is refused with %s', (_, more) => {
    expect(() => mapping(more)).toThrow();
  });

  it.each<[string, Record<string, unknown>, object | undefined]>([
    ['all of it', { id: ' a ', given_name: 'Ada', family_name: 'Ek', hsa: 'SE1' }, { subject: 'a', name: 'Ada Ek' }],
    ['a number of the health services', { id: 'a', hsa: ' SE1 ' }, { subject: 'a', hsaId: 'SE1', email: undefined }],
    ['one that is blank', { id: 'a', hsa: ' ', mail: 'a@e.example' }, { hsaId: undefined, email: 'a@e.example' }],
    [
      'a name of which a part is blank',
      { id: 'a', given_name: ' ', family_name: ' Ek ' },
      { subject: 'a', name: 'Ek' },
    ],
    ['an endless name', { id: 'a', given_name: 'x'.repeat(201) }, { subject: 'a', name: 'x'.repeat(200) }],
    ['an id as long as may be', { id: 'x'.repeat(300) }, { subject: 'x'.repeat(300) }],
    ['no name', { id: 'a' }, { subject: 'a', name: '' }],
    ['no id', { given_name: 'Ada' }, undefined],
    ['an id that is no text', { id: ['a', 'b'] }, undefined],
    ['an empty id', { id: ' ' }, undefined],
    ['an endless id', { id: 'x'.repeat(301) }, undefined],
  ])('reads a person with %s', (_, claims, expected) => {
    const identity = identityOf(mapping({ hsaId: 'hsa', email: 'mail' }), 'https://i.example', claims);
    if (expected) expect(identity).toMatchObject({ issuer: 'https://i.example', ...expected });
    else expect(identity).toBeUndefined();
  });

  it.each<[string[], unknown, boolean]>([
    [[], undefined, true],
    [['loa3'], 'loa3', true],
    [['loa3', 'loa4'], 'loa4', true],
    [['loa3'], 'loa2', false],
    [['loa3'], undefined, false],
    [['loa3'], ['loa3'], false],
  ])('that demands %j is met by %j: %s', (acr, got, sure) => {
    expect(isSure(mapping({ acr }), { acr: got })).toBe(sure);
  });

  const HELD = [
    { unitId: 'a', role: 'nurse' as const },
    { unitId: 'b', role: 'manager' as const },
  ];
  it.each<[string, object, Record<string, unknown>, string[]]>([
    ['nothing', {}, {}, ['a', 'b']],
    ['the unit', { unit: { claim: 'u' } }, { u: 'b' }, ['b']],
    ['one of several units', { unit: { claim: 'u' } }, { u: ['x', 'a'] }, ['a']],
    ['the unit by another name', { unit: { claim: 'u', map: { SE1: 'a' } } }, { u: 'SE1' }, ['a']],
    ['a unit that is not in the table', { unit: { claim: 'u', map: { SE1: 'a' } } }, { u: 'a' }, []],
    ['a unit that nobody has', { unit: { claim: 'u' } }, { u: 'c' }, []],
    ['no unit where one is mapped', { unit: { claim: 'u' } }, {}, []],
    ['the role', { role: { claim: 'r', map: { boss: 'manager' } } }, { r: 'boss' }, ['b']],
    [
      'both, which do not meet',
      { unit: { claim: 'u' }, role: { claim: 'r', map: { x: 'nurse' } } },
      { u: 'b', r: 'x' },
      [],
    ],
  ])('narrows assignments by %s and never gives any', (_, more, claims, left) => {
    expect(narrowed(mapping(more), claims, HELD).map((one) => one.unitId)).toEqual(left);
  });
});
