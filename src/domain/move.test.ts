import { describe, expect, it } from 'vitest';
import { planned, type Story, uuid } from './case.fixture';
import { startOfDay } from './civil-date';
import { latestMove } from './move';
import { dayItems } from './my-day';
import { mayRead, readersOf } from './visibility';

const MOVE = {
  on: '2026-06-15',
  municipality: 'Havsnäs',
  receiver: 'Socialtjänsten Havsnäs, Lo Exempel',
  receiverPhone: '0700 00 00 00',
  passedOn: 'with-consent',
  consentNote: 'Båda vårdnadshavarna den 9 mars, journal 14',
  given: ['plan'],
};
const note = (story: Story, part: object = {}, unit = 'soc') =>
  story.run(unit, 'recordMove', { moveId: story.fresh(), move: { ...MOVE, ...part } });

describe('a move', () => {
  it.each<[string, object, string]>([
    ['with all of it', {}, 'applied'],
    ['to nobody, the family carrying it', { passedOn: 'family-carries', receiver: '', consentNote: '' }, 'applied'],
    ['telling nobody in particular', { receiver: '' }, 'missing-part move.receiver'],
    ['telling without a noted yes', { consentNote: '' }, 'needs-reason move.consentNote'],
    ['without a place', { municipality: '' }, 'invalid-args move.municipality'],
    ['undecided what goes along', { passedOn: '' }, 'invalid-args move.passedOn'],
  ])('%s: %s', (_what, part, expected) => {
    expect(note(planned(), part)).toBe(expected);
  });

  it('is written by the coordinating unit, and the latest one counts', () => {
    const story = planned();
    expect(note(story, {}, 'bup')).toBe('not-your-unit');
    note(story);
    note(story, { on: '2026-07-01' });
    expect(latestMove(story.dossier)?.body.on).toBe('2026-07-01');
  });

  it('is refused under protected identity, for it would tell the whereabouts', () => {
    const story = planned();
    story.must('soc', 'markProtectedIdentity', { markId: uuid(810), subject: 'child', level: 'MARKING' });
    expect(note(story)).toMatch(/^rule B1/);
  });

  it('is seen by its own unit alone', () => {
    const story = planned();
    note(story);
    const record = latestMove(story.dossier)!;
    expect(readersOf(record, story.facts())).toEqual([]);
    const grant = { from: 'soc', to: 'bup', kind: 'CONTACT', validFrom: 0, validTo: null, ground: 'C2' } as const;
    expect(mayRead(record, 'bup', [grant], new Set(), story.now)).toBe(false);
    expect(mayRead(record, 'soc', [], new Set(), story.now)).toBe(true);
  });

  it.each([
    ['2026-05-15', false],
    ['2026-05-16', true],
    ['2026-06-20', true],
  ])('on %s the coordinator is reminded: %s', (date, reminded) => {
    const story = planned();
    note(story);
    const now = startOfDay(date) + 3_600_000;
    const items = dayItems({ dossier: story.dossier, facts: story.facts() }, { person: 'x', unit: 'soc' }, now);
    expect(items.some((one) => one.item === 'move-ahead')).toBe(reminded);
  });
});
