import { useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

/** What the toast says, and what can be taken back. A new id starts the time again. */
export type ToastMessage = { id: string; message: string; undoLabel?: string; onUndo?: () => void };

type ToastProps = { toast: ToastMessage | undefined; onClose: () => void; closeLabel: string; seconds?: number };

/** Says what just happened and offers to undo it for ten seconds, longer while it is hovered or has focus. */
export function Toast({ toast, onClose, closeLabel, seconds = 10 }: ToastProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const id = toast?.id;
  useEffect(() => {
    if (id === undefined || hovered || focused) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, hovered, focused, seconds, onClose]);

  const leave = (then?: () => void) => {
    setHovered(false);
    setFocused(false);
    then?.();
    onClose();
  };
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {toast && (
        <div
          className={styles.toast}
          data-surface="band"
          onPointerEnter={() => setHovered(true)}
          onPointerLeave={() => setHovered(false)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <span>{toast.message}</span>
          {toast.undoLabel && (
            <button type="button" className={styles.undo} onClick={() => leave(toast.onUndo)}>
              {toast.undoLabel}
            </button>
          )}
          <IconButton icon="x" label={closeLabel} onPress={() => leave()} />
        </div>
      )}
    </div>
  );
}
