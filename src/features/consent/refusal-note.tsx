import type { Refusal } from '#domain/refusal';
import { FocusNote } from '#ui/focus-note';
import { Hint } from '#ui/hint';
import { useTradeWords } from './trade-words';

/** Why a rule said no, what can be done, and where the rule stands. Takes focus. */
export function RefusalNote({ title, refusal, attempt }: { title: string; refusal: Refusal; attempt?: number }) {
  const words = useTradeWords().refusal(refusal);
  return (
    <FocusNote title={title} attempt={attempt}>
      <p>{words.text}</p>
      {words.source && <Hint>{words.source}</Hint>}
    </FocusNote>
  );
}
