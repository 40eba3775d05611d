import type { Role } from '#domain/actor';
import { UNIT } from './units';

/** One person of the role chooser: who this is, where, and whom he or she meets in the practice families. */
export interface PracticePerson {
  id: string;
  name: string;
  role: Role;
  unit: string;
  phone: string;
  /** Whether an invitation to the unit reaches this person at once. */
  receiver: boolean;
  /** Follows up the county's agreement. */
  followsUp?: boolean;
  /** Whether this person checks the unit's log beside its manager. */
  logReviewer?: boolean;
  about: { sv: string; en: string };
}

const person = (
  id: string,
  name: string,
  role: Role,
  unit: string,
  phone: string,
  sv: string,
  en: string,
): PracticePerson => ({ id, name, role, unit, phone, receiver: role !== 'manager', about: { sv, en } });

/** Everybody who can sign in while practising. All invented. */
export const PEOPLE: readonly PracticePerson[] = [
  person(
    'ylva',
    'Ylva Norberg',
    'caseworker',
    UNIT.social,
    '08-465 004 11',
    'Socialsekreterare som samordnar de flesta planerna, bland dem Tildes.',
    "Social worker who coordinates most of the plans, Tilde's among them.",
  ),
  {
    ...person(
      'jonathan',
      'Jonathan Ekdahl',
      'caseworker',
      UNIT.social,
      '08-465 004 12',
      'Ylvas kollega. De skriver i samma ärenden och kan krocka. Granskar loggen tillsammans med Barbro.',
      "Ylva's colleague. They write in the same cases and can collide. Checks the log together with Barbro.",
    ),
    logReviewer: true,
  },
  {
    ...person(
      'barbro',
      'Barbro Almgren',
      'manager',
      UNIT.social,
      '08-465 004 13',
      'Enhetschef. Får öppna enhetens ärenden med en skriven orsak.',
      "Head of the unit. May open the unit's cases for a written reason.",
    ),
    followsUp: true,
  },
  person(
    'nadja',
    'Nadja Holmkvist',
    'nurse',
    UNIT.nurses,
    '08-465 004 21',
    'Skolsköterska på Aspskolan. Tar emot samtycken mellan två elever.',
    'School nurse at Aspskolan. Records consents between two pupils.',
  ),
  person(
    'petter',
    'Petter Viklander',
    'counsellor',
    UNIT.studentHealth,
    '08-465 004 23',
    'Kurator i elevhälsan på Aspskolan.',
    'Counsellor in student health at Aspskolan.',
  ),
  person(
    'hanna',
    'Hanna Skoglund',
    'teacher',
    UNIT.teachers,
    '08-465 004 25',
    'Klasslärare på Aspskolan. Ser bara det som familjen har sagt ja till.',
    'Class teacher at Aspskolan. Sees only what the family has said yes to.',
  ),
  person(
    'tova',
    'Tova Lindeberg',
    'teacher',
    UNIT.preschool,
    '08-465 004 27',
    'Förskollärare på Smultronet.',
    'Preschool teacher at Smultronet.',
  ),
  person(
    'amir',
    'Amir Daneshvar',
    'clinician',
    UNIT.bup,
    '08-465 004 31',
    'Psykolog på BUP Lindsjö.',
    'Psychologist in child psychiatry (BUP) in Lindsjö.',
  ),
  person(
    'saga',
    'Saga Wiklundh',
    'coordinator',
    UNIT.bup,
    '08-465 004 32',
    'Vårdsamordnare på BUP. Fördelar det som kommer in.',
    'Care coordinator at BUP. Hands out what comes in.',
  ),
  person(
    'malin',
    'Malin Roswall',
    'clinician',
    UNIT.habilitation,
    '08-465 004 35',
    'Arbetsterapeut på habiliteringen.',
    'Occupational therapist in habilitation.',
  ),
  person(
    'emil',
    'Emil Sundstrand',
    'clinician',
    UNIT.youthHealth,
    '08-465 004 39',
    'Kurator på Barn- och ungdomshälsan, första linjen för psykisk hälsa.',
    'Counsellor in the first-line service for mental health.',
  ),
  person(
    'ingela',
    'Ingela Falkengren',
    'caseworker',
    UNIT.neighbour,
    '040-628 04 11',
    'Socialsekreterare i grannkommunen Tallmo.',
    'Social worker in Tallmo, the neighbouring municipality.',
  ),
  person(
    'samuel',
    'Samuel Kronvall',
    'nurse',
    UNIT.independentHealth,
    '08-465 004 51',
    'Skolsköterska på Kvarnbäckens friskola.',
    'School nurse at the independent school Kvarnbäcken.',
  ),
  person(
    'josefin',
    'Josefin Ahlbom',
    'teacher',
    UNIT.independentTeachers,
    '08-465 004 53',
    'Lärare på Kvarnbäckens friskola. Behöver kvittera ett förbehåll.',
    'Teacher at Kvarnbäcken. Has to acknowledge a reservation.',
  ),
  person(
    'leo',
    'Leo Bergsten',
    'counsellor',
    UNIT.provider,
    '08-465 004 61',
    'Familjebehandlare hos en privat utförare, där inga ärenden sparas på enheten.',
    'Family therapist at a private provider, whose devices keep no cases.',
  ),
  person(
    'margit',
    'Margit Sjöstrand',
    'manager',
    UNIT.nurses,
    '08-465 004 29',
    'Rektor på Aspskolan. Rapporterar och svarar på avvikelser.',
    'Head of the school Aspskolan. Reports deviations and answers them.',
  ),
  person(
    'henrik',
    'Henrik Palmgren',
    'manager',
    UNIT.bup,
    '08-465 004 39',
    'Enhetschef på BUP. Svarar på avvikelser och skriver regionens nummer.',
    'Head of the child psychiatry unit. Answers deviations and writes the region’s number.',
  ),
  person(
    'agneta',
    'Agneta Forsell',
    'coordinator',
    UNIT.chefsforum,
    '08-465 004 70',
    'Håller ihop Chefsforum: dagordning, beslut och protokoll.',
    'Keeps Chefsforum together: agenda, decisions and minutes.',
  ),
  person(
    'valter',
    'Valter Hedin',
    'manager',
    UNIT.strategigrupp,
    '08-465 004 71',
    'Med i Strategigrupp barn och unga.',
    'A member of the county’s strategy group.',
  ),
  person(
    'ragna',
    'Ragna Ståhl',
    'manager',
    UNIT.reko,
    '08-465 004 72',
    'Med i ReKo, där regionen och kommunerna enas.',
    'A member of ReKo, where the region and the municipalities agree.',
  ),
];

/** The person with that id. Throws on a name that nobody has. */
export function personNamed(id: string): PracticePerson {
  const found = PEOPLE.find((one) => one.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}
