import { useState } from 'react';
import type { Mutation } from '#domain/mutation';
import type { Refused } from '#storage/use-change-form';
import { useMutate } from '#storage/use-mutate';

/** One press that is one change, without a form: gives what was refused, and `act`, true where the change stands. */
export function useAct(caseId: string) {
  const mutate = useMutate();
  const [refused, setRefused] = useState<Refused | null>(null);
  async function act<A>(mutation: Mutation<A>, args: A): Promise<boolean> {
    const result = await mutate(caseId, mutation, args);
    setRefused(result.ok ? null : (last) => ({ refusal: result.refusal, attempt: (last?.attempt ?? 0) + 1 }));
    return result.ok;
  }
  return { refused, act };
}
