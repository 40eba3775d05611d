import { writtenFields } from '#domain/written-words';

/** Fields that hold a name, a place or a number: proper names belong to no language (WCAG 3.1.2). */
const NAMES = new Set(['name', 'who', 'person', 'place', 'hours', 'phone', 'contact', 'convener', 'chair', 'scribe']);

/** Texts of records that a page in English must mark as Swedish: three words or more, so that they can be told from its own. */
export const swedishOf = (records: readonly { entity: string; body: Record<string, unknown> }[]): string[] => [
  ...new Set(
    records
      .flatMap((record) => writtenFields(record))
      .filter(({ field, words }) => !NAMES.has(field) && words.trim().split(/\s+/).length >= 3)
      .map(({ words }) => words.trim()),
  ),
];

/** Which of the texts stand in the page, and which of those where nothing says that they are Swedish. */
export function swedishIn(root: Element, texts: readonly string[]): { seen: string[]; unmarked: string[] } {
  const seen = new Set<string>();
  const unmarked = new Set<string>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.textContent ?? '';
    for (const text of texts) {
      if (!said.includes(text)) continue;
      seen.add(text);
      if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'sv') unmarked.add(text);
    }
  }
  return { seen: [...seen], unmarked: [...unmarked] };
}
