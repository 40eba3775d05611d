import { describe, expect, it } from 'vitest';
import { KINDS } from './kind';
import { paperDate, paperDay, paperMeetingDay } from './paper-dates';
import { PAPER_CHOICES, PAPER_LANGUAGES, PAPER_SETTINGS, type PaperLanguage } from './paper-language';
import { frameCheck, kindsOnPaper, PAPER_WORDS, serviceOnPaper } from './paper-words';

const TRANSLATED = PAPER_LANGUAGES.filter((language) => PAPER_SETTINGS[language].lang !== 'sv');

/** Every word of a language by its place; a sentence with gaps is said with marks in them. */
function said(value: unknown, place = ''): [place: string, words: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const told = value(...Array.from({ length: value.length }, (_, at) => `<${at}>`)) as string;
    return [[place, told]];
  }
  return Object.entries(value as object).flatMap(([key, each]) => said(each, `${place}/${key}`));
}

/** The letters that are a language's own, where they are not Latin. */
const LETTERS: Partial<Record<PaperLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ti: /\p{Script=Ethiopic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

/** What may be empty: a Swedish frame needs no word on its language. */
const ONLY_TRANSLATED = ['/frame/swedishText', '/frame/unchecked'];

describe('the words of the papers', () => {
  const places = said(PAPER_WORDS.sv).map(([place]) => place);

  it.each(PAPER_LANGUAGES)('are the same set in %s, and none is empty', (language) => {
    const words = said(PAPER_WORDS[language]);
    expect(words.map(([place]) => place).sort()).toEqual([...places].sort());
    const empty = words.filter(([, each]) => each.trim() === '').map(([place]) => place);
    expect(empty).toEqual(TRANSLATED.includes(language) ? [] : ONLY_TRANSLATED);
  });

  // A name or a day that a translation forgot would be missing on the paper, and nobody here could read that it is.
  it.each(TRANSLATED)(
    'keep what stands in the gaps in %s, or leave the name out where grammar would bend it',
    (language) => {
      const mayOmit = ['/frame/call', '/frame/voice'];
      const swedish = new Map(said(PAPER_WORDS.sv));
      for (const [place, words] of said(PAPER_WORDS[language])) {
        if (mayOmit.includes(place)) continue;
        for (const gap of swedish.get(place)?.match(/<\d>/g) ?? []) expect(words, place).toContain(gap);
      }
    },
  );

  it.each(Object.keys(LETTERS) as PaperLanguage[])('are written in the letters of %s', (language) => {
    const gaps = new Set(['/letter/clock']);
    const latin = said(PAPER_WORDS[language])
      .filter(([place]) => !gaps.has(place))
      .filter(([, words]) => !LETTERS[language]?.test(words) && !/^[\s<>\d–,]*$/.test(words));
    expect(latin).toEqual([]);
  });

  it.each(TRANSLATED)('are not Swedish or English left standing in %s', (language) => {
    const others = new Set(
      (['sv', 'en'] as const)
        .filter((one) => one !== language)
        .flatMap((one) => said(PAPER_WORDS[one]).map(([, each]) => each)),
    );
    const same = said(PAPER_WORDS[language]).filter(([, words]) => others.has(words) && /\p{L}/u.test(words));
    expect(same.map(([place]) => place)).toEqual([]);
  });
});

describe('a paper language', () => {
  it('is called what it is called in itself, and says so for a screen reader', () => {
    expect(PAPER_CHOICES.map(({ label }) => label)).toEqual([
      'Svenska',
      'Lättläst',
      'English',
      'العربية',
      'Soomaali',
      'ትግርኛ',
      'Українська',
    ]);
    expect(PAPER_CHOICES.every(({ lang }) => new Intl.Locale(lang).language === lang)).toBe(true);
  });

  it.each(TRANSLATED)('%s says on the paper that no translator has read it, until somebody has', (language) => {
    expect(PAPER_SETTINGS[language].verified).toBeNull();
    expect(frameCheck(language)).toBe(PAPER_WORDS[language].frame.unchecked);
    const checked = PAPER_WORDS[language].frame.checked('Auktoriserad Testsson', '<dag>');
    expect(checked).toContain('Auktoriserad Testsson');
    expect(checked).toContain('<dag>');
  });

  it.each(['sv', 'sv-easy'] as const)('%s was written in Swedish and has nothing to say of it', (language) => {
    expect(frameCheck(language)).toBe('');
  });
});

describe('a date on paper', () => {
  it.each<[PaperLanguage, string, string, string]>([
    ['sv', '1 december', '1 december 2026', 'tisdag 1 december 2026'],
    ['en', '1 December', '1 December 2026', 'Tuesday 1 December 2026'],
    ['ar', '1 ديسمبر', '1 ديسمبر 2026', 'الثلاثاء، 1 ديسمبر 2026'],
    ['so', '1 Disembar', '1 Disembar 2026', 'Talaado, 1 Disembar 2026'],
    ['ti', '1 ታሕሳስ', '1 ታሕሳስ 2026', 'ሰሉስ፣ 1 ታሕሳስ 2026'],
    ['uk', '1 грудня', '1 грудня 2026 р.', 'вівторок, 1 грудня 2026 р.'],
  ])('in %s is written as one writes it', (language, short, date, day) => {
    expect(paperDay(language, '2026-12-01', Date.parse('2026-11-28T10:00:00Z'))).toBe(short);
    expect(paperDay(language, '2026-12-01', Date.parse('2027-01-02T10:00:00Z'))).toBe(date);
    expect(paperDate(language, '2026-12-01')).toBe(date);
    // One version of ICU sets a comma after an English weekday, another does not.
    expect(paperMeetingDay(language, '2026-12-01').replace('y,', 'y')).toBe(day);
  });

  it.each(PAPER_LANGUAGES)('in %s is the day in Sweden, though it is the evening before in Greenwich', (language) => {
    expect(paperDate(language, Date.parse('2026-11-30T23:30:00Z'))).toBe(paperDate(language, '2026-12-01'));
  });
});

describe('kinds and services', () => {
  it.each(PAPER_LANGUAGES)('of which nothing may ever be told have no word in %s', (language) => {
    const words = kindsOnPaper(language, KINDS).split(PAPER_SETTINGS[language].comma);
    expect(words).toHaveLength(KINDS.length - 2);
    expect(kindsOnPaper(language, ['SOURCE', 'COUNSELLING'])).toBe('');
  });

  it.each(PAPER_LANGUAGES)('a sector is named in %s without its place', (language) => {
    expect(serviceOnPaper(language, 'PRESCHOOL_MUNICIPAL' as never)).toBe(PAPER_WORDS[language].services.preschool);
    expect(serviceOnPaper(language, null)).toBe(PAPER_WORDS[language].services.other);
  });
});
