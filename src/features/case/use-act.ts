import { useState } from 'react';
import type { Mutation } from '#domain/mutation';
import type { Refusal } from '#domain/refusal';
import { useMutate } from '#storage/use-mutate';
import { useUndo } from '#storage/use-undo';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';

/**
 * One press that is one change: `act` makes it, shows `message` as a toast where it stands, and keeps what was refused.
 * Resolves to true where the change stands. `removes` names the record that it removes, for the toast to offer it back.
 */
export function useAct(caseId: string) {
  const mutate = useMutate();
  const toast = useToast();
  const language = useLanguage();
  const undo = useUndo(caseId, language, (message) => toast({ message }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function act<A>(mutation: Mutation<A>, args: A, message: string, removes?: string): Promise<boolean> {
    const offer = undo(removes);
    const result = await mutate(caseId, mutation, args);
    setRefusal(result.ok ? null : result.refusal);
    if (result.ok) toast({ message, ...offer });
    return result.ok;
  }
  return { act, refusal };
}
