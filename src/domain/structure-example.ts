import type { AnyRec } from './record';
import type { StructureEntry } from './revise-structure';
import {
  type CooperationGroup,
  type CountyUnit,
  type Principal,
  type ServiceType,
  STRUCTURE,
  type StructureSort,
} from './structure';

// A county to begin from: its principals and units are invented; its groups are of the kinds that the county's documents
// name [S3, S4], their mandates in our own words. No person stands here, only functions.

const keys = new Map<string, string>();
/** The same uuid for the same name, on every computer. */
function keyOf(sort: StructureSort, name: string): string {
  const known = keys.get(`${sort} ${name}`);
  if (known) return known;
  const made = `c0c0c0c0-0023-4000-8000-${String(keys.size + 1).padStart(12, '0')}`;
  keys.set(`${sort} ${name}`, made);
  return made;
}

const LINDSJO = 'Lindsjö kommun';
const TALLMO = 'Tallmo kommun';
const REGION = 'Region Sjöbygden';
const STATE = 'Statens skolor i Sjöbygden';
const PRINCIPALS: readonly Principal[] = [
  { name: LINDSJO, kind: 'municipality', municipality: 'Lindsjö' },
  { name: TALLMO, kind: 'municipality', municipality: 'Tallmo' },
  { name: REGION, kind: 'region', municipality: '' },
  { name: STATE, kind: 'state', municipality: '' },
  { name: 'Stiftelsen Kvarnbäcken', kind: 'private', municipality: 'Lindsjö' },
  { name: 'Hamnen Familjestöd AB', kind: 'private', municipality: 'Lindsjö' },
];

type UnitRow = [
  name: string,
  service: ServiceType,
  principal: string,
  area: string,
  contact: string,
  phone: string,
  code?: string,
];
const UNITS: readonly UnitRow[] = [
  ['Förskolan Smultronet', 'preschool', LINDSJO, 'Norra', 'Förskolans expedition', '08-465 004 26'],
  ['Förskolan Linden', 'preschool', LINDSJO, 'Södra', 'Förskolans expedition', '08-465 004 27'],
  ['Förskolan Granen', 'preschool', TALLMO, '', 'Förskolans expedition', '040-628 04 20'],
  ['Aspskolan F-klass', 'preschool-class', LINDSJO, 'Norra', 'Skolans expedition', '08-465 004 20', '90000011'],
  ['Aspskolan', 'compulsory', LINDSJO, 'Norra', 'Skolans expedition', '08-465 004 20', '90000012'],
  ['Lindskolan', 'compulsory', LINDSJO, 'Södra', 'Skolans expedition', '08-465 004 40', '90000013'],
  [
    'Aspskolan, anpassad grundskola',
    'adapted-compulsory',
    LINDSJO,
    'Norra',
    'Skolans expedition',
    '08-465 004 20',
    '90000014',
  ],
  ['Granskolan', 'compulsory', TALLMO, '', 'Skolans expedition', '040-628 04 21', '90000021'],
  [
    'Kvarnbäckens friskola',
    'compulsory',
    'Stiftelsen Kvarnbäcken',
    'Västra',
    'Skolans expedition',
    '08-465 004 50',
    '90000031',
  ],
  ['Specialskolan Vinden', 'special-school', STATE, '', 'Skolans expedition', '08-465 004 41', '90000041'],
  ['Sameskolan Renen', 'sami-school', STATE, '', 'Skolans expedition', '08-465 004 42', '90000042'],
  ['Sjögymnasiet', 'upper-secondary', LINDSJO, 'Centrum', 'Skolans expedition', '08-465 004 43', '90000015'],
  [
    'Sjögymnasiet, anpassat gymnasium',
    'adapted-upper-secondary',
    LINDSJO,
    'Centrum',
    'Skolans expedition',
    '08-465 004 43',
    '90000016',
  ],
  ['Aspskolan, elevhälsan', 'student-health', LINDSJO, 'Norra', 'Elevhälsans telefon', '08-465 004 22'],
  [
    'Kvarnbäckens friskola, elevhälsan',
    'student-health',
    'Stiftelsen Kvarnbäcken',
    'Västra',
    'Elevhälsans telefon',
    '08-465 004 51',
  ],
  ['BHV Norra Lindsjö', 'child-health', REGION, 'Norra', 'Telefontid', '08-465 004 44'],
  ['BHV Tallmo', 'child-health', REGION, '', 'Telefontid', '040-628 04 22'],
  ['Barn- och ungdomshälsan Lindsjö', 'youth-health', REGION, '', 'Mottagningens telefon', '08-465 004 38'],
  ['BUP Lindsjö', 'child-psychiatry', REGION, '', 'Mottagningens telefon', '08-465 004 30'],
  ['Barn- och ungdomshabiliteringen Lindsjö', 'habilitation', REGION, '', 'Mottagningens telefon', '08-465 004 34'],
  ['Barn- och ungdomsmedicin Lindsjö', 'paediatrics', REGION, '', 'Mottagningens telefon', '08-465 004 45'],
  ['Vårdcentralen Norra Lindsjö', 'primary-care', REGION, 'Norra', 'Telefontid', '08-465 004 46'],
  ['Folktandvården Lindsjö', 'dental-care', REGION, '', 'Receptionen', '08-465 004 47'],
  ['Ungdomsmottagningen Lindsjö', 'youth-clinic', REGION, 'Centrum', 'Telefontid', '08-465 004 48'],
  ['Familjecentralen Asken', 'family-centre', LINDSJO, 'Norra', 'Samordnaren', '08-465 004 49'],
  ['Barnahus Sjöbygden', 'barnahus', LINDSJO, '', 'Samordnaren', '08-465 004 53'],
  ['Socialtjänsten Lindsjö, barn och unga', 'social-services', LINDSJO, '', 'Mottagningen', '08-465 004 10'],
  ['Socialtjänsten Tallmo, barn och familj', 'social-services', TALLMO, '', 'Mottagningen', '040-628 04 10'],
  ['LSS barn och unga Lindsjö', 'disability-services', LINDSJO, '', 'Mottagningen', '08-465 004 14'],
  ['Familjestödet Hamnen', 'private-provider', 'Hamnen Familjestöd AB', '', 'Kontorets telefon', '08-465 004 60'],
  ['Fritidsgården Fyren', 'leisure', LINDSJO, 'Norra', 'Fritidsgårdens telefon', '08-465 004 54'],
];
/** What lies in Tallmo, of the region's: the county is two municipalities. */
const IN_TALLMO = new Set(['BHV Tallmo']);

