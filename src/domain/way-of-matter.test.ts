import { describe, expect, it } from 'vitest';
import { between, NOON, reported, uuid } from './deviation.fixture';
import { wayOf } from './way-of-matter';

const WAITS = { state: 'now' };
const raise = (level: string, id: number) => ({
  escalationId: uuid(id),
  escalation: { level, forum: level, matterId: uuid(id + 1), why: 'Vi är inte överens.' },
});
const home = (id: number, outcome: string) => ({
  escalationId: uuid(id),
  answer: { on: '2026-11-23', outcome, text: `Det blev ${outcome}.` },
});
const MATTER = {
  toUnits: ['chefsforum'],
  level: 'chefsforum',
  type: 'referral',
  sectors: ['HEALTH_PUB', 'SOC_PUB'],
  daysOpen: 14,
  step: 'follow-up',
  municipality: 'Lindsjö',
  ageBand: '6-12',
  question: 'Vem kallar?',
};
const MEETING = { itemId: uuid(161), on: '2026-11-23' };

describe('the way of a deviation', () => {
  const states = (dossier: Parameters<typeof wayOf>[0]) => wayOf(dossier).map((one) => one.state);

  it('begins with the managers, goes up with who and why, and comes back with what was decided', () => {
    const { run, dossier } = reported();
    expect(states(dossier)).toEqual(['now', 'ahead', 'ahead', 'ahead']);
    run('bup', 'escalate', raise('chefsforum', 150));
    expect(states(dossier)).toEqual(['passed', 'now', 'ahead', 'ahead']);
    expect(wayOf(dossier)[1]).toMatchObject({
      ...WAITS,
      raised: { unit: 'bup', name: 'Påhittade bup', why: 'Vi är inte överens.' },
      answer: null,
    });
    const raisedAt = wayOf(dossier)[1]?.raised?.at;
    run('bup', 'bringBack', home(150, 'decided'), { now: NOON + 86_400_000 });
    expect(states(dossier)).toEqual(['now', 'decided', 'ahead', 'ahead']);
    // The answer came a day later; when it was raised is told as before.
    expect(wayOf(dossier)[1]?.raised?.at).toBe(raisedAt);
    expect(wayOf(dossier)[1]?.answer).toEqual({
      on: '2026-11-23',
      outcome: 'decided',
      text: 'Det blev decided.',
      name: null,
    });
  });

  it('lies a level higher while a forum has raised it further, is raised by nobody again, and takes the answer then', () => {
    const { run, dossier } = reported();
    run('bup', 'escalate', raise('chefsforum', 150));
    expect(run('bup', 'bringBack', home(150, 'passed-on'))).toBe('applied');
    expect(states(dossier)).toEqual(['passed', 'passed', 'now', 'ahead']);
    expect(run('soc', 'escalate', raise('chefsforum', 152))).toBe('already-done');
    expect(run('bup', 'bringBack', home(150, 'passed-on'))).toBe('already-done');
    expect(run('bup', 'bringBack', home(150, 'back'))).toBe('applied');
    expect(states(dossier)).toEqual(['now', 'passed', 'ahead', 'ahead']);
    expect(run('bup', 'bringBack', home(150, 'decided'))).toBe('already-done');
    expect(run('soc', 'escalate', raise('chefsforum', 152))).toBe('applied');
  });
});

describe('the way of a matter', () => {
  const states = (dossier: Parameters<typeof wayOf>[0]) =>
    wayOf(dossier)
      .map((one) => one.state)
      .join(' ');

  it('goes through Strategigrupp and back, and is raised further by the forum that has it alone', () => {
    const { run, dossier } = between();
    run('soc', 'openMatter', { matterId: uuid(160), matter: MATTER });
    expect(states(dossier)).toBe('passed now ahead ahead');
    expect(wayOf(dossier)[1]).toMatchObject({ raised: { unit: 'soc', name: null, why: null }, answer: null });
    expect(run('soc', 'escalate', raise('strategigrupp', 150))).toBe('not-your-unit');
    expect(run('chefsforum', 'escalate', raise('reko', 150))).toBe('not-found forum');
    run('chefsforum', 'putOnAgenda', MEETING);
    run('chefsforum', 'decideMatter', { itemId: uuid(161), outcome: 'passed-on', text: 'Länet får svara.' });
    expect(run('chefsforum', 'escalate', raise('strategigrupp', 150))).toBe('applied');
    expect(states(dossier)).toBe('passed passed now ahead');
    run('chefsforum', 'bringBack', home(150, 'passed-on'));
    expect(states(dossier)).toBe('passed passed passed now');
    run('chefsforum', 'bringBack', home(150, 'decided'));
    expect(states(dossier)).toBe('passed now decided ahead');
    run('chefsforum', 'putOnAgenda', { itemId: uuid(163), on: '2026-11-23' });
    run('chefsforum', 'decideMatter', { itemId: uuid(163), outcome: 'decided', text: 'Som länet säger.' });
    expect(states(dossier)).toBe('now decided decided ahead');
    expect(wayOf(dossier)[1]?.answer).toMatchObject({ name: 'Påhittade chefsforum', text: 'Som länet säger.' });
  });

  it('is none in a dossier that is neither', () => expect(wayOf(between().dossier)).toEqual([]));
});
