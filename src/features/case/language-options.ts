import { capital } from '#ui/capital';

const CODES =
  'sv en ar bs ckb de es fa fi fr fit hr kmr pl prs ps ro ru se sma smj so sq sr th ti tr uk ur vi zh'.split(' ');

/** Languages that families speak, named in the language of the interface; Swedish and English first. */
export function languageOptions(shownIn: string): { value: string; label: string }[] {
  const name = new Intl.DisplayNames([shownIn], { type: 'language' });
  const [sv, en, ...others] = CODES.map((value) => ({ value, label: capital(name.of(value) ?? value) }));
  others.sort((a, b) => a.label.localeCompare(b.label, shownIn));
  return [sv, en, ...others].filter((option) => option !== undefined);
}

/** The language of a tag, named in the language of the interface. */
export const languageName = (tag: string, shownIn: string): string =>
  new Intl.DisplayNames([shownIn], { type: 'language' }).of(tag) ?? tag;