type GroupRow = Pick<CooperationGroup, 'name' | 'kind' | 'level' | 'takesUp' | 'mandate' | 'functions'> &
  Partial<Pick<CooperationGroup, 'municipality' | 'area' | 'contact'>> & { under?: string; units?: readonly string[] };

const SBU = 'SBU Lindsjö';
const BBU = 'BBU Lindsjö';
const STRATEGY = 'Strategigrupp barn och unga';
const inLindsjo = { municipality: 'Lindsjö' } as const;

const LOCAL: readonly GroupRow[] = [
  'Norra',
  'Södra',
  'Östra',
  'Västra',
  'Centrum',
  'Hamnstaden',
  'Skogsbygden',
  'Sjöstranden',
].map((area) => ({
  ...inLindsjo,
  name: `LSG ${area}`,
  kind: 'lsg',
  level: 'area',
  area,
  under: BBU,
  takesUp: ['area'],
  mandate: `Ser till att skola, socialtjänst, fritid och vård i ${area} drar åt samma håll. Väljer ut vad området behöver arbeta med under året, ur kommunens handlingsplan, och följer upp det.`,
  functions:
    'Rektorer i området\nFörskolerektor\nEnhetschef i socialtjänsten\nFritidsledare\nRepresentant för vårdcentralen',
  units: UNITS.filter((unit) => unit[3] === area).map(([name]) => name),
  contact: 'Områdets samordnare',
}));

