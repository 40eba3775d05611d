// The child's own data as a form holds it: every field a text that can be typed, and back to what a mutation takes.
import type { Child } from '#domain/child';

/** What is typed about a child; an empty `interpreter` means that none is needed. */
export type ChildEntry = Omit<Child, 'interpreter'> & { interpreter: string };

export const emptyChild: ChildEntry = {
  firstName: '',
  lastName: '',
  identity: { type: 'personnummer', value: '' },
  birthDate: '',
  protectedIdentity: 'NONE',
  language: 'sv',
  interpreter: '',
};

export const entryOfChild = (child: Child): ChildEntry => ({ ...child, interpreter: child.interpreter ?? '' });

/** What the form comes to; the mutation's schema says whether it holds. */
export const childOfEntry = (entry: ChildEntry): Child => ({ ...entry, interpreter: entry.interpreter.trim() || null });

/**
 * The field at which a fault of the child belongs. A birth date that follows the number has no field of its own, so
 * what is wrong with it is wrong with the number.
 */
export const childFieldOf = (path: string, { identity }: ChildEntry): string =>
  path === 'birthDate' && identity.type !== 'other' ? 'identity.value' : path;
