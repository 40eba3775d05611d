import type { Language } from '#ui/words';

const KEY = 'samplan.language';

/** The language this browser was last set to; Swedish first. */
export const chosenLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'sv');

/** Remembers the language for the next visit. It says nothing of who uses the device. */
export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
