import type { YearPoint } from './year-wheel';

/**
 * The fixed points that the county's own documents lay down, in our words and no more than they say: the agreement is
 * reviewed and approved each year, ready in October [S3]; the action plan was revised in October [S1]; Chefsforum looks
 * at all deviations once a year, on no day that is named [S0]. How long before one is reminded is a proposal of ours.
 * Their texts are Swedish, as the county's own are.
 */
export const AGREED_POINTS: readonly YearPoint[] = [
  {
    what: 'Överenskommelsen ses över och godkänns',
    when: { every: 'day', month: 10, day: 31 },
    forWhom: { who: 'forum', forum: 'strategigrupp' },
    leadDays: 45,
    about: 'october',
    text: 'Strategigrupp barn och unga och ReKo godkänner översynen.',
    source: 'Överenskommelsen om samverkan 2021',
  },
  {
    what: 'Handlingsplanen revideras',
    when: { every: 'day', month: 10, day: 31 },
    forWhom: { who: 'forum', forum: 'strategigrupp' },
    leadDays: 45,
    about: 'action-plan',
    text: '',
    source: 'Handlingsplan barn och unga 2016, som reviderades i oktober',
  },
  {
    what: 'Chefsforum går igenom årets avvikelser',
    when: { every: 'year' },
    forWhom: { who: 'forum', forum: 'chefsforum' },
    leadDays: 60,
    about: 'deviations',
    text: 'Alla avvikelser tillsammans, för att hitta fel i hur länet arbetar.',
    source: 'Jönköpings kommun, om psykisk hälsa hos barn och unga',
  },
];
