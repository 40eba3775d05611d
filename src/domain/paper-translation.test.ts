import { describe, expect, it } from 'vitest';
import { CONSENT, NEED, planned, uuid } from './case.fixture';
import { paperTranslation, translators } from './paper-translation';
import { frameCheck, PAPER_WORDS, translatedLine } from './paper-words';

const [FIRST, SECOND] = [uuid(801), uuid(802)];

function issued() {
  const story = planned();
  story.must('soc', 'issuePlan', { versionId: FIRST, reviewed: story.reviewed() });
  return story;
}
const note = (story: ReturnType<typeof issued>, part: object = {}, unit = 'soc') =>
  story.run(unit, 'recordTranslation', {
    translationId: story.fresh(),
    translation: {
      recordId: FIRST,
      language: 'so',
      texts: ['free-text'],
      by: 'Amina Tolk',
      on: '2026-03-11',
      ...part,
    },
  });

describe('who translated a paper', () => {
  it.each([
    ['into Somali', {}, 'applied'],
    ['both texts', { texts: ['free-text', 'frame'] }, 'applied'],
    ['into Swedish', { language: 'sv' }, 'invalid-args translation.language'],
    ['into plain Swedish', { language: 'sv-easy' }, 'invalid-args translation.language'],
    ['tomorrow', { on: '2026-12-24' }, 'bad-date translation.on'],
    ['of what is not there', { recordId: uuid(899) }, 'not-found translation.recordId'],
    ['of a consent', { recordId: CONSENT }, 'applied'],
    ['of what is not printed', { recordId: NEED }, 'not-found translation.recordId'],
    ['without a name', { by: ' ' }, 'invalid-args translation.by'],
    ['of nothing', { texts: [] }, 'invalid-args translation.texts'],
  ])('%s: %j is %s', (_what, part, result) => expect(note(issued(), part)).toBe(result));

  it('is told of that version, that language and that text alone, as it was last noted', () => {
    const story = issued();
    note(story);
    note(story, { by: 'Liban Tolk', on: '2026-03-10' });
    note(story, { language: 'ar', texts: ['frame'], by: 'Rana' });
    expect(translators(story.dossier, FIRST, 'so')).toEqual({ 'free-text': { by: 'Liban Tolk', on: '2026-03-10' } });
    expect(translators(story.dossier, FIRST, 'ar')).toEqual({ frame: { by: 'Rana', on: '2026-03-11' } });
    expect(translators(story.dossier, SECOND, 'so')).toEqual({});
    expect(translators(story.dossier, null, 'so')).toEqual({});
  });

  it('is told no more once the record has other words', () => {
    const story = issued();
    note(story, { recordId: CONSENT });
    expect(translators(story.dossier, CONSENT, 'so', story.now)).toHaveProperty('free-text');
    expect(translators(story.dossier, CONSENT, 'so', story.now + 1)).toEqual({});
  });

  it('stands in the unit that prints', () => {
    const story = issued();
    note(story);
    expect(story.first(paperTranslation)).toMatchObject({ unit: 'soc', kind: 'LOGISTICS' });
  });

  it.each(['en', 'ar', 'so', 'ti', 'uk'] as const)('is said in %s, and what nobody read is marked', (language) => {
    const { frame } = PAPER_WORDS[language];
    expect(translatedLine(language)).toBe(frame.translatedBy);
    expect(frameCheck(language)).toBe(frame.unchecked);
    const read = { by: 'Amina Tolk', on: '2026-03-11' };
    expect(translatedLine(language, read)).toContain(`${frame.translatedBy}: Amina Tolk`);
    expect(translatedLine(language, read)).toMatch(/2026/);
    expect(frameCheck(language, read)).toContain('Amina Tolk');
    expect(frameCheck(language, read)).not.toBe(frame.unchecked);
  });
});
