import { describe, expect, it } from 'vitest';
import { theCounty } from './county.fixture';
import { nextSteps } from './county-matter';
import { between, NOON, UNITS, uuid } from './deviation.fixture';
import { countMoves, isBack, movesOfCountyMatter, ownMoves, placeNow, stepsOfWay } from './matter-way';

const DAY = 86_400_000;
const ID = uuid(500);
const raise = { matterId: ID, matter: { title: 'Gräns för frånvaro', question: 'När ska skolan ringa?' } };
const step = (name: string, at: number) => ({
  stepId: uuid(510 + at),
  step: { matterId: ID, step: name, text: `Så blev det: ${name}` },
});

describe("one of the county's own matters", () => {
  it.each([
    ['a manager of a unit', 'soc', 'manager', 'applied'],
    ['a member of a forum', 'chefsforum', 'coordinator', 'applied'],
    ['somebody else', 'soc', 'caseworker', 'not-your-role'],
  ] as const)('is raised by %s: %s', (_who, unit, role, said) => {
    expect(theCounty().run(unit, 'raiseCountyMatter', raise, { role })).toBe(said);
  });

  it('names nobody by number', () => {
    const matter = { title: 'Gräns', question: 'Ring 20160504-2382' };
    expect(theCounty().run('soc', 'raiseCountyMatter', { matterId: ID, matter })).toBe('names-somebody question');
  });

  it.each([
    ['prepared, decided, taken home', ['prepared', 'decided', 'taken-home'], 'applied'],
    ['given back and taken home', ['returned', 'taken-home'], 'applied'],
    ['decided before it is prepared', ['decided'], 'already-done'],
    ['taken home before it is decided', ['prepared', 'taken-home'], 'already-done'],
    ['decided twice', ['prepared', 'decided', 'decided'], 'already-done'],
    ['decided after it was given back', ['returned', 'decided'], 'already-done'],
  ])('is %s', (_what, steps, said) => {
    const county = theCounty();
    county.run('soc', 'raiseCountyMatter', raise);
    const last = steps.map((name, at) =>
      county.run(name === 'taken-home' ? 'soc' : 'strategigrupp', 'moveCountyMatter', step(name, at)),
    );
    expect(last.at(-1)).toBe(said);
    if (said === 'applied') expect(nextSteps(county.dossier, ID)).toEqual([]);
  });

  it.each([
    ['prepared', 'soc', 'not-your-role'],
    ['prepared', 'chefsforum', 'not-your-role'],
    ['taken-home', 'bup', 'not-your-unit'],
    ['taken-home', 'strategigrupp', 'not-your-unit'],
  ])('a step "%s" is not for %s: %s', (name, unit, said) => {
    const county = theCounty();
    county.run('soc', 'raiseCountyMatter', raise);
    county.run('strategigrupp', 'moveCountyMatter', step(name === 'prepared' ? 'returned' : 'prepared', 0));
    expect(county.run(unit, 'moveCountyMatter', step(name, 1))).toBe(said);
  });

  it('is followed from whoever raised it and back', () => {
    const county = theCounty();
    county.run('soc', 'raiseCountyMatter', raise);
    expect(placeNow(movesOfCountyMatter(county.dossier, ID))).toEqual({ station: 'preparers', since: NOON });
    county.run('strategigrupp', 'moveCountyMatter', step('prepared', 0), { now: NOON + DAY });
    expect(placeNow(movesOfCountyMatter(county.dossier, ID))).toEqual({ station: 'strategigrupp', since: NOON + DAY });
    county.run('strategigrupp', 'moveCountyMatter', step('decided', 1), { now: NOON + 2 * DAY });
    county.run('soc', 'moveCountyMatter', step('taken-home', 2), { now: NOON + 3 * DAY });
    const moves = movesOfCountyMatter(county.dossier, ID);
    // It came home with the decision; that somebody took note of it moves nothing.
    expect(placeNow(moves)).toEqual({ station: 'home', since: NOON + 2 * DAY });
    expect(moves.map(({ from, to, unit, outcome }) => [from, to, unit, outcome])).toEqual([
      ['home', 'preparers', 'soc', null],
      ['preparers', 'strategigrupp', 'strategigrupp', 'prepared'],
      ['strategigrupp', 'home', 'strategigrupp', 'decided'],
      ['home', 'home', 'soc', 'taken-home'],
    ]);
    expect(moves.map(isBack)).toEqual([false, false, true, false]);
  });
});

const matter = (forum: 'chefsforum' | 'strategigrupp') => ({
  matterId: uuid(600),
  matter: {
    toUnits: [forum],
    level: forum,
    type: 'referral',
    sectors: ['HEALTH_PUB', 'SOC_PUB'],
    daysOpen: 10,
    step: null,
    municipality: '',
    ageBand: '6-12',
    question: 'Vem bekräftar?',
  },
});
const up = (level: string, id = 610) => ({
  escalationId: uuid(id),
  escalation: { level, forum: level, matterId: uuid(700), why: 'Vi kan inte.' },
});
const answer = (id = 610) => ({
  escalationId: uuid(id),
  answer: { on: '2026-11-25', outcome: 'decided', text: 'Så blir det.' },
});
const agenda = (id: number) => ({ itemId: uuid(id), on: '2026-11-23' });
const decide = (id: number, outcome: string) => ({ itemId: uuid(id), outcome, text: 'Beslut.' });

/** A matter that social services raised to Chefsforum, which raises it to Strategigrupp, has its answer and gives it home. */
function passedOn() {
  const first = between();
  first.run('soc', 'openMatter', matter('chefsforum'));
  first.run('chefsforum', 'putOnAgenda', agenda(620), { now: NOON + 1 });
  first.run('chefsforum', 'decideMatter', decide(620, 'passed-on'), { now: NOON + 2 });
  expect(first.run('chefsforum', 'escalate', up('strategigrupp'), { now: NOON + DAY })).toBe('applied');
  const second = between();
  second.run('chefsforum', 'openMatter', matter('strategigrupp'), { now: NOON + DAY });
  second.run('strategigrupp', 'putOnAgenda', { ...agenda(630), on: '2026-11-25' }, { now: NOON + DAY });
  second.run('strategigrupp', 'decideMatter', decide(630, 'decided'), { now: NOON + 2 * DAY });
  expect(first.run('chefsforum', 'bringBack', answer(), { now: NOON + 3 * DAY })).toBe('applied');
  first.run('chefsforum', 'putOnAgenda', { ...agenda(640), on: '2026-11-26' }, { now: NOON + 3 * DAY });
  expect(first.run('chefsforum', 'decideMatter', decide(640, 'decided'), { now: NOON + 4 * DAY })).toBe('applied');
  return { first, second };
}

describe('a matter before the forums', () => {
  it('is counted once to and once from each level in a year, however many of its dossiers are seen', () => {
    const { first, second } = passedOn();
    const moves = [first, second].flatMap(({ dossier }) => ownMoves(dossier, UNITS));
    expect(countMoves('deviation', moves, 2026)).toEqual([
      { station: 'managers', to: 1, from: 1 },
      { station: 'chefsforum', to: 2, from: 2 },
      { station: 'strategigrupp', to: 1, from: 1 },
      { station: 'reko', to: 0, from: 0 },
    ]);
    expect(stepsOfWay('deviation', moves).map(({ count }) => count)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(countMoves('deviation', moves, 2025).every(({ to, from }) => to + from === 0)).toBe(true);
  });
});
