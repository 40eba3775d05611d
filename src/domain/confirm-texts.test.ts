import { describe, expect, it } from 'vitest';
import { consented, NEED, planned, type Story, uuid, VOICE } from './case.fixture';
import { confirmingArgs, notConfirmedBy, textMark } from './confirm-texts';
import { textConfirmation } from './text-confirmation';
import { timeline } from './timeline';

const text = (recordId = NEED, words = 'Lugnare mornar') => ({
  recordId,
  mark: textMark(words),
  receivers: ['teachers'],
});
const args = (more: object = {}) => ({
  confirmations: [{ confirmationId: uuid(700), toUnit: 'soc', when: 'before', texts: [text()], ...more }],
});

describe('the confirmation of texts', () => {
  it('keeps who read which words, for whom and when, and stands in the timeline', () => {
    const story = planned().must('soc', 'confirmTexts', args());
    expect(story.first(textConfirmation)).toMatchObject({
      unit: 'soc',
      kind: 'LOGISTICS',
      body: { person: 'soc-person', name: 'Namn soc', at: story.now, when: 'before', texts: [text()] },
    });
    expect(timeline(story.dossier, 'soc')[0]).toMatchObject({ event: 'texts-confirmed', at: story.now, unit: 'soc' });
  });

  it.each<[string, () => Story, string, object, string]>([
    ['another unit’s text that one has read', planned, 'bup', args(), 'applied'],
    ['a text that was changed meanwhile', planned, 'soc', args({ texts: [text(NEED, 'Annat')] }), 'applied'],
    ['a text that is not there', consented, 'soc', args(), 'not-found'],
    ['a text that another unit wrote than is said', planned, 'soc', args({ texts: [text(VOICE)] }), 'invalid-args'],
    ['no text', planned, 'soc', args({ texts: [] }), 'invalid-args'],
    ['by a unit that does not take part', planned, 'teachers', args(), 'not-permitted'],
  ])('of %s: %s', (_what, tell, unit, sent, expected) => {
    expect(tell().run(unit, 'confirmTexts', sent).split(' ')[0]).toBe(expected);
  });

  it('holds in a closed case, where a check may still open something', () => {
    const story = planned().must('soc', 'closeCase', {
      closingId: uuid(701),
      reason: 'moved',
      on: '2026-03-11',
      text: '',
    });
    expect(story.run('soc', 'confirmTexts', args())).toBe('applied');
  });

  it('is not asked to be kept twice of one person, in the same words for the same readers', () => {
    const { dossier } = planned().must('soc', 'confirmTexts', args());
    const read = (words: string, ...receivers: string[]) => ({
      entry: { id: NEED, unit: 'soc' },
      text: words,
      receivers,
    });
    const left = (person: string, one: ReturnType<typeof read>) => notConfirmedBy(dossier, person, [one]).length;
    expect(left('soc-person', read('Lugnare mornar', 'teachers'))).toBe(0);
    expect(left('soc-person', read('Annat', 'teachers'))).toBe(1);
    expect(left('soc-person', read('Lugnare mornar', 'teachers', 'aunt'))).toBe(1);
    expect(left('bup-person', read('Lugnare mornar', 'teachers'))).toBe(1);
  });

  it('is one record per unit that wrote the texts, and none where there are none', () => {
    const of = (id: string, unit: string) => ({ entry: { id, unit }, text: id, receivers: ['teachers'] });
    const sent = confirmingArgs([of('a', 'soc'), of('b', 'bup'), of('c', 'soc')], 'before', (unit) => `id-${unit}`);
    expect(
      sent?.confirmations.map((one) => [one.confirmationId, one.toUnit, ...one.texts.map((each) => each.recordId)]),
    ).toEqual([
      ['id-soc', 'soc', 'a', 'c'],
      ['id-bup', 'bup', 'b'],
    ]);
    expect(confirmingArgs([], 'before', () => '')).toBeUndefined();
  });
});
