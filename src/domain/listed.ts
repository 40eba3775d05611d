const formats = new Map<string, Intl.ListFormat>();

/** What binds the last two of a list in the languages of the screens. */
const AND = / (?:och|and) /;

/**
 * Names or things in a running sentence: "A, B och C". Where one of them has a comma within, as a service may ("Aspskolan,
 * elevhälsan"), semicolons stand between, and where one has an "och" ("mål och insatser"), commas alone: else nobody
 * could see where one ends. `language`: a BCP 47 tag.
 */
export function listed(items: readonly string[], language: string): string {
  if (items.length > 1 && items.some((item) => item.includes(','))) return items.join('; ');
  if (items.some((item) => AND.test(item))) return items.join(', ');
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  formats.set(language, format);
  return format.format(items);
}
