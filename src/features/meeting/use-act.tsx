import { type ReactNode, useState } from 'react';
import type { Mutation } from '#domain/mutation';
import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { useMutate } from '#storage/use-mutate';
import { useUndo } from '#storage/use-undo';
import { RefusedNote } from '#ui/refused-note';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';

/**
 * Makes a change of the case and keeps why it was refused: `act` gives true once it stands (and says `done` in a toast),
 * `note` is the refusal in plain words, to be put beside what was tried. `field` is the argument to mend, if any.
 * `sentence` is that refusal for the error of a single field, and `forget` takes it back when what was tried is undone.
 * `removes` names the record that the change removes, for the toast to offer it back.
 */
export function useAct(dossierId: string, title: string) {
  const mutate = useMutate();
  const toast = useToast();
  const language = useLanguage();
  const undo = useUndo(dossierId, language, (message) => toast({ message }));
  const [refused, setRefused] = useState<{ refusal: Refusal; attempt: number }>();
  async function act<A>(mutation: Mutation<A>, args: A, done?: string, removes?: string): Promise<boolean> {
    const offer = undo(removes);
    const said = await mutate(dossierId, mutation, args);
    if (said.ok) {
      setRefused(undefined);
      if (done) toast({ message: done, ...offer });
      return true;
    }
    setRefused((last) => ({ refusal: said.refusal, attempt: (last?.attempt ?? 0) + 1 }));
    return false;
  }
  const words = refused && refusalWords(refused.refusal, language);
  const note: ReactNode = words && <RefusedNote title={title} words={words} attempt={refused.attempt} />;
  const sentence = words ? `${words.sentence} ${words.remedy}`.trim() : undefined;
  return { act, note, sentence, field: refused?.refusal.detail.field, forget: () => setRefused(undefined) };
}
