import { zodResolver } from '@hookform/resolvers/zod';
import type { FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import type { Mutation } from '#domain/mutation';

/** Validates a form by the mutation's own schema; the form's values are what the mutation is sent. */
export const argsResolver = <A extends FieldValues>(mutation: Mutation<A>) =>
  zodResolver(mutation.args as z.ZodType<A, A>);
