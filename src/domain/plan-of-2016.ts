import type { ActionPlanRow } from './action-plan';

type Row = Omit<
  ActionPlanRow,
  'services' | 'goal' | 'measureText' | 'doneByText' | 'owner' | 'followedUpBy' | 'source' | 'isExample'
> &
  Partial<Pick<ActionPlanRow, 'services' | 'goal' | 'measureText' | 'doneByText'>>;

const ALL: ActionPlanRow['sectors'] = ['health', 'social', 'school'];
const deviations = (sectors: ActionPlanRow['sectors']): ActionPlanRow['measure'] => ({
  by: 'deviations',
  types: [],
  sectors,
});
const words = { by: 'words' } as const;
const year = (year: number): ActionPlanRow['doneBy'] => ({ by: 'year', year });

/** The matrix of the county's action plan for 2015 and 2016, revised in October 2015 [S1], in our words. Its texts are Swedish, as the county's own are. */
const ROWS: readonly Row[] = [
  {
    area: 'FAKTA-dokument, stöd för samverkan',
    sectors: ALL,
    goal: 'Stödet till barnet kommer i tid och ligger på rätt nivå',
    measure: deviations(ALL),
    measureText: 'Rapporterade avvikelser',
    activity: 'Tio arbetsgrupper med flera yrken skriver varsitt dokument',
    doneBy: year(2017),
    doneByText: 'Alla dokument klara',
  },
  {
    area: 'Barn- och ungdomshälsa',
    sectors: ALL,
    goal: 'Lätt att få hjälp vid lindrig psykisk ohälsa',
    measure: words,
    measureText: 'Hur många barn med psykisk ohälsa som söker hjälp',
    activity: 'En mottagning i var och en av länets tre delar',
    doneBy: year(2016),
    doneByText: 'Fullt utbyggt',
  },
  {
    area: 'Hälsosamtal i elevhälsan',
    sectors: ['health', 'school'],
    goal: 'Ohälsa upptäcks tidigt',
    measure: words,
    measureText: 'Hur många barn som har ohälsa',
    activity: 'Digital lösning',
    doneBy: year(2016),
  },
  {
    area: 'Psykologutredning, vem som ansvarar',
    sectors: ['health', 'school'],
    goal: 'Insatsen ligger på rätt nivå',
    measure: words,
    measureText: 'Inget barn blir utan bedömning för att ansvaret är oklart',
    activity: 'En arbetsgrupp tar fram en överenskommelse',
    doneBy: words,
  },
  {
    area: 'Samverkan mellan barnhälsovård och förskola',
    sectors: ['health', 'preschool', 'school'],
    goal: 'Barn som behöver stöd upptäcks tidigt och får det tidigt',
    measure: deviations(['health', 'preschool', 'school']),
    measureText: 'Rapporterade avvikelser',
    activity: 'Formuläret Mitt barn används, med rutiner för samverkan',
    doneBy: year(2016),
    doneByText: 'Kanske fortsatt uppföljning',
  },
  {
    area: 'Hälsoundersökning av placerade barn',
    sectors: ['health', 'social'],
    goal: 'Alla barn som ska placeras enligt SoL eller LVU får en hälsoundersökning',
    measure: words,
    measureText: 'Hur många barn som är aktuella för placering, och hur många som remitteras vidare',
    activity: 'Avtalet revideras',
    doneBy: year(2016),
  },
  {
    area: 'Samverkan mellan socialtjänst och hälso- och sjukvård',
    sectors: ['health', 'social'],
    goal: 'Placerade barn får den vård de behöver, där de kommer ifrån eller där de bor',
    measure: deviations(['health', 'social']),
    measureText: 'Rapporterade avvikelser, och uppföljning av HVB-enkäten',
    activity: 'Överenskommelse och rutiner tas fram',
    doneBy: year(2016),
  },
  {
    area: 'Skolnärvaro',
    sectors: ALL,
    measure: { by: 'indicator', indicator: 'attendance' },
    measureText: 'Rapporterad frånvaro',
    activity: 'Rutiner för samverkan vid frånvaro tas fram',
    doneBy: year(2017),
  },
  {
    area: 'Psykologutredning i skolan',
    sectors: ['health', 'school'],
    goal: 'Stödet till barnet ligger på rätt nivå',
    measure: deviations(['health', 'school']),
    measureText: 'Rapporterade avvikelser',
    activity: 'Det blir tydligt vem som ansvarar',
    doneBy: year(2016),
  },
  {
    area: 'Nyanlända barn',
    sectors: ALL,
    goal: 'Stödet till barnet ligger på rätt nivå',
    measure: deviations(ALL),
    measureText: 'Rapporterade avvikelser',
    activity: 'Det blir tydligare vem som ansvarar',
    doneBy: year(2016),
  },
  {
    area: 'Ensamkommande barn med psykisk ohälsa',
    sectors: ALL,
    goal: 'Stödet till barnet ligger på rätt nivå',
    measure: deviations(ALL),
    measureText: 'Rapporterade avvikelser',
    activity: 'Det blir tydligare vem som ansvarar',
    doneBy: year(2016),
  },
  {
    area: 'Ärendegång för Strategigrupp barn och unga',
    sectors: [],
    services: 'Beredningsgruppen, Strategigrupp barn och unga',
    goal: 'Medarbetare och chefer hittar en tydlig beskrivning av ärendegången',
    measure: { by: 'matters' },
    measureText: 'Hur många ärenden som går till och från varje beslutsnivå',
    activity: 'Vägen till och från Strategigrupp barn och unga beskrivs tydligt',
    doneBy: year(2015),
  },
  {
    area: 'Mål och mått för varje utvecklingsområde',
    sectors: [],
    services: 'Strategigrupp barn och unga',
    measure: words,
    activity: 'Statistiker och forskare tar fram mål och mått',
    doneBy: year(2016),
  },
  {
    area: 'Uppföljningsplan för Strategigrupp barn och unga',
    sectors: [],
    services: 'Beredningsgruppen',
    measure: words,
    activity: 'Årshjul',
    doneBy: year(2015),
  },
  {
    area: 'Strategi för barns delaktighet och inflytande',
    sectors: [],
    services: 'Folkhälsoavdelningen',
    measure: words,
    activity: 'Handlingsplan för barns och ungas delaktighet',
    doneBy: year(2016),
  },
];

/** The rows of 2016 as they are read in: examples, followed up by the group that does so by the plan. */
export const rowsOf2016 = (followedUpBy: string): ActionPlanRow[] =>
  ROWS.map((row) => ({
    services: '',
    goal: '',
    measureText: '',
    doneByText: '',
    owner: null,
    followedUpBy,
    source: 'Handlingsplan barn och unga 2016, reviderad i oktober 2015',
    isExample: true,
    ...row,
  }));
