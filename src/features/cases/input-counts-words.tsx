import { defineWords } from '#ui/words';

/** The words of the page that counts what a service has written down as inputs. */
export const useInputCountsWords = defineWords('input-counts', {
  sv: {
    title: 'Underlag i siffror',
    lead: 'Så många underlag har din verksamhet skrivit in i de ärenden som du ser, utan namn. Ärenden med skyddade personuppgifter räknas inte.',
    toCases: 'Till ärendena',
    year: 'Läsår',
    caption: 'Underlag läsåret {{year}}',
    form: 'Underlag',
    ends: {
      need: 'Behov av stöd',
      watch: 'Följs upp hos oss',
      'no-need': 'Inget mer behövs',
      'no-outcome': 'Har inget utfall',
    },
    all: 'Alla',
    hidden: 'färre än fem, eller dolt',
    rule: 'Tal under fem visas aldrig, och inte heller tal som ett sådant går att räkna ut ur.',
    none: 'Inga underlag läsåret {{year}}',
    noneLead: 'Välj ett annat läsår, eller skriv in ett underlag i ett ärende.',
  },
  en: {
    title: 'Inputs in figures',
    lead: 'How many inputs your service has written in the cases that you see, without names. Cases under protected identity are not counted.',
    toCases: 'To the cases',
    year: 'School year',
    caption: 'Inputs in the school year {{year}}',
    form: 'Input',
    ends: {
      need: 'A need of support',
      watch: 'We keep an eye on it',
      'no-need': 'Nothing more is needed',
      'no-outcome': 'Has no outcome',
    },
    all: 'All',
    hidden: 'fewer than five, or hidden',
    rule: 'Numbers under five are never shown, nor numbers from which one could be worked out.',
    none: 'No inputs in the school year {{year}}',
    noneLead: 'Choose another school year, or write an input in a case.',
  },
});
