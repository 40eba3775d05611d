import { describe, expect, it } from 'vitest';
import type { Facts } from './facts';
import type { PlanEntry } from './plan-content';
import type { RecipientShare } from './received-plan';
import { recordText } from './record-text';
import type { Sector } from './sector';
import { hasWeakerSecrecy, textsToConfirm } from './weaker-secrecy';

const SECTORS: Record<string, Sector> = {
  social: 'SOC_PUB',
  bup: 'HEALTH_PUB',
  nurse: 'SCHOOL_PUB_EMI',
  teachers: 'SCHOOL_PUB_OTHER',
  independent: 'SCHOOL_PRIV_OTHER',
};
const facts = { unit: (id: string) => (SECTORS[id] ? { id, sector: SECTORS[id] } : undefined) } as unknown as Facts;

const entry = (id: string, entity: string, body: Record<string, unknown>, unit = 'social'): PlanEntry => ({
  id,
  entity,
  version: 1,
  unit,
  kind: 'PLAN_ACTION',
  at: 0,
  body,
});
const lunch = entry('a', 'action', { text: 'Tar medicin vid lunch', indicator: '', due: '2026-12-01' });
const share = (unit: string, entries: PlanEntry[]): RecipientShare => ({ unit, entries, reasons: [] });

describe('texts that go to weaker secrecy', () => {
  it.each([
    ['teachers', true],
    ['independent', true],
    ['nurse', false],
    ['bup', false],
    ['unknown', false],
  ])('the secrecy of %s is weaker: %s', (unit, weaker) => {
    expect(hasWeakerSecrecy(facts, unit)).toBe(weaker);
  });

  it('an action that a class teacher would read is confirmed, whatever its kind', () => {
    const texts = textsToConfirm([share('teachers', [lunch])], facts);
    expect(texts).toEqual([{ entry: lunch, text: 'Tar medicin vid lunch', receivers: ['teachers'] }]);
  });

  it('a text that goes to two of them is confirmed once, with both named', () => {
    const texts = textsToConfirm([share('teachers', [lunch]), share('independent', [lunch])], facts);
    expect(texts.map((one) => one.receivers)).toEqual([['teachers', 'independent']]);
  });

  it('nothing is asked about receivers whose secrecy is as strong', () => {
    expect(textsToConfirm([share('bup', [lunch]), share('nurse', [lunch])], facts)).toEqual([]);
  });

  it('nothing is asked about what the receiver wrote itself, or about records without free words', () => {
    const own = entry('b', 'need', { text: 'Lugn' }, 'teachers');
    const names = entry('c', 'child', { firstName: 'Tilde' });
    expect(textsToConfirm([share('teachers', [own, names])], facts)).toEqual([]);
  });
});

describe('the free words of a record', () => {
  it.each([
    ['plan', { longTermAim: 'Hela dagar', followUpPlace: 'Rum 3' }, 'Hela dagar'],
    ['goal', { text: 'Tre dagar', indicator: 'Närvaron', targetDate: '2026-12-01' }, 'Tre dagar\nNärvaron'],
    ['crisisPlan', { sign: 'Sover inte', then: 'Ring', contact: 'BUP', phone: '08' }, 'Sover inte\nRing\nBUP'],
    ['service', { unit: 'bup', contactPerson: 'Amir' }, ''],
  ])('of %s', (entity, body, text) => {
    expect(recordText({ entity, body })).toBe(text);
  });
});
