import { defineWords } from '#ui/words';

/** The words of one close adult. */
export const useGuardianWords = defineWords('guardian', {
  sv: {
    name: 'Namn',
    relation: 'Vem är det för barnet?',
    custody: 'Rätt att säga ja för barnet',
    custodies: { custodian: 'Vårdnadshavare', appointed: 'Utsedd av domstol eller myndighet', none: 'Ingen vårdnad' },
    custodyHelp: {
      custodian: 'Är det två vårdnadshavare ska båda säga ja.',
      appointed: 'Särskilt förordnad eller tillfällig vårdnadshavare, eller god man.',
      none: 'Kan vara med, men kan inte lämna samtycke.',
    },
    appointedAs: 'Utsedd som',
    appointments: {
      'specially-appointed': 'Särskilt förordnad vårdnadshavare',
      temporary: 'Tillfällig vårdnadshavare',
      'god-man': 'God man för ensamkommande barn',
    },
    protected: 'Har skyddade personuppgifter',
    phone: 'Telefon',
    language: 'Språk',
    interpreter: 'Behöver tolk',
  },
  en: {
    name: 'Name',
    relation: 'Who is this to the child?',
    custody: 'Right to say yes for the child',
    custodies: { custodian: 'Guardian', appointed: 'Appointed by a court or authority', none: 'No custody' },
    custodyHelp: {
      custodian: 'If there are two guardians, both must say yes.',
      appointed: 'Specially appointed or temporary guardian, or god man.',
      none: 'Can take part, but cannot give consent.',
    },
    appointedAs: 'Appointed as',
    appointments: {
      'specially-appointed': 'Specially appointed guardian',
      temporary: 'Temporary guardian',
      'god-man': 'God man for an unaccompanied child',
    },
    protected: 'Has protected identity',
    phone: 'Telephone',
    language: 'Language',
    interpreter: 'Needs an interpreter',
  },
});
