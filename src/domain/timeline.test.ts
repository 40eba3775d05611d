import { describe, expect, it } from 'vitest';
import { openDossier } from './dossier';
import { ENTITIES } from './entities';
import type { AnyRec } from './record';
import { chosenEvents, eventDays, type TimelineChoice, type TimelineEvent, timeline } from './timeline';
import { isTold } from './timeline-events';

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
  entity: 'consent',
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

it('parts events by the civil days of Stockholm, in the order that they came', () => {
  const days = (events: readonly TimelineEvent[]) =>
    eventDays(events).map(({ day, events: those }) => [day, ...those.map(({ recordId }) => recordId)]);
  const midday = event('midday', 'plan', 'soc', 'ada', '2026-03-12T11:00:00Z');
  expect(days([midday, ...EVENTS])).toEqual([
    ['2026-03-12', 'midday', 'late'],
    ['2026-03-11', 'noon'],
    ['2026-03-10', 'early'],
  ]);
  expect(days([])).toEqual([]);
});

describe('what a record tells', () => {
  const [BEGAN, THEN, LATER] = [1_000, 2_000, 3_000];
  const record = (entity: string, version: number, body: AnyRec['body'] = {}, rest: Partial<AnyRec> = {}): AnyRec => ({
    ...{ entity, id: 'one', unit: 'soc', kind: 'PLAN_ACTION', audience: 'shared', deleted: false, by: 'ada' },
    ...{ version, at: LATER, body, ...rest },
  });
  const told = (records: AnyRec[], viewer = 'soc') =>
    timeline(openDossier('case', records), viewer).map(({ event, at, by }) => `${event} ${at} ${by}`);

  it.each<[what: string, record: AnyRec, events: string[]]>([
    ['written once: its beginning', record('goal', 1), ['goal-set 3000 ada']],
    ['written again: only that, for its beginning is not known here', record('goal', 4), ['changed 3000 ada']],
    [
      'written again, with a time of its own: both, and not who began it',
      record('service', 2, { invitedAt: BEGAN }),
      ['changed 3000 ada', 'service-invited 1000 '],
    ],
    [
      'ended by itself: the end, and no change beside it',
      record('service', 2, { invitedAt: BEGAN, endedAt: LATER }),
      ['service-left 3000 ada', 'service-invited 1000 '],
    ],
    [
      'an exclusion taken away, deep in the body',
      record('exclusion', 2, { ended: { at: THEN } }),
      ['exclusion-ended 2000 ada'],
    ],
    ['a meeting that is planned', record('meeting', 1, { status: 'planned' }), ['meeting-planned 3000 ada']],
    ['a meeting that was moved', record('meeting', 2, { status: 'planned' }), ['changed 3000 ada']],
    ['a meeting called off', record('meeting', 3, { status: 'cancelled' }), ['meeting-cancelled 3000 ada']],
    [
      'a meeting held and read back',
      record('meeting', 3, { status: 'held', readBackAt: THEN }),
      ['meeting-held 3000 ada', 'meeting-read-back 2000 ada'],
    ],
    [
      'a case closed and opened again: both',
      record('closing', 2, { on: '1970-01-01', reopenedAt: THEN }),
      ['case-reopened 2000 ada', 'case-closed -3600000 '],
    ],
    ['a copy that came with the role: nothing', record('goal', 1, { copyOf: 'other' }), []],
    ['taken away', record('goal', 2, {}, { deleted: true }), ['removed 3000 ada']],
    ['taken away, and no event: nothing', record('consentAnswer', 2, { at: BEGAN }, { deleted: true }), []],
    ['what is never told', record('guardianBlock', 3), []],
    [
      'written again, where only people’s first writing is told',
      record('planVersion', 2, { issuedAt: BEGAN }),
      ['plan-issued 1000 '],
    ],
  ])('%s', (_, one, events) => {
    expect(told([one])).toEqual(events);
  });

  it('of another unit is not told once it is taken away: not every device learns of it', () => {
    expect(told([record('goal', 2, {}, { deleted: true })], 'bup')).toEqual([]);
  });

  it('was changed by an act that is told itself: the act alone', () => {
    const plan = record('plan', 3);
    const followUp = record('followUp', 1, {}, { id: 'two' });
    expect(told([plan, followUp])).toEqual(['followed-up 3000 ada']);
    expect(told([plan, { ...followUp, by: 'bo' }])).toHaveLength(2);
    expect(told([plan, { ...followUp, at: THEN }])).toHaveLength(2);
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
    'a part of a meeting': ['attendance'],
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
