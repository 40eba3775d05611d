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
    plan: 'Handlingsplan',
    planAbout: 'Länets gemensamma arbete för barn och unga: mål, mått, aktiviteter och hur det går.',
    year: 'Årshjul',
    yearAbout: 'Årets fasta punkter, vem de gäller och om de är gjorda.',
    ways: 'Ärendegång',
    waysAbout: 'Vägen för en fråga till Chefsforum, Strategigrupp barn och unga och ReKo, och tillbaka.',
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
    plan: 'Action plan',
    planAbout: 'The county’s common work for children and young people: goals, measures, activities and how it goes.',
    year: 'The county’s year',
    yearAbout: 'The fixed points of the year, whom they concern and whether they are done.',
    ways: 'The way of a matter',
    waysAbout: 'How a matter goes to Chefsforum, Strategigrupp barn och unga and ReKo, and back.',
    october: 'Review of the year',
    octoberAbout: 'Figures on the year’s coordinated plans and deviations, without any child.',
  },
});