const GROUPS: readonly GroupRow[] = [
  {
    name: 'ReKo',
    kind: 'reko',
    level: 'county',
    takesUp: [],
    mandate:
      'Leder samverkan mellan regionen och kommunerna. Godkänner överenskommelsen och tar ställning till det som Strategigruppen inte kan avgöra.',
    functions: 'Regionens ledning\nKommunernas ledningar',
  },
  {
    name: STRATEGY,
    kind: 'strategigrupp',
    level: 'county',
    under: 'ReKo',
    takesUp: ['county'],
    mandate:
      'Följer upp och förnyar länets överenskommelse och handlingsplan varje år. Rättar till det som brister i systemet och inte i en enskild verksamhet.',
    functions: 'Socialchefer\nSkolchefer\nFritidschefer\nChefer i hälso- och sjukvården\nBeredningsansvariga',
    contact: 'Beredningsansvariga',
  },
  {
    ...inLindsjo,
    name: 'Chefsforum Lindsjö',
    kind: 'chefsforum',
    level: 'municipality',
    under: STRATEGY,
    takesUp: ['unsolved'],
    mandate:
      'Avgör det som cheferna i de berörda verksamheterna inte kommer överens om. Går igenom årets avvikelser för att hitta brister som återkommer.',
    functions: 'Chefer i socialtjänsten\nChefer i skola och förskola\nChefer i hälso- och sjukvården',
    contact: 'Forumets samordnare',
  },
  {
    municipality: 'Tallmo',
    name: 'Chefsforum Tallmo',
    kind: 'chefsforum',
    level: 'municipality',
    under: STRATEGY,
    takesUp: ['unsolved', 'municipality'],
    mandate: 'Avgör det som cheferna inte kommer överens om, och samordnar kommunens arbete för barn och unga.',
    functions: 'Socialchef\nSkolchef\nChef för vårdcentralen',
  },
  {
    ...inLindsjo,
    name: SBU,
    kind: 'sbu',
    level: 'municipality',
    takesUp: [],
    mandate:
      'Politikens forum över nämndgränserna. Anger inriktningen för kommunens samverkan kring barn och unga och följer upp handlingsplanen.',
    functions: 'Presidierna i berörda nämnder\nRepresentant för regionen',
  },
  {
    ...inLindsjo,
    name: BBU,
    kind: 'bbu',
    level: 'municipality',
    under: SBU,
    takesUp: ['municipality'],
    mandate:
      'Förbereder det som samverkansorganet ska ta ställning till, stödjer de lokala grupperna och samlar ihop deras erfarenheter.',
    functions: 'Förvaltningschefer\nUtvecklingsledare\nRepresentant för räddningstjänsten',
    contact: 'Kommunens samordnare',
  },
  ...LOCAL,
  {
    ...inLindsjo,
    name: 'SGG Lindsjö',
    kind: 'sgg',
    level: 'municipality',
    under: BBU,
    takesUp: ['upper-secondary'],
    mandate:
      'Samlar gymnasieskolorna och de som möter ungdomarna där. Arbetar med närvaro, övergångar och psykisk hälsa.',
    functions: 'Gymnasierektorer\nElevhälsans chef\nEnhetschef i socialtjänsten',
    units: ['Sjögymnasiet', 'Ungdomsmottagningen Lindsjö'],
  },
  {
    ...inLindsjo,
    name: 'Områdesgrupp Norra',
    kind: 'area-group',
    level: 'area',
    area: 'Norra',
    under: 'LSG Norra',
    takesUp: [],
    mandate: 'Genomför det som den lokala gruppen har bestämt, tillsammans med föreningar och boende i området.',
    functions: 'Fritidsledare\nBibliotekarie\nOmrådesutvecklare',
    units: ['Fritidsgården Fyren'],
  },
  {
    ...inLindsjo,
    name: 'Nätgrupp Aspskolan',
    kind: 'network',
    level: 'school',
    area: 'Norra',
    under: 'LSG Norra',
    takesUp: ['school'],
    mandate:
      'De som arbetar närmast barnen kring skolan möts och ser tidigt vad som händer i klasser och grupper. Tar aldrig upp enskilda barn.',
    functions: 'Rektor\nKurator\nFältsekreterare\nFritidsledare',
    units: ['Aspskolan', 'Aspskolan, elevhälsan', 'Fritidsgården Fyren'],
  },
  {
    ...inLindsjo,
    name: 'Utökad nätgrupp Aspskolan',
    kind: 'wide-network',
    level: 'school',
    area: 'Norra',
    under: 'Nätgrupp Aspskolan',
    takesUp: [],
    mandate: 'Nätgruppen tillsammans med vården, när frågan behöver fler.',
    functions: 'Nätgruppens funktioner\nBarn- och ungdomshälsan\nPolis',
    units: ['Aspskolan', 'Barn- och ungdomshälsan Lindsjö'],
  },
];

/** The example as one change that adds all of it. `inSamplan`: the directory's ids of those that work in Samplan, by name. */
export function structureExample(inSamplan: Readonly<Record<string, string>> = {}): StructureEntry[] {
  const add = (sort: StructureSort, body: Principal | CountyUnit | CooperationGroup) =>
    ({ does: 'add', sort, id: keyOf(sort, body.name), body }) as StructureEntry;
  const placeOf = (name: string) => PRINCIPALS.find((one) => one.name === name)?.municipality ?? '';
  return [
    ...PRINCIPALS.map((body) => add('principal', body)),
    ...UNITS.map(([name, service, principal, area, contact, phone, code = '']) =>
      add('unit', {
        name,
        service,
        principalId: keyOf('principal', principal),
        municipality: IN_TALLMO.has(name) ? 'Tallmo' : placeOf(principal) || 'Lindsjö',
        area,
        contact,
        phone,
        mail: '',
        schoolUnitCode: code,
        inSamplan: inSamplan[name] ?? '',
      }),
    ),
    ...GROUPS.map(({ under, units = [], ...row }) =>
      add('group', {
        municipality: '',
        area: '',
        contact: '',
        phone: '',
        mail: '',
        ...row,
        reportsTo: under === undefined ? null : keyOf('group', under),
        unitIds: units.map((name) => keyOf('unit', name)),
        inSamplan: inSamplan[row.name] ?? '',
      }),
    ),
  ];
}

/** The example as records that nobody has written anywhere: for a file to begin from. */
export const exampleRecords = (): AnyRec[] =>
  structureExample().flatMap((entry) =>
    entry.does === 'add'
      ? [
          {
            entity: STRUCTURE[entry.sort].entity.name,
            id: entry.id,
            unit: 'example',
            kind: 'LOGISTICS' as const,
            audience: 'shared' as const,
            version: 1,
            deleted: false,
            by: '',
            at: 0,
            body: entry.body,
          },
        ]
      : [],
  );
