import type { Structure } from '#domain/structure';

const inOrder = (words: Iterable<string>) =>
  [...new Set(words)].filter((word) => word !== '').sort(new Intl.Collator('sv').compare);

/** The municipalities that anything in the structure lies in. */
export const municipalitiesOf = ({ principals, units, groups }: Structure): string[] =>
  inOrder([...principals, ...units, ...groups].map(({ body }) => body.municipality));

/** The areas of a municipality. */
export const areasOf = ({ units, groups }: Structure, municipality: string): string[] =>
  inOrder([...units, ...groups].filter(({ body }) => body.municipality === municipality).map(({ body }) => body.area));
