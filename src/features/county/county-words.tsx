import { defineWords } from '#ui/words';

/** What is said on the page of what the county shares. */
export const useCountyWords = defineWords('county', {
  sv: {
    title: 'Länet',
    lead: 'Det som kommunerna och regionen har kommit överens om. Alla som arbetar i länet läser samma sak, också utan nät.',
    rooms: 'Det som är gemensamt',
    duties: 'Ansvarsfördelning',
    dutiesAbout: 'Vem som gör vad enligt överenskommelsen.',
    support: 'Kunskapsstöd',
    supportAbout: 'Vem gör vad, när och på vilken nivå, område för område.',
    october: 'Årets översyn',
    octoberAbout: 'Siffror om årets samordnade planer och avvikelser, utan barn.',
  },
  en: {
    title: 'The county',
    lead: 'What the municipalities and the region have agreed on. Everybody at work in the county reads the same, without a network too.',
    rooms: 'What is shared',
    duties: 'Who is responsible',
    dutiesAbout: 'Who does what by the agreement.',
    support: 'Decision support',
    supportAbout: 'Who does what, when and at which level, area by area.',
    october: 'Review of the year',
    octoberAbout: 'Figures on the year’s coordinated plans and deviations, without any child.',
  },
});
