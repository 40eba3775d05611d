import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  /** What the person says to do it; without it there is nothing to say yes to, and only the reason why is told. */
  yes?: string | undefined;
  /** What the person says to leave it as it is. */
  no: string;
  onYes: () => void;
  /** What follows from a yes, and what does not. */
  children: ReactNode;
}

/** Asks whether what is hard to take back is really to be done. A press beside it is no answer. */
export function ConfirmDialog({ isOpen, onClose, title, closeLabel, yes, no, onYes, children }: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      closeLabel={closeLabel}
      actions={
        <>
          {yes !== undefined && (
            <Button kind="danger" onPress={onYes}>
              {yes}
            </Button>
          )}
          <Button onPress={onClose}>{no}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
