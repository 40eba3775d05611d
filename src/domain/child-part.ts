import * as z from 'zod';
import { OptionalLine } from './text';

/** How the child wants to take part in a meeting. `undecided` is an open task, not a choice to print. */
export const CHILD_PARTS = ['whole', 'part', 'represented', 'told-afterwards', 'undecided'] as const;

/** The child's part: how, what helps (picture support, a seat by the door), and who tells the child afterwards. */
export const ChildPart = z.object({ how: z.enum(CHILD_PARTS), support: OptionalLine, toldBy: OptionalLine });
export type ChildPart = z.infer<typeof ChildPart>;
