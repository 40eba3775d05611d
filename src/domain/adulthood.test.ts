import { describe, expect, it } from 'vitest';
import { eighteenth, isAdult, presentGuardians } from './adulthood';
import { consented, gathered, MOTHER, type Story } from './case.fixture';
import { startOfDay } from './civil-date';
import { mayDrawUpPlan } from './consent-policy';
import { dayItems } from './my-day';
import { mayTell } from './paper-reader';

// The story is told in March 2026.
const BIRTHDAY = '2026-05-04';
const young = { birthDate: '2008-05-04', identity: { type: 'other', value: 'ny' } };
const items = (story: Story, at: number) =>
  dayItems({ dossier: story.dossier, facts: story.facts() }, { person: 'soc-person', unit: 'soc' }, at).map(
    ({ item, date }) => `${item} ${date ?? ''}`.trim(),
  );

describe('the 18th birthday', () => {
  it.each([
    ['a day before', startOfDay('2026-05-03'), false, 2],
    ['the last instant before', startOfDay(BIRTHDAY) - 1, false, 2],
    ['the first instant', startOfDay(BIRTHDAY), true, 0],
  ])('at %s: adult, and so many guardians are called and told', (_what, at, adult, guardians) => {
    const { dossier } = gathered(young);
    expect(eighteenth(dossier)).toBe(BIRTHDAY);
    expect(isAdult(dossier, at)).toBe(adult);
    expect(presentGuardians(dossier, at)).toHaveLength(guardians);
  });

  it('ends the guardians’ consent and their paper at that instant, never the young person’s paper', () => {
    const story = consented({ ...young });
    const record = story.dossier.all().find((one) => one.entity === 'service')!;
    const told = (at: number, reader: { guardian: string } | { child: true }) =>
      mayTell(story.facts(), record, reader, at);
    const at = startOfDay(BIRTHDAY);
    expect(told(at - 1, { guardian: MOTHER }).ok).toBe(true);
    expect(told(at, { guardian: MOTHER })).toMatchObject({ ok: false, because: 'B9' });
    expect(told(at, { child: true }).ok).toBe(true);
    expect(mayDrawUpPlan(story.facts(), at).ok).toBe(false);
  });

  it.each([
    ['2026-02-02', false, false],
    ['2026-02-03', true, false],
    ['2026-05-03', true, false],
    ['2026-05-04', false, true],
    ['2026-09-01', false, true],
  ])('on %s the day reminds of it ahead: %s, or as passed: %s', (date, ahead, passed) => {
    const all = items(gathered(young), startOfDay(date) + 3_600_000);
    expect([all.includes(`turns-18 ${BIRTHDAY}`), all.includes(`turned-18 ${BIRTHDAY}`)]).toEqual([ahead, passed]);
  });
});
