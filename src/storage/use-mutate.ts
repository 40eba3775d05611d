import type { Mutation } from '#domain/mutation';
import type { MutateResult } from './device';
import { useDevice } from './device-context';

/** Runs a change at once on this device and queues it, durably, for the server. */
export type Mutate = <A>(dossierId: string, mutation: Mutation<A>, args: A) => Promise<MutateResult>;
/** What the change would come to now, without making it; for live explanations beside a form. */
export type Preview = <A>(dossierId: string, mutation: Mutation<A>, args: A) => MutateResult;

/** `await mutate(caseId, recordConsent, args)`: the promise resolves once the change rests on disk. */
export const useMutate = (): Mutate => useDevice().mutate;

export const usePreview = (): Preview => useDevice().preview;
