import { refusalWords } from '#domain/refusal-words';
import type { Refused } from '#storage/use-change-form';
import { RefusedNote } from '#ui/refused-note';
import { useLanguage } from '#ui/words';

/** Why a change was refused, in the trade's words. */
export const RefusalNote = ({ refused: { refusal, attempt } }: { refused: Refused }) => (
  <RefusedNote words={refusalWords(refusal, useLanguage())} attempt={attempt} />
);
