import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { RefusedNote } from '#ui/refused-note';
import { useLanguage } from '#ui/words';

/** Why a rule said no to a consent, in the trade's words. */
export const RefusalNote = (props: { title: string; refusal: Refusal; attempt?: number }) => (
  <RefusedNote title={props.title} words={refusalWords(props.refusal, useLanguage())} attempt={props.attempt} />
);
