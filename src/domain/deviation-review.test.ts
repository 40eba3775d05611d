import { describe, expect, it } from 'vitest';
import { type Counted, deviationReview } from './deviation-review';

const one = (over: Partial<Counted> = {}): Counted => ({
  type: 'referral',
  sectors: ['SOC_PUB', 'HEALTH_PUB'],
  happenedOn: '2026-03-02',
  solvedOn: '2026-03-12',
  ...over,
});
const times = (n: number, over: Partial<Counted> = {}) => Array.from({ length: n }, () => one(over));

describe('the yearly review', () => {
  it('counts by type and by pair of sectors, and finds what comes again', () => {
    const review = deviationReview([...times(6), ...times(5, { type: 'absence', solvedOn: null })], 2026);
    expect(review.byType).toEqual([
      { key: 'referral', count: 6, medianDays: 10 },
      { key: 'absence', count: 5, medianDays: null },
    ]);
    expect(review.byPair).toEqual([{ key: ['HEALTH_PUB', 'SOC_PUB'], count: 11, medianDays: 10 }]);
    expect(review.patterns).toEqual([
      { type: 'referral', pair: ['HEALTH_PUB', 'SOC_PUB'], count: 6 },
      { type: 'absence', pair: ['HEALTH_PUB', 'SOC_PUB'], count: 5 },
    ]);
  });
  it('never tells fewer than five, nor how long they took', () => {
    const review = deviationReview(times(4), 2026);
    expect(review.byType).toEqual([{ key: 'referral', count: null, medianDays: null }]);
    expect(review.byPair[0]?.count).toBeNull();
    expect(review.patterns).toEqual([]);
    expect(JSON.stringify(review)).not.toContain('4');
  });
  it('of three sectors each pair counts; within one sector, with itself', () => {
    const three = deviationReview(times(5, { sectors: ['SOC_PUB', 'HEALTH_PUB', 'SCHOOL_PUB_EH'] }), 2026);
    expect(three.byPair.map(({ key }) => key.join('+')).sort()).toEqual([
      'HEALTH_PUB+SCHOOL_PUB_EH',
      'HEALTH_PUB+SOC_PUB',
      'SCHOOL_PUB_EH+SOC_PUB',
    ]);
    expect(deviationReview(times(5, { sectors: ['SOC_PUB'] }), 2026).byPair[0]?.key).toEqual(['SOC_PUB', 'SOC_PUB']);
  });
  it('another year is another review; the median of an even number lies between', () => {
    expect(deviationReview(times(5), 2025).byType).toEqual([]);
    const even = [...times(3), ...times(3, { solvedOn: '2026-03-13' })];
    expect(deviationReview(even, 2026).byType[0]?.medianDays).toBe(10.5);
  });
});
