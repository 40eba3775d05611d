import { beforeEach, describe, expect, it } from 'vitest';
import { acuteProtection } from './acute-protection';
import { acuteReview, acuteToReview, reviewBy } from './acute-review';
import { DAY, gathered, type Story, uuid } from './case.fixture';
import { closing } from './closing';
import { mayDisclose } from './consent-policy';
import { dayItems } from './my-day';

const ACUTE = uuid(700);
const HOURS = 3_600_000;
let story: Story;

/** Social services have opened what they write of the social kind to BUP, for 72 hours. */
beforeEach(() => {
  story = gathered();
  const written = { whyNoConsent: 'w', weighing: '', attempts: '', decider: 'Eva', whyNotInformed: '' };
  const why = { reason: 'r', despite: [], guardianInformed: true, confirmed: true, ...written };
  const body = { toUnit: 'bup', kinds: ['SOCIAL' as const], why, startedAt: story.now, endsAt: story.now + 72 * HOURS };
  const by = { person: 'soc-person', unit: 'soc', now: story.now };
  story.dossier.create(acuteProtection, ACUTE, { ...body, endedAt: null }, by);
});
const flows = () => mayDisclose(story.facts(), { from: 'soc', to: 'bup', kind: 'SOCIAL' }, story.now).ok;
const end = (unit: string) => story.run(unit, 'endAcuteProtection', { acuteId: ACUTE });
const review = (unit = 'soc', role: 'manager' | 'caseworker' = 'manager', text = 'Det behövdes.') =>
  story.run(
    unit,
    'reviewAcuteProtection',
    { reviewId: story.fresh(), acuteId: ACUTE, review: { wasNeeded: true, text } },
    { role },
  );
const waits = (role: 'manager' | 'caseworker' = 'manager', unit = 'soc') =>
  dayItems({ dossier: story.dossier, facts: story.facts() }, { person: 'p', unit, role }, story.now)
    .filter(({ item }) => item === 'acute-to-review')
    .map(({ recordId, date }) => [recordId, date]);

describe('ending acute protection by hand', () => {
  it('closes what it opened, at every instant', () => {
    expect(flows()).toBe(true);
    expect(end('soc')).toBe('applied');
    expect(flows()).toBe(false);
  });

  it('is the opening unit’s alone, and a second time changes nothing', () => {
    expect(end('bup')).toContain('not-your-unit');
    expect(flows()).toBe(true);
    end('soc');
    const first = story.dossier.get(acuteProtection, ACUTE)!.body.endedAt;
    expect(end('soc')).toBe('applied');
    expect(story.dossier.get(acuteProtection, ACUTE)!.body.endedAt).toBe(first);
  });

  it('leaves one alone that has ended by itself', () => {
    story.now += 73 * HOURS;
    expect(end('soc')).toBe('applied');
    expect(story.dossier.get(acuteProtection, ACUTE)!.body.endedAt).toBeNull();
  });
});

describe('the manager’s review', () => {
  it.each<[string, () => string, string]>([
    ['while it runs', () => review(), 'rule'],
    ['by one who is no manager', () => (end('soc'), review('soc', 'caseworker')), 'not-your-role'],
    ['by the receiver’s manager', () => (end('soc'), review('bup')), 'not-your-unit'],
    ['without words', () => (end('soc'), review('soc', 'manager', '  ')), 'invalid-args'],
    ['a second time', () => (end('soc'), review(), review()), 'already-done'],
    ['once it was ended by hand', () => (end('soc'), review()), 'applied'],
    [
      'once it has ended by itself',
      () => {
        story.now += 73 * HOURS;
        return review();
      },
      'applied',
    ],
  ])('%s: %s', (_story, act, expected) => {
    expect(act()).toContain(expected);
  });

  it('waits on the manager’s day from its end, by the region’s working days, until it is written', () => {
    expect(waits()).toEqual([]);
    end('soc');
    const by = reviewBy(story.facts(), story.dossier.get(acuteProtection, ACUTE)!.body);
    expect(waits()).toEqual([[ACUTE, by]]);
    expect(by).toBe('2026-03-18');
    expect([waits('caseworker'), waits('manager', 'bup')]).toEqual([[], []]);
    story.now += 30 * DAY;
    expect(waits()).toEqual([[ACUTE, by]]);
    review();
    expect(waits()).toEqual([]);
    expect(acuteToReview(story.dossier, story.facts(), 'soc', story.now)).toEqual([]);
  });

  it('that nobody writes, for the unit may have no manager, is told to the others once its last day has passed', () => {
    const late = (role: 'manager' | 'caseworker', unit = 'soc') =>
      dayItems({ dossier: story.dossier, facts: story.facts() }, { person: 'p', unit, role }, story.now)
        .filter(({ item }) => item === 'acute-review-late')
        .map(({ recordId, date }) => [recordId, date]);
    end('soc');
    story.now = Date.UTC(2026, 2, 18, 12);
    expect(late('caseworker')).toEqual([]);
    story.now += DAY;
    expect(late('caseworker')).toEqual([[ACUTE, '2026-03-18']]);
    expect([late('manager'), late('caseworker', 'bup')]).toEqual([[], []]);
    review();
    expect(late('caseworker')).toEqual([]);
  });

  it('is asked for within as many working days as the region says', () => {
    end('soc');
    const body = story.dossier.get(acuteProtection, ACUTE)!.body;
    const { profile } = story.facts();
    const by = (acuteReviewWorkingDays: number) =>
      reviewBy({ profile: { ...profile, deadlines: { ...profile.deadlines, acuteReviewWorkingDays } } }, body);
    expect([by(1), by(3), by(profile.deadlines.acuteReviewWorkingDays)]).toEqual([
      '2026-03-12',
      '2026-03-16',
      '2026-03-18',
    ]);
  });

  it('waits also in a case that has been closed', () => {
    const body = { reason: 'family-stops' as const, on: '2026-03-12', text: '', reopenedAt: null, reopenedBecause: '' };
    story.dossier.create(closing, uuid(701), body, { person: 'p', unit: 'soc', now: story.now });
    end('soc');
    expect(waits()).toHaveLength(1);
    expect(review()).toBe('applied');
    expect(story.dossier.list(acuteReview)[0]).toMatchObject({ unit: 'soc', audience: 'own' });
  });
});
