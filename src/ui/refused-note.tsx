import { FocusNote } from './focus-note.tsx';
import { Hint } from './hint.tsx';

type RefusedNoteProps = {
  /** Stands first; without it the sentence does. */
  title?: string;
  /** Why, what would make it possible, and where the rule stands; empty where there is nothing to say. */
  words: { sentence: string; remedy: string; source: string };
  /** Takes focus again when it grows. */
  attempt?: number;
};

/** Why something was refused, in plain words. Takes focus when it appears. */
export function RefusedNote({ title, words: { sentence, remedy, source }, attempt }: RefusedNoteProps) {
  return (
    <FocusNote title={title ?? sentence} attempt={attempt}>
      {title && <p>{`${sentence} ${remedy}`.trim()}</p>}
      {!title && remedy && <p>{remedy}</p>}
      {source && <Hint>{source}</Hint>}
    </FocusNote>
  );
}
