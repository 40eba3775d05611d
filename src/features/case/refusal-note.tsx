import { useEffect, useRef } from 'react';
import type { Refusal } from '#domain/refusal';
import { refusalWords } from '#domain/refusal-words';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { useLanguage } from '#ui/words';

/** Why a change was refused, in plain words, with what would make it possible; takes focus when it appears. */
export function RefusalNote({ refusal, title }: { refusal: Refusal; title?: string }) {
  const { sentence, source, remedy } = refusalWords(refusal, useLanguage());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Note tone="stop" title={title ?? sentence}>
        {title && <p>{sentence}</p>}
        {remedy && <p>{remedy}</p>}
        {source && <Hint>{source}</Hint>}
      </Note>
    </div>
  );
}
