import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { RefusedNote } from '#ui/refused-note';
import { useLanguage } from '#ui/words';

/** Why a change was refused, in the trade's words. */
export const RefusalNote = ({ refusal, title }: { refusal: Refusal; title?: string }) => (
  <RefusedNote title={title} words={refusalWords(refusal, useLanguage())} />
);
