import { defineWords } from '#ui/words';

/** The words of the answers in numbers. */
export const useResultsWords = defineWords('evaluation-results', {
  sv: {
    title: 'Vad de tyckte',
    lead: 'Svar på de fem frågorna i de ärenden som er verksamhet samordnar. 1 betyder inte alls, 5 helt och hållet.',
    loading: 'Hämtar från servern',
    noContact: 'Siffrorna finns bara på servern, och den går inte att nå just nu.',
    tryAgain: 'Försök igen',
    none: 'Inga siffror än',
    noneLead: 'Siffrorna kommer när ett halvår är slut och någon har svarat. Skriv ut frågorna vid nästa uppföljning.',
    period: '{{from}} till {{to}}',
    question: 'Fråga',
    groups: { child: 'Barn', guardian: 'Vårdnadshavare', staff: 'Personal' },
    about: 'Ungefär {{mean}}',
    atMost: 'Högst {{mean}}',
    atLeast: 'Minst {{mean}}',
    count_one: '{{count}} svar',
    count_other: '{{count}} svar',
    tooFew: 'För få svar',
    rule: 'Ingen ska kunna räkna ut vad en enda person har svarat. Därför visas bara hela halvår som är slut, aldrig färre än fem svar, och medelvärdet i halva steg. Ett svar räknas till det halvår då det kom till servern.',
  },
  en: {
    title: 'What they thought',
    lead: 'Answers to the five questions in the cases that your service coordinates. 1 means not at all, 5 fully.',
    loading: 'Fetching from the server',
    noContact: 'The numbers exist on the server alone, which cannot be reached right now.',
    tryAgain: 'Try again',
    none: 'No numbers yet',
    noneLead:
      'The numbers come when a half-year is over and someone has answered. Print the questions at the next follow-up.',
    period: '{{from}} to {{to}}',
    question: 'Question',
    groups: { child: 'Children', guardian: 'Guardians', staff: 'Staff' },
    about: 'About {{mean}}',
    atMost: 'At most {{mean}}',
    atLeast: 'At least {{mean}}',
    count_one: '{{count}} answer',
    count_other: '{{count}} answers',
    tooFew: 'Too few answers',
    rule: 'Nobody shall be able to work out what one single person answered. So only whole half-years that are over are shown, never fewer than five answers, and the mean in half steps. An answer counts in the half-year in which it reached the server.',
  },
});
