import { describe, expect, it } from 'vitest';
import { ENTITIES } from './entities';
import { chosenEvents, isTold, type TimelineChoice, type TimelineEvent } from './timeline';

const event = (
  recordId: string,
  group: TimelineEvent['group'],
  unit: string,
  by: string,
  at: string,
): TimelineEvent => ({
  event: 'consent-recorded',
  group,
  unit,
  by,
  at: Date.parse(at),
  recordId,
});
const EVENTS = [
  // Half past midnight in Stockholm, though still the day before by UTC.
  event('late', 'consents', 'soc', 'ada', '2026-03-11T23:30:00Z'),
  event('noon', 'plan', 'bup', 'bo', '2026-03-11T12:00:00Z'),
  event('early', 'plan', 'soc', 'cy', '2026-03-10T08:00:00Z'),
];
const ALL: TimelineChoice = { group: '', unit: '', person: '', from: '', to: '' };

describe('a choice of what has happened', () => {
  it.each([
    ['nothing asked', {}, ['late', 'noon', 'early']],
    ['a kind', { group: 'plan' }, ['noon', 'early']],
    ['a unit', { unit: 'soc' }, ['late', 'early']],
    ['a person', { person: 'bo' }, ['noon']],
    ['from a day', { from: '2026-03-11' }, ['late', 'noon']],
    ['to a day, the civil one in Stockholm', { to: '2026-03-11' }, ['noon', 'early']],
    ['one day', { from: '2026-03-12', to: '2026-03-12' }, ['late']],
    ['several at once', { group: 'plan', unit: 'soc', from: '2026-03-10' }, ['early']],
    ['a period that ends before it begins', { from: '2026-03-12', to: '2026-03-10' }, []],
  ] as const)('%s', (_what, choice, expected) => {
    expect(chosenEvents(EVENTS, { ...ALL, ...choice }).map(({ recordId }) => recordId)).toEqual(expected);
  });
});

describe('what is told of a case', () => {
  /** Not told: what stands in the plan or a form as it is now, and what another event tells already. */
  const NOT_TOLD = {
    'who the child and the family are, as it is now': [
      'child',
      'childContact',
      'guardian',
      'guardianContact',
      'guardianStanding',
      'guardianBlock',
      'frame',
    ],
    'what the plan says, which its versions tell': ['plan', 'need', 'goal', 'action', 'situation', 'crisisPlan'],
    'a part of a meeting': ['attendance', 'minute'],
    'a part of a consent': ['contactOverride'],
    'a part of a call': ['callMail'],
    'two wordings, told where help is needed': ['conflict'],
    'what the app suggests, and the unit set aside': ['setAside'],
    'what lies between units, in a dossier of its own': [
      'deviation',
      'deviationCase',
      'deviationReply',
      'deviationNumber',
      'deviationClosing',
      'escalation',
      'matter',
      'matterItem',
    ],
    'what the county agrees on, in a dossier of its own': [
      'countyVersion',
      'responsibility',
      'decisionSupport',
      'actionPlanRow',
      'actionPlanReport',
      'countyMatter',
      'countyMatterStep',
      'yearPoint',
      'yearPointDone',
      'principal',
      'countyUnit',
      'cooperationGroup',
    ],
    'what is asked about on its own page': ['lateText'],
    'one person’s answers, told by their receipt': ['evaluation'],
    'a duty, which is never part of the case': ['dutyNote'],
  };
  const untold = Object.values(NOT_TOLD).flat();

  it.each(ENTITIES.map(({ name }) => name))('%s: told, or not for a reason', (name) => {
    expect(isTold(name)).toBe(!untold.includes(name));
  });
});
