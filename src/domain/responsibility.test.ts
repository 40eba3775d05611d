import { describe, expect, it } from 'vitest';
import type { Rec } from './record';
import { DUTY_SECTORS, type DutySector, dutySectorOf, holdsOn, liesWith, type Responsibility } from './responsibility';
import { SECTORS, type Sector } from './sector';
import { SHIPPED_DUTIES } from './shipped-duties';

const TODAY = '2026-11-23';
const DUTIES = SHIPPED_DUTIES.map(({ id, body }) => ({ id, body }) as Rec<Responsibility>);
const about = (text: string, sector?: Sector) => liesWith(DUTIES, { text, sector }, TODAY);
const named = (text: string) =>
  about(text).found.map(({ one }) => `${one.body.sector} ${one.body.place.split(' ').at(-1)}`);

describe('whose duty a written action seems to be', () => {
  // What people write in plans: the action, a duty that must be among those found, and a sector that must not be.
  it.each<[text: string, found: string, never: DutySector[]]>([
    ['BUP utreder om det är adhd', 'health 4', ['social', 'preschool']],
    ['KBT hos barnpsykiatrin, tio gånger', 'health 4', ['social', 'school', 'preschool']],
    ['Habiliteringen prövar ut bildstöd', 'health 4', ['social', 'school', 'preschool']],
    ['Ny tid hos läkare på vårdcentralen: läkartid före jul', 'health 1', ['social', 'school', 'preschool']],
    ['Hälsoundersökning innan placeringen', 'health 8', ['school', 'preschool']],
    ['Bekräfta remissen från elevhälsan', 'health 7', ['preschool']],
    ['Drogtest var fjortonde dag och stöd vid missbruket', 'health 11', ['school', 'preschool']],
    ['BVC och förskolan fyller i Mitt barn-formuläret', 'health 3', ['social', 'school']],
    ['Kontaktfamilj en helg i månaden', 'social 2', ['health', 'school', 'preschool']],
    ['Avlastning för föräldrarna', 'social 2', ['health', 'school', 'preschool']],
    ['Föräldrarna går en föräldrakurs', 'social 1', ['health', 'school', 'preschool']],
    ['Ansöka om boendestöd för mamma', 'social 6', ['health', 'school', 'preschool']],
    ['Extra anpassningar på alla lektioner', 'school 2', ['health', 'social', 'preschool']],
    ['Skriva ett åtgärdsprogram', 'school 5', ['health', 'social', 'preschool']],
    ['Pedagogisk kartläggning av läsningen', 'school 4', ['health', 'social', 'preschool']],
    ['Skolkurator träffar Tilde varje tisdag', 'school 7', ['health', 'social', 'preschool']],
    ['Följa frånvaron vecka för vecka', 'school 8', ['health', 'social', 'preschool']],
    ['Hälsosamtal hos skolsköterskan', 'school 9', ['health', 'social', 'preschool']],
    ['Ta kontakt med BUP tillsammans med mamma', 'school 10', ['social', 'preschool']],
    ['Inskolning i lugn takt, ny barngrupp', 'preschool 2', ['health', 'social', 'school']],
    ['Resurs i förskolan tre förmiddagar', 'preschool 3', ['health', 'social', 'school']],
  ])('%s', (text, found, never) => {
    expect(named(text)).toContain(found);
    expect(about(text).found.filter(({ one }) => never.includes(one.body.sector))).toEqual([]);
  });

  it.each(['Köpa glass efter simningen', 'Ringa mormor', 'Vi ses igen på torsdag', 'Mamma väcker klockan sju', ''])(
    'finds none for "%s"',
    (text) => expect(named(text)).toEqual([]),
  );

  it('finds the plan itself with all four, so that nobody is told that it lies with another', () => {
    const { found } = about('Kalla till ny SIP i mars');
    expect(found.map(({ one }) => one.body.sector).sort()).toEqual([...DUTY_SECTORS].sort());
    for (const sector of ['HEALTH_PUB', 'SOC_PRIV', 'SCHOOL_PRIV_EH', 'PRESCHOOL_PUB'] as const)
      expect(about('Kalla till ny SIP i mars', sector).isElsewhere).toBe(false);
  });

  it.each(['åtgärdsprogram', 'ÅTGÄRDSPROGRAMMET', 'atgardsprogram', 'aatgaerdsprogram'])(
    'knows the word with dots and without: %s',
    (text) => {
      expect(named(text)).toEqual(['school 5']);
      expect(about(text).found[0]?.matched).toEqual([text]);
    },
  );
});

