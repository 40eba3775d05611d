import type { DecisionSupport, SupportLevel } from '#domain/decision-support';

/** A row of the form has an id of its own, by which it keeps its place while others come and go. */
export interface StepRow {
  id: string;
  level: SupportLevel;
  who: string;
  what: string;
  when: string;
}
export interface LinkRow {
  id: string;
  label: string;
  url: string;
}

/** An area as its form holds it. */
export interface SupportValues {
  area: string;
  about: string;
  steps: StepRow[];
  links: LinkRow[];
  edition: string;
  reviewOn: string;
  isExample: boolean;
  words: string;
  why: string;
}

export const emptyStep = (): StepRow => ({ id: crypto.randomUUID(), level: 'first-line', who: '', what: '', when: '' });
export const emptyLink = (): LinkRow => ({ id: crypto.randomUUID(), label: '', url: 'https://' });

/** The form of an area as it is, or an empty one. */
export const supportValues = (body: DecisionSupport | undefined): SupportValues => ({
  area: body?.area ?? '',
  about: body?.about ?? '',
  steps: body?.steps.map((one) => ({ id: crypto.randomUUID(), ...one })) ?? [emptyStep()],
  links: body?.links.map((one) => ({ id: crypto.randomUUID(), ...one })) ?? [],
  edition: body?.edition ?? '',
  reviewOn: body?.reviewOn ?? '',
  isExample: body?.isExample ?? false,
  words: body?.words ?? '',
  why: '',
});

const withoutId = <R extends { id: string }>({ id: _, ...row }: R) => row;

/** The body that the form comes to. */
export const supportBody = ({ why: _, steps, links, reviewOn, ...rest }: SupportValues) => ({
  ...rest,
  steps: steps.map(withoutId),
  links: links.map(withoutId),
  reviewOn: reviewOn || null,
});

/** The form's name for a path of the args: a row keeps its number, all else is the field's own name. */
export function supportField(path: string): string {
  const [, list, row, field] = /(?:^|\.)(steps|links)\.(?:(?:from|to)\.)?(\d+)\.(\w+)$/.exec(path) ?? [];
  if (list) return `${list}.${row}.${field}`;
  const parts = path.split('.');
  return (parts[0] === 'changes' ? parts[1] : parts.at(-1)) ?? path;
}
