import { describe, expect, it } from 'vitest';
import { caseEntity } from './case';
import { DAY, NOON, opened, uuid } from './case.fixture';
import { child } from './child';
import { openDossier, recordsOf } from './dossier';
import { goal } from './goal';
import { need } from './need';
import { Refusal } from './refusal';

const body = { needId: null, longTerm: false, text: 'a', indicator: '', targetDate: null };
const soc = { person: 'ada', unit: 'soc', now: NOON };
const bup = { person: 'kim', unit: 'bup', now: NOON + DAY };
const ID = uuid(1);
const code = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.detail.field].filter(Boolean).join(' ');
    throw error;
  }
  return 'done';
};
const withGoal = () => {
  const dossier = openDossier(uuid(0), []);
  dossier.create(goal, ID, body, soc);
  return dossier;
};

describe('a dossier', () => {
  it('gives a new record its unit, kind, audience, version and author', () => {
    expect(withGoal().get(goal, ID)).toMatchObject({
      entity: 'goal',
      unit: 'soc',
      kind: 'PLAN_ACTION',
      audience: 'shared',
      version: 1,
      by: 'ada',
      at: NOON,
    });
  });

  it('never lets unit, kind or audience change', () => {
    const dossier = withGoal();
    dossier.put(goal, ID, { ...body, text: 'b' }, { ...soc, person: 'bo' }, { kind: 'PLAN_ACTION', audience: 'own' });
    expect(dossier.get(goal, ID)).toMatchObject({ unit: 'soc', audience: 'shared', version: 2, by: 'bo' });
  });

  it.each<[string, (dossier: ReturnType<typeof withGoal>) => unknown, string]>([
    ['a taken id', (d) => d.create(goal, ID, body, soc), 'id-taken'],
    ['the id of another entity', (d) => d.put(need, ID, { text: 'a' }, soc), 'id-taken'],
    ['another unit’s record', (d) => d.put(goal, ID, body, bup), 'not-your-unit'],
    ['another unit’s record to be removed', (d) => d.remove(goal, ID, bup), 'not-your-unit'],
    [
      'a kind that the entity has not',
      (d) => d.create(goal, uuid(2), body, soc, { kind: 'HEALTH' }),
      'invalid-args kind',
    ],
    ['a body that is wrong', (d) => d.create(goal, uuid(2), { ...body, text: '' }, soc), 'invalid-args text'],
    ['what never was, to be removed', (d) => d.remove(goal, uuid(2), soc), 'not-found'],
  ])('refuses %s', (_what, act, expected) => {
    expect(code(() => act(withGoal()))).toBe(expected);
  });

  it('hides what was removed, and neither writes nor removes it again', () => {
    const dossier = withGoal();
    dossier.remove(goal, ID, soc);
    expect(dossier.get(goal, ID)).toBeUndefined();
    expect(dossier.list(goal)).toEqual([]);
    expect(dossier.peek(ID)?.body).toMatchObject({ text: 'a' });
    expect(code(() => dossier.put(goal, ID, body, soc))).toBe('gone');
    expect(code(() => dossier.remove(goal, ID, soc))).toBe('gone');
    expect(code(() => dossier.create(goal, ID, body, soc))).toBe('id-taken');
  });

  it('lets a fork reach it only when it is absorbed', () => {
    const dossier = withGoal();
    const fork = dossier.fork();
    fork.put(goal, ID, { ...body, text: 'b' }, soc);
    expect(dossier.get(goal, ID)?.body.text).toBe('a');
    dossier.absorb(fork);
    expect(dossier.get(goal, ID)?.body.text).toBe('b');
  });

  it('never changes the records it was given', () => {
    const given = withGoal().all();
    const before = JSON.stringify(given);
    const dossier = openDossier(uuid(0), given);
    dossier.put(goal, ID, { ...body, text: 'b' }, soc);
    dossier.remove(goal, ID, soc);
    expect(JSON.stringify(given)).toBe(before);
    expect(dossier.changes()).toHaveLength(1);
  });

  it('reads a plain list by entity, without what was removed', () => {
    const story = opened();
    expect(recordsOf(story.dossier.all(), child)).toHaveLength(1);
    expect(recordsOf(story.dossier.all(), caseEntity)[0]?.body.reference).toBe('ABCD-2345');
  });
});

describe('running a change', () => {
  it('needs a case that one sees', () => {
    const story = opened();
    story.dossier = openDossier(uuid(0), []);
    expect(story.run('soc', 'reopenCase', { reason: 'x' })).toBe('unknown-dossier');
  });

  it('lets a defect pass through as what it is', () => {
    const story = opened();
    Object.assign(story, {
      facts: () => {
        throw new TypeError('broken');
      },
    });
    expect(() => story.run('soc', 'drawUpPlan', { planId: uuid(9), plan: plan() })).toThrow(TypeError);
  });
});

const plan = () => ({
  overallResponsible: null,
  longTermAim: '',
  othersDoNothing: false,
  followUpDate: null,
  followUpTime: null,
  followUpPlace: '',
  followUpCaller: '',
  originalHolder: 'family',
});
