import * as z from 'zod';
import { Line } from './text';

/** What a form says where a passkey is made: its own name, or that of the person whom nobody has written down yet. */
export const namePasskey = { args: z.object({ name: Line }) };
