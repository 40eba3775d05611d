import { type Language, setLanguage } from '#ui/words';

const KEY = 'samplan.language';

/** The language this browser was last set to; Swedish first. */
export const chosenLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'sv');

/** Changes the language, and remembers it for the next visit. It says nothing of who uses the device. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  setLanguage(language);
}
