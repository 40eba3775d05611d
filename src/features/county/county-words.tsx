import { defineWords } from '#ui/words';

/** What is said on the page of what the county shares. */
export const useCountyWords = defineWords('county', {
  sv: {
    title: 'Länet',
    lead: 'Det som kommunerna och regionen har kommit överens om. Alla som arbetar i länet läser samma sak, också utan nät.',
    rooms: 'Det som är gemensamt',
    october: 'Årets översyn',
    octoberAbout: 'Siffror om årets samordnade planer och avvikelser, utan barn.',
  },
  en: {
    title: 'The county',
    lead: 'What the municipalities and the region have agreed on. Everybody at work in the county reads the same, without a network too.',
    rooms: 'What is shared',
    october: 'Review of the year',
    octoberAbout: 'Figures on the year’s coordinated plans and deviations, without any child.',
  },
});