describe('an action that lies with others by the agreement', () => {
  it.each<[text: string, sector: Sector | undefined, isElsewhere: boolean]>([
    ['Hälsoundersökning innan placeringen', 'SCHOOL_PUB_EMI', true],
    ['Hälsoundersökning innan placeringen', 'HEALTH_PUB', false],
    ['Hälsoundersökning innan placeringen', 'HEALTH_PRIV', false],
    ['Extra anpassningar på lektionerna', 'HEALTH_PUB', true],
    ['Extra anpassningar på lektionerna', 'SCHOOL_PRIV_OTHER', false],
    ['Kontaktfamilj en helg i månaden', 'SCHOOL_PUB_EH', true],
    ['Kontaktfamilj en helg i månaden', 'SOC_PRIV', false],
    // Who makes the psychological assessment is not settled in the agreement: both sides have it.
    ['Psykologutredning före sommaren', 'SCHOOL_PUB_EH', false],
    ['Psykologutredning före sommaren', 'HEALTH_PUB', false],
    ['Psykologutredning före sommaren', 'SOC_PUB', true],
    // Nobody of the four: the family, another authority, or nobody yet.
    ['Extra anpassningar på lektionerna', undefined, false],
    ['Extra anpassningar på lektionerna', 'OTHER_AUTH', false],
    ['Ringa mormor', 'SOC_PUB', false],
  ])('%s, given to %s: %s', (text, sector, isElsewhere) => {
    expect(about(text, sector).isElsewhere).toBe(isElsewhere);
  });

  it('asks only of duties that hold on the day', () => {
    const ended = DUTIES.map((one) => ({ ...one, body: { ...one.body, validTo: '2026-11-22' } }));
    expect(liesWith(ended, { text: 'åtgärdsprogram', sector: 'SOC_PUB' }, TODAY)).toEqual({
      found: [],
      isElsewhere: false,
    });
    const [duty] = DUTIES;
    const on = (validFrom: string, validTo: string | null) => holdsOn({ ...duty!.body, validFrom, validTo }, TODAY);
    expect([on(TODAY, null), on(TODAY, TODAY), on('2026-11-24', null), on('2020-01-01', '2026-11-22')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the four who divide the work', () => {
  it('take in every sector of secrecy that works with a child, and nobody else', () => {
    const others = SECTORS.filter((sector) => !dutySectorOf(sector));
    expect(others).toEqual(['GUARDIAN', 'CHILD', 'RELATIVE', 'OTHER_AUTH', 'CITIZEN_REP']);
    expect(dutySectorOf('SCHOOL_PUB_EMI')).toBe('school');
    expect(dutySectorOf('PRESCHOOL_PRIV')).toBe('preschool');
  });
});

describe('what ships', () => {
  it('is every point of the agreement, each once, each found by words of its own', () => {
    const count = (sector: DutySector) => SHIPPED_DUTIES.filter(({ body }) => body.sector === sector).length;
    expect(DUTY_SECTORS.map(count)).toEqual([12, 8, 6, 12]);
    expect(new Set(SHIPPED_DUTIES.map(({ id }) => id)).size).toBe(38);
    expect(new Set(SHIPPED_DUTIES.map(({ body }) => body.text)).size).toBe(38);
    for (const { body } of SHIPPED_DUTIES) expect(body.words).not.toBe('');
  });

  it('says a statute only where one was read', () => {
    expect(SHIPPED_DUTIES.flatMap(({ body }) => body.statute || [])).toEqual([
      'SoL 22 kap. 7 § (meddelande till regionen när ett barn placeras)',
      'HSL 16 kap. 4 §',
      'SoL 10 kap. 8 §',
    ]);
  });
});
