import { describe, expect, it } from 'vitest';
import { child } from '#domain/child';
import { openDossier } from '#domain/dossier';
import { ENTITIES } from '#domain/entities';
import type { AnyRec } from '#domain/record';
import { fieldsOfWords } from '#domain/written-words';
import { bodiesOfWords } from '#domain/written-words.fixture';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import type { DossierView } from './dossier-view';
import { search } from './search';

async function searching(...dossiers: ReturnType<typeof recordOf>[][]) {
  const clock = handClock();
  const { store, device } = await computer(clock).signIn(sessionOf('ylva', clock.now()));
  const pulled = dossiers.map((records) => pulledWhole(crypto.randomUUID(), records));
  await store.apply(pulled);
  return {
    store,
    pulled,
    found: (query: string) =>
      search(device.dossiers.get(), query)
        .map(({ record }) => record.body.address)
        .sort(),
  };
}

const named = (firstName: string, lastName: string) => ({
  ...recordOf(UNIT.social, ''),
  entity: child.name,
  body: { firstName, lastName, protectedIdentity: 'NONE', identity: { type: 'personnummer', value: '201503149281' } },
});

describe('a search over everything that one may see', () => {
  it.each([
    ['göra läxorna', ['Göra läxorna hemma']],
    ['gora laxorna', ['Göra läxorna hemma']],
    ['LÄXORNA göra', ['Göra läxorna hemma']],
    ['hemma', ['Göra läxorna hemma', 'Sova hemma']],
    ['sova läxorna', []],
    ['goera laexorna', ['Göra läxorna hemma']],
    ['ringa skool', []],
    ['', []],
    ['  ', []],
  ])('finds for "%s" the records that hold every word, in any order, with dots or without', async (query, expected) => {
    const { found } = await searching(
      [recordOf(UNIT.social, 'Göra läxorna hemma'), recordOf(UNIT.social, 'Ringa skolan')],
      [recordOf(UNIT.social, 'Sova hemma')],
    );
    expect(found(query)).toEqual(expected);
  });

  it.each([
    ['tilde', [undefined]],
    ['tilde natten', ['Sova hela natten']],
    ['natten sandvik', ['Sova hela natten']],
    ['tilde skolan', []],
    ['201503149281', []],
    ['sandvik björk', ['Fråga Tilde hos Bjoerk']],
  ])('lets the child’s name stand for the whole case: "%s"', async (query, expected) => {
    const { found } = await searching(
      [
        named('Tilde', 'Sandvik'),
        recordOf(UNIT.social, 'Sova hela natten'),
        recordOf(UNIT.social, 'Fråga Tilde hos Bjoerk'),
      ],
      [named('Noah', 'Ek'), recordOf(UNIT.social, 'Ringa skolan, natten')],
    );
    const wanted = query === 'tilde' ? [...expected, 'Fråga Tilde hos Bjoerk'] : expected;
    expect(found(query).map(String)).toEqual(wanted.map(String).sort());
  });

  it('finds a service by the name of its unit', async () => {
    const { found } = await searching([
      { ...recordOf(UNIT.social, ''), entity: 'service', body: { unit: UNIT.bup, address: 'a service' } },
    ]);
    expect(found('bup')).toEqual(['a service']);
  });

  it('finds what was changed by its new words alone', async () => {
    const { store, pulled, found } = await searching([recordOf(UNIT.social, 'Sova hela natten')]);
    expect(found('natten')).toHaveLength(1);
    const [one] = pulled;
    if (one?.mode !== 'reset') throw new Error('no dossier');
    const [record] = one.records;
    if (!record) throw new Error('no record');
    await store.apply([{ ...one, seq: 2, records: [{ ...record, version: 2, body: { address: 'Vakna utvilad' } }] }]);
    expect(found('natten')).toEqual([]);
    expect(found('utvilad')).toEqual(['Vakna utvilad']);
  });

  it('never finds anything of a child under protected identity, nor a record by its id', async () => {
    const marked = {
      ...recordOf(UNIT.social, ''),
      entity: child.name,
      body: { firstName: 'Vilma', protectedIdentity: 'PROTECTED_REGISTRATION', address: 'Hemlig väg' },
    };
    const { found, pulled } = await searching(
      [marked, recordOf(UNIT.social, 'Hemlig dörr')],
      [recordOf(UNIT.social, 'Öppen dörr')],
    );
    expect(found('dörr')).toEqual(['Öppen dörr']);
    expect(found(pulled[1]?.id ?? 'none')).toEqual([]);
  });
});

describe('of every kind of record in which somebody writes', () => {
  const written = ENTITIES.filter(({ name }) => fieldsOfWords(name).length > 0);

  it.each(written)('$name: its words are found, with dots and without', ({ name, body }) => {
    const dossierId = crypto.randomUUID();
    const records = bodiesOfWords(body, 'Läslampan').map((one) => ({
      ...recordOf(UNIT.social, ''),
      entity: name,
      body: { ...(one as object), ...(name === child.name ? { protectedIdentity: 'NONE' } : {}) },
    })) as unknown as AnyRec[];
    const view = { id: dossierId, records, dossier: openDossier(dossierId, records), facts: { unit: () => undefined } };
    for (const query of ['läslampan', 'laslampan', 'LAESLAMPAN'])
      expect(search([view as unknown as DossierView], query).length, query).toBeGreaterThan(0);
  });
});
