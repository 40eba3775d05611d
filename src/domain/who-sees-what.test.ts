import { describe, expect, it } from 'vitest';
import { participants } from './audience';
import { civilDate } from './civil-date';
import { mayDisclose } from './consent-policy';
import { NOON, Scene } from './consent-scene';
import { KINDS } from './kind';
import { type SeenCell, whoSeesWhat } from './who-sees-what';

/** A case of four services: a consent that all have checked, an exclusion, a teacher, and acute protection. */
function scene() {
  const all = new Scene({ born: '2016-05-01' });
  const mother = all.guardian('Mother');
  const father = all.guardian('Father');
  for (const unit of ['bup', 'student-health', 'teachers', 'hab']) all.service(unit);
  const consent = all.consent(['soc', 'bup', 'student-health'], {
    soc: ['IDENTITY', 'PLAN_ACTION', 'SCHOOL'],
    bup: ['IDENTITY', 'PLAN_ACTION', 'SOCIAL', 'SCHOOL'],
    teachers: ['IDENTITY', 'PLAN_ACTION', 'SOCIAL'],
  });
  for (const giver of [mother, father]) all.answer(consent, giver);
  all.verify(consent, 'soc', 'student-health');
  all.exclusion({ to: 'bup', kinds: ['SCHOOL'] });
  all.acute('soc', 'hab', ['SOCIAL']);
  return { facts: all.facts(), consent };
}

const cellOf = (cells: readonly SeenCell[], unit: string, kind: string) =>
  cells.find((one) => one.unit === unit && one.kind === kind);

describe('who sees what', () => {
  it('has one cell for each other service and each kind, and every answer is the policy’s own', () => {
    const { facts } = scene();
    for (const from of participants(facts)) {
      const cells = whoSeesWhat(facts, from, NOON);
      expect(cells).toHaveLength((participants(facts).length - 1) * KINDS.length);
      for (const { unit, kind, decision } of cells)
        expect(decision).toEqual(mayDisclose(facts, { from, to: unit, kind }, NOON));
    }
  });

  it.each([
    ['bup', 'PLAN_ACTION', 'C2', 'consent'],
    ['bup', 'SCHOOL', 'B11', 'exclusion'],
    ['teachers', 'SOCIAL', 'WEAKER_SECRECY', 'consent'],
    ['bup', 'PSYCH', 'KIND_NOT_NAMED', 'consent'],
    ['student-health', 'SOCIAL', 'NOT_NAMED', null],
    ['hab', 'SOCIAL', 'ST7', 'acute'],
    ['hab', 'CONTACT', 'NOT_NAMED', null],
    ['bup', 'COUNSELLING', 'B6', null],
  ])('tells %s and %s by %s, and what that rests on', (unit, kind, rule, rests) => {
    const cell = cellOf(whoSeesWhat(scene().facts, 'soc', NOON), unit, kind);
    expect(cell?.decision.because).toBe(rule);
    expect(cell?.rests?.by ?? null).toBe(rests);
  });

  it('names the very consent, also the one that a service has yet to check', () => {
    const { facts, consent } = scene();
    const cell = cellOf(whoSeesWhat(facts, 'bup', NOON), 'soc', 'PLAN_ACTION');
    expect(cell?.decision.because).toBe('NOT_VERIFIED');
    expect(cell?.rests).toMatchObject({ by: 'consent', basis: { id: consent } });
  });

  it('ends with the consent, on its last day, and with the hours of acute protection', () => {
    const cells = whoSeesWhat(scene().facts, 'soc', NOON);
    const plan = cellOf(cells, 'bup', 'PLAN_ACTION')?.until;
    expect(plan && civilDate(plan - 1)).toBe('2027-02-28');
    expect(cellOf(cells, 'hab', 'SOCIAL')?.until).toBe(NOON + 72 * 3_600_000);
    expect(cellOf(cells, 'bup', 'SCHOOL')?.until).toBeNull();
  });
});
