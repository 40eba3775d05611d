import * as z from 'zod';

/** Names a colleague of the own unit who may open a case under protected identity; or takes the name away. Answered 204. */
export const NamePerson = z.object({ dossierId: z.uuid(), person: z.string() });
export const EndNaming = z.object({ dossierId: z.uuid(), person: z.string() });
export type NamePerson = z.infer<typeof NamePerson>;
export type EndNaming = z.infer<typeof EndNaming>;

/** Asks who of the own unit may open the case. `mayName`: whether the asker may change that. */
export const NamedPersons = z.object({ dossierId: z.uuid() });
export const NamedPersonsAnswer = z.object({
  v: z.int(),
  persons: z.array(z.object({ person: z.string(), name: z.string() })),
  mayName: z.boolean(),
});
export type NamedPersons = z.infer<typeof NamedPersons>;
export type NamedPersonsAnswer = z.infer<typeof NamedPersonsAnswer>;
