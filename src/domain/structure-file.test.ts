import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv';
import { GROUP_KINDS, LEVELS, LISTED_PRINCIPAL_KINDS, MATTERS, SERVICE_TYPES, structureOf } from './structure';
import { countyScene, directory, group, key, keysFrom, municipality, school } from './structure.fixture';
import { STRUCTURE_COLUMNS, type StructureColumn } from './structure-columns';
import { structureCsv } from './structure-csv';
import { structureExample } from './structure-example';
import { readStructureFile } from './structure-file';

const add = (sort: string, number: number, body: object) => ({ does: 'add', sort, id: key(number), body });

/** A county with a principal, two units and two groups, and what its files come to. */
function county(
  entries: readonly object[] = [
    add('principal', 1, municipality()),
    add('unit', 2, school()),
    add('unit', 5, school({ name: 'Lindskolan', schoolUnitCode: '' })),
    add('group', 3, group({ name: 'BBU', kind: 'bbu', area: '' })),
    add('group', 4, group({ reportsTo: key(3), unitIds: [key(2), key(5)] })),
  ],
) {
  const scene = countyScene();
  if (entries.length > 0) expect(scene.revise(entries)).toBe('applied');
  const newId = keysFrom(900);
  const read = (text: string | undefined) =>
    readStructureFile(text, { structure: structureOf(scene.dossier), directory, newId });
  /** Lines of cells by column, under the whole heading. */
  const lines = (...rows: Partial<Record<StructureColumn, string>>[]) =>
    read(writeCsv([STRUCTURE_COLUMNS, ...rows.map((row) => STRUCTURE_COLUMNS.map((column) => row[column] ?? ''))]));
  const faults = (...rows: Partial<Record<StructureColumn, string>>[]) =>
    lines(...rows).faults.map(({ line, column, fault }) => `${line} ${column} ${fault}`);
  return { ...scene, read, lines, faults, file: () => structureCsv(structureOf(scene.dossier)) };
}
const UNIT_ROW = { post: 'Verksamhet', namn: 'Ny skola', typ: 'Grundskola', huvudman: 'Lindsjö kommun' } as const;

