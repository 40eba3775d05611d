import { defineWords } from '#ui/words';

/** What stands beside a need or an action that is being written. */
export const useBesideWords = defineWords('catalogue-beside', {
  sv: {
    liesWith: 'Enligt ansvarsfördelningen ligger det här hos {{sectors}}',
    howFound: 'Ett förslag, hittat på orden {{words}}. Ni vet bäst vad insatsen gäller.',
    elsewhere: 'Ni har valt {{unit}}. Det går bra: skriv varför, eller rapportera att ansvaret är oklart.',
    kept: 'Varför ligger insatsen här ändå?',
    keptHint: 'Står i planen, för alla som läser den.',
    report: 'Rapportera en avvikelse',
    more: 'Mer om ansvaret',
    support: 'Kunskapsstöd som kan passa',
    supportHow: 'Förslag efter orden i texten.',
    newTab: 'ny flik',
    close: 'Stäng',
    whole: 'Hela området, i en ny flik',
  },
  en: {
    liesWith: 'Under the county’s agreement this lies with {{sectors}}',
    howFound: 'A suggestion, found by the words {{words}}. You know best what the action is about.',
    elsewhere: 'You have chosen {{unit}}. That is fine: write why, or report that it is unclear who is responsible.',
    kept: 'Why is the action here anyway?',
    keptHint: 'Shown in the plan, to everyone who reads it.',
    report: 'Report a deviation',
    more: 'More about the duty',
    support: 'Decision support that may fit',
    supportHow: 'Suggested by the words of the text.',
    newTab: 'new tab',
    close: 'Close',
    whole: 'The whole area, in a new tab',
  },
});
