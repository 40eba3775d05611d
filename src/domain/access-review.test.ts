import { describe, expect, it } from 'vitest';
import { logCheckDue, openingReviewDue, Review } from './access-review';
import { regionProfile } from './region-profile';

describe('a review', () => {
  it.each([
    ['in-order', '', true],
    ['in-order', 'Kollegan var sjuk.', true],
    ['ask', '', false],
    ['ask', '   kort   ', false],
    ['not-in-order', 'Ingen anledning.', true],
    ['fine', 'Ingen anledning.', false],
  ])('%s with the note "%s": %s', (outcome, note, ok) => {
    expect(Review.safeParse({ outcome, note }).success).toBe(ok);
  });

  it('says at the note that it is missing', () => {
    const issues = Review.safeParse({ outcome: 'ask', note: '' }).error?.issues;
    expect(issues).toMatchObject([{ path: ['note'], message: 'note-needed' }]);
  });
});

it('is late after the region’s working days, at the end of the day in Stockholm', () => {
  const friday = Date.parse('2026-11-27T23:30:00+01:00');
  expect(new Date(openingReviewDue(friday, regionProfile(undefined))).toISOString()).toBe('2026-12-04T23:00:00.000Z');
  expect(new Date(logCheckDue(friday, regionProfile(undefined))).toISOString()).toBe('2026-12-11T23:00:00.000Z');
});
