import { describe, expect, it } from 'vitest';
import { CONSENT, consented, gathered, MOTHER, NOON, uuid } from './case.fixture';
import { exclusion } from './exclusion';
import { guardianBlock } from './guardian-block';

const GONE = uuid(699);
/** The child is 18. */
const GROWN = Date.parse('2034-05-04T12:00:00Z');

describe('what the family does not want shared', () => {
  const WISH = uuid(700);
  const body = { from: null, to: null, kinds: null, by: MOTHER, at: NOON, receivedBy: 'Kim Exempel' };
  const record = (more: object, story = gathered(), unit = 'soc') =>
    story.run(unit, 'recordExclusion', { exclusionId: WISH, exclusion: { ...body, ...more } });

  it.each<[string, object, string]>([
    ['one unit’s words', { from: 'soc' }, 'applied'],
    ['anything to one unit', { to: 'bup' }, 'applied'],
    ['one kind, wherever', { kinds: ['SOCIAL'] }, 'applied'],
    ['nothing', {}, 'invalid-args'],
    ['no kind', { kinds: [] }, 'invalid-args'],
  ])('names something: %s', (_what, more, expected) => {
    expect(record(more)).toMatch(new RegExp(`^${expected}`));
  });

  it('is noted by a unit that takes part, and holds from then on, whatever it says of its end', () => {
    expect(record({ to: 'bup' }, gathered(), 'hab')).toBe('not-permitted');
    const story = gathered();
    expect(record({ to: 'bup', ended: { by: MOTHER, at: 1, receivedBy: 'x' } }, story, 'nurse')).toBe('applied');
    expect(story.body(exclusion, WISH)).toEqual({ ...body, to: 'bup', ended: null });
  });

  it('is the person’s own alone from 18', () => {
    expect(record({ to: 'bup', at: GROWN })).toBe('rule B9 by');
    expect(record({ to: 'bup', at: GROWN, by: 'child' })).toBe('applied');
  });

  it('is ended by the family, once, and noted by the unit that wrote it', () => {
    const story = gathered();
    record({ to: 'bup' }, story);
    const end = { exclusionId: WISH, by: MOTHER, at: NOON + 1, receivedBy: 'Kim Exempel' };
    expect(story.run('soc', 'endExclusion', { ...end, exclusionId: GONE })).toBe('not-found');
    expect(story.run('bup', 'endExclusion', end)).toBe('not-your-unit');
    expect(story.run('soc', 'endExclusion', end)).toBe('applied');
    expect(story.run('soc', 'endExclusion', { ...end, by: 'child', at: NOON + 2 })).toBe('applied');
    expect(story.body(exclusion, WISH).ended).toEqual({ by: MOTHER, at: NOON + 1, receivedBy: 'Kim Exempel' });
  });

  it('of a person who is 18 is not the guardians’ to end', () => {
    const story = gathered();
    record({ to: 'bup' }, story);
    const end = { exclusionId: WISH, at: GROWN, receivedBy: 'Kim Exempel' };
    expect(story.run('soc', 'endExclusion', { ...end, by: MOTHER })).toBe('rule B9 by');
    expect(story.run('soc', 'endExclusion', { ...end, by: 'child' })).toBe('applied');
  });
});

describe('a consent taken back', () => {
  const withdrawal = {
    consentId: CONSENT,
    by: MOTHER,
    how: 'oral',
    at: NOON,
    receivedBy: 'Kim Exempel',
    part: 'whole',
  };
  const take = (more: object, story = consented()) =>
    story.run('bup', 'withdrawConsent', { withdrawalId: story.fresh(), withdrawal: { ...withdrawal, ...more } });

  it.each<[string, object, string]>([
    ['the whole', {}, 'applied'],
    ['a unit', { part: { units: ['bup'] } }, 'applied'],
    ['a kind', { part: { kinds: ['SOCIAL'] } }, 'applied'],
    ['the plan', { part: { plan: true } }, 'applied'],
    ['no part', { part: {} }, 'invalid-args'],
    ['one that is not there', { consentId: GONE }, 'not-found'],
  ])('%s', (_what, more, expected) => {
    expect(take(more)).toMatch(new RegExp(`^${expected}`));
  });

  it('is the person’s own alone from 18', () => {
    expect(take({ at: GROWN })).toBe('rule B9 by');
    expect(take({ at: GROWN, by: 'child' })).toBe('applied');
  });
});

describe('what is kept from one reader', () => {
  const BLOCK = uuid(701);
  const body = {
    ...{ rule: 'B4', reader: MOTHER, recordIds: [], kinds: ['PSYCH'], assessment: 'a', assessedBy: 'Kim Exempel' },
    ...{ assessedOn: '2026-03-12', reviewOn: '2026-03-13' },
  };
  const mark = (more: object, story = gathered(), unit = 'bup') =>
    story.run(unit, 'markForReader', { blockId: BLOCK, block: { ...body, ...more } });

  it.each<[string, object, string]>([
    ['a kind', {}, 'applied'],
    ['a record', { kinds: [], recordIds: [GONE] }, 'applied'],
    ['nothing', { kinds: [] }, 'invalid-args'],
    ['without an assessment', { assessment: '' }, 'rule B4 assessment'],
    ['without a name', { assessedBy: '', rule: 'B3' }, 'rule B3 assessedBy'],
    ['with its review on the same day', { reviewOn: '2026-03-12' }, 'rule B4 reviewOn'],
  ])('%s', (_what, more, expected) => {
    expect(mark(more)).toMatch(new RegExp(`^${expected}`));
  });

  it('is marked by a unit that takes part, and holds from then on, whatever it says of its end', () => {
    expect(mark({}, gathered(), 'hab')).toBe('not-permitted');
    const story = gathered();
    mark({ liftedAt: 1 }, story);
    expect(story.body(guardianBlock, BLOCK)).toEqual({ ...body, liftedAt: null });
  });

  it('is lifted once, by the unit that assessed it', () => {
    const story = gathered();
    mark({}, story);
    expect(story.run('bup', 'liftReaderMark', { blockId: GONE })).toBe('not-found');
    expect(story.run('soc', 'liftReaderMark', { blockId: BLOCK })).toBe('not-your-unit');
    expect(story.run('bup', 'liftReaderMark', { blockId: BLOCK })).toBe('applied');
    const { liftedAt } = story.body(guardianBlock, BLOCK);
    expect(liftedAt).toBe(story.now);
    expect(story.run('bup', 'liftReaderMark', { blockId: BLOCK })).toBe('applied');
    expect(story.body(guardianBlock, BLOCK).liftedAt).toBe(liftedAt);
  });
});
