import { refusalWords } from '#domain/refusal-words';
import type { Refused } from '#storage/use-change-form';
import { FocusNote } from '#ui/focus-note';
import { Hint } from '#ui/hint';
import { useLanguage } from '#ui/words';

/** Why a change was refused, what would make it possible, and where the rule stands. Takes focus. */
export function RefusalNote({ refused: { refusal, attempt } }: { refused: Refused }) {
  const { sentence, remedy, source } = refusalWords(refusal, useLanguage());
  return (
    <FocusNote title={sentence} attempt={attempt}>
      {remedy && <p>{remedy}</p>}
      {source && <Hint>{source}</Hint>}
    </FocusNote>
  );
}
