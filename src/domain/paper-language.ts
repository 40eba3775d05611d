import type { CivilDate } from './civil-date';

/**
 * The languages and forms in which the family may get a paper; `sv-easy` is plain Swedish (lättläst). A language more is
 * one name here, its setting below, and its words in a `paper-in-…` file.
 */
export const PAPER_LANGUAGES = ['sv', 'sv-easy', 'en', 'ar', 'so', 'ti', 'uk'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

/** Who has read the frame's words and when; `original`: they were written in this language; null: nobody has yet. */
type Verified = 'original' | { by: string; on: CivilDate } | null;

export interface PaperSetting {
  /** The tag of the language that the frame is in. */
  lang: string;
  dir: 'ltr' | 'rtl';
  size: 'standard' | 'easy';
  /** What the language is called in itself, as one looks for it. */
  name: string;
  comma: string;
  /** How dates are written: a locale that browsers know, or names of our own where they may not. */
  dates: string | { months: readonly string[]; weekdays: readonly string[] };
  /** Whether the letters are Latin; else the Swedish date stands under the own one, for those who help. */
  latin: boolean;
  verified: Verified;
}

const LEFT = { dir: 'ltr', size: 'standard', comma: ', ', latin: true } as const;

/**
 * How each is set on paper. The translated frames have been read by no translator yet: whoever has one read writes the
 * name and the day here, and the paper says that instead.
 */
export const PAPER_SETTINGS: Record<PaperLanguage, PaperSetting> = {
  sv: { ...LEFT, lang: 'sv', name: 'Svenska', dates: 'sv-SE', verified: 'original' },
  'sv-easy': { ...LEFT, lang: 'sv', size: 'easy', name: 'Lättläst', dates: 'sv-SE', verified: 'original' },
  en: { ...LEFT, lang: 'en', name: 'English', dates: 'en-GB', verified: null },
  // Western digits in Arabic too, as families meet them on Swedish letters.
  ar: {
    ...LEFT,
    ...{ lang: 'ar', dir: 'rtl', name: 'العربية', comma: '، ', latin: false },
    dates: 'ar-u-nu-latn',
    verified: null,
  },
  so: {
    ...LEFT,
    ...{ lang: 'so', name: 'Soomaali' },
    dates: {
      months: [
        ...['Janaayo', 'Febraayo', 'Maarso', 'Abriil', 'Maayo', 'Juun'],
        ...['Luulyo', 'Agosto', 'Sebtembar', 'Oktoobar', 'Nofembar', 'Disembar'],
      ],
      weekdays: ['Axad', 'Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimce', 'Sabti'],
    },
    verified: null,
  },
  ti: {
    ...LEFT,
    ...{ lang: 'ti', name: 'ትግርኛ', comma: '፣ ', latin: false },
    dates: {
      months: [...['ጥሪ', 'ለካቲት', 'መጋቢት', 'ሚያዝያ', 'ግንቦት', 'ሰነ'], ...['ሓምለ', 'ነሓሰ', 'መስከረም', 'ጥቅምቲ', 'ሕዳር', 'ታሕሳስ']],
      weekdays: ['ሰንበት', 'ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም'],
    },
    verified: null,
  },
  uk: { ...LEFT, lang: 'uk', name: 'Українська', dates: 'uk-UA', latin: false, verified: null },
};

/** The languages as one chooses between them, each called what it is called in itself. */
export const PAPER_CHOICES = PAPER_LANGUAGES.map((value) => {
  const { name, lang } = PAPER_SETTINGS[value];
  return { value, label: name, lang };
});
