import { type ComponentProps, useEffect, useRef } from 'react';
import { Note } from './note.tsx';

/** A note that takes focus when it appears, and again when `attempt` grows: why a change was refused. */
export function FocusNote({ attempt = 0, ...note }: ComponentProps<typeof Note> & { attempt?: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: 'center' });
  }, [attempt]);
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Note tone="stop" {...note} />
    </div>
  );
}
