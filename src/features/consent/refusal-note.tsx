import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { FocusNote } from '#ui/focus-note';
import { Hint } from '#ui/hint';
import { useLanguage } from '#ui/words';

/** Why a rule said no, what can be done, and where the rule stands. Takes focus. */
export function RefusalNote({ title, refusal, attempt }: { title: string; refusal: Refusal; attempt?: number }) {
  const words = refusalWords(refusal, useLanguage());
  return (
    <FocusNote title={title} attempt={attempt}>
      <p>{`${words.sentence} ${words.remedy}`.trim()}</p>
      {words.source && <Hint>{words.source}</Hint>}
    </FocusNote>
  );
}
