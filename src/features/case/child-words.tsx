import { defineWords } from '#ui/words';

/** The words of the child's own data. */
export const useChildWords = defineWords('child', {
  sv: {
    firstName: 'Förnamn',
    lastName: 'Efternamn',
    numberType: 'Typ av nummer',
    numberTypes: { personnummer: 'Personnummer', samordningsnummer: 'Samordningsnummer', other: 'Annat nummer' },
    numberHint: 'Tolv siffror, ÅÅÅÅMMDD-NNNN.',
    birthDate: 'Födelsedatum',
    protection: 'Skyddade personuppgifter',
    protectionHint: 'Fråga alltid. Du kan höja skyddet när som helst.',
    protectedTitle: 'Adress, telefon och skola går inte att skriva in',
    protectedNote:
      'Listor visar bara ärendets nummer. Namnet syns när du har öppnat ärendet, och varje öppning loggas.',
    language: 'Språk',
    interpreter: 'Tolkspråk',
    interpreterHint: 'Lämna tomt om ingen tolk behövs.',
    faults: {
      number: 'Numret stämmer inte. Kontrollera siffrorna och århundradet',
      birthDate: 'Födelsedatumet stämmer inte med numret',
    },
  },
  en: {
    firstName: 'First name',
    lastName: 'Last name',
    numberType: 'Type of number',
    numberTypes: {
      personnummer: 'Personal identity number',
      samordningsnummer: 'Coordination number',
      other: 'Another number',
    },
    numberHint: 'Twelve digits, YYYYMMDD-NNNN.',
    birthDate: 'Date of birth',
    protection: 'Protected identity',
    protectionHint: 'Always ask. You can raise the protection at any time.',
    protectedTitle: 'Address, telephone and school cannot be written here',
    protectedNote:
      'Lists show only the number of the case. The name shows once you have opened it, and each opening is logged.',
    language: 'Language',
    interpreter: 'Language to interpret',
    interpreterHint: 'Leave empty if no interpreter is needed.',
    faults: {
      number: 'The number is not right. Check the digits and the century',
      birthDate: 'The date of birth does not match the number',
    },
  },
});
