import { useState } from 'react';
import type { Mutation } from '#domain/mutation';
import type { Refusal } from '#domain/refusal';
import { useMutate } from '#storage/use-mutate';
import { useToast } from '#ui/toast-provider';

/**
 * One press that is one change: `act` makes it, shows `message` as a toast where it stands, and keeps what was refused.
 * Resolves to true where the change stands.
 */
export function useAct(caseId: string) {
  const mutate = useMutate();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function act<A>(mutation: Mutation<A>, args: A, message: string): Promise<boolean> {
    const result = await mutate(caseId, mutation, args);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) toast({ message });
    return result.ok;
  }
  return { act, refusal };
}