describe('a file of the structure', () => {
  it('changes nothing where it is what was written', () => {
    const { read, file } = county();
    expect(read(file())).toMatchObject({ lines: 5, faults: [], unchanged: 5, entries: [] });
    // Also as Swedish Excel saves it again: Windows’ own letters are the reader’s matter, commas and lines are these.
    expect(read(file().replaceAll(';', ',').replaceAll('\r\n', '\n').slice(1))).toMatchObject({ unchanged: 5 });
  });

  it('tells what is new, changed, the same and taken away, and comes to one change that does just that', () => {
    const { lines, revise, dossier, read, file } = county();
    const run = lines(
      { ...UNIT_ROW, 'i Samplan': 'bup-lindsjo' },
      {
        post: 'grupp',
        namn: 'bbu',
        typ: 'BBU',
        nivå: 'Ett område',
        kommun: 'Lindsjö',
        uppdrag: 'Samordnar arbetet i området.',
        'tar upp': 'Arbetet i ett område',
        funktioner: 'Rektorer | Enhetschef',
        telefon: "'+46 8",
      },
      { post: 'Verksamhet', namn: 'Lindskolan', åtgärd: 'ta bort' },
      {
        post: 'Grupp',
        nyckel: key(4),
        namn: 'LSG Norr',
        typ: 'lsg',
        nivå: 'ett område',
        kommun: 'Lindsjö',
        område: 'Norra',
        uppdrag: 'Samordnar arbetet i området.',
        'tar upp': 'arbetet i ett område',
        'rapporterar till': 'BBU',
        funktioner: 'Rektorer|Enhetschef',
        verksamheter: 'Aspskolan | Ny skola',
      },
    );
    expect(run.faults).toEqual([]);
    expect(run.added).toEqual([{ line: 2, sort: 'unit', name: 'Ny skola', fields: [] }]);
    expect(run.changed).toEqual([
      { line: 3, sort: 'group', name: 'bbu', fields: ['namn', 'telefon'] },
      { line: 5, sort: 'group', name: 'LSG Norr', fields: ['namn', 'verksamheter'] },
    ]);
    expect(run.removed).toEqual([{ line: 4, sort: 'unit', name: 'Lindskolan', fields: [] }]);
    expect(revise(run.entries)).toBe('applied');
    const { units, groups, principals } = structureOf(dossier);
    expect(units.map(({ body }) => body.name)).toEqual(['Aspskolan', 'Ny skola']);
    expect(groups.map(({ body }) => [body.name, body.phone, body.unitIds.length])).toEqual([
      ['bbu', "'+46 8", 0],
      ['LSG Norr', '', 2],
    ]);
    // What the file did not name stays.
    expect(principals).toHaveLength(1);
    expect(read(file()).entries).toEqual([]);
  });

  it.each<[what: string, row: Partial<Record<StructureColumn, string>>, fault: string]>([
    ['no sort', { ...UNIT_ROW, post: 'skola' }, '2 post sort'],
    ['another action', { ...UNIT_ROW, åtgärd: 'radera' }, '2 åtgärd action'],
    ['a column of another sort', { ...UNIT_ROW, uppdrag: 'x' }, '2 uppdrag not-for-sort'],
    ['no name', { ...UNIT_ROW, namn: '' }, '2 namn name'],
    ['a long name', { ...UNIT_ROW, namn: 'x'.repeat(201) }, '2 namn too-long'],
    ['a type of nothing', { ...UNIT_ROW, typ: 'skola' }, '2 typ type'],
    ['no type', { ...UNIT_ROW, typ: '' }, '2 typ type'],
    ['a mailbox that is none', { ...UNIT_ROW, 'e-post': 'aspskolan' }, '2 e-post mail'],
    [
      'a number whose first nought a spreadsheet took',
      { ...UNIT_ROW, skolenhetskod: '1234567' },
      '2 skolenhetskod school-unit-code',
    ],
    ['a principal that is not there', { ...UNIT_ROW, huvudman: 'Månstad' }, '2 huvudman no-such-principal'],
    ['no principal', { ...UNIT_ROW, huvudman: '' }, '2 huvudman no-such-principal'],
    ['a unit that Samplan does not know', { ...UNIT_ROW, 'i Samplan': 'skolan' }, '2 i Samplan not-in-samplan'],
    ['a level that is none', { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'stort' }, '2 nivå level'],
    [
      'a matter that is none',
      { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', 'tar upp': 'Hela länet | annat' },
      '2 tar upp matter',
    ],
    [
      'a group that is not there',
      { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', 'rapporterar till': 'Y' },
      '2 rapporterar till no-such-group',
    ],
    [
      'a group that reports to itself',
      { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', 'rapporterar till': 'X' },
      '2 rapporterar till circle',
    ],
    [
      'a unit that is not there',
      { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', verksamheter: 'Aspskolan | Z' },
      '2 verksamheter no-such-unit',
    ],
    ['a key that is none', { ...UNIT_ROW, nyckel: '17' }, '2 nyckel key'],
    ['the key of another sort', { ...UNIT_ROW, nyckel: key(1) }, '2 nyckel key-of-other'],
    ['a personal number', { ...UNIT_ROW, kontakt: 'Elev 20160504-2382' }, '2 kontakt personal-number'],
    ['a personal number as a telephone number', { ...UNIT_ROW, telefon: '160504-2382' }, '2 telefon personal-number'],
    ['what is not there, taken away', { ...UNIT_ROW, åtgärd: 'Ta bort' }, '2 åtgärd nothing-to-take-away'],
    ['what is named, taken away', { post: 'Verksamhet', namn: 'Aspskolan', åtgärd: 'ta bort' }, '2 åtgärd still-named'],
  ])('is not taken in with %s', (_what, row, fault) => {
    const { lines } = county();
    const run = lines(row);
    expect(run.faults.map(({ line, column, fault: name }) => `${line} ${column} ${name}`)).toEqual([fault]);
    expect(run.entries).toEqual([]);
    expect(JSON.stringify(run)).not.toContain('2382');
  });

  it('tells all that is wrong at once, by line and column, and what is written twice', () => {
    const { faults } = county();
    expect(
      faults(
        { ...UNIT_ROW, typ: 'x', 'e-post': '20160504-2382', skolenhetskod: '1', huvudman: 'z', uppdrag: 'w' },
        { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', verksamheter: 'Ny skola | Q' },
        { post: 'Verksamhet', namn: 'Aspskolan', åtgärd: 'ta bort' },
        { post: 'Grupp', namn: 'A', typ: 'LSG', nivå: 'Länet', 'rapporterar till': 'B' },
        { post: 'Grupp', namn: 'B', typ: 'LSG', nivå: 'Länet', 'rapporterar till': 'A' },
      ),
    ).toEqual([
      '2 e-post personal-number',
      '2 uppdrag not-for-sort',
      '2 huvudman no-such-principal',
      '2 typ type',
      '2 skolenhetskod school-unit-code',
      '3 verksamheter no-such-unit',
      '4 åtgärd still-named',
      '5 rapporterar till circle',
      '6 rapporterar till circle',
    ]);
    expect(
      faults(
        { ...UNIT_ROW, namn: 'Annan', typ: 'x', 'e-post': 'y', huvudman: 'z' },
        UNIT_ROW,
        { ...UNIT_ROW, namn: 'NY SKOLA ' },
        { post: 'Verksamhet', namn: 'Aspskolan', nyckel: key(2), typ: 'Grundskola', huvudman: 'Lindsjö kommun' },
        { post: 'Verksamhet', namn: 'aspskolan', typ: 'Grundskola', huvudman: 'Lindsjö kommun' },
      ),
    ).toEqual(['2 huvudman no-such-principal', '2 typ type', '2 e-post mail', '4 namn twice', '6 namn twice']);
  });

  it('lets a name be changed in one line alone: the others may still say the old one', () => {
    const { lines, revise, dossier, read, file } = county();
    const renamed = { ...UNIT_ROW, nyckel: key(2), namn: 'Asplyckan' };
    expect(lines(renamed).changed.map(({ name }) => name)).toEqual(['Asplyckan']);
    expect(revise(read(file().replace(';Aspskolan;', ';Asplyckan;')).entries)).toBe('applied');
    expect(structureOf(dossier).units.map(({ body }) => body.name)).toEqual(['Asplyckan', 'Lindskolan']);
    // But not where it is taken away.
    const away = { ...renamed, åtgärd: 'ta bort' };
    expect(
      lines(away, { post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', verksamheter: 'Asplyckan' }).faults,
    ).toMatchObject([
      { line: 2, fault: 'still-named' },
      { line: 3, fault: 'no-such-unit' },
    ]);
  });

  it('asks which where two are called the same, and takes the key', () => {
    const { faults, revise, read, file } = county();
    expect(revise([add('unit', 6, school())])).toBe('applied');
    const aspskolan = { ...UNIT_ROW, namn: 'Aspskolan' };
    expect(faults(aspskolan)).toEqual(['2 namn which']);
    expect(faults({ ...aspskolan, nyckel: key(6) })).toEqual([]);
    expect(faults({ post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', verksamheter: 'Aspskolan' })).toEqual([
      '2 verksamheter which',
    ]);
    expect(faults({ post: 'Grupp', namn: 'X', typ: 'LSG', nivå: 'Länet', verksamheter: key(6) })).toEqual([]);
    expect(read(file())).toMatchObject({ faults: [], entries: [], unchanged: 6 });
  });

  it.each([
    ['', 'empty'],
    [STRUCTURE_COLUMNS.join(';'), 'empty'],
    [undefined, 'not-text'],
    ['post;namn\nGrupp;X', 'missing-column'],
    [`${STRUCTURE_COLUMNS.join(';')};rektor\nGrupp`, 'unknown-column'],
    [`${STRUCTURE_COLUMNS.join(';')};Namn\nGrupp`, 'column-twice'],
    [`${STRUCTURE_COLUMNS.join(';')}\nGrupp;X`, 'cells'],
    [`${STRUCTURE_COLUMNS.join(';')}\nGrupp;"X`, 'quotes'],
  ])('is told as a whole where it is broken: %j', (text, fault) => {
    expect(
      county()
        .read(text)
        .faults.map((one) => one.fault),
    ).toContain(fault);
  });

  it('is not cut in half where it is more than one change holds', () => {
    const { lines } = county();
    const many = Array.from({ length: 2_001 }, (_, at) => ({ ...UNIT_ROW, namn: `Skola ${at}` }));
    expect(lines(...many)).toMatchObject({ entries: [], faults: [{ fault: 'too-much', found: '2001' }] });
  });

  it('holds the whole example, and gives it back', () => {
    const { read, file } = county(structureExample());
    const again = read(file());
    expect([again.faults, again.entries, again.unchanged]).toEqual([[], [], structureExample().length]);
    // Into a county that has nothing yet it brings all of it, under the same keys.
    const empty = county([]);
    const run = empty.read(file());
    expect(run.faults).toEqual([]);
    expect(empty.revise(run.entries)).toBe('applied');
    expect(empty.file()).toBe(file());
  });
});

const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: fc.constantFrom(...'=+-@\'";|, \nåA1'), maxLength }),
    )
    // No name of the county looks like a person's number.
    .filter((one) => !/\d{6}/.test(one));
const nameOf = text(20).map((one) => `N${one}`);
const some = <T>(from: readonly T[]) => fc.constantFrom(...from);

/** A county of whatever names and texts, every reference to something that is there. */
const anyCounty = fc
  .record({
    principals: fc.array(fc.record({ name: nameOf, kind: some(LISTED_PRINCIPAL_KINDS), municipality: text(9) }), {
      minLength: 1,
      maxLength: 3,
    }),
    units: fc.array(
      fc.record({
        name: nameOf,
        service: some(SERVICE_TYPES),
        municipality: text(9),
        area: text(9),
        contact: text(9),
        phone: text(9),
        of: fc.nat(),
      }),
      { maxLength: 5 },
    ),
    groups: fc.array(
      fc.record({
        name: nameOf,
        kind: some(GROUP_KINDS),
        level: some(LEVELS),
        municipality: text(9),
        area: text(9),
        mandate: text(60),
        functions: text(40),
        takesUp: fc.uniqueArray(some(MATTERS)),
        of: fc.nat(),
        members: fc.array(fc.nat(), { maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ principals, units, groups }) => [
    ...principals.map((body, at) => add('principal', 100 + at, body)),
    ...units.map(({ of, ...body }, at) =>
      add('unit', 200 + at, school({ ...body, principalId: key(100 + (of % principals.length)) })),
    ),
    ...groups.map(({ of, members, ...body }, at) =>
      add(
        'group',
        300 + at,
        group({
          ...body,
          reportsTo: at === 0 ? null : key(300 + (of % at)),
          unitIds: units.length === 0 ? [] : members.map((one) => key(200 + (one % units.length))),
        }),
      ),
    ),
  ]);

describe('whatever stands in it', () => {
  it('what is written is read again unchanged, and brings the same county to where nothing is', () => {
    fc.assert(
      fc.property(anyCounty, (entries) => {
        const one = county(entries);
        expect(one.read(one.file())).toMatchObject({ faults: [], entries: [], unchanged: entries.length });
        const other = county([]);
        const run = other.read(one.file());
        expect(run.faults).toEqual([]);
        expect(other.revise(run.entries)).toBe('applied');
        expect(other.file()).toBe(one.file());
      }),
      { numRuns: 60 },
    );
  });

  it('a file broken anywhere never throws: it is told what is wrong, or every line of it is accounted for', () => {
    const whole = county().file();
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(9), fc.string({ unit: 'binary', maxLength: 6 }), (at, cut, put) => {
        const { read, revise, dossier } = county();
        const broken = whole.slice(0, at) + put + whole.slice(at + cut);
        const run = read(broken);
        const told = run.added.length + run.changed.length + run.removed.length + run.unchanged;
        if (run.faults.length > 0) expect([told, run.entries.length]).toEqual([0, 0]);
        else {
          expect(told).toBe(readCsv(broken).length - 1);
          const before = structureOf(dossier);
          if (run.entries.length > 0) expect(revise(run.entries)).toBe('applied');
          // Nothing goes that no line takes away.
          expect(structureOf(dossier).units.length + run.removed.length).toBeGreaterThanOrEqual(before.units.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
