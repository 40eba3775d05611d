/** The forms in which the family may get its paper. `easy` is plain Swedish (lättläst). */
export const PAPER_FORMS = ['sv', 'easy', 'en', 'ar'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** How each form is set on paper: the language of its frame, its direction, and the size of its type. */
export const SETTING: Record<PaperForm, { lang: string; dir: 'ltr' | 'rtl'; size: 'standard' | 'easy'; name: string }> =
  {
    sv: { lang: 'sv', dir: 'ltr', size: 'standard', name: 'Svenska' },
    easy: { lang: 'sv', dir: 'ltr', size: 'easy', name: 'Lättläst' },
    en: { lang: 'en', dir: 'ltr', size: 'standard', name: 'English' },
    ar: { lang: 'ar', dir: 'rtl', size: 'standard', name: 'العربية' },
  };
